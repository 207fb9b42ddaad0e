"""Frames to files: PDF, SVG, pictures, and a text that tests compare."""
