"""The notes pages: columns that balance, nothing alone at a foot, every address whole, and ways back."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from comicremix.geometry import Rect
from comicremix.layout.book import lay_out_book, setting_of
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem
from comicremix.layout.notes import lay_out_notes
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.note_setup import NoteSetup
from tests.bench.notes_book import notes_book
from tests.samples import HELLO, LEFT, imported_book

LONG_URL = "https://www.example.org/" + "/".join(f"part-{n}" for n in range(40)) + "?q=1"


def frames(book: Book, language: str = "en", **setup: object) -> tuple[Frame, ...]:
    book = replace(book, note_setup=NoteSetup(**setup))  # type: ignore[arg-type]
    return lay_out_notes(setting_of(book, language, bundled_catalogue()), len(book.pages) + 1)


def flat(items: tuple[Item, ...]) -> list[Item]:
    return [inner for item in items for inner in (flat(item.items) if isinstance(item, Group) else [item])]


def words(frame: Frame) -> str:
    return "".join(item.text for item in flat(frame.items) if isinstance(item, Glyphs))


def note_groups(frame: Frame) -> list[Group]:
    return [item for item in frame.items if isinstance(item, Group) and item.role == "note"]


def one_note(body: str, *works: SourceReference) -> Book:
    note = Note(NoteId("n-1"), body, Pin(panel=LEFT), tuple(Citation(work.id) for work in works))
    bare = replace(imported_book(), notes=(note,), references=works)
    balloons = tuple(replace(balloon, text="") for balloon in bare.pages[0].balloons)
    return replace(bare, pages=(replace(bare.pages[0], balloons=balloons), bare.pages[1]))


@pytest.mark.parametrize(("count", "least"), [(0, 0), (1, 1), (100, 4), (1000, 40)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_as_many_pages_as_needed(count: int, least: int, language: str):
    found = frames(notes_book(10, count, 0, 0, sources=count // 4), language)
    assert len(found) >= least
    assert (len(found) == 0) is (count == 0)
    names = Counter(group.id for frame in found for group in note_groups(frame))
    assert not names or max(names.values()) == 1
    assert len([name for name in names if ":more" not in name]) == count


@pytest.mark.parametrize("language", ["en", "fr", "ar", "ja"])
def test_nothing_sticks_out_of_the_columns(language: str):
    for frame in frames(notes_book(30, 60, 40, 20, sources=60), language):
        for item in flat(frame.items):
            if isinstance(item, Link):
                assert 0 < item.box.x < item.box.right <= frame.width * 0.905
                assert item.box.bottom <= frame.height * 0.94


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_balanced_where_the_notes_end(columns: int):
    last = frames(notes_book(10, 24, 0, 0), columns=columns)[-1]
    bottoms: dict[float, float] = {}
    for group in note_groups(last):
        bottoms[group.box.x] = max(bottoms.get(group.box.x, 0.0), group.box.bottom)
    assert len(bottoms) <= columns
    assert max(bottoms.values()) - min(bottoms.values()) < 0.25 * last.height


def lines_of(group: Group) -> int:
    return len({round(item.transform.f + item.glyphs[0].y) for item in flat(group.items) if isinstance(item, Glyphs)})


def test_a_note_of_three_pages_is_parted_and_leaves_nothing_alone():
    body = "\n".join("It was said again and again that nobody would ever look at it, and then somebody did. " * 8
                     for _ in range(24))  # fmt: skip
    found = frames(one_note(body), columns=1)
    assert len(found) >= 3
    parts = [group for frame in found for group in note_groups(frame)]
    assert [part.id for part in parts][:2] == ["note:n-1", "note:n-1:more-2"]
    assert min(map(lines_of, parts)) >= 2


def test_a_long_address_is_printed_whole_and_linked_on_every_line():
    work = SourceReference("w", {"type": "webpage", "title": "T", "URL": LONG_URL})
    (frame,) = frames(one_note("Look.", work))
    assert len(LONG_URL) > 300
    assert LONG_URL in words(frame)
    assert [item.target for item in flat(frame.items) if isinstance(item, Link)].count(LONG_URL) >= 4


def test_the_address_of_a_link_is_printed_behind_its_words():
    (frame,) = frames(one_note("See [the page](https://a.example/b) and https://c.example."))
    assert "See the page (https://a.example/b) and https://c.example." in words(frame)


def test_a_note_that_is_cited_twice_is_printed_once_with_letters():
    book = one_note("Once.")
    first = replace(book.pages[0].balloons[0], text="Hm.[^n-1] So.[^n-1]")
    page = replace(book.pages[0], balloons=(first, *book.pages[0].balloons[1:]))
    book = replace(book, pages=(page, book.pages[1]))
    (frame,) = frames(book)
    targets = [item.target for item in flat(frame.items) if isinstance(item, Link)]
    assert set(targets) == {f"#mark:n-1:{HELLO}", f"#mark:n-1:{HELLO}:2", "#mark:n-1:p-left"}
    assert words(frame).count("Once.") == 1
    for letter in ("a\u00a0page", "b\u00a0page", "c\u00a0page"):
        assert letter in words(frame)
    marks = {group.id for group in _groups(next(iter(lay_out_book(setting_of(book, "en", bundled_catalogue())))).items)}
    assert {target[1:] for target in targets} <= marks


def _groups(items: tuple[Item, ...]) -> list[Group]:
    inner = [group for item in items if isinstance(item, Group) for group in _groups(item.items)]
    return [item for item in items if isinstance(item, Group)] + inner


def test_numbers_hang_outside_the_words_on_either_side():
    for language, outside in (("en", min), ("ar", max)):
        frame = frames(notes_book(4, 4, 0, 0), language)[0]
        for group in [group for group in note_groups(frame) if ":more" not in group.id]:
            number = next(item for item in flat(group.items) if isinstance(item, Link))
            edges = [item.box.centre[0] for item in flat(group.items) if isinstance(item, Link)]
            assert number.box.centre[0] == outside(edges)


def test_places_thumbnails_codes_and_works_are_a_matter_of_the_book():
    work = SourceReference("w", {"type": "book", "title": "A Book", "URL": "https://a.example/b"})
    book = one_note("Look.", work)
    (plain,) = frames(book, places=False)
    assert "page 1" not in words(plain)
    (rich,) = frames(book, thumbnails=True, qr_codes=True, bibliography=True)
    assert words(rich).count("A Book") == 2
    assert [title for title, _ in rich.more_titles] == ["Sources"]
    assert any(isinstance(item, Image) for item in flat(rich.items))
    dark = [item for item in flat(rich.items) if isinstance(item, PathItem) and item.fill == "#000000"]
    assert len(dark) == 1
    assert not any(isinstance(item, Image) for item in flat(plain.items))


def test_an_edition_without_notes_has_neither_marks_nor_pages():
    book = replace(one_note("Look."), note_setup=NoteSetup(silent=("fr",)))
    french = list(lay_out_book(setting_of(book, "fr", bundled_catalogue())))
    english = list(lay_out_book(setting_of(book, "en", bundled_catalogue())))
    assert (len(french), len(english)) == (2, 3)
    assert not any(isinstance(item, Link) for item in flat(french[0].items))


def test_pages_and_chapters_have_headings_of_their_own():
    book = notes_book(3, 6, 0, 0)
    assert "Page 2" in words(frames(book, numbering="page")[0])
    second = replace(book.pages[1], chapter="The Second Part")
    book = replace(book, pages=(book.pages[0], second, book.pages[2]))
    assert "The Second Part" in words(frames(book, numbering="chapter")[0])


def test_running_heads_say_what_a_page_holds():
    found = frames(notes_book(10, 60, 0, 0))
    assert "A Remix With Proofs" not in words(found[0])
    assert "A Remix With Proofs" in words(found[1])
    labels = [item.contents for group in note_groups(found[1]) for item in flat(group.items) if isinstance(item, Link)]
    numbers = [label for label in labels if label.isdecimal()]
    assert f"Notes\u2002{numbers[0]}–{numbers[-1]}" in words(found[1])
    assert "A Remix With Proofs" not in words(frames(notes_book(10, 60, 0, 0), running_heads=False)[1])


@pytest.mark.parametrize("side", [800.0, 1240.0, 2480.0, 5000.0])
def test_small_and_large_paper(side: float):
    book = notes_book(4, 8, 0, 0, sources=8)
    pages = tuple(replace(page, width=side, height=side * 1.4) for page in book.pages)
    found = frames(replace(book, pages=pages))
    columns = {round(group.box.x) for frame in found for group in note_groups(frame)}
    assert len(columns) <= (1 if side < 1500 else 2 if side < 3500 else 3)


def test_columns_are_never_too_narrow_to_read():
    found = frames(one_note("It was said again and again. " * 200), columns=3)
    assert {round(group.box.x) for frame in found for group in note_groups(frame)} == {100}


@pytest.mark.parametrize(
    "body", ["", "   \n ", "[^n-1] me", "[^n-404]", "![x](p-404)", "- ", "\u200b", "*", "[x](https://)", "x" * 5000]
)
def test_odd_bodies_are_printed_all_the_same(body: str):
    found = frames(one_note(body))
    assert any(isinstance(item, Link) for item in flat(found[0].items))
    page = Rect(0, 0, found[0].width, found[0].height)
    assert all(page.contains((group.box.x, group.box.y)) for frame in found for group in note_groups(frame))


def test_a_source_that_is_not_there_is_passed_over():
    book = one_note("Look.")
    note = replace(book.notes[0], citations=(Citation("gone"),))
    assert len(frames(replace(book, notes=(note,)))) == 1
