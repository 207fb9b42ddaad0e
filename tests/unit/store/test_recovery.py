"""The autosave brings unsaved work back after a bad end, and never brings back what is older than the saved book."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from comicremix.errors import DamagedBook
from comicremix.model.language import Language
from comicremix.store import journal
from comicremix.store.documents import normalised
from comicremix.store.folder import open_book
from comicremix.store.migrations import FORMAT
from tests.unit.store.sample import contents, make_folder, retitled, reworded, translated, with_panel_moved


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_folder(tmp_path / "book").close()
    return tmp_path / "book"


def test_a_session_that_ends_well_leaves_nothing(folder: Path) -> None:
    with open_book(folder) as opened:
        assert opened.recovered() is None
        opened.autosave(reworded(opened.book))
        opened.save(reworded(opened.book))
        assert opened.recovered() is None
    with open_book(folder) as opened:
        assert opened.recovered() is None


def test_unsaved_work_is_offered_and_the_saved_book_is_untouched(folder: Path) -> None:
    saved = contents(folder)
    with open_book(folder) as opened:
        work = translated(with_panel_moved(retitled(opened.book)), "balloon:b-2", "Neu", "ar")
        opened.autosave(reworded(opened.book, "earlier"))
        opened.autosave(work)
    assert {path for path in contents(folder) if path not in saved} == {journal.AUTOSAVE}
    with open_book(folder) as opened:
        assert opened.recovered() == normalised(work)
        assert opened.book.title == "Tiny"
        opened.save(work)
    with open_book(folder) as opened:
        assert opened.recovered() is None
        assert opened.book == normalised(work)


def test_work_that_was_undone_is_not_offered(folder: Path) -> None:
    with open_book(folder) as opened:
        opened.autosave(retitled(opened.book))
        opened.autosave(opened.book)
    with open_book(folder) as opened:
        assert opened.recovered() is None


def test_discarded_work_is_gone(folder: Path) -> None:
    with open_book(folder) as opened:
        opened.autosave(retitled(opened.book))
    with open_book(folder) as opened:
        opened.discard_recovery()
        assert opened.recovered() is None


def test_a_reader_sees_unsaved_work_too(folder: Path) -> None:
    with open_book(folder) as opened:
        opened.autosave(retitled(opened.book))
        work = open_book(folder, write=False).recovered()
    assert work is not None
    assert work.title == "Other"


def test_a_save_that_never_looked_at_unsaved_work_keeps_it_for_the_next_session(folder: Path) -> None:
    with open_book(folder) as opened:
        opened.autosave(reworded(opened.book))
    with open_book(folder) as opened:
        opened.save(replace(opened.book, languages=(*opened.book.languages, Language("de"))))
    with open_book(folder) as opened:
        work = opened.recovered()
        assert work is not None
        assert work.pages[0].balloons[0].text == "Good evening"
        assert [x.tag for x in work.languages] == ["en", "fr", "ar", "de"]


def test_an_autosave_that_never_looked_sets_the_older_work_aside(folder: Path) -> None:
    with open_book(folder) as opened:
        opened.autosave(retitled(opened.book, "first"))
    with open_book(folder) as opened:
        opened.autosave(retitled(opened.book, "second"))
        opened.autosave(retitled(opened.book, "third"))
        assert [w for w in opened.warnings if ".recovery/set-aside-1.json" in w]
    assert b"first" in (folder / ".recovery/set-aside-1.json").read_bytes()
    assert b"third" in (folder / journal.AUTOSAVE).read_bytes()


def test_work_that_does_not_fit_changed_files_is_refused_and_kept(folder: Path) -> None:
    with open_book(folder) as opened:
        first, second, third = with_panel_moved(opened.book).pages
        opened.autosave(replace(opened.book, pages=(first, second, third)))
    text = (folder / "pages/pg-3.json").read_text(encoding="utf-8")
    (folder / "pages/pg-3.json").write_text(text.replace("p-3a", "p-1a"), encoding="utf-8")
    with open_book(folder) as opened:
        with pytest.raises(DamagedBook, match="does not fit"):
            opened.recovered()
        assert (folder / journal.AUTOSAVE).exists()


@pytest.mark.parametrize("data", [b"", b"{", b"{}", b'{"book": {"format": 2}}'])
def test_a_damaged_autosave_is_told(folder: Path, data: bytes) -> None:
    (folder / ".recovery").mkdir(exist_ok=True)
    (folder / journal.AUTOSAVE).write_bytes(data)
    with open_book(folder) as opened:
        with pytest.raises(DamagedBook, match=r"autosave\.json"):
            opened.recovered()
        opened.discard_recovery()
        assert opened.recovered() is None


def test_an_autosave_of_another_format_is_told(folder: Path) -> None:
    with open_book(folder) as opened:
        opened.autosave(retitled(opened.book))
    path = folder / journal.AUTOSAVE
    path.write_bytes(path.read_bytes().replace(f'"format":{FORMAT}'.encode(), b'"format":7'))
    with open_book(folder) as opened, pytest.raises(DamagedBook, match="format 7"):
        opened.recovered()


def test_only_what_changed_is_in_the_autosave(folder: Path) -> None:
    with open_book(folder) as opened:
        opened.autosave(reworded(opened.book))
    data = (folder / journal.AUTOSAVE).read_bytes()
    assert b'"id":"pg-1"' in data
    assert b'"id":"pg-2"' not in data
    assert b"Bonjour" not in data


def test_unsaved_work_keeps_what_others_wrote_into_a_language_meanwhile(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    with make_folder(folder) as opened:
        opened.autosave(translated(opened.book, "balloon:b-1", "Salut"))
    po = folder / "languages/fr.po"
    text = po.read_text(encoding="utf-8").replace('msgstr "Mots"', 'msgstr "Paroles"')
    po.write_text(text.replace('msgstr "Brouillon[^n-one]"', 'msgstr ""'), encoding="utf-8")
    with open_book(folder) as opened:
        found = opened.recovered()
    assert found is not None
    translations = found.language("fr").translations
    assert translations["balloon:b-1"].text == "Salut"
    assert translations["balloon:b-2"].text == "Paroles"
    assert "balloon:b-3" not in translations
