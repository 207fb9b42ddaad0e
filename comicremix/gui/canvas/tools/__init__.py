"""The tools of the canvas: each decides what a press, a drag and a key mean."""
