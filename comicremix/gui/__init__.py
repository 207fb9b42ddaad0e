"""The window: ``main`` starts it, ``window`` holds it together, ``desk`` is all that its parts share."""
