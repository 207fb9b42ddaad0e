"""Help for words beside the text in hand: glossary, memory, spelling, checks; find and replace."""
