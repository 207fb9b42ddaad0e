"""Texts in other people's formats, out and in: XLIFF, TMX, CSV, XLSX. What comes in is judged by ``app.taking``."""
