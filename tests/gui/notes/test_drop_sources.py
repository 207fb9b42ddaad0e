"""Lists of sources that are dropped on the window go into the book."""

from __future__ import annotations

from pathlib import Path

from comicremix.gui.window import MainWindow
from tests.gui.shell.conftest import OpenIt

RIS = "TY  - BOOK\nTI  - Engines\nAU  - Lovelace, Ada\nPY  - 1843\nER  - \n"


def test_a_list_is_taken_into_the_open_book(
    window: MainWindow, open_it: OpenIt, book_folder: Path, tmp_path: Path
) -> None:
    open_it(book_folder)
    assert window.opened is not None
    (tmp_path / "works.ris").write_text(RIS)
    window.receive([tmp_path / "works.ris"])
    assert [work.csl["title"] for work in window.opened.desk.book.references] == ["Engines"]
    assert window.opened.session.history == ("Import sources",)


def test_a_damaged_list_is_said_and_changes_nothing(
    window: MainWindow, open_it: OpenIt, book_folder: Path, tmp_path: Path
) -> None:
    open_it(book_folder)
    assert window.opened is not None
    (tmp_path / "works.bib").write_text("nothing of the kind")
    window.receive([tmp_path / "works.bib"])
    assert window.opened.desk.book.references == ()
    assert window.opened.session.history == ()
