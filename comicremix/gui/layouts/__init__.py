"""How panels share a page: the gallery of layouts, the page setup, commands that put things in line, facing pages."""
