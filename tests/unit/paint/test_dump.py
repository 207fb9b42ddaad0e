"""Pages as text, against golden files; ``COMICREMIX_GOLDENS=write pytest tests/unit/paint`` writes them anew."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from comicremix.edit import balloons, notes, panels, texts
from comicremix.geometry import Affine, Rect, polygon_path
from comicremix.layout.book import lay_out_book, lay_out_story_page, setting_of
from comicremix.layout.frame import Frame, Group, Image, Link, PathItem, Picture
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import FaceRef, Glyph, Glyphs
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.source import AssetRef
from comicremix.model.style import Stroke
from comicremix.paint.dump import dump_page
from tests.samples import HELLO, LEFT, OUCH, imported_book

GOLDENS = Path(__file__).with_name("goldens")


def lettered_book() -> Book:
    """A moved panel, a note of two sentences with an address, and words in three languages."""
    book = balloons.set_text(imported_book(), HELLO, "Hello,\n*world*!")
    book = notes.set_note_body(
        panels.move_panel(book, LEFT, 30, 40), NoteId("n-1"), "Indeed. See https://example.org/a/b."
    )
    for language, key, words in (
        ("fr", f"balloon:{HELLO}", "Bonjour,\n*le monde* !"),
        ("fr", f"balloon:{OUCH}", "Aïe, *ça* fait mal.[^n-1]"),
        ("ar", f"balloon:{HELLO}", "مرحبًا\n*أيها العالم*!"),
        ("ar", f"balloon:{OUCH}", "آه، هذا Chrome *مؤلم*.[^n-1]"),
        ("ar", "note:n-1", "حقًا. انظر https://example.org/a/b."),
    ):
        book = texts.set_translation(book, language, key, words)
    return book


def page(language: str, number: int) -> Frame:
    """Return a page of an edition, counted from 1; the endnotes follow the story's two pages."""
    return list(lay_out_book(setting_of(lettered_book(), language, bundled_catalogue())))[number - 1]


@pytest.mark.parametrize("name", ["en-1", "fr-1", "ar-1", "en-3", "ar-3"])
def test_a_page_is_laid_out_as_it_was(name: str) -> None:
    language, number = name.split("-")
    golden = GOLDENS / f"{name}.txt"
    dumped = dump_page(page(language, int(number)))
    if os.environ.get("COMICREMIX_GOLDENS") == "write":
        golden.write_text(dumped, encoding="utf-8")
    assert dumped == golden.read_text(encoding="utf-8")


def test_every_kind_of_item_has_its_line() -> None:
    asset = AssetRef("0123456789abcdef" * 4, ".jpg", 400, 300)
    hole = Rect(1, 2, 3, 4).outline()
    picture = Picture(asset, (hole, hole), (hole,), Rect(10, 20, 30, 40))
    run = Glyphs(
        FaceRef("Some Face"), 40.04, (Glyph(3, 1.26, 2.04, "لا"),), "#123456", Stroke("#ffffff", 7.96), 2, "لا", "rtl"
    )
    items = (
        Image(picture, Affine(0.33333, 0, 0, -0.5, 7.777, -0.04), polygon_path(Rect(5, 6, 7, 8).outline())),
        PathItem(polygon_path(Rect(0, 0, 9, 9).outline()), None, Stroke("#000000", 2, (3, 4))),
        Group(
            "b-1", (replace(run, transform=Affine(e=5)), Group("inner", ())), "balloon", Rect(1, 1, 2, 2), "One\ntwo"
        ),
        Link(Rect(1, 2, 3, 4), "#note:n-1", "Note 1"),
    )
    assert dump_page(Frame(1000, 1400.04, 300, "#f0f0f0", items, "ar", "iv", "Page “four”")) == (
        "page 1000 1400 at 300 dpi, ground #f0f0f0, ar, label “iv”, title “Page “four””\n"
        "  image 0123456789ab.jpg 2 cleared 1 removed crop (10 20 30 40) [0.3333 0 0 -0.5 7.8 0] clipped to (5 6 7 8)\n"
        "  path (0 0 9 9) of 5 segments stroked #000000 2 dashed 3 4\n"
        "  balloon b-1 (1 1 2 2) “One¶two”\n"
        "    glyphs “لا” Some Face 40 at 1.3 2 line 2 #123456 rtl stroked #ffffff 8 [1 0 0 1 5 0]\n"
        "    text inner (0 0 0 0)\n"
        "  link (1 2 3 4) to #note:n-1\n"
    )


def test_an_empty_run_and_an_empty_page() -> None:
    assert dump_page(Frame(10, 20, 72, "#ffffff")) == "page 10 20 at 72 dpi, ground #ffffff, en\n"
    run = Glyphs(FaceRef("Some Face"), 12, ())
    assert dump_page(Frame(10, 20, 72, "#ffffff", (run,))).splitlines()[1] == (
        "  glyphs “” Some Face 12 at nowhere line 0 #000000"
    )


def test_a_moved_panel_changes_its_lines_only() -> None:
    setting = setting_of(lettered_book(), "en", bundled_catalogue())
    moved = setting_of(panels.move_panel(lettered_book(), LEFT, 1, 0), "en", bundled_catalogue())
    before, after = (dump_page(lay_out_story_page(one, 1)).splitlines() for one in (setting, moved))
    changed = [old.split()[:2] for old, new in zip(before, after, strict=True) if old != new]
    assert ["panel", str(LEFT)] in changed
    assert ["balloon", str(OUCH)] not in changed
