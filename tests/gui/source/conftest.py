"""A source page with two panels and a balloon that nobody has found yet, and a hand over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

import PIL.Image
import PIL.ImageDraw
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from comicremix.geometry import Rect
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.gui.runner import Runner
from comicremix.gui.source.view import SourceView
from comicremix.layout.frame import Picture
from comicremix.model.book import Book
from comicremix.model.ids import FoundId, PageId, PanelId, SourceId
from comicremix.model.language import Language
from comicremix.model.page import Base, Page, Panel
from comicremix.model.source import Art, AssetRef, FoundPanel, SourcePage
from tests.gui.canvas.workshop import Hand, HandPress, Pictures, make_desk

SOURCE, UPPER, LOWER = SourceId("s-1"), FoundId("f-upper"), FoundId("f-lower")
ASSET = AssetRef("1" * 64, ".png", 600, 800)
OUTLINES = {UPPER: Rect(20, 20, 560, 370).outline(), LOWER: Rect(20, 410, 560, 370).outline()}
BALLOON = Rect(80, 80, 200, 120)


class DrawnPage(Pictures):
    """Two brown panels on white; a white balloon in the upper one."""

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        image = PIL.Image.new("RGB", (600, 800), "white")
        draw = PIL.ImageDraw.Draw(image)
        for outline in OUTLINES.values():
            draw.polygon(outline, fill="#a07850", outline="black", width=3)
        draw.ellipse((BALLOON.x, BALLOON.y, BALLOON.right, BALLOON.bottom), fill="white", outline="black", width=3)
        return image

    def reduced(self, picture: Picture, shrink: int) -> PIL.Image.Image:
        pixels = self.pixels(picture)
        return pixels.reduce(shrink) if shrink > 1 else pixels


@dataclass
class Room:
    """The view and what tests look at."""

    view: SourceView
    desk: Desk
    hand: Hand
    qtbot: QtBot

    @property
    def source(self) -> SourcePage:
        return self.desk.book.source(SOURCE)

    @property
    def page(self) -> Page:
        return self.desk.book.pages[0]

    def read_from_right(self) -> None:
        """Let the book's own language be read from right to left."""
        book = self.desk.book
        source = replace(book.language(book.source_language), binding="right")
        self.desk.commit(replace(book, languages=(source, *book.languages[1:])), "Bind on the right")

    def use(self, tool: str) -> None:
        self.view.tool_buttons[tool].click()

    def wait_for_jobs(self) -> None:
        runner = cast(Runner, self.view._runner)
        self.qtbot.waitUntil(lambda: not runner.busy, timeout=10_000)


def scanned_book() -> Book:
    found = tuple(FoundPanel(name, outline) for name, outline in OUTLINES.items())
    source = SourcePage(SOURCE, "scan.png", ASSET, found)
    panels = tuple(Panel(PanelId(f"p-{n}"), Art(SOURCE, panel.outline)) for n, panel in enumerate(found))
    whole = Base(Art(SOURCE, Rect(0, 0, 600, 800).outline()))
    page = Page(PageId("pg-1"), 600, 800, 100.0, base=whole, panels=panels)
    other = replace(source, id=SourceId("s-2"), name="other.png")
    return Book("Scans", pages=(page,), sources=(source, other), languages=(Language("en"),))


@pytest.fixture
def room(qapp: object, qtbot: QtBot) -> Iterator[Room]:
    press = HandPress(pictures=DrawnPage())
    desk = make_desk(scanned_book(), press)
    pixmaps = BackgroundPixmaps(press.pictures)
    parent = QWidget()
    view = SourceView(desk, pixmaps, Runner(parent))
    qtbot.addWidget(view)
    view.resize(900, 900)
    view.show()
    qtbot.waitExposed(view)
    view.show_source(SOURCE)
    view.grab()
    qtbot.waitUntil(lambda: not pixmaps.busy)
    yield Room(view, desk, Hand(cast(PageCanvas, view.canvas)), qtbot)
    pixmaps.close()
