"""The page strip: every page of the book as a thumbnail, to go to, to reorder, to drop things on."""
