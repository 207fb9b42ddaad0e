"""A page of an EPUB: its picture, and over it, unseen but there to be heard, searched and selected, its words."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from comicremix.geometry import IDENTITY, Affine, Outline, Rect, bounds
from comicremix.layout.frame import Frame, Group, Link
from comicremix.lettering.faces import Catalogue
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.page import Balloon, Page
from comicremix.model.reading import reading_panels
from comicremix.model.texts import word
from comicremix.paint.svg.marks import element_name, number
from comicremix.publish.edition import Printer, outline_in, words_in
from comicremix.publish.epub.lines import SOFT_HYPHEN, Piece, note_of, pieces_of
from comicremix.publish.transcript import page_words

NOTES = "notes.xhtml"
_WIDE = 0x1100
"""Letters from here on are taken for an em wide, others for half of one."""
_NARROW_EM, _WIDE_EM = 0.56, 1.0


@dataclass(frozen=True, slots=True)
class Region:
    """A place of a page: a panel, or with ``kind`` ``text-area`` a balloon."""

    kind: str
    box: Rect
    inner: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page as it goes into the EPUB. ``marks``: the ids of its note marks; ``size``: of its viewport, pixels."""

    name: str
    document: str
    picture: str
    title: str
    label: str
    size: tuple[int, int]
    regions: tuple[Region, ...] = ()
    marks: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Sheet:
    """What writing one page needs, and the note marks that it has so far."""

    printer: Printer
    book: Book
    language: str
    page: Page
    number: int
    frame: Frame
    labels: Mapping[NoteId, str]
    marks: set[str] = field(default_factory=set)

    @property
    def catalogue(self) -> Catalogue:
        return self.printer.catalogue


def document(language: str, direction: str, title: str, body: str, head: str = "") -> str:
    """Return an XHTML document of an EPUB."""
    tag = html.escape(language)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{tag}" xml:lang="{tag}" dir="{direction}">\n'
        f'<head><meta charset="UTF-8"/><title>{html.escape(title)}</title>{head}'
        f'<link rel="stylesheet" type="text/css" href="style.css"/></head>\n{body}\n</html>\n'
    )


def page_file(printer: Printer, book: Book, language: str, index: int, frame: Frame, picture: str) -> PageFile:
    """Return page ``index``, counted from 0, of an edition; ``picture`` is the name of its picture's file."""
    page = book.pages[index]
    setting = printer.setting(book, language)
    sheet = _Sheet(printer, book, language, page, index + 1, frame, setting.numbering.on(page.id))
    size = (max(1, round(page.width)), max(1, round(page.height)))
    title, label = page_words(book, language, index + 1), frame.label or str(index + 1)
    body, way = "\n".join(_sections(sheet)), book.language(language).direction
    text = (
        f'<body style="width:{size[0]}px;height:{size[1]}px"><main dir="{way}">\n'
        f'<img class="art" src="{picture}" alt="" style="width:{size[0]}px;height:{size[1]}px"/>\n'
        f'<span epub:type="pagebreak" role="doc-pagebreak" id="page-{index + 1}"'
        f' title="{html.escape(label)}"></span>\n{body}\n</main></body>'
    )
    head = f'<meta name="viewport" content="width={size[0]}, height={size[1]}"/>'
    # Readers fit a page by scaling it about its left top corner, where pages from right to left do not begin.
    done = document(language, "ltr", title, text, head)
    name = f"page-{index + 1:03}.xhtml"
    return PageFile(name, done, picture, title, label, size, tuple(_regions(sheet)), frozenset(sheet.marks))


def _sections(sheet: _Sheet) -> Iterator[str]:
    """Yield the page's panels with their balloons, as they are read, then the marks that are left."""
    groups = {item.id: item for item in sheet.frame.items if isinstance(item, Group)}
    balloons = {balloon.id: balloon for balloon in sheet.page.balloons}
    panels = {panel.id: number for number, panel in enumerate(reading_panels(sheet.page), 1)}
    for first, *others in sheet.frame.reading:
        inner = [_balloon(sheet, balloons[i], groups[i]) for i in others if i in balloons and i in groups]  # type: ignore[index]
        inner += _badges(sheet, first) if first else []
        if first in panels:
            panel = sheet.page.panel(first)  # type: ignore[arg-type]
            place = word(sheet.book, sheet.language, "word:place")
            name = place.replace("{page}", str(sheet.number)).replace("{panel}", str(panels[panel.id]))
            said = groups[first].alt if first in groups else ""
            alt = _alt(said, bounds(panel.outline)) if said else ""
            shape = _points(panel.outline)
            yield f'<section id="{element_name(first)}" aria-label="{html.escape(name)}" data-panel="{shape}">'
            yield "\n".join(filter(None, (alt, *inner)))
            yield "</section>"
        else:
            yield "\n".join(inner)
    yield from _badges(sheet, "")


def _alt(words: str, box: Rect) -> str:
    from comicremix.model.markup import plain

    said = html.escape(plain(words))
    return f'<span class="alt" role="img" aria-label="{said}" style="{_place(box)}"></span>'


def _balloon(sheet: _Sheet, balloon: Balloon, group: Group) -> str:
    words = words_in(sheet.book, sheet.language, balloon)
    pieces = pieces_of(group, sheet.catalogue, words or balloon.text, sheet.labels)
    setting = sheet.printer.setting(sheet.book, sheet.language)
    parts = []
    for piece in pieces:
        parts.append(_mark(sheet, piece.mark) if piece.mark else _span(piece))
        if piece.ends_line and not piece.words.endswith((SOFT_HYPHEN, " ")):
            parts.append(" ")
    used = {piece.mark.id for piece in pieces if piece.mark}
    marks = (i for i in group.items if isinstance(i, Group) and i.role == "mark" and i.id not in used)
    parts += [_mark(sheet, mark) for mark in marks]
    badges = _badges(sheet, balloon.id)
    if not parts and not badges:
        return ""
    kept = f' data-words="{_attribute(words)}"' if words.strip() else ""
    outline = _points(outline_in(balloon, sheet.page, setting))
    said = "".join(parts).strip()
    return (
        f'<p id="{element_name(balloon.id)}" data-balloon="{outline}" data-kind="{balloon.kind.value}"{kept}>{said}</p>'
        + "".join(badges)
    )


def _span(piece: Piece) -> str:
    ems = sum(_WIDE_EM if ord(char) >= _WIDE else _NARROW_EM for char in piece.words.strip()) or 1.0
    along, across = (piece.box.height, piece.box.width) if piece.vertical else (piece.box.width, piece.box.height)
    size = min(across, along / ems)
    style = f"{_place(piece.box, piece.transform)};font-size:{number(size, 1)}px;line-height:{number(across, 1)}px"
    kind = "w v" if piece.vertical else "w"
    return f'<span class="{kind}" style="{style}">{html.escape(piece.words)}</span>'


def _badges(sheet: _Sheet, owner: str) -> list[str]:
    """Return the badges on a thing of the page; with an empty ``owner`` all that are not yet there."""
    marks = (item for item in sheet.frame.items if isinstance(item, Group) and item.role == "mark")
    return list(filter(None, (_mark(sheet, mark) for mark in marks if not owner or mark.id.endswith(f":{owner}"))))


def _mark(sheet: _Sheet, mark: Group) -> str:
    """Return the way from a mark to its note, where one can touch it."""
    note, name = note_of(mark), element_name(mark.id)
    label = sheet.labels.get(note)
    if not label or name in sheet.marks:
        return ""
    sheet.marks.add(name)
    box = next((item.box for item in mark.items if isinstance(item, Link)), mark.box)
    style = f"{_place(box)};font-size:{number(box.height * 0.7, 1)}px"
    return (
        f'<a id="{name}" class="mark" epub:type="noteref" role="doc-noteref" href="{NOTES}#note-{element_name(note)}"'
        f' style="{style}">{html.escape(label)}</a>'
    )


def _regions(sheet: _Sheet) -> Iterator[Region]:
    balloons = {balloon.id: balloon for balloon in sheet.page.balloons}
    groups = {item.id: item for item in sheet.frame.items if isinstance(item, Group)}
    for first, *others in sheet.frame.reading:
        areas = tuple(
            Region("text-area", groups[i].box.intersection(sheet.page.box))
            for i in others
            if i in balloons and i in groups and words_in(sheet.book, sheet.language, balloons[i]).strip()  # type: ignore[index]
        )
        areas = tuple(area for area in areas if area.box.width > 0 and area.box.height > 0)
        panel = next((panel for panel in sheet.page.panels if panel.id == first), None)
        if panel is None:
            yield from (Region("panel", area.box) for area in areas)
        else:
            box = bounds(panel.outline).intersection(sheet.page.box)
            if box.width > 0 and box.height > 0:
                yield Region("panel", box, areas)


def _place(box: Rect, transform: Affine = IDENTITY) -> str:
    sides = f"width:{number(box.width, 1)}px;height:{number(box.height, 1)}px"
    if transform == IDENTITY:
        return f"left:{number(box.x, 1)}px;top:{number(box.y, 1)}px;{sides}"
    x, y = transform.apply((box.x, box.y))
    linear = ",".join(number(value, 5) for value in transform[:4])
    return f"left:0;top:0;{sides};transform:matrix({linear},{number(x, 1)},{number(y, 1)})"


def _points(outline: Outline) -> str:
    return " ".join(f"{number(x, 1)},{number(y, 1)}" for x, y in outline)


def _attribute(text: str) -> str:
    return html.escape(text).replace("\n", "&#10;")
