"""Translations as PO text and back, whatever Poedit, Weblate, msgmerge or Git did to it on the disk.

``msgctxt`` is the text's key, ``msgid`` its source words (or a stand-in for those in the drawing), ``#.`` its place,
``# `` the translator's comment. ``fuzzy`` is draft; ``fuzzy`` with ``#| msgid`` is stale: made from those older words.
Two comment lines are ours: ``# reviewed: NAME DATE HASH`` (of the reviewed words: other words are not reviewed) and
``# state: draft`` (a stale draft).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import polib

from comicremix.model.language import State, TextKey, Translation, words_hash
from comicremix.model.texts import TextEntry, is_stale
from comicremix.store.po_text import Fault, parse

_DRAFT_LINE = "state: draft"
_REVIEWED_LINE = re.compile(r"reviewed: (.+) (\S+) (\S+)")
_OURS = re.compile(r"\\*(reviewed: |state: )")
_HEADER = (
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
)


@dataclass(frozen=True, slots=True)
class EntryRest:
    """What an entry holds that the model does not: foreign flags, further ``#.`` lines, ``#:`` places."""

    flags: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    occurrences: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PoRest:
    """What a PO file holds that the model does not, kept for the next writing."""

    comment: str = ""
    """The lines at the top of the file, such as a copyright."""
    metadata: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[TextKey, EntryRest] = field(default_factory=dict)
    foreign: tuple[polib.POEntry, ...] = ()
    """Entries that are no text of a book: without a key, with plural forms, or an obsolete twin."""


@dataclass(frozen=True, slots=True)
class PoReading:
    """``faults``: the entries that were refused; all others were taken."""

    translations: Mapping[TextKey, Translation] = field(default_factory=dict)
    rest: PoRest = field(default_factory=PoRest)
    faults: tuple[Fault, ...] = ()


def read_po(data: bytes) -> PoReading:
    """Read a PO file; a broken entry is refused alone and told with its line."""
    file, faults = parse(data)
    translations: dict[TextKey, Translation] = {}
    rests: dict[TextKey, EntryRest] = {}
    foreign: list[polib.POEntry] = []
    seen: dict[TextKey, polib.POEntry] = {}
    for entry in sorted(file, key=lambda entry: bool(entry.obsolete)):
        key = entry.msgctxt
        if not key or entry.msgid_plural or (key in seen and entry.obsolete):
            foreign.append(entry)
        elif key in seen:
            faults.append(Fault(entry.linenum, f"“{key}” stands here a second time", "keep one of the two entries"))
        else:
            seen[key] = entry
            translation = _translation(entry)
            if translation.text or translation.comment:
                translations[key] = translation
            rest = _entry_rest(entry)
            if rest != EntryRest():
                rests[key] = rest
    rest_of_file = PoRest(file.header, dict(file.metadata), rests, tuple(foreign))
    return PoReading(translations, rest_of_file, tuple(sorted(faults, key=lambda fault: fault.line)))


def write_po(
    tag: str, translations: Mapping[TextKey, Translation], entries: Iterable[TextEntry], rest: PoRest | None = None
) -> str:
    """Return the PO text of one language.

    Every text of the book comes in reading order; then, as obsolete entries, the translations of texts that are
    not there any more, by key; then what was foreign. The same arguments give the same text.
    """
    rest = rest or PoRest()
    file = polib.POFile(wrapwidth=0)
    file.header = rest.comment
    file.metadata = {"Language": tag.replace("-", "_"), **dict(_HEADER), **rest.metadata, "Content-Type": _HEADER[1][1]}
    living = set()
    for text in entries:
        living.add(text.key)
        file.append(_living_entry(text, translations.get(text.key), rest.entries.get(text.key, EntryRest())))
    for key in sorted(translations.keys() - living):
        if translations[key].text or translations[key].comment:
            file.append(_obsolete_entry(key, translations[key]))
    for entry in rest.foreign:
        file.append(entry)
    return str(file)


def normalised(translation: Translation, source: str | None) -> Translation | None:
    """Return ``translation`` as a PO file gives it back; ``source``: the text's words now. None: it leaves no trace."""
    comment = _clean_comment(translation.comment)
    made_from = translation.source or source or ""
    if not translation.text:
        return Translation("", source or made_from, State.MISSING, comment) if comment else None
    state = State.DRAFT if translation.state is State.MISSING else translation.state
    if state is not State.REVIEWED:
        return Translation(translation.text, made_from, state, comment)
    name, date = _told(translation.reviewer), _told(translation.reviewed_on).replace(" ", "_")
    return Translation(
        translation.text, made_from, state, comment, "" if name == "-" else name, "" if date == "-" else date
    )


def _living_entry(text: TextEntry, translation: Translation | None, rest: EntryRest) -> polib.POEntry:
    entry = polib.POEntry(msgctxt=text.key, msgid=text.source or _in_the_drawing(text.key))
    entry.comment = "\n".join((text.place, *rest.extracted))
    entry.occurrences = list(rest.occurrences)
    entry.flags = list(rest.flags)
    if translation is not None:
        stale = is_stale(translation, text.source)
        entry.msgstr = translation.text
        entry.previous_msgid = translation.source if stale else None
        entry.tcomment = _comment_lines(translation, stale)
        entry.fuzzy = bool(translation.text) and (stale or translation.state in (State.DRAFT, State.MISSING))
    return entry


def _obsolete_entry(key: TextKey, translation: Translation) -> polib.POEntry:
    msgid = translation.source or _in_the_drawing(key)
    entry = polib.POEntry(msgctxt=key, msgid=msgid, msgstr=translation.text, obsolete=True)
    entry.tcomment = _comment_lines(translation, stale=False)
    entry.fuzzy = bool(translation.text) and translation.state in (State.DRAFT, State.MISSING)
    return entry


def _comment_lines(translation: Translation, stale: bool) -> str:
    comment = _clean_comment(translation.comment)
    lines = ["\\" + line if _OURS.match(line) else line for line in comment.split("\n")] if comment else []
    if translation.text and translation.state is State.REVIEWED:
        date = _told(translation.reviewed_on).replace(" ", "_")
        lines.append(f"reviewed: {_told(translation.reviewer)} {date} {words_hash(translation.text)}")
    elif translation.text and stale and translation.state is not State.TRANSLATED:
        lines.append(_DRAFT_LINE)
    return "\n".join(lines)


def _in_the_drawing(key: TextKey) -> str:
    """Return what stands for source words that nobody has typed: gettext knows no empty ones."""
    return f"[words in the drawing, {key}]"


def _translation(entry: polib.POEntry) -> Translation:
    comment, marks = _split_comment(entry.tcomment)
    source = "" if entry.msgid == _in_the_drawing(entry.msgctxt) else entry.msgid
    if not entry.msgstr:
        return Translation("", source, State.MISSING, comment)
    fuzzy = "fuzzy" in entry.flags
    previous = entry.previous_msgid if fuzzy and entry.previous_msgid != entry.msgid else None
    plain = Translation(entry.msgstr, source if previous is None else previous, State.TRANSLATED, comment)
    if fuzzy and (previous is None or _DRAFT_LINE in marks):
        return replace(plain, state=State.DRAFT)
    for mark in marks:
        match = _REVIEWED_LINE.fullmatch(mark)
        if match and match[3] == words_hash(entry.msgstr):
            name, date = ("" if part == "-" else part for part in (match[1], match[2]))
            return replace(plain, state=State.REVIEWED, reviewer=name, reviewed_on=date)
    return plain


def _split_comment(text: str) -> tuple[str, list[str]]:
    if not text:
        return "", []
    lines = text.split("\n")
    marks = [line for line in lines if line == _DRAFT_LINE or _REVIEWED_LINE.fullmatch(line)]
    words = [line[1:] if line.startswith("\\") and _OURS.match(line) else line for line in lines if line not in marks]
    return _clean_comment("\n".join(words)), marks


def _entry_rest(entry: polib.POEntry) -> EntryRest:
    flags = tuple(flag for flag in entry.flags if flag and flag != "fuzzy")
    extracted = tuple(entry.comment.split("\n")[1:])
    return EntryRest(flags, extracted, tuple((str(file), str(line)) for file, line in entry.occurrences))


def _clean_comment(text: str) -> str:
    """Comments lose trailing blanks and empty lines around them: PO has no place for these."""
    return "\n".join(line.rstrip() for line in re.split(r"\r\n|\r|\n", text)).strip("\n")


def _told(name: str) -> str:
    """A name on one line, never empty."""
    return " ".join(name.split()) or "-"
