"""The side panel of the Notes desk: list and editor of notes with their sources."""
