"""``comicremix export`` to PDF: options by preset and by hand, editions, findings on stderr."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from comicremix.cli.progress import progress_bar
from comicremix.errors import UsageError
from comicremix.model.book import Book
from comicremix.model.publishing import PRESETS, Booklet, ExportOptions
from comicremix.store.folder import OpenBook

_CHANGES = {
    "quality": "quality", "most_dpi": "most_dpi", "colour": "colour", "profile": "profile", "bleed": "bleed",
    "mirror_bleed": "mirror_bleed", "quick": "quick",
}  # fmt: skip
_FOLDING = ("fold", "sheet", "up", "back_cover", "leaves", "creep", "across", "down", "overlap", "margin")
_LAYOUTS: dict[str, dict[str, object]] = {
    "2-up": {"fold": "in-order", "up": 2}, "4-up": {"fold": "in-order", "up": 4}, "cut-and-stack": {"fold": "stack"},
    "zine": {"fold": "zine"}, "poster": {"fold": "poster"},
}  # fmt: skip
"""What printers call them: fields of a booklet."""


def options_of(chosen: argparse.Namespace, book: Book | None = None) -> ExportOptions:
    """Return the preset, or what ``book`` keeps under that name, with what was asked for beside it.

    Raises:
        UsageError: there is no such preset, or the options contradict themselves.
    """
    options = _preset(chosen.preset, book)
    changes = {field: getattr(chosen, name) for name, field in _CHANGES.items() if getattr(chosen, name) is not None}
    try:
        options = replace(options, **changes)
        if chosen.quick:
            options = replace(options, quick_most=0.0)
        if chosen.no_marks:
            options = replace(options, marks=False, colour_bar=False, slug=False)
        if options.booklet is not None:
            options = replace(options, booklet=_folded(options.booklet, chosen))
    except ValueError as error:
        raise UsageError(str(error), remedy="See comicremix export --help.") from error
    if options.booklet is None and (chosen.layout or _said(chosen, _FOLDING)):
        raise UsageError("only a booklet is folded", remedy="Add --preset booklet.")
    return options


def _preset(name: str, book: Book | None) -> ExportOptions:
    own = {kept.name: kept for kept in book.exports} if book is not None else {}
    found = PRESETS.get(name) or own.get(name)  # type: ignore[call-overload]  # any word may be asked for
    if found is None:
        raise UsageError(f"there is no preset “{name}”", remedy=f"There are: {', '.join((*PRESETS, *own))}.")
    assert isinstance(found, ExportOptions)  # noqa: S101
    return found


def _folded(booklet: Booklet, chosen: argparse.Namespace) -> Booklet:
    """Return ``booklet`` as it was asked for; single switches win over ``--layout``."""
    changes: dict[str, Any] = {**_LAYOUTS.get(chosen.layout, {}), **_said(chosen, _FOLDING)}
    return replace(booklet, **changes)


def _said(chosen: argparse.Namespace, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(chosen, name) for name in names if getattr(chosen, name) is not None}


def tell_estimate(book: OpenBook, options: ExportOptions, press: Any) -> int:
    """Print about how large an edition's PDF will be. Raises what ``export`` raises."""
    from comicremix.app.exporting import check_wishes
    from comicremix.app.publishing import estimate, with_book_bleed

    check_wishes(book.book, [book.book.source_language])
    size = estimate(press, book.book, with_book_bleed(options, book.book))
    print(f"about {size / 1e6:.1f} MB")
    return 0


def export_pdfs(
    book: OpenBook, languages: Sequence[str], out: Path | None, options: ExportOptions, press: Any, *, draft_mark: bool
) -> tuple[Path, ...]:
    """Write editions, tell their findings, and return the files. Raises what ``export`` raises."""
    from comicremix.app.exporting import check_wishes, export_pdf, make_folder
    from comicremix.app.file_names import pdf_name
    from comicremix.app.publishing import with_book_bleed

    check_wishes(book.book, languages, out)
    options = with_book_bleed(options, book.book)
    folder = out or book.folder / "exports"
    with progress_bar("export") as progress:
        if len(languages) > 1:
            from comicremix.app.editions import export_editions  # processes take their time to load

            made = export_editions(book, languages, folder, options, draft_mark=draft_mark, progress=progress)
        else:
            (language,) = languages
            target = folder
            if folder.suffix.lower() != ".pdf" or out is None:
                make_folder(folder)
                target = folder / pdf_name(book.book, language, options)
            made = (export_pdf(press, book.book, language, target, options, progress, draft_mark=draft_mark),)
    if options.preset != "screen":
        for one in made:
            _tell(one)
    return tuple(one.path for one in made)


def _tell(one: Any) -> None:
    for found in one.findings:
        place = f"page {found.page}" if found.page else "book"
        told = f"{found.message} {found.remedy} [{found.code}]"
        print(f"{found.severity:7} {one.language:5} {place}: {told}", file=sys.stderr)
