"""Lists of works in BibTeX, RIS or CSL-JSON: chosen, dropped or pasted, taken into the book as one step of undo."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from comicremix.edit.notes import set_citations
from comicremix.errors import ComicRemixError
from comicremix.gui.desk import Desk
from comicremix.gui.message_bar import Message, message_of
from comicremix.gui.sentences import said_lines
from comicremix.model.ids import NoteId
from comicremix.model.note import Citation

if TYPE_CHECKING:
    from comicremix.app.sources import SourceReport

translate = QCoreApplication.translate
SUFFIXES = (".bib", ".bibtex", ".ris", ".json")
FAULTS_SHOWN = 5
_LIST = re.compile(r"\s*(?:@\s*\w+\s*[{(]|TY  - |\[\s*\{|\{\s*\")")


def is_source_file(path: Path) -> bool:
    """Tell by its name whether a file may be a list of works."""
    return path.suffix.lower() in SUFFIXES and path.is_file()


def looks_like_a_list(words: str) -> bool:
    """Tell whether words on the clipboard are a list of works."""
    return _LIST.match(words) is not None


def take_files(desk: Desk, paths: Iterable[Path]) -> Message:
    """Take files into the book, and say what became of them."""
    from comicremix.app.sources import import_works_file  # with citeproc, which the window need not wait for

    book, reports = desk.book, []
    try:
        for path in paths:
            book, report = import_works_file(book, path)
            reports.append(report)
    except ComicRemixError as error:
        return message_of(error)
    if book is not desk.book:
        desk.commit(book, translate("Sources", "Import sources"))
    return report_message(reports)


def take_words(desk: Desk, words: str, cite_in: NoteId | None = None) -> Message:
    """Take the works of pasted words into the book, cite them in a note, all in one step, and return what to say."""
    from comicremix.app.sources import import_works

    try:
        book, report = import_works(desk.book, words.encode(), translate("Sources", "the clipboard"))
    except ComicRemixError as error:
        return message_of(error)
    if cite_in is not None:
        old = book.note(cite_in).citations
        cited = {citation.reference for citation in old}
        more = dict.fromkeys(taken.id for taken in report.taken if taken.id not in cited)
        book = set_citations(book, cite_in, (*old, *map(Citation, more)))
    if book.references != desk.book.references or book.notes != desk.book.notes:
        desk.commit(book, translate("Sources", "Paste sources"))
    return report_message([report])


def ask_files(parent: QWidget) -> list[Path]:
    """Let the user choose lists of works."""
    title = translate("Sources", "Lists of sources")
    kinds = translate("Sources", "Sources ({0})").format("*.bib *.ris *.json")
    return [Path(name) for name in QFileDialog.getOpenFileNames(parent, title, "", kinds)[0]]


def report_message(reports: Iterable[SourceReport]) -> Message:
    """Say how many works are new, changed or known already, and what could not be read."""
    reports = list(reports)
    counts = Counter(taken.outcome for report in reports for taken in report.taken)
    new, changed = counts["new"] + counts["renamed"], counts["updated"]
    known = counts["same"] + counts["known"]
    parts = [
        translate("Sources", "Sources: {0} new").format(new),
        *([translate("Sources", "{0} brought up to date").format(changed)] if changed else []),
        *([translate("Sources", "{0} known already").format(known)] if known else []),
    ]
    faults = [fault for report in reports for fault in report.faults]
    detail = said_lines(faults[:FAULTS_SHOWN])
    words = f"{', '.join(parts)}."
    return Message(words, "warning" if faults else "good", detail, key="sources", stays=bool(faults))
