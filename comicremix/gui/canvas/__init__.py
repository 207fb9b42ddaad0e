"""The page canvas: a Frame painted with Qt, and the hands that move what lies on it."""
