"""What is copied lives on under new names, in this book and in another one, and leaves where it came from alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.edit.clips import clip_box, landing, paste_clip, take_clip
from comicremix.edit.panels import set_border
from comicremix.geometry import IDENTITY, Affine, Rect, bounds
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId, PanelId, SourceId
from comicremix.model.language import Language, Override, Translation
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.page import Balloon, Body, Border, Page, Panel, Shape, ShapeKind
from comicremix.model.source import Art, AssetRef, BalloonKind, Rights, SourcePage
from comicremix.model.style import DEFAULT_STYLES, BalloonStyle

BOX = Rect(10, 10, 40, 30)
ASSET = AssetRef("a" * 64, ".png", 100, 100)
RIGHTS = Rights("An artist", "CC BY 4.0")
ONE = PageId("pg-1")


def make_book() -> Book:
    source = SourcePage(SourceId("s-1"), "one.png", ASSET, rights=RIGHTS)
    panel = Panel(PanelId("p-1"), Art(source.id, Rect(0, 0, 60, 60).outline()), alt="A lamp.")
    shape = Shape(ShapeKind.ELLIPSE, BOX)
    stands = Art(source.id, BOX.outline())
    one = Balloon(
        BalloonId("b-1"), BalloonKind.SPEECH, shape, "Hello.[^n-1]", style="loud", panel=panel.id, body=Body.ART,
        art=stands,
    )  # fmt: skip
    two = Balloon(BalloonId("b-2"), BalloonKind.SPEECH, shape, "You!", joined=one.id)
    page = Page(ONE, 100, 100, panels=(panel,), balloons=(one, two))
    french = Language(
        "fr",
        translations={"balloon:b-1": Translation("Salut.", "Hello.[^n-1]"), "alt:p-1": Translation("Une lampe.", "")},
        overrides={one.id: Override(shape=shape)},
    )
    return Book(
        pages=(page, Page(PageId("pg-2"), 100, 100)), sources=(source,), languages=(Language("en"), french),
        styles=(*DEFAULT_STYLES, BalloonStyle("loud", font="Shantell Sans")),
    )  # fmt: skip


def other_book() -> Book:
    return Book(pages=(Page(PageId("pg-9"), 200, 200),), languages=(Language("en"), Language("fr")))


def test_a_panel_takes_its_balloons_along() -> None:
    clip = take_clip(make_book(), ONE, ("p-1",))
    assert [balloon.id for balloon in clip.balloons] == ["b-1"]
    assert clip.balloons[0].body is Body.ART
    assert clip_box(clip) == Rect(0, 0, 60, 60)


def test_a_balloon_alone_comes_off_the_art_and_the_page_stays() -> None:
    book = make_book()
    clip = take_clip(book, ONE, ("b-1",))
    assert clip.balloons[0].body is Body.PIECE
    assert [source.id for source in clip.sources] == ["s-1"]
    assert book == make_book()


def test_pasted_things_have_new_names_that_hold_together() -> None:
    book = make_book()
    pasted, ids = paste_clip(book, PageId("pg-2"), take_clip(book, ONE, ("p-1", "b-2")), IDENTITY)
    page = pasted.pages[1]
    assert ids == (page.panels[0].id, page.balloons[1].id)
    assert page.balloons[0].panel == page.panels[0].id
    assert page.balloons[1].joined == page.balloons[0].id
    assert not {"p-1", "b-1", "b-2"} & {item.id for item in (*page.panels, *page.balloons)}
    assert pasted.pages[0] is book.pages[0]
    assert pasted.sources == book.sources
    assert pasted.styles == book.styles


def test_another_book_gets_source_rights_style_and_words() -> None:
    pasted, _ = paste_clip(other_book(), PageId("pg-9"), take_clip(make_book(), ONE, ("p-1",)), IDENTITY)
    (panel,), (balloon,) = pasted.pages[0].panels, pasted.pages[0].balloons
    assert pasted.source(panel.art.source).rights == RIGHTS
    assert pasted.style(balloon).font == "Shantell Sans"
    assert pasted.language("fr").translations[f"balloon:{balloon.id}"].text == "Salut."
    assert pasted.language("fr").translations[f"alt:{panel.id}"].text == "Une lampe."
    assert balloon.text == "Hello."  # its note is not in this book


def test_the_same_picture_is_the_same_source_page() -> None:
    known = SourcePage(SourceId("s-known"), "scan.png", ASSET)
    pasted, _ = paste_clip(
        replace(other_book(), sources=(known,)), PageId("pg-9"), take_clip(make_book(), ONE, ("p-1",)), IDENTITY
    )
    assert [source.id for source in pasted.sources] == ["s-known"]
    assert pasted.sources[0].rights == RIGHTS
    assert pasted.pages[0].panels[0].art.source == "s-known"


def test_another_picture_under_the_same_name_keeps_both() -> None:
    other = SourcePage(SourceId("s-1"), "scan.png", replace(ASSET, sha256="b" * 64))
    pasted, _ = paste_clip(
        replace(other_book(), sources=(other,)), PageId("pg-9"), take_clip(make_book(), ONE, ("p-1",)), IDENTITY
    )
    assert pasted.sources[0] is other
    assert pasted.source(pasted.pages[0].panels[0].art.source).asset == ASSET


def test_words_come_in_the_language_of_the_book() -> None:
    french = replace(other_book(), source_language="fr")
    pasted, _ = paste_clip(french, PageId("pg-9"), take_clip(make_book(), ONE, ("b-1",)), IDENTITY)
    assert pasted.pages[0].balloons[0].text == "Salut."
    assert not pasted.language("fr").translations


def test_shapes_of_one_language_move_along() -> None:
    pasted, _ = paste_clip(make_book(), ONE, take_clip(make_book(), ONE, ("b-1",)), Affine.translation(5, 7))
    moved = pasted.language("fr").overrides[pasted.pages[0].balloons[-1].id].shape
    assert moved is not None
    assert moved.box == Rect(15, 17, 40, 30)


@pytest.mark.parametrize(("middle", "box"), [(None, Rect(0, 0, 60, 60)), ((190, 100), Rect(140, 70, 60, 60))])
def test_it_lands_on_the_page(middle: tuple[float, float] | None, box: Rect) -> None:
    clip = take_clip(make_book(), ONE, ("p-1",))
    by = landing(clip, other_book().pages[0], middle=middle)
    assert bounds(by.apply(point) for point in clip_box(clip).outline()) == box


def test_a_border_is_as_thick_on_paper() -> None:
    book = set_border(make_book(), [PanelId("p-1")], Border(6.0))
    pasted, _ = paste_clip(book, ONE, take_clip(book, ONE, ("p-1",)), Affine.scaling(0.5))
    assert pasted.pages[0].panels[1].border == Border(3.0)


def test_it_is_as_large_on_paper_and_never_larger_than_the_page() -> None:
    clip = take_clip(make_book(), ONE, ("p-1",))
    fine, small = Page(PageId("pg-9"), 900, 900, dpi=600.0), Page(PageId("pg-9"), 30, 40)
    assert landing(clip, fine).scale == 2
    assert landing(clip, small).scale == 0.5


def noted_book() -> Book:
    book = make_book()
    note = Note(NoteId("n-1"), "It is *so*.", Pin(panel=PanelId("p-1")), (Citation("smith", "p. 3"),))
    french = changed_words(book.language("fr"), "note:n-1", Translation("C'est *ainsi*.", "It is *so*."))
    works = (SourceReference("smith", {"id": "smith", "title": "Lamps"}), SourceReference("other", {"id": "other"}))
    return replace(book, notes=(note, Note(NoteId("n-2"), "Not marked.")), references=works, languages=(french,))


def changed_words(language: Language, key: str, translation: Translation) -> Language:
    return replace(language, translations={**language.translations, key: translation})


def test_marked_notes_come_along_with_what_they_cite() -> None:
    pasted, _ = paste_clip(other_book(), PageId("pg-9"), take_clip(noted_book(), ONE, ("p-1",)), IDENTITY)
    assert pasted.pages[0].balloons[0].text == "Hello.[^n-1]"
    assert pasted.notes == (Note(NoteId("n-1"), "It is *so*.", None, (Citation("smith", "p. 3"),)),)
    assert [reference.id for reference in pasted.references] == ["smith"]
    assert pasted.language("fr").translations["note:n-1"].text == "C'est *ainsi*."


def test_notes_that_the_book_has_stay_as_they_are() -> None:
    book = noted_book()
    pasted, _ = paste_clip(book, PageId("pg-2"), take_clip(book, ONE, ("p-1",)), IDENTITY)
    assert (pasted.notes, pasted.references) == (book.notes, book.references)


def test_another_work_of_the_same_id_gets_a_new_one() -> None:
    other = replace(other_book(), references=(SourceReference("smith", {"id": "smith", "title": "Chairs"}),))
    pasted, _ = paste_clip(other, PageId("pg-9"), take_clip(noted_book(), ONE, ("p-1",)), IDENTITY)
    assert [reference.csl["title"] for reference in pasted.references] == ["Chairs", "Lamps"]
    assert pasted.notes[0].citations == (Citation(pasted.references[1].id, "p. 3"),)
    assert pasted.references[1].csl["id"] == pasted.references[1].id


def test_a_note_comes_in_the_language_of_the_book() -> None:
    french = replace(other_book(), source_language="fr")
    pasted, _ = paste_clip(french, PageId("pg-9"), take_clip(noted_book(), ONE, ("p-1",)), IDENTITY)
    assert pasted.notes[0].body == "C'est *ainsi*."
