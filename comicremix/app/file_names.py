"""What the files of an edition are called, on every file system."""

from __future__ import annotations

import re
import unicodedata

from comicremix.model.book import Book
from comicremix.model.publishing import ExportOptions


def file_stem(book: Book, language: str) -> str:
    """Return the name, without its ending, of an edition's file: the source title in plain letters,
    and the language."""
    return f"{plain_words(book.title) or 'book'}-{language}"


def pdf_name(book: Book, language: str, options: ExportOptions) -> str:
    """Return the name of an edition's PDF: title, language, and what it is for unless that is the screen."""
    name = plain_words(options.name) or ("" if options.preset == "screen" else options.preset)
    return f"{file_stem(book, language)}{'-' if name else ''}{name}.pdf"


def plain_words(words: str) -> str:
    """Return ``words`` as every file system takes them: small Latin letters, digits and hyphens."""
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", ascii_words).strip("-").lower()
