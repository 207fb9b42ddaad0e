"""The side panel of the Remix desk: what is selected, and only that."""
