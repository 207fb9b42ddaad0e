"""Pictures of found panels are cut in the background by their outlines."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace

import PIL.Image
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from comicremix.errors import InputError
from comicremix.geometry import Rect
from comicremix.gui.tray.crops import KEPT_PAGES, MOST_ASKED, Crops, crop
from comicremix.model.ids import SourceId
from comicremix.model.source import AssetRef
from tests.gui.tray.bench import source_page


@dataclass
class Shelf:
    """Gives one picture for all source pages; while ``gate`` is closed it waits."""

    threads: set[int] = field(default_factory=set)
    given: list[str] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    fault: bool = False

    def small(self, asset: AssetRef) -> PIL.Image.Image:
        self.threads.add(threading.get_ident())
        self.given.append(asset.sha256)
        assert self.gate.wait(20)
        if self.fault:
            raise InputError("gone")
        return PIL.Image.new("RGB", (300, 400), "#336699")


def test_the_windows_thread_never_cuts(qapp: object, qtbot: QtBot) -> None:
    shelf, owner, page = Shelf(), QObject(), source_page(1)
    crops = Crops(shelf, owner)
    assert crops.picture(page, page.panels[0]) is None
    shelf.gate.set()
    with qtbot.waitSignal(crops.came):
        pass
    picture = crops.picture(page, page.panels[0])
    assert picture is not None
    assert max(picture.width(), picture.height()) <= 96
    assert threading.get_ident() not in shelf.threads
    assert len(shelf.given) == 1
    crops.close()


def test_what_was_looked_at_last_comes_first(qapp: object, qtbot: QtBot) -> None:
    shelf, owner = Shelf(), QObject()
    crops = Crops(shelf, owner)
    pages = [source_page(number) for number in range(100)]
    for page in pages:
        crops.picture(page, page.panels[0])
    shelf.gate.set()
    qtbot.waitUntil(lambda: not crops.busy, timeout=20_000)
    assert shelf.given[1] == pages[-1].asset.sha256
    assert len(shelf.given) == MOST_ASKED + 1
    crops.close()


def test_a_corrected_panel_is_cut_anew(qapp: object, qtbot: QtBot) -> None:
    shelf, owner, page = Shelf(), QObject(), source_page(1)
    shelf.gate.set()
    crops = Crops(shelf, owner)
    crops.picture(page, page.panels[0])
    qtbot.waitUntil(lambda: not crops.busy)
    narrow = replace(page.panels[0], outline=Rect(20, 20, 40, 180).outline())
    corrected = replace(page, panels=(narrow, *page.panels[1:]))
    crops.picture(corrected, narrow)
    qtbot.waitUntil(lambda: not crops.busy)
    picture = crops.picture(corrected, narrow)
    assert picture is not None
    assert picture.height() > 4 * picture.width()
    crops.close()


def test_a_missing_file_is_asked_for_once(qapp: object, qtbot: QtBot) -> None:
    shelf, owner, page = Shelf(fault=True), QObject(), replace(source_page(1), id=SourceId("s-gone"))
    shelf.gate.set()
    crops = Crops(shelf, owner)
    crops.picture(page, page.panels[0])
    qtbot.waitUntil(lambda: not crops.busy)
    assert crops.is_missing(page)
    assert crops.picture(page, page.panels[0]) is None
    assert len(shelf.given) == 1
    crops.close()


def test_outside_the_outline_it_is_transparent() -> None:
    page = PIL.Image.new("RGB", (100, 100), "red")
    piece = crop(page, ((20, 20), (180, 20), (20, 180)), 0.5, 40)
    assert piece.size == (40, 40)
    assert piece.getpixel((3, 3)) == (255, 0, 0, 255)
    assert piece.getpixel((38, 38))[3] == 0


def test_an_outline_beside_the_page_gives_nothing() -> None:
    page = PIL.Image.new("RGB", (100, 100))
    assert crop(page, Rect(300, 300, 50, 50).outline(), 1.0, 40).size == (1, 1)


def test_few_whole_pages_are_kept(qapp: object, qtbot: QtBot) -> None:
    shelf, owner = Shelf(), QObject()
    shelf.gate.set()
    crops = Crops(shelf, owner)
    pages = [source_page(number) for number in range(KEPT_PAGES + 3)]
    for page in pages:
        crops.picture(page, page.panels[0])
        qtbot.waitUntil(lambda: not crops.busy)
    crops.close()
    assert [crops.page(page) is not None for page in pages] == [False] * 3 + [True] * KEPT_PAGES
    assert all(crops.picture(page, page.panels[0]) is not None for page in pages)
