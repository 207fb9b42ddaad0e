"""The files of a web edition: a page a language, pictures that languages share as far
as they can, a style, a script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import resources
from pathlib import Path

from PIL import Image as Pixels

from comicremix.jobs import Progress
from comicremix.layout.frame import Frame, Group, Item, PathItem
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.paint.output import whole_file, writing
from comicremix.paint.svg.page import svg_page
from comicremix.publish.edition import Printer, Wishes, only_art
from comicremix.publish.pictures import encoded, page_pixels
from comicremix.publish.web.page import Shown, edition_page

WIDTHS = (640, 1280, 2560)
"""Pixels across of the pictures of a page, as far as it has so many."""
STATIC = ("reader.css", "reader.js")


def write_web(
    printer: Printer, book: Book, languages: Sequence[str], folder: Path, wishes: Wishes, progress: Progress,
    name_of: dict[str, str],
) -> Iterator[Path]:  # fmt: skip
    """Write a folder of static files; ``index.html`` is the first of ``languages``.

    Raises:
        ExportError: something cannot be written.
        Cancelled: by ``progress``.
    """
    with writing(folder):
        (folder / "pages").mkdir(parents=True, exist_ok=True)
    editions = {tag: ("index.html" if tag == languages[0] else f"{tag}.html", name_of[tag]) for tag in languages}
    made: dict[str, list[Shown]] = {tag: [] for tag in languages}
    for index, page in enumerate(book.pages):
        progress.step(index, len(book.pages), f"{index + 1}")
        known: list[tuple[Frame, list[tuple[str, int]]]] = []
        for tag in languages:
            frame = printer.frame(book, page.id, tag)
            art = only_art(frame)
            bare = replace(art, language="", title="")
            files = next((files for other, files in known if other == bare), None)
            if files is None:
                stem = f"pages/{index + 1:03}" + (f"-{tag}" if known else "")
                files = list(_pictures(printer, art, folder, stem, wishes))
                known.append((bare, files))
                yield from (folder / name for name, _ in files)
            made[tag].append(Shown(page, frame, files, _words(printer, frame, f"{tag}-{index + 1}")))
    for name in STATIC:
        yield _written(folder / name, (resources.files("comicremix.publish.web") / name).read_bytes())
    for tag, (file, _) in editions.items():
        yield _written(folder / file, edition_page(printer, book, tag, made[tag], editions).encode())
    progress.step(len(book.pages), len(book.pages))


def _pictures(printer: Printer, frame: Frame, folder: Path, stem: str, wishes: Wishes) -> Iterator[tuple[str, int]]:
    """Write the picture of a page in several widths and yield the files."""
    whole = page_pixels(printer, frame, wishes.dpi)
    widths = [width for width in WIDTHS if width < whole.width] + [min(whole.width, WIDTHS[-1])]
    for width in dict.fromkeys(widths):
        height = max(1, round(whole.height * width / whole.width))
        image = whole if width == whole.width else whole.resize((width, height), Pixels.Resampling.LANCZOS)
        name = f"{stem}-{width}.jpg"
        _written(folder / name, encoded(image, "jpeg", replace(wishes, quality=min(wishes.quality, 88)), frame.dpi))
        yield name, width


def _words(printer: Printer, frame: Frame, prefix: str) -> str:
    """Return the words of a page as an SVG to lie over its picture; its names are those of no other page."""
    only = replace(frame, items=tuple(_lettering(frame.items)), title="", label="")
    svg = svg_page(only, pictures=printer.pictures, catalogue=printer.catalogue, live=True)
    svg = re.sub(r"^<\?xml[^>]*>\s*", "", svg)
    svg = re.sub(r"<rect [^>]*?/>", "", svg, count=1)  # the ground
    svg = re.sub(r'\bid="([^"]+)"', rf'id="{prefix}-\1"', svg)
    svg = re.sub(r'(href="#|url\(#)', rf"\1{prefix}-", svg)
    # Each text says its own direction; without this, the others would have that of the web page.
    return svg.strip().replace("<svg ", '<svg aria-hidden="true" focusable="false" direction="ltr" ', 1)


def _lettering(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the balloons that are drawn, all words and the marks of notes."""
    for group in items:
        if isinstance(group, Group) and group.role in ("balloon", "mark"):
            inner = [i for i in group.items if isinstance(i, Glyphs | PathItem)]
            marks = (i for i in group.items if isinstance(i, Group) and i.role == "mark")
            inner += [i for mark in marks for i in mark.items if isinstance(i, Glyphs | PathItem)]
            if inner:
                yield Group("", tuple(inner), "balloon", group.box)


def _written(target: Path, data: bytes) -> Path:
    with whole_file(target) as scratch:
        scratch.write_bytes(data)
    return target
