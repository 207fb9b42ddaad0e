"""``export`` in the formats of other programs: its options, and what it does with them."""

from __future__ import annotations

import argparse

OTHER_FORMATS = (
    "cbz", "epub", "acbf", "jpeg", "webp", "tiff", "ora", "strip", "html", "transcript-md", "transcript-html",
)  # fmt: skip
"""The keys of ``publish.registry.FORMATS`` but for PNG, said here so that ``--help`` answers at once."""


QUALITY = 92
"""Of JPEG and WebP, where ``--quality`` says nothing."""


def add_options(export: argparse.ArgumentParser) -> None:
    """Add the options of pictures to those of ``export``."""
    pictures = export.add_argument_group("pictures (png, jpeg, webp, tiff, ora, strip, cbz, epub, acbf)")
    pictures.add_argument("--dpi", type=float, metavar="N", help="resolution (default: a page pixel is a pixel)")
    pictures.add_argument("--per", choices=("page", "panel"), default="page", help="a picture a page or a panel")
    pictures.add_argument(
        "--canvas", choices=("square", "portrait", "story", "landscape"),
        help="a size of social media, with a line that says whose the picture is",
    )  # fmt: skip


def is_other(options: argparse.Namespace) -> bool:
    """Tell whether the options ask for a format of other programs, or for pictures in a way that these know."""
    asks = options.dpi is not None or options.per != "page" or options.canvas is not None
    return options.format in OTHER_FORMATS or (options.format == "png" and asks)


def export_other(options: argparse.Namespace) -> int:
    """Write the editions and print the files."""
    from pathlib import Path  # loading it is a tenth of what ``--help`` takes

    from comicremix.app.fonts import book_catalogue
    from comicremix.app.formats import export_as
    from comicremix.app.press import Press
    from comicremix.cli.progress import progress_bar
    from comicremix.errors import UsageError
    from comicremix.publish.edition import Wishes
    from comicremix.store.folder import open_book

    if options.dpi is not None and not 1 <= options.dpi <= 2400:
        raise UsageError("no such resolution", remedy="Give --dpi a number from 1 to 2400.")
    if not 1 <= (options.quality or 1) <= 100:
        raise UsageError("no such quality", remedy="Give --quality a number from 1 to 100.")
    book = open_book(Path(options.book), write=False)
    try:
        tags = [language.tag for language in book.book.languages]
        source = book.book.source_language
        everything = [source, *(tag for tag in tags if tag != source)]
        wants_all = options.all_languages or (options.format in ("acbf", "html") and not options.language)
        languages = everything if wants_all else options.language or [source]
        wishes = Wishes(options.dpi, options.per, options.canvas, options.quality or QUALITY)
        out = Path(options.output) if options.output else None
        with progress_bar("export") as progress:
            written = export_as(
                Press(book, book_catalogue(book)), book.book, languages, options.format, out=out, wishes=wishes,
                draft_mark=not options.no_draft_mark, progress=progress,
            )  # fmt: skip
    finally:
        book.close()
    for path in written:
        print(path)
    return 0
