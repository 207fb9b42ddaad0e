"""From a page of the book to a Frame, whose every number is final."""
