"""The keys of the commands, and how the user changes them."""
