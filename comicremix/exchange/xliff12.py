"""XLIFF 1.2 (OASIS, 2008), the format that every CAT tool reads.

draft is ``needs-translation``, stale the same with the qualifier ``x-stale…`` and the older source words as an
``alt-trans`` of the previous version; reviewed is ``final`` and approved. Note marks are ``<x/>``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from lxml import etree

from comicremix.errors import Sentence
from comicremix.exchange.marks import Code, content, fill
from comicremix.exchange.units import (
    Delivery,
    Given,
    Parcel,
    Unit,
    clean_comment,
    read_state_word,
    review_line,
    reviewed,
    state_word,
)
from comicremix.exchange.xmltext import XML_SPACE, line_of, name_of, sub, to_bytes
from comicremix.model.language import State

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_STATES = {"draft": "needs-translation", "translated": "translated", "reviewed": "final"}
_READ = {"translated": State.TRANSLATED, "signed-off": State.REVIEWED, "final": State.REVIEWED}


def write_xliff12(parcel: Parcel) -> bytes:
    """Return an XLIFF 1.2 file."""
    root = etree.Element(f"{{{NAMESPACE}}}xliff", nsmap={None: NAMESPACE}, version="1.2")
    file = sub(
        root, "file", original=parcel.title or "book", source_language=parcel.source_language,
        target_language=parcel.language, datatype="plaintext",
    )  # fmt: skip
    header = sub(file, "header")
    sub(header, "tool", tool_id="comicremix", tool_name="comicremix")
    body = sub(file, "body")
    for unit in parcel.units:
        _write_unit(body, unit)
    return to_bytes(root)


def _write_unit(body: etree._Element, unit: Unit) -> None:
    element = sub(body, "trans-unit", id=unit.key, resname=unit.key)
    element.set(XML_SPACE, "preserve")
    fill(sub(element, "source"), unit.source, _inline)
    translation, word = unit.translation, state_word(unit.translation, unit.source)
    if translation is not None and translation.text:
        target = sub(element, "target")
        fill(target, translation.text, _inline)
        if word.startswith("stale"):
            target.set("state", "needs-translation")
            target.set("state-qualifier", "x-" + word.replace(" ", "-"))
        else:
            target.set("state", _STATES[word])
            if word == "reviewed":
                element.set("approved", "yes")
    sub(element, "note", unit.place, **{"from": "developer", "annotates": "source"})
    if translation is None:
        return
    if comment := clean_comment(translation.comment):
        sub(element, "note", comment, **{"from": "translator"})
    if review := review_line(translation):
        sub(element, "note", review, **{"from": "reviewer"})
    if word.startswith("stale"):
        older = sub(element, "alt-trans", alttranstype="previous-version")
        fill(sub(older, "source"), translation.source, _inline)
        fill(sub(older, "target"), translation.text, _inline)


def _inline(code: Code) -> etree._Element:
    element = etree.Element(f"{{{NAMESPACE}}}x", id=code.id)
    if code.note:
        element.set("ctype", "x-note")
        element.set("equiv-text", code.written)
    else:
        element.set("ctype", "x-character")
        element.set("equiv-text", f"U+{ord(code.written):04X}")
    return element


def read_xliff12(root: etree._Element) -> Delivery:
    """Return what an XLIFF 1.2 file gives, whatever CAT tool had it in between."""
    files = [element for element in root if isinstance(element.tag, str) and name_of(element) == "file"]
    language = next((told for file in files if (told := file.get("target-language"))), "")
    given: list[Given] = []
    faults: list[Sentence] = []
    for file in files:
        other = file.get("target-language", language)
        if other != language:
            faults.append(
                Sentence("{where}: this part is in “{other}” and was not read", where=line_of(file), other=other)
            )
            continue
        given += (_given(unit) for unit in file.iter("{*}trans-unit"))
    title = files[0].get("original", "") if files else ""
    return Delivery(language, title, tuple(given), tuple(faults))


def _given(unit: etree._Element) -> Given:
    codes: dict[str, str] = {}
    source = _words(unit.find("{*}source"), codes)
    target = unit.find("{*}target")
    older = unit.find("{*}alt-trans[@alttranstype='previous-version']/{*}source")
    text, (state, stale) = _words(target, codes), _state(unit, target)
    if target is not None and target.get("state") == "new" and text == source:
        text = ""  # a CAT tool's copy of the source
    given = Given(
        key=unit.get("resname") or unit.get("id", ""),
        text=text,
        where=line_of(unit),
        source=source,
        made_from=_words(older, dict(codes)) if stale else None,
        state=state,
        comment="\n".join(_notes(unit, "translator")),
    )
    return reviewed(given, "".join(_notes(unit, "reviewer")))


def _state(unit: etree._Element, target: etree._Element | None) -> tuple[State | None, bool]:
    told = target.get("state") if target is not None else None
    qualifier = target.get("state-qualifier", "") if target is not None else ""
    if told == "needs-translation" and qualifier.startswith("x-stale"):
        try:
            return read_state_word(qualifier.removeprefix("x-").replace("-", " "))
        except ValueError:
            return State.DRAFT, False
    if told is None:
        return (State.REVIEWED if unit.get("approved") == "yes" else None), False
    return _READ.get(told, State.DRAFT), False


def _words(element: etree._Element | None, codes: dict[str, str]) -> str:
    """Return the words; the codes of a source are put into ``codes``, where its target finds them."""

    def written(inline: etree._Element) -> str | None:
        name, told = name_of(inline), cast("str | None", inline.get("equiv-text"))
        if name in {"g", "mrk", "sub"}:
            return None
        if inline.get("ctype") == "x-character" and told:
            told = _character(told)
        if told is not None:
            codes.setdefault(inline.get("id", ""), told)
            return told
        return codes.get(inline.get("id", ""), None if name in {"ph", "it", "bpt", "ept"} else "")

    return content(element, written)


def _character(told: str) -> str:
    try:
        return chr(int(told.removeprefix("U+"), 16))
    except (ValueError, OverflowError):
        return told


def _notes(unit: etree._Element, author: str) -> Iterator[str]:
    return (note.text or "" for note in unit.findall("{*}note") if note.get("from") == author)
