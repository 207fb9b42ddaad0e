"""The form asks for what its kind of work needs, and keeps what it does not show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.notes.kinds import FIELDS
from comicremix.gui.notes.panel import NotesPanel
from comicremix.gui.notes.source_form import SourceForm
from comicremix.model.ids import NoteId
from comicremix.model.note import Citation, SourceReference

INDEED = NoteId("n-1")


def form(qtbot: QtBot, kind: str = "book", work: SourceReference | None = None) -> SourceForm:
    dialog = SourceForm(frozenset({"lovelace1843"}), work=work)
    qtbot.addWidget(dialog)
    if work is None:
        dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    return dialog


def test_a_new_work_is_a_record_as_zotero_writes_it(qtbot: QtBot) -> None:
    dialog = form(qtbot)
    dialog.set_field("title", "Sketch of the Analytical Engine")
    dialog.set_field("author", "Lovelace, Ada; Menabrea")
    dialog.set_field("issued", "1843-09")
    assert dialog.reference() == SourceReference(
        "lovelace1843-2",
        {
            "id": "lovelace1843-2", "type": "book", "title": "Sketch of the Analytical Engine",
            "author": [{"family": "Lovelace", "given": "Ada"}, {"literal": "Menabrea"}],
            "issued": {"date-parts": [[1843, 9]]},
        },
    )  # fmt: skip


@pytest.mark.parametrize("kind", list(FIELDS))
def test_every_kind_shows_its_own_fields(qtbot: QtBot, kind: str) -> None:
    dialog = form(qtbot, kind)
    assert tuple(dialog.fields) == FIELDS[kind]
    dialog.set_field("title", "T")
    assert dialog.reference().csl["type"] == kind


def test_an_address_is_looked_at_today(qtbot: QtBot) -> None:
    dialog = form(qtbot, "webpage")
    qtbot.keyClicks(dialog.fields["URL"], "https://example.org")
    today = QDate.currentDate()
    assert dialog.reference().csl["accessed"] == {"date-parts": [[today.year(), today.month(), today.day()]]}


def test_what_the_form_does_not_show_stays_as_it_was(qtbot: QtBot) -> None:
    csl = {
        "id": "x", "type": "book", "title": "Old", "note": "from Zotero", "DOI": "10.1/x",
        "author": [{"family": "Beethoven", "given": "L.", "non-dropping-particle": "van"}],
    }  # fmt: skip
    dialog = form(qtbot, work=SourceReference("x", csl))
    dialog.set_field("title", "New")
    assert dialog.reference() == SourceReference("x", csl | {"title": "New"})


def test_another_kind_keeps_what_was_written(qtbot: QtBot) -> None:
    dialog = form(qtbot, "book")
    dialog.set_field("title", "T")
    dialog.set_field("publisher", "P")
    dialog.kind.setCurrentIndex(dialog.kind.findData("webpage"))
    assert "publisher" not in dialog.reference().csl
    dialog.kind.setCurrentIndex(dialog.kind.findData("report"))
    assert dialog.fields["publisher"].text() == "P"


def test_faults_and_the_printed_line_are_seen_while_writing(qtbot: QtBot) -> None:
    dialog = form(qtbot, "webpage")
    dialog.set_field("title", "Passages")
    dialog.set_field("URL", "htps:/wrong")
    assert "address is wrong" in dialog.findings.text()
    dialog.set_field("URL", "https://example.org")
    assert "address is wrong" not in dialog.findings.text()
    assert "Passages" in dialog.sample.text()


def test_a_new_work_is_cited_in_the_note_at_hand(notes: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    notes.show_note(INDEED)
    dialog = form(qtbot)
    dialog.set_field("title", "Engine")
    notes.works.add_work(dialog)
    (citation,) = desk.book.note(INDEED).citations
    assert citation == Citation(desk.book.references[-1].id)
    assert desk.session.history == ("Add source",)


def test_a_day_that_is_none_is_named_before_it_is_lost(qtbot: QtBot) -> None:
    form = SourceForm((), draft={"type": "webpage", "title": "Lamps", "URL": "https://lamps.example"})
    qtbot.addWidget(form)
    form.set_field("accessed", "yesterday")
    assert "“yesterday” is no date" in form.findings.text()
    form.set_field("accessed", "2024-06-01")
    assert "is no date" not in form.findings.text()
