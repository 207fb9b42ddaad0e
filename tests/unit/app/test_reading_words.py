"""Balloons of the drawing get proposals, page by page; what a hand typed is not touched."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from comicremix.app.press import Press
from comicremix.app.read_text import Seen, SeenWord
from comicremix.app.reading_words import Proposal, read_words, with_words_read
from comicremix.edit.balloons import set_text
from comicremix.edit.drawn_words import unread_balloons
from comicremix.errors import Cancelled
from comicremix.geometry import Rect, polygon_path
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, SourceId
from comicremix.model.language import Language
from comicremix.model.page import Balloon, Base, Body, Page, Shape
from comicremix.model.source import Art, BalloonKind, SourcePage
from comicremix.resources import fonts_folder
from comicremix.store.folder import create_book, open_book

FONT = str(fonts_folder() / "comic-relief" / "ComicRelief-Regular.ttf")
BOXES = (Rect(40, 40, 320, 120), Rect(40, 200, 320, 120))
ONE, TWO, EMPTY = BalloonId("b-1"), BalloonId("b-2"), BalloonId("b-3")


class Fake:
    """Reads how wide the picture is."""

    def __init__(self, sure: float = 0.9) -> None:
        self.sure, self.pictures = sure, 0
        self.lock = threading.Lock()

    def read(self, picture: Image.Image) -> Seen:
        with self.lock:
            self.pictures += 1
        return Seen([[SeenWord("Long" if picture.width > 250 else "Short", self.sure)]])


def lettered_page() -> bytes:
    image = Image.new("RGB", (400, 500), "#557799")
    draw, font = ImageDraw.Draw(image), ImageFont.truetype(FONT, 30)
    for box, words in zip(BOXES, ("Hello to you all", "Hi you"), strict=True):
        draw.rectangle((box.x, box.y, box.right, box.bottom), fill="white", outline="black", width=3)
        draw.text(box.centre, words, font=font, fill="black", anchor="mm")
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


@pytest.fixture
def opened(tmp_path):
    with open_book(write_lettered_book(tmp_path / "book")) as opened:
        yield opened


def write_lettered_book(folder: Path) -> Path:
    """Make a book of one page in ``folder``: three balloons in the art, one without letters."""
    with create_book(folder, Book()) as opened:
        asset = opened.add_asset(lettered_page(), suffix=".png", width=400, height=500, dpi=None)
        source = SourcePage(SourceId("s-1"), "page.png", asset)
        whole = Art(source.id, Rect(0, 0, 400, 500).outline())
        places = zip((ONE, TWO, EMPTY), (*BOXES, Rect(100, 380, 200, 100)), strict=True)
        balloons = tuple(in_art(name, box, source.id) for name, box in places)
        page = Page(PageId("pg-1"), 400, 500, base=Base(whole), balloons=balloons)
        opened.save(Book(pages=(page,), sources=(source,), languages=(Language("en"),)))
    return folder


def in_art(name: BalloonId, box: Rect, source: SourceId) -> Balloon:
    outline = box.outline()
    shape = Shape.traced(polygon_path(outline))
    return Balloon(name, BalloonKind.SPEECH, shape, body=Body.ART, art=Art(source, outline))


def read(opened, book: Book, reader: Fake) -> tuple[Proposal, ...]:
    press = Press(opened, bundled_catalogue())
    return read_words(press, book, unread_balloons(book.pages), reader)


def test_each_balloon_is_read_and_one_without_letters_is_not(opened):
    reader = Fake()
    found = read(opened, opened.book, reader)
    assert found == (Proposal(ONE, "Long", 0.9), Proposal(TWO, "Short", 0.9), Proposal(EMPTY, "", 0.0))
    assert reader.pictures == 2
    book = with_words_read(opened.book, found)
    assert [book.balloon(name).text for name in (ONE, TWO, EMPTY)] == ["Long", "Short", ""]
    assert unread_balloons(book.pages) == (EMPTY,)


def test_what_is_typed_is_not_read(opened):
    book = set_text(opened.book, ONE, "Mine")
    assert [proposal.balloon for proposal in read(opened, book, Fake())] == [TWO, EMPTY]


def test_only_what_was_read_without_being_sure_is_doubtful(opened):
    assert [proposal.doubtful for proposal in read(opened, opened.book, Fake(0.3))] == [True, True, False]
    assert not any(proposal.doubtful for proposal in read(opened, opened.book, Fake(0.9)))


def test_it_can_be_stopped(opened):
    class Stopped:
        def step(self, done, total, what=""):
            raise Cancelled

    with pytest.raises(Cancelled):
        read_words(Press(opened, bundled_catalogue()), opened.book, (ONE,), Fake(), Stopped())
