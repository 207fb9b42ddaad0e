"""A Frame to an SVG file that stands alone: ``page`` writes it, the other modules know one part of SVG each."""
