"""The export dialog: what the file is for, how it will look, what would spoil it."""
