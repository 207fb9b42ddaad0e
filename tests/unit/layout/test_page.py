"""A page as a Frame: untouched pages stay one image; what moved leaves ground, new words leave patches of the plate."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.edit import balloons, notes, panels, plates, texts
from comicremix.geometry import Rect, bounds
from comicremix.layout.book import lay_out_book, lay_out_story_page, setting_of
from comicremix.layout.frame import Group, Image, Link, PathItem
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.ids import NoteId
from comicremix.model.note import Note
from tests.samples import HELLO, LEFT, ONE, OUCH, RIGHT, SOURCE, TWO, imported_book

BOOK = imported_book()
WORDLESS = balloons.set_text(BOOK, HELLO, "")


def frame_of(book, number=1, language="en"):
    return lay_out_story_page(setting_of(book, language, bundled_catalogue()), number)


def group(frame, name):
    return next(item for item in frame.items if isinstance(item, Group) and item.id == name)


def inside(item, kind):
    found = []
    for inner in item.items:
        if isinstance(inner, kind):
            found.append(inner)
        if isinstance(inner, Group):
            found += inside(inner, kind)
    return found


def text_of(item):
    return "".join(run.text for run in inside(item, Glyphs))


def test_an_untouched_page_is_one_image():
    frame = frame_of(WORDLESS)
    images = inside(group(frame, f"base:{ONE}"), Image)
    assert len(images) == 1
    assert images[0].picture.untouched
    assert not inside(group(frame, LEFT), Image)


def test_new_words_in_the_art_clear_its_lettering():
    base = group(frame_of(BOOK), f"base:{ONE}")
    patch = inside(base, Image)[1].picture
    outline = BOOK.balloon(HELLO).art.outline
    assert patch.cleared == (outline,)
    assert patch.crop.contains((bounds(outline).x, bounds(outline).y))
    assert text_of(group(frame_of(BOOK), HELLO)) == "Hello!"


def test_a_moved_panel_leaves_ground_and_draws_itself():
    frame = frame_of(panels.move_panel(WORDLESS, LEFT, 30, 0))
    covers = [item for item in inside(group(frame, f"base:{ONE}"), PathItem) if item.fill == "#ffffff"]
    assert len(covers) == 1
    (image,) = inside(group(frame, LEFT), Image)
    assert image.clip is not None
    assert group(frame, LEFT).box == Rect(80, 50, 430, 400)
    assert not inside(group(frame, RIGHT), Image)


def test_the_patch_goes_with_the_moved_panel():
    frame = frame_of(panels.move_panel(BOOK, LEFT, 30, 0))
    assert [image.picture.untouched for image in inside(group(frame, LEFT), Image)] == [True, False]
    assert [image.picture.untouched for image in inside(group(frame, f"base:{ONE}"), Image)] == [True]


def test_a_lifted_balloon_is_removed_from_the_base():
    frame = frame_of(balloons.move_balloon(BOOK, HELLO, 50, 50))
    patch = inside(group(frame, f"base:{ONE}"), Image)[1].picture
    assert patch.removed
    assert not patch.cleared


def test_touching_patches_become_one():
    near = Rect(290, 80, 100, 100).outline()
    lifted = balloons.lift_balloon(BOOK, HELLO)
    page = lifted.page(ONE)
    art = replace(page.base.art, removed=(*page.base.art.removed, near))
    book = replace(lifted, pages=(replace(page, base=replace(page.base, art=art)), lifted.pages[1]))
    images = inside(group(frame_of(book), f"base:{ONE}"), Image)
    assert len(images) == 2
    assert len(images[1].picture.removed) == 2


def test_a_drawn_balloon_has_line_fill_and_words():
    found = group(frame_of(BOOK), OUCH)
    strokes = [item for item in found.items if isinstance(item, PathItem) and item.stroke]
    fills = [item for item in found.items if isinstance(item, PathItem) and item.fill]
    assert len(strokes) == len(fills) == 2  # body and tail
    assert "Ouch" in text_of(found)


def test_missing_translations_show_the_source_words():
    book = texts.set_translation(BOOK, "fr", f"balloon:{HELLO}", "Bonjour !")
    frame = frame_of(book, language="fr")
    assert "Bonjour" in text_of(group(frame, HELLO))
    assert "Ouch" in text_of(group(frame, OUCH))


def test_marks_and_badges_link_to_their_notes():
    frame = frame_of(BOOK)
    links = [link.target for item in frame.items if isinstance(item, Group) for link in inside(item, Link)]
    assert sorted(links) == ["#note:n-1", "#note:n-2"]
    assert group(frame, f"mark:n-2:{LEFT}").role == "mark"


def test_every_link_of_a_book_finds_its_group():
    book = notes.mark_note(
        notes.add_note(BOOK, Note(NoteId("n-3"), "Third *body*.\nTwo paragraphs.")), NoteId("n-3"), OUCH
    )
    book = panels.move_panel_to_page(book, LEFT, TWO)
    for language in ("en", "fr", "ar"):
        frames = list(lay_out_book(setting_of(book, language, bundled_catalogue())))
        groups, links = set(), []
        for frame in frames:
            for item in frame.items:
                if isinstance(item, Group):
                    groups |= {item.id, *(g.id for g in inside(item, Group))}
                    links += [link.target for link in inside(item, Link)]
        assert len(frames) == 3
        assert {link for link in links if link.startswith("#note:")} == {"#note:n-1", "#note:n-2", "#note:n-3"}
        assert {link.removeprefix("#") for link in links} <= groups


def test_alternative_texts_come_with_their_panel():
    book = texts.set_source_text(BOOK, f"alt:{LEFT}", "A cat.")
    assert group(frame_of(book), LEFT).alt == "A cat."
    assert (
        group(frame_of(texts.set_translation(book, "fr", f"alt:{LEFT}", "Un chat."), language="fr"), LEFT).alt
        == "Un chat."
    )


def test_equal_books_give_equal_frames():
    assert frame_of(imported_book()) == frame_of(BOOK)


def test_an_unknown_language_is_refused():
    with pytest.raises(KeyError):
        frame_of(BOOK, language="xx")


def test_a_rotated_balloon_turns_body_and_words():
    turned = replace(BOOK.balloon(OUCH), rotation=90.0, tails=())
    book = balloons.change_balloon(BOOK, OUCH, lambda _: turned)
    runs = inside(group(frame_of(book), OUCH), Glyphs)
    assert all(run.transform.b == pytest.approx(1.0) for run in runs)


def test_marks_on_a_plate_are_seen_where_the_source_page_is():
    here = Rect(500, 500, 40, 30).outline()
    book = plates.fill_with_colour(WORDLESS, SOURCE, here, "#ff0000")
    images = inside(group(frame_of(book), f"base:{ONE}"), Image)
    assert len(images) == 2
    assert images[1].picture.marks == book.source(SOURCE).plate
    assert images[1].picture.crop.contains((510, 510))
    assert not images[1].picture.untouched


def test_what_is_restored_alone_leaves_the_page_one_image():
    book = plates.restore_original(WORDLESS, SOURCE, Rect(500, 500, 40, 30).outline())
    assert len(inside(group(frame_of(book), f"base:{ONE}"), Image)) == 1


def test_a_mark_reaches_the_patch_that_it_lies_on():
    outline = BOOK.balloon(HELLO).art.outline
    book = plates.restore_original(BOOK, SOURCE, outline)
    assert inside(group(frame_of(book), f"base:{ONE}"), Image)[1].picture.marks == book.source(SOURCE).plate


def test_rebuilding_knows_the_panels_of_the_source_page():
    book = balloons.lift_balloon(BOOK, HELLO)
    patch = next(i.picture for i in inside(group(frame_of(book), f"base:{ONE}"), Image) if i.picture.removed)
    assert patch.panels == tuple(panel.outline for panel in BOOK.source(SOURCE).panels)


def test_a_panel_that_the_base_shows_still_covers_one_put_beneath_it():
    moved = panels.restack_panel(panels.move_panel(BOOK, LEFT, 0, 300), LEFT, 0)
    assert not inside(group(frame_of(moved), RIGHT), Image)
    under = panels.restack_panel(panels.move_panel(BOOK, LEFT, 300, 0), LEFT, 0)
    assert inside(group(frame_of(under), RIGHT), Image)
    over = panels.restack_panel(under, LEFT, 2)
    assert not inside(group(frame_of(over), RIGHT), Image)
