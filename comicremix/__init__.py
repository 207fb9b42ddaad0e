"""comicremix: rearrange a comic, give it new words in many languages, print it with numbered endnotes."""

__version__ = "0.1.0"
