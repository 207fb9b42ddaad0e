"""What lies on the page in view, from top to bottom."""
