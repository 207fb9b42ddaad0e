"""Files, folders, archives and PDFs that a user names, to single page pictures."""
