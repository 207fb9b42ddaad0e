"""Pure edits, ``Book -> Book``. What an edit does not touch is shared;
an edit that changes nothing returns the book itself."""
