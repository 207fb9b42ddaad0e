"""Lists of works taken in: nothing doubled, nothing of another work overwritten, and again it changes nothing."""

from __future__ import annotations

from comicremix.edit.notes import set_citations
from comicremix.edit.sources import remove_reference, take_works
from comicremix.model.ids import NoteId
from comicremix.model.note import Citation
from tests.samples import imported_book

LAMP = {"id": "lamp", "type": "book", "title": "Lamps", "DOI": "10.1/a"}


def outcomes(book, items):
    changed, taken = take_works(book, items)
    return changed, [(one.outcome, one.id) for one in taken]


def test_a_second_import_changes_nothing():
    items = [LAMP, {"id": "lamp", "title": "Other"}, {"id": "", "title": "Nameless"}]
    book, first = outcomes(imported_book(), items)
    assert first == [("new", "lamp"), ("renamed", "lamp-2"), ("new", "source")]
    again, second = outcomes(book, items)
    assert again.references == book.references
    assert {outcome for outcome, _ in second} <= {"same", "known"}


def test_a_work_is_brought_up_to_date():
    book, _ = outcomes(imported_book(), [LAMP])
    book, found = outcomes(book, [LAMP | {"title": "Lamps, revised"}])
    assert found == [("updated", "lamp")]
    assert book.reference("lamp").csl["title"] == "Lamps, revised"


def test_a_work_that_is_there_under_another_id_is_not_doubled():
    book, _ = outcomes(imported_book(), [LAMP])
    again, found = outcomes(book, [LAMP | {"id": "zotero-7"}])
    assert found == [("known", "lamp")]
    assert again is book


def test_another_work_with_the_same_id_gets_a_new_one():
    book, _ = outcomes(imported_book(), [LAMP])
    book, found = outcomes(book, [{"id": "lamp", "title": "Something else"}])
    assert found == [("renamed", "lamp-2")]
    assert book.reference("lamp").csl["title"] == "Lamps"


def test_a_work_that_is_removed_is_not_cited_any_more():
    book, _ = outcomes(imported_book(), [LAMP])
    book = set_citations(book, NoteId("n-1"), (Citation("lamp", "p. 3"), Citation("other")))
    book = remove_reference(book, "lamp")
    assert book.references == ()
    assert book.note(NoteId("n-1")).citations == (Citation("other"),)
