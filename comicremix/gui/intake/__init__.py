"""What the window shows before pages come into a book: their pictures to choose from, and what their files tell."""
