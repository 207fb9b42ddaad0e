"""How an ACBF's words are lettered: a style sheet by kind of text area, and the fonts that it names,
cut down to their letters."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from comicremix.exchange.acbf_write import TYPES
from comicremix.lettering.faces import Face
from comicremix.model.book import Book
from comicremix.model.markup import plain
from comicremix.model.page import Colour
from comicremix.model.style import BalloonStyle
from comicremix.paint.svg.fonts import subset
from comicremix.publish.edition import Printer, words_in

FONT = "application/font-sfnt"
LIGHT = 160
"""The brightness, 0 to 255, from which a colour is a light one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """``css`` is the text of the ``style`` element; ``fonts``: id and bytes of the fonts that it names."""

    css: str
    fonts: tuple[tuple[str, bytes], ...]
    light: frozenset[str] = frozenset()
    """The types of text areas whose words are light."""


def sheet_of(printer: Printer, book: Book, languages: Sequence[str]) -> Sheet:
    """Return what letters the words of ``languages``; a kind of text areas looks like most of its balloons."""
    letters: dict[Face, set[str]] = {}
    rules = ["emphasis { font-style: italic; }", "strong { font-weight: bold; }"]
    styles = _styles(book)
    for kind, style in styles.items():
        known = ""
        for language in languages:
            face = _face(printer, book, style, language)
            words = _words(book, language, kind)
            if not words:
                continue
            letters.setdefault(face, set()).update(words, words.upper(), words.lower())
            if face.family != known:
                where = f'text-layer[lang="{language}"] ' if known else ""
                rules.append(f'{where}text-area[type="{kind}"] {{ {_look(style, face)} }}')
            known = known or face.family
    fonts = {_file(face): face for face in letters if face.embeddable}
    faces = [_font_face(name, face) for name, face in fonts.items()]
    light = frozenset(kind for kind, style in styles.items() if is_light(style.colour))
    made = tuple((name, subset(face, letters[face])) for name, face in fonts.items())
    return Sheet("\n".join(("", *faces, *rules, "")), made, light)


def is_light(colour: Colour) -> bool:
    """Tell whether words of a colour stand on something darker: by its brightness, weighted as eyes do."""
    red, green, blue = bytes.fromhex(colour[1:])
    return 0.299 * red + 0.587 * green + 0.114 * blue > LIGHT


def _styles(book: Book) -> dict[str, BalloonStyle]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    styles = {}
    for balloon in (balloon for page in book.pages for balloon in page.balloons):
        style = book.style(balloon)
        styles[style.name] = style
        counts[TYPES[balloon.kind]][style.name] += 1
    return {kind: styles[count.most_common(1)[0][0]] for kind, count in sorted(counts.items())}


def _face(printer: Printer, book: Book, style: BalloonStyle, language: str) -> Face:
    """Return the face in which the page sets words of a style."""
    fonts = book.language(language).fonts
    family = fonts.get(style.name) or fonts.get("*") or style.font
    return printer.catalogue.chain(family, bold=style.bold, italic=style.italic, language=language)[0]


def _words(book: Book, language: str, kind: str) -> str:
    balloons = (balloon for page in book.pages for balloon in page.balloons if TYPES[balloon.kind] == kind)
    return "".join(plain(words_in(book, language, balloon)) for balloon in balloons)


def _look(style: BalloonStyle, face: Face) -> str:
    parts = [f'font-family: "{_name(face.family)}", sans-serif', f"color: {style.colour}"]
    parts += ["font-weight: bold"] if style.bold else []
    parts += ["font-style: italic"] if style.italic else []
    parts += ["text-transform: uppercase"] if style.case == "upper" else []
    return "; ".join(parts) + ";"


def _font_face(name: str, face: Face) -> str:
    slant = "font-style: italic; " if face.italic else ""
    return (
        f'@font-face {{ font-family: "{_name(face.family)}"; font-weight: {face.weight}; {slant}src: url("#{name}"); }}'
    )


def _file(face: Face) -> str:
    """Return the id of a font inside the file: its name, as readers show fonts by the names of their files."""
    return re.sub(r"[^\w-]", "", f"{face.family}-{face.style}") + (".otf" if face.cff else ".ttf")


def _name(family: str) -> str:
    return re.sub(r'["\\\n]', "", family)
