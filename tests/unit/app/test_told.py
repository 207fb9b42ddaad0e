"""What files tell becomes part of the book."""

from __future__ import annotations

import pytest

from comicremix.app.importing import page_of, source_page, with_told
from comicremix.app.told import Arrivals, fitted, settled, told_page
from comicremix.app.told_texts import texts_in
from comicremix.edit.pages import add_page, add_source
from comicremix.geometry import Rect
from comicremix.imaging.detect import Found
from comicremix.model.book import Book
from comicremix.model.language import Language, State
from comicremix.model.page import Body
from comicremix.model.reading import note_numbers
from comicremix.model.source import BalloonKind
from comicremix.model.told import Told, ToldBalloon, ToldNote, ToldPage, ToldText
from tests.samples import asset

PLACE = Rect(100, 100, 200, 100).outline()


def looking() -> Found:
    raise AssertionError("nothing had to be looked for")


def arrived(told: Told, book: Book, *, fresh: bool = True) -> Book:
    arrivals = Arrivals()
    names = arrivals.names(told)
    for told_of in told.pages:
        page = fitted(told_of, 1000, 1400)
        source = source_page("a.png", with_told(page, looking), asset=asset())
        made, words = told_page(page_of(source), source, page, book.source_language, names)
        arrivals.came(source, told, words)
        book = add_page(add_source(book, source), made)
    return settled(book, arrivals, fresh=fresh)


def a_book(**values: object) -> Book:
    return Book(languages=(Language("en"),), **values)  # type: ignore[arg-type]


def test_words_notes_and_rights_come_in() -> None:
    balloon = ToldBalloon(PLACE, {"en": "Hi[^r1][^gone]", "fr_CA": "Salut[^r1]", "x!": "?"}, BalloonKind.CAPTION)
    page = ToldPage("a.png", (Rect(0, 0, 1000, 700).outline(),), (balloon,))
    told = Told(
        (page,), titles={"en": "T", "fr-CA": "U"}, author="Ann", licence="CC0", reading="rtl",
        notes=(ToldNote("r1", {"en": "Note", "fr-CA": "Remarque"}),),
    )  # fmt: skip
    book = arrived(told, a_book())
    (made,) = book.pages[0].balloons
    (note,) = book.notes
    assert (made.text, made.kind, made.body) == (f"Hi[^{note.id}]", BalloonKind.CAPTION, Body.ART)
    assert made.panel == book.pages[0].panels[0].id
    assert [language.tag for language in book.languages] == ["en", "fr-CA"]
    translations = book.language("fr-CA").translations
    assert translations[f"balloon:{made.id}"].text == f"Salut[^{note.id}]"
    assert translations[f"note:{note.id}"].state is State.TRANSLATED
    assert translations["book:title"].text == "U"
    assert note_numbers(book) == {note.id: 1}
    assert (book.title, book.author, book.licence) == ("T", "Ann", "CC0")
    assert book.language("en").from_right
    rights = book.sources[0].rights
    assert rights is not None
    assert (rights.author, rights.licence, rights.title) == ("Ann", "CC0", "T")


def test_a_book_keeps_what_it_says_itself() -> None:
    told = Told((ToldPage("a.png", (), ()),), titles={"": "T"}, author="Ann", reading="rtl")
    assert arrived(told, a_book(title="Mine")).title == "Mine"
    grown = arrived(told, a_book(), fresh=False)
    assert (grown.title, grown.author, grown.language("en").from_right) == ("", "", False)
    assert grown.sources[0].rights is not None


def test_balloons_that_the_picture_lacks_are_drawn() -> None:
    balloon = ToldBalloon(PLACE, {"en": "Hi"}, drawn=True, fill="#ffee00")
    free = ToldBalloon(PLACE, {"en": "Boom"}, BalloonKind.SIGN, drawn=True, shaped=False, rotation=9, colour="#ff0000")
    book = arrived(Told((ToldPage("a.png", (), (balloon, free)),), lined=False), a_book())
    drawn, words = book.pages[0].balloons
    assert (drawn.body, drawn.fill, words.body, words.rotation) == (Body.DRAWN, "#ffee00", Body.NONE, 9)
    assert book.sources[0].balloons == ()
    assert book.style(drawn).line is None
    assert (book.style(words).name, book.style(words).colour, book.style(words).bold) == (
        "sign #ff0000",
        "#ff0000",
        True,
    )


def test_coordinates_fit_the_picture() -> None:
    page = ToldPage("a", (Rect(0, 0, 9000, 700).outline(),), (ToldBalloon(PLACE, {}),), width=2000, letter_size=40)
    far = ToldBalloon(Rect(90_000, 0, 10, 10).outline(), {})
    scaled = fitted(ToldPage("a", page.panels, (*(page.balloons or ()), far), width=2000, letter_size=40), 1000, 1400)
    assert scaled.panels == (Rect(0, 0, 1000, 350).outline(),)
    assert [b.outline for b in scaled.balloons or ()] == [Rect(50, 50, 100, 50).outline()]
    assert scaled.letter_size == 20


def test_lines_find_their_balloon() -> None:
    outline = Rect(0, 30, 200, 60).outline()

    def line(y: float, text: str, x: float = 10) -> ToldText:
        return ToldText(Rect(x, y, 100, 14), text)

    lines = [line(50, "middle won\u00ad"), line(30, "second"), line(14, "first"), line(70, "ders"), line(300, "far")]
    assert texts_in([outline], lines) == ["first second middle wonders"]
    assert texts_in([outline], []) == [""]


def test_words_of_another_language_are_no_source_words() -> None:
    free = ToldBalloon(PLACE, {"fa": "متن"}, BalloonKind.SIGN, drawn=True, shaped=False)
    british = ToldBalloon(PLACE, {"en-GB": "Colour"}, drawn=True)
    book = arrived(Told((ToldPage("a.png", (), (free, british)),)), a_book())
    assert [balloon.text for balloon in book.pages[0].balloons] == ["", "Colour"]
    assert [t.text for t in book.language("fa").translations.values()] == ["متن"]


@pytest.mark.parametrize(
    ("box", "lined", "cut"),
    [
        (Rect(350, -40, 200, 150), False, True),
        (Rect(350, -40, 200, 150), True, False),
        (Rect(450, 50, 200, 150), False, False),  # it goes over into the next panel
    ],
)
def test_balloons_end_at_the_gutter_that_they_melt_into(box: Rect, lined: bool, cut: bool) -> None:
    panels = (Rect(20, 20, 560, 400).outline(), Rect(600, 20, 300, 400).outline())
    balloon = ToldBalloon(box.outline(), {"en": "Hi"}, drawn=True, lined=lined, fill="#ffffff")
    book = arrived(Told((ToldPage("a.png", panels, (balloon,)),)), a_book())
    assert book.pages[0].balloons[0].shape.box == (Rect(350, 20, 200, 90) if cut else box)


def test_chapters_and_alternative_texts_come_in() -> None:
    panels = (Rect(0, 0, 1000, 700).outline(), Rect(0, 0, 0, 0).outline(), Rect(0, 700, 1000, 700).outline())
    alts = ({"en": "One", "fr": "Un"}, {"en": "None"}, {})
    page = ToldPage("a.png", panels, (), alts=alts, chapter={"en": "Start", "fr": "Début"})
    book = arrived(Told((page,)), a_book())
    (made,) = book.pages
    assert ([panel.alt for panel in made.panels], made.chapter) == (["One", ""], "Start")
    french = book.language("fr").translations
    assert (french[f"alt:{made.panels[0].id}"].text, french[f"chapter:{made.id}"].text) == ("Un", "Début")
