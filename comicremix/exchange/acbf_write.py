"""ACBF 1.1, written: one file for all languages, valid against its schema."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from comicremix.exchange.acbf_markup import add_paragraphs
from comicremix.exchange.xmltext import safe, sub, to_bytes
from comicremix.geometry import Outline
from comicremix.model.source import BalloonKind

NAMESPACE = "http://www.acbf.info/xml/acbf/1.1"
TYPES = {
    BalloonKind.SPEECH: "speech", BalloonKind.SHOUT: "speech", BalloonKind.WHISPER: "speech",
    BalloonKind.THOUGHT: "thought", BalloonKind.CAPTION: "commentary", BalloonKind.SOUND_EFFECT: "sign",
    BalloonKind.SIGN: "sign",
}  # fmt: skip
ACTIVITIES = frozenset(
    {
        "Writer", "Adapter", "Artist", "Penciller", "Inker", "Colorist", "Letterer", "CoverArtist", "Photographer",
        "Editor", "AssistantEditor", "Translator", "Other",
    }
)  # fmt: skip

ALT = "alt-page{page}-frame{frame}"
"""The id of the reference that holds a frame's alternative text, for which the format has no other place."""


@dataclass(frozen=True, slots=True)
class AcbfArea:
    """A text area of one language, in pixels of the page's picture."""

    outline: Outline
    kind: BalloonKind
    text: str
    colour: str | None = None
    """Beneath the words."""
    rotation: float = 0.0
    inverted: bool = False
    """Its words are light, unlike those of most areas of its type."""


@dataclass(frozen=True, slots=True)
class AcbfPage:
    """A page; ``areas`` by language. ``picture`` is the name of its file, or ``#`` and the id of a binary."""

    picture: str
    ground: str
    frames: tuple[Outline, ...]
    areas: Mapping[str, tuple[AcbfArea, ...]]
    numbers: Mapping[str, str] = field(default_factory=dict)
    """What stands for a note on this page."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """The title of the chapter that begins here, by language."""
    described: tuple[Mapping[str, str], ...] = ()
    """Alternative texts by language, of each frame."""


@dataclass(frozen=True, slots=True)
class AcbfBook:
    """All that an ACBF file says."""

    titles: Mapping[str, str]
    author: str
    makers: str
    """Lines such as ``Inker: Name``."""
    licence: str
    languages: tuple[str, ...]
    pages: tuple[AcbfPage, ...]
    notes: tuple[tuple[str, Mapping[str, str]], ...]
    """Id and words by language."""
    numbers: Mapping[str, str]
    """What stands for a note among the notes."""
    style: str = ""
    """A style sheet, CSS."""
    drafts: Mapping[str, str] = field(default_factory=dict)
    """What says that an edition is not complete, by language."""


def write_acbf(book: AcbfBook, binaries: Iterable[tuple[str, str, bytes]] = ()) -> bytes:
    """Return an ACBF file. ``binaries``: id, media type and bytes of pictures and fonts to hold inside."""
    root = etree.Element(f"{{{NAMESPACE}}}ACBF", nsmap={None: NAMESPACE})
    if book.style:
        sub(root, "style", book.style, type="text/css")
    _meta(root, book)
    body = sub(root, "body")
    for page in book.pages:
        _page(sub(body, "page", bgcolor=page.ground), page)
    alts = [
        (ALT.format(page=number, frame=place), words)
        for number, page in enumerate(book.pages, 1)
        for place, words in enumerate(page.described, 1)
        if words
    ]
    if book.notes or alts:
        references = sub(root, "references")
        for name, words in alts:
            reference = sub(references, "reference", id=name)
            for language, text in words.items():
                add_paragraphs(reference, text, lambda _: "", language)
        for name, words in book.notes:
            reference = sub(references, "reference", id=name)
            for language, text in words.items():
                add_paragraphs(reference, text or " ", lambda note: book.numbers.get(note, "*"), language)
    data = sub(root, "data") if (listed := list(binaries)) else None
    for name, kind, content in listed:
        element = sub(data, "binary", id=name)
        element.set("content-type", kind)
        element.text = base64.b64encode(content).decode()
    return to_bytes(root)


def _meta(root: etree._Element, book: AcbfBook) -> None:
    meta = sub(root, "meta-data")
    info = sub(meta, "book-info")
    for activity, name in _makers(book):
        author = sub(info, "author", activity=activity)
        first, _, last = name.rpartition(" ")
        if first:
            sub(author, "first-name", first)
            sub(author, "last-name", last)
        else:
            sub(author, "nickname", name)
    for language, title in book.titles.items():
        sub(info, "book-title", title, lang=language)
    sub(info, "genre", "other")
    for language, words in book.drafts.items():
        sub(sub(info, "annotation", lang=language), "p", words)
    cover = sub(info, "coverpage")
    sub(cover, "image", href=book.pages[0].picture)
    languages = sub(info, "languages")
    for language in book.languages:
        sub(languages, "text-layer", lang=language, show="true")
    if book.licence:
        sub(sub(meta, "publish-info"), "license", book.licence)
    sub(sub(sub(meta, "document-info"), "author"), "nickname", "comicremix")


def _makers(book: AcbfBook) -> list[tuple[str, str]]:
    lines = [line.partition(": ") for line in book.makers.splitlines()]
    found = [(role, name.strip()) for role, _, names in lines if role in ACTIVITIES for name in names.split(",")]
    named = {name for _, name in found}
    authors = [name.strip() for name in book.author.split(",")]
    return [("Writer", name) for name in authors if name and name not in named] + found


def _page(element: etree._Element, page: AcbfPage) -> None:
    for language, title in page.titles.items():
        sub(element, "title", title, lang=language)
    sub(element, "image", href=page.picture)
    for language, areas in page.areas.items():
        if not areas:
            continue
        layer = sub(element, "text-layer", lang=language)
        for area in areas:
            _area(layer, area, page.numbers)
    for frame in page.frames:
        sub(element, "frame", points=_points(frame))


def _area(layer: etree._Element, area: AcbfArea, numbers: Mapping[str, str]) -> None:
    more = {"bgcolor": area.colour} if area.colour else {}
    more |= {"inverted": "true"} if area.inverted else {}
    turn = round(area.rotation) % 360
    if turn:
        more["text-rotation"] = str(turn)
    # The picture shows the balloon: readers set the words on it and fill nothing.
    element = sub(layer, "text-area", points=_points(area.outline), type=TYPES[area.kind], transparent="true", **more)
    add_paragraphs(element, area.text, lambda note: numbers.get(note, "*"))


def _points(outline: Sequence[tuple[float, float]]) -> str:
    return safe(" ".join(f"{round(x)},{round(y)}" for x, y in outline))
