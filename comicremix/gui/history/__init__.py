"""The history of the open book: its steps, and the way to each of them."""
