"""Frames to a press-ready PDF file: ``document`` writes it, the other modules know one part of PDF each."""
