"""EPUB 3 with fixed layout: the pages as pictures, their words over them, panel by panel."""
