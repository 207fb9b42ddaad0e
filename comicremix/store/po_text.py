"""PO text to entries, by polib; a broken entry is refused alone, with its line and fault, which polib cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import polib

from comicremix.errors import Sentence

_STRING_LINE = re.compile(r'(#[~|]+\s*)?(?:msg(?:ctxt|id|id_plural|str(?:\[\d+\])?)\s+(?P<value>.*)|(?P<more>".*))')
_WHOLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_CLOSE_MARK = re.compile(r"^#(?:[,.:|](?=\S)|(?=[^\s,.:|~#]))", re.MULTILINE)
"""A mark of a comment without the blank that gettext can do without and polib cannot."""
_HEADER_CONFLICT = re.compile(
    r'^<<<<<<< .*\n(?P<first>(?:".*\n)*)(?:\|{7}.*\n(?:".*\n)*)?=======\n(?:".*\n)*>>>>>>> .*\n', re.MULTILINE
)
_CHARSET = re.compile(rb"charset=([\w-]+)")
_LINE = re.compile(r"\(line (\d+)\)")


_TAKE_A_SIDE = Sentence("keep one of the two sides and take away the lines with <<<<<<<, ======= and >>>>>>>")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that could not be read. ``line`` counts from 1."""

    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        return str(self.sentence)

    @property
    def sentence(self) -> Sentence:
        """All that it says."""
        return Sentence("line {line}: {what}; {remedy}.", line=self.line, what=self.what, remedy=self.remedy)


class _Lines(str):
    """Text whose lines end at line feeds only: Python's own splitting would cut words at U+2028 and its like."""

    def splitlines(self, keepends: bool = False) -> list[str]:
        return self.split("\n")


def parse(data: bytes) -> tuple[polib.POFile, list[Fault]]:
    """Return the entries that are whole, each with its ``linenum``, and the faults of the others."""
    text = _CLOSE_MARK.sub(r"\g<0> ", _with_one_header(_decode(data)))
    if not any(True for _ in _line_faults(text)):
        try:
            return polib.pofile(_Lines(text), wrapwidth=0), []
        except OSError:
            pass
    return _parse_apart(text)


def _decode(data: bytes) -> str:
    """Bytes that are not what the header says become lone surrogates, which make their entry a broken one."""
    named = _CHARSET.search(data[:4000])
    encoding = named[1].decode("ascii") if named else "utf-8"
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError):
        return data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")


def has_two_headers(data: bytes) -> bool:
    """Tell whether Git left two headers in the file; ``parse`` takes the first."""
    text = _decode(data)
    return _with_one_header(text) != text


def _with_one_header(text: str) -> str:
    """Settle a merge conflict of Git that is about the header alone, as the dates are that Poedit writes there: nothing
    of it is ours to keep. Lines of entries keep their numbers."""
    end = text.find("\n\n") + 1
    head = text[:end]
    if "<<<<<<< " not in head:
        return text
    settled = _HEADER_CONFLICT.sub(r"\g<first>", head)
    return settled + "\n" * (head.count("\n") - settled.count("\n")) + text[end:]


def _parse_apart(text: str) -> tuple[polib.POFile, list[Fault]]:
    file, faults = polib.POFile(wrapwidth=0), []
    for start, block in _blocks(text):
        fault = next(_line_faults(block), None)
        if fault is None:
            try:
                part = polib.pofile(_Lines(block), wrapwidth=0)
            except OSError as error:
                found = _LINE.search(str(error))
                line = int(found[1]) if found else 1
                fault = Fault(
                    line, Sentence("the entry is not whole"), Sentence("compare it with the others and mend it")
                )
        if fault is not None:
            faults.append(Fault(start + fault.line - 1, fault.what, fault.remedy))
            continue
        if part.metadata and not file.metadata:
            file.metadata, file.header, file.metadata_is_fuzzy = part.metadata, part.header, part.metadata_is_fuzzy
        for entry in part:
            if part.header:
                entry.tcomment = part.header
            entry.linenum = start + (entry.linenum or 1) - 1
            file.append(entry)
    return file, faults


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Cut the text before each entry; yield the number of the first line and the lines."""
    lines: list[str] = []
    start, keyed, ended, conflict = 1, False, False, False
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        bare = re.sub(r"^#~\s*", "", stripped)
        comment = stripped.startswith("#") and not stripped.startswith("#~")
        begins = (ended and (comment or bare.startswith("msgid "))) or (keyed and bare.startswith("msgctxt"))
        if not conflict and lines and (not stripped or begins or line.startswith("<<<<<<< ")):
            yield start, "\n".join(lines)
            lines, keyed, ended = [], False, False
        if line.startswith("<<<<<<< "):
            conflict = True
        if stripped:
            start = number if not lines else start
            lines.append(line)
        keyed = keyed or bare.startswith("msg")
        ended = ended or bare.startswith("msgstr")
        if line.startswith(">>>>>>> "):
            conflict = False
    if lines:
        yield start, "\n".join(lines)


def _line_faults(text: str) -> Iterator[Fault]:
    """Yield what polib would read over or misread."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("<<<<<<< "):
            yield Fault(number, Sentence("a Git merge conflict"), _TAKE_A_SIDE)
        if not line.isascii() and not _is_text(line):
            yield Fault(
                number, Sentence("bytes that are not UTF-8, perhaps Windows-1252"), Sentence("save the file as UTF-8")
            )
        match = _STRING_LINE.fullmatch(line.strip())
        if match and not _WHOLE.fullmatch(match["value"] or match["more"] or ""):
            yield Fault(
                number,
                Sentence("a quotation mark is missing or one too many"),
                Sentence('write " around the words and \\" inside them'),
            )


def _is_text(line: str) -> bool:
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
