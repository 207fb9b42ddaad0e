"""The book as one immutable value; see ``book.Book`` for the root of the tree."""
