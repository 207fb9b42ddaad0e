"""XLIFF 2.0 and later (OASIS, 2014): one unit a text, one segment a unit.

draft is ``initial`` with the sub-state ``comicremix:draft``, stale with ``comicremix:stale…`` and the older source
words as a note; translated and reviewed are the format's own. Note marks are ``<ph/>``, odd characters ``<cp/>``.
"""

from __future__ import annotations

import re

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

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_NMTOKEN = re.compile(r"[\w.:-]+", re.ASCII)
_STATES = {"draft": "initial", "translated": "translated", "reviewed": "reviewed", "missing": "initial"}
_READ = {"translated": State.TRANSLATED, "reviewed": State.REVIEWED, "final": State.REVIEWED}
_ORDER = (State.DRAFT, State.TRANSLATED, State.REVIEWED)
_PREFIX = "comicremix:"


def write_xliff20(parcel: Parcel) -> bytes:
    """Return an XLIFF 2.0 file."""
    root = etree.Element(f"{{{NAMESPACE}}}xliff", nsmap={None: NAMESPACE}, version="2.0")
    root.set("srcLang", parcel.source_language)
    root.set("trgLang", parcel.language)
    file = sub(root, "file", id="book", original=parcel.title or "book")
    file.set(XML_SPACE, "preserve")
    for number, unit in enumerate(parcel.units, 1):
        _write_unit(file, unit, number)
    return to_bytes(root)


def _write_unit(file: etree._Element, unit: Unit, number: int) -> None:
    name = unit.key if _NMTOKEN.fullmatch(unit.key) else f"text-{number}"
    element = sub(file, "unit", id=name, name=unit.key, canResegment="no")
    translation, word = unit.translation, state_word(unit.translation, unit.source)
    stale = word.startswith("stale")
    notes = sub(element, "notes")
    sub(notes, "note", unit.place, category="place", appliesTo="source")
    if translation is not None:
        if comment := clean_comment(translation.comment):
            sub(notes, "note", comment, category="comment", appliesTo="target")
        if review := review_line(translation):
            sub(notes, "note", review, category="review", appliesTo="target")
        if stale:
            sub(notes, "note", translation.source, category="previous-source", appliesTo="source")
    segment = sub(element, "segment", state="initial" if stale else _STATES[word])
    if stale or word == "draft":
        segment.set("subState", _PREFIX + word.replace(" ", "-"))
    fill(sub(segment, "source"), unit.source, _inline)
    if translation is not None and translation.text:
        fill(sub(segment, "target"), translation.text, _inline)


def _inline(code: Code) -> etree._Element:
    if not code.note:
        return etree.Element(f"{{{NAMESPACE}}}cp", hex=f"{ord(code.written):04X}")
    return etree.Element(
        f"{{{NAMESPACE}}}ph", id=code.id, equiv=code.written, disp=code.written, canCopy="no", canDelete="no"
    )


def read_xliff20(root: etree._Element) -> Delivery:
    """Return what an XLIFF 2 file gives; segments that a tool has cut are put together again."""
    given = tuple(_given(unit) for unit in root.iter("{*}unit"))
    title = next((file.get("original", "") for file in root.iter("{*}file")), "")
    return Delivery(root.get("trgLang", ""), title, given)


def _given(unit: etree._Element) -> Given:
    codes: dict[str, str] = {}
    segments = [part for part in unit if isinstance(part.tag, str) and name_of(part) in {"segment", "ignorable"}]
    source = "".join(_words(part.find("{*}source"), codes) for part in segments)
    text, gaps = _target(segments, codes)
    told = [_state(part) for part in segments if name_of(part) == "segment"]
    state, stale = min(told, key=lambda each: _ORDER.index(each[0])) if told else (None, False)
    older = _note(unit, "previous-source")
    given = Given(
        key=unit.get("name") or unit.get("id", ""),
        text=text,
        where=line_of(unit),
        source=source,
        made_from=older if stale else None,
        state=State.DRAFT if gaps else state,
        comment=_note(unit, "comment"),
        remarks=(Sentence("only a part of it is translated: it counts as a draft"),) if gaps else (),
    )
    return reviewed(given, _note(unit, "review"))


def _target(segments: list[etree._Element], codes: dict[str, str]) -> tuple[str, bool]:
    """Return the translated words, and whether some segments have none though others do."""
    parts: list[str] = []
    gaps = False
    for part in segments:
        target = part.find("{*}target")
        words = _words(target, codes)
        if _is_copy(part, words):
            words = ""
        if name_of(part) == "ignorable":
            words = words if target is not None else _words(part.find("{*}source"), codes)
        else:
            gaps = gaps or (not words and bool(_words(part.find("{*}source"), codes)))
        parts.append(words)
    done = any(words for part, words in zip(segments, parts, strict=True) if name_of(part) == "segment")
    return ("".join(parts), gaps) if done else ("", False)


def _is_copy(segment: etree._Element, words: str) -> bool:
    """Tell whether the target is a CAT tool's copy of the source, which nobody has worked on."""
    ours = segment.get("subState", "").startswith(_PREFIX)
    return segment.get("state") == "initial" and not ours and words == _words(segment.find("{*}source"), {})


def _state(segment: etree._Element) -> tuple[State, bool]:
    told, more = segment.get("state", "initial"), segment.get("subState", "")
    if told == "initial" and more.startswith(_PREFIX):
        try:
            state, stale = read_state_word(more.removeprefix(_PREFIX).replace("-", " "))
        except ValueError:
            return State.DRAFT, False
        return state or State.DRAFT, stale
    return _READ.get(told, State.DRAFT), False


def _words(element: etree._Element | None, codes: dict[str, str]) -> str:
    """Return the words; the codes of a source are put into ``codes``, where its target finds them."""

    def written(inline: etree._Element) -> str | None:
        name = name_of(inline)
        if name == "cp":
            return _character(inline.get("hex", ""))
        if name in {"pc", "mrk"}:
            return None
        told = inline.get("equiv")
        if told:
            codes.setdefault(inline.get("id", ""), told)
        return told or codes.get(inline.get("id", ""), "")

    return content(element, written)


def _character(told: str) -> str:
    try:
        return chr(int(told, 16))
    except (ValueError, OverflowError):
        return ""


def _note(unit: etree._Element, category: str) -> str:
    found = (note.text or "" for note in unit.findall("{*}notes/{*}note") if note.get("category") == category)
    return "\n".join(found)
