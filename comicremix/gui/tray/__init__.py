"""The tray: every panel of every source page, to see which are used where, to place them and to take them back."""
