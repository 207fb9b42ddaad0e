"""The project folder of a book: opened, kept whole, saved, recovered: see ``folder``; translations: see ``po``."""
