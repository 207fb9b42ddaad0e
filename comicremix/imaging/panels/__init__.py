"""A page made ready, to the outlines of its panels."""
