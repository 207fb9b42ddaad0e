"""TMX 1.4b (LISA, 2005): translation memory, pairs of sentences without a place."""

from __future__ import annotations

from lxml import etree

from comicremix.exchange.marks import Code, content, fill
from comicremix.exchange.units import Parcel, Remembered, Unit, clean_comment, state_word
from comicremix.exchange.xmltext import XML_LANG, name_of, safe, sub, to_bytes


def write_tmx(parcel: Parcel) -> bytes:
    """Return a TMX file of every text that has a translation; a stale one stands beside the words it was made from."""
    root = etree.Element("tmx", version="1.4")
    sub(
        root, "header", creationtool="comicremix", creationtoolversion="1", segtype="block", o_tmf="comicremix",
        adminlang="en", srclang=parcel.source_language, datatype="plaintext",
    )  # fmt: skip
    body = sub(root, "body")
    for unit in parcel.units:
        if unit.translation is not None and unit.translation.text and unit.translation.source:
            _write_unit(body, unit, parcel)
    return to_bytes(root)


def _write_unit(body: etree._Element, unit: Unit, parcel: Parcel) -> None:
    translation = unit.translation
    if translation is None:
        return
    element = sub(body, "tu", tuid=unit.key)
    if comment := clean_comment(translation.comment):
        sub(element, "note", comment)
    sub(element, "prop", unit.place, type="x-place")
    sub(element, "prop", state_word(translation, unit.source), type="x-state")
    for language, words in ((parcel.source_language, translation.source), (parcel.language, translation.text)):
        variant = sub(element, "tuv")
        variant.set(XML_LANG, language)
        fill(sub(variant, "seg"), words, _inline)


def _inline(code: Code) -> etree._Element:
    """TMX keeps what is no words inside its placeholders; characters that XML cannot hold are told by number."""
    element = etree.Element("ph", type="x-note" if code.note else "x-character")
    element.text = safe(code.written) if code.note else f"U+{ord(code.written):04X}"
    return element


def read_tmx(root: etree._Element) -> tuple[Remembered, ...]:
    """Return the units of a memory that say something in two languages or more."""
    found = []
    for unit in root.iter("{*}tu"):
        words = {}
        for variant in unit.findall("{*}tuv"):
            language = variant.get(XML_LANG) or variant.get("lang", "")
            words[language.replace("_", "-").lower()] = content(variant.find("{*}seg"), _written)
        if len(words) > 1:
            found.append(Remembered(unit.get("tuid", ""), words))
    return tuple(found)


def _written(inline: etree._Element) -> str | None:
    if name_of(inline) == "ph" and inline.get("type") == "x-character":
        told = (inline.text or "").removeprefix("U+")
        try:
            return chr(int(told, 16))
        except (ValueError, OverflowError):
            return ""
    return None
