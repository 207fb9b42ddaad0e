"""A source page and outlines, to the same page with its lettering or its balloons taken out."""
