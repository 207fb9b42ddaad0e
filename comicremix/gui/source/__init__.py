"""The source page on the screen: what was found on it, corrected by hand, and its plate."""
