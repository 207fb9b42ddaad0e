"""The table of the Translate desk: every text of the book in reading order."""
