"""ACBF, the Advanced Comic Book Format (1.0 and 1.1), read: frames, text layers in every language,
references, makers."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from typing import Literal

from lxml import etree

from comicremix.errors import InputError, Sentence
from comicremix.exchange.acbf_markup import note_id, text_of
from comicremix.exchange.acbf_sizes import filling_size, usual_size
from comicremix.exchange.comicinfo import credits_of
from comicremix.exchange.xmltext import name_of, parse_xml
from comicremix.geometry import Outline, Rect, area, bounds
from comicremix.model.source import BalloonKind
from comicremix.model.told import Told, ToldBalloon, ToldNote, ToldPage, Words

KINDS = {
    "speech": BalloonKind.SPEECH, "thought": BalloonKind.THOUGHT, "commentary": BalloonKind.CAPTION,
    "formal": BalloonKind.CAPTION, "letter": BalloonKind.CAPTION, "code": BalloonKind.SPEECH,
    "heading": BalloonKind.SIGN, "sign": BalloonKind.SIGN, "audio": BalloonKind.SPEECH,
}  # fmt: skip
WHITE = "#ffffff"
"""Of inverted words."""
_ALT = re.compile(r"alt-page(\d{1,5})-frame(\d{1,5})")
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_RULE = re.compile(r"^\s*text-area(?:\[type=[\"']?(\w+)[\"']?\])?\s*\{([^{}]*)\}", re.MULTILINE)
_INK = re.compile(r"(?<![\w-])color\s*:\s*(#[0-9a-fA-F]{6})")
_ON_THE_ART = frozenset({BalloonKind.SOUND_EFFECT, BalloonKind.SIGN})
"""Kinds of words that stand on the art; where their area is transparent there is nothing beneath to be taken out."""
_MOST_STYLE = 100_000
_AUTHOR_ROLES = ("", "Writer", "Artist", "Penciller")
Merged = tuple[etree._Element, str, dict[str, str]]
LEAST_SHARED = 0.5
"""Balloons of two languages are one when their boxes share at least this part of the smaller one."""


def read_acbf(data: bytes) -> Told:
    """Return a book as an ACBF file tells it.

    Raises:
        InputError: it is no well-formed XML, no ACBF, or has no pages.
    """
    root = _root(data)
    info = _find(root, "meta-data", "book-info")
    pages = [child for child in _children(_find(root, "body")) if name_of(child) == "page"]
    cover = _find(info, "coverpage") if info is not None else None
    notes, alts = _notes(root)
    numbered = [(cover, 0)] if cover is not None else []
    numbered += [(page, number) for number, page in enumerate(pages, 1)]
    listed = [told for page, number in numbered if (told := _page(page, alts.get(number, {})))]
    if len(listed) > 1 and cover is not None and listed[0].picture == listed[1].picture:
        listed = listed[1:]
    if not listed:
        raise InputError(Sentence("there are no pages in this ACBF file"), remedy=Sentence("Ask for the file again."))
    languages = _languages(root, info)
    return Told(
        pages=tuple(listed),
        in_order=True,
        titles={_lang(child): _text(child) for child in _all(info, "book-title")},
        author=", ".join(dict.fromkeys(n for role, n in _authors(info) if role in _AUTHOR_ROLES and n)),
        licence=_text(_find(root, "meta-data", "publish-info", "license")),
        credits=_credits(info),
        language=languages[0] if languages else "",
        reading=_reading(info),
        notes=notes,
    )


def read_binaries(data: bytes) -> dict[str, bytes]:
    """Return the pictures inside an ACBF file by their ids; raises InputError as ``read_acbf``."""
    found = {}
    for binary in _root(data).iter("{*}binary"):
        try:
            found[binary.get("id", "")] = base64.b64decode(binary.text or "")
        except (binascii.Error, ValueError):
            found[binary.get("id", "")] = b""
    return found


def _root(data: bytes) -> etree._Element:
    root = parse_xml(data, huge=True)
    if name_of(root) != "ACBF":
        raise InputError(Sentence("this is no ACBF file"), remedy=Sentence("Choose another file."))
    return root


def _page(page: etree._Element, alts: Mapping[int, Words]) -> ToldPage | None:
    """Return what is told of a page; ``alts``: alternative texts by the number of their frame, from 1."""
    image = next((child for child in _children(page) if name_of(child) == "image"), None)
    if image is None:
        return None
    href = image.get("href", "")
    found = [(outline, n) for n, frame in enumerate(_all(page, "frame"), 1) if (outline := _points(frame))]
    frames = tuple(outline for outline, _ in found)
    ground = page.get("bgcolor", "")
    balloons = tuple(_balloons(page))
    blank = [(b.outline, next(iter(b.words.values()))) for b in balloons if not b.shaped and not b.drawn]
    return ToldPage(
        href.removeprefix("#").replace("\\", "/"),
        panels=frames or None,
        balloons=balloons or None,
        letter_size=usual_size(blank),
        alts=tuple(alts.get(number, {}) for _, number in found) if alts else (),
        chapter={_lang(title): _text(title) for title in _all(page, "title") if _text(title)},
        ground=ground if _COLOUR.fullmatch(ground) else None,
    )


def _balloons(page: etree._Element) -> Iterator[ToldBalloon]:
    """Yield the text areas of all layers, those of several languages at one place as one balloon."""
    layers = [(_lang(layer), layer.get("bgcolor", ""), _areas(layer)) for layer in _all(page, "text-layer")]
    merged: list[Merged] = []
    for language, colour, areas in layers:
        for area_ in areas:
            words = text_of(_all(area_, "p"))
            partner = _partner(area_, merged, language)
            if partner is None:
                merged.append((area_, colour, {language: words}))
            else:
                partner[2][language] = words
    yield from (_balloon(*entry) for entry in merged)


def _partner(area_: etree._Element, merged: list[Merged], language: str) -> Merged | None:
    """Return the balloon of other languages at the place of a text area: the same polygon, else nearly the same box."""
    free = [entry for entry in merged if language not in entry[2]]
    box = bounds(_points(area_))
    same = (entry for entry in free if entry[0].get("points") == area_.get("points"))
    return next(same, next((e for e in free if _share(bounds(_points(e[0])), box) >= LEAST_SHARED), None))


def _share(one: Rect, other: Rect) -> float:
    both = one.intersection(other)
    smaller = min(one.width * one.height, other.width * other.height)
    return both.width * both.height / smaller if smaller else 0.0


def _balloon(area_: etree._Element, layer_colour: str, words: dict[str, str]) -> ToldBalloon:
    colour = area_.get("bgcolor") or layer_colour
    transparent = _true(area_, "transparent")
    rotation = area_.get("text-rotation", "0")
    kind = KINDS.get(area_.get("type", "speech"), BalloonKind.SPEECH)
    outline = _points(area_)
    free = transparent and kind in _ON_THE_ART
    return ToldBalloon(
        outline,
        words,
        kind,
        drawn=free,
        size=min(filling_size(outline, text) for text in words.values()) if free else 0.0,
        colour=WHITE if _true(area_, "inverted") else _ink(area_),
        fill=colour if _COLOUR.fullmatch(colour) and not transparent else None,
        shaped=not transparent,
        rotation=float(rotation) if rotation.isdecimal() and int(rotation) <= 360 else 0.0,
    )


def _true(element: etree._Element, name: str) -> bool:
    return element.get(name, "").casefold() in ("true", "1")


def _ink(area_: etree._Element) -> str | None:
    """Return the colour that the style sheet gives to words of a text area's type in every language."""
    root = area_.getroottree().getroot()
    kind = area_.get("type", "speech")
    for style in _all(root, "style"):
        for named, look in _RULE.findall((style.text or "")[:_MOST_STYLE]):
            found = _INK.search(look) if named in ("", kind) else None
            if found:
                return str(found[1])
    return None


def _areas(layer: etree._Element) -> list[etree._Element]:
    return [child for child in _all(layer, "text-area") if area(_points(child)) > 0]


def _points(element: etree._Element) -> Outline:
    """Return the polygon of an element; empty when it is none."""
    numbers = re.findall(r"-?\d+(?:\.\d+)?", element.get("points", "")[:100_000])
    values = [float(number) for number in numbers if len(number) < 16]
    points = tuple(zip(values[::2], values[1::2], strict=False))
    return points if len(points) > 2 and area(points) > 0 else ()


def _languages(root: etree._Element, info: etree._Element | None) -> list[str]:
    declared = [_lang(layer) for layer in _all(_find(info, "languages"), "text-layer")]
    used = [_lang(layer) for layer in root.iter("{*}text-layer") if layer.getparent() is not None]
    return [tag for tag in dict.fromkeys((*declared, *used)) if tag]


def _notes(root: etree._Element) -> tuple[tuple[ToldNote, ...], dict[int, dict[int, Words]]]:
    """Return the notes, and the alternative texts by the numbers of page and frame: those are references too."""
    references = [child for child in root if isinstance(child.tag, str) and name_of(child) == "references"]
    words: dict[str, dict[str, str]] = {}
    for group in references:
        for reference in _all(group, "reference"):
            name = note_id(reference.get("id", ""))
            by_language: dict[str, list[etree._Element]] = {}
            for p in _all(reference, "p"):
                by_language.setdefault(_lang(p) or _lang(reference) or _lang(group), []).append(p)
            words.setdefault(name, {}).update({tag: text_of(ps) for tag, ps in by_language.items()})
    alts: dict[int, dict[int, Words]] = {}
    notes = []
    for name, texts in words.items():
        if place := _ALT.fullmatch(name):
            alts.setdefault(int(place[1]), {})[int(place[2])] = texts
        else:
            notes.append(ToldNote(name, texts))
    return tuple(notes), alts


def _authors(info: etree._Element | None) -> Iterator[tuple[str, str]]:
    for author in _all(info, "author"):
        names = [_text(_find(author, part)) for part in ("first-name", "middle-name", "last-name")]
        yield author.get("activity", ""), " ".join(filter(None, names)) or _text(_find(author, "nickname"))


def _credits(info: etree._Element | None) -> str:
    by_role: dict[str, list[str]] = {}
    for role, name in _authors(info):
        if role and name:
            by_role.setdefault(role, []).append(name)
    return credits_of((role, ", ".join(names)) for role, names in by_role.items())


def _reading(info: etree._Element | None) -> Literal["ltr", "rtl"] | None:
    direction = _text(_find(info, "reading-direction")).casefold()
    return "rtl" if direction == "rtl" else "ltr" if direction == "ltr" else None


def _lang(element: etree._Element) -> str:
    return str(element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang") or "")


def _children(element: etree._Element | None) -> list[etree._Element]:
    return [] if element is None else [child for child in element if isinstance(child.tag, str)]


def _all(element: etree._Element | None, name: str) -> list[etree._Element]:
    return [child for child in _children(element) if name_of(child) == name]


def _find(element: etree._Element | None, *names: str) -> etree._Element | None:
    for name in names:
        element = next(iter(_all(element, name)), None)
    return element


def _text(element: etree._Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())
