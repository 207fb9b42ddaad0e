"""The web edition: what languages share, and that every link and name leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from comicremix.app.formats import export_as
from comicremix.app.press import Press
from comicremix.edit.notes import add_note, mark_note
from comicremix.edit.texts import add_language, set_translation
from comicremix.geometry import Rect
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId, PanelId, SourceId
from comicremix.model.language import Language
from comicremix.model.note import Note
from comicremix.model.page import Balloon, Page, Panel, Shape, ShapeKind
from comicremix.model.source import Art, BalloonKind, SourcePage
from comicremix.store.folder import create_book
from tests.unit.imaging.drawn import encoded, picture

HELLO = BalloonId("b-hello222")


@pytest.fixture
def web(tmp_path: Path) -> Path:
    opened = create_book(tmp_path / "book", Book(title="Lumo <&>"))
    data = encoded(picture())
    asset = opened.add_asset(data, suffix=".png", width=picture().width, height=picture().height, dpi=None)
    source = SourcePage(SourceId("s-one22222"), "a.png", asset)
    outline = Rect(0, 0, asset.width, asset.height).outline()
    panel = Panel(PanelId("p-one22222"), Art(source.id, outline), alt='A "door"')
    balloon = Balloon(
        HELLO, BalloonKind.SPEECH, Shape(ShapeKind.ELLIPSE, Rect(5, 5, 300, 120)), "Hello", panel=panel.id
    )
    page = Page(PageId("pg-one22222"), 600, 800, 150.0, panels=(panel,), balloons=(balloon,))
    book = Book("Lumo <&>", pages=(page,), sources=(source,), languages=(Language("en"),), credits="Thanks")
    book = add_language(add_language(book, "fr"), "ar", "rtl")
    book = mark_note(add_note(book, Note(NoteId("n-1"), "A *note*.")), NoteId("n-1"), HELLO)
    book = set_translation(book, "fr", f"balloon:{HELLO}", "Salut[^n-1]")
    book = set_translation(book, "ar", f"balloon:{HELLO}", "مرحبا[^n-1]")
    opened.save(book)
    out = tmp_path / "web"
    export_as(Press(opened, bundled_catalogue()), opened.book, ["en", "fr", "ar"], "html", out=out)
    opened.close()
    return out


def test_languages_share_their_pictures(web: Path) -> None:
    assert sorted(path.name for path in web.iterdir()) == [
        "ar.html", "fr.html", "index.html", "pages", "reader.css", "reader.js"
    ]  # fmt: skip
    assert [path.name for path in (web / "pages").iterdir()] == ["001-600.jpg"]


@pytest.mark.parametrize(
    ("name", "tag", "way"), [("index.html", "en", "ltr"), ("fr.html", "fr", "ltr"), ("ar.html", "ar", "rtl")]
)
def test_every_link_leads_somewhere_here(web: Path, name: str, tag: str, way: str) -> None:
    page = (web / name).read_text(encoding="utf-8")
    assert f'<html lang="{tag}" dir="{way}" data-reading="{way}">' in page
    assert page.count("<svg ") == len(re.findall(r'<svg [^>]*direction="ltr"', page)) > 0
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    for link in re.findall(r'(?:href|src)="([^"]+)"', page):
        if link.startswith("#"):
            assert link[1:] in ids
        else:
            assert (web / link).is_file()
    assert not re.search(r"https?://(?!schema\.org|www\.w3\.org)", page)


def test_a_page_says_what_it_shows(web: Path) -> None:
    page = (web / "fr.html").read_text(encoding="utf-8")
    assert "<h1>Lumo &lt;&amp;&gt;</h1>" in page
    assert "<p>A &quot;door&quot;</p>" in page
    assert "<p>Salut</p>" in page
    assert 'class="mark" href="#note-n-1" aria-label="Note 1"' in page
    assert '<div class="note" id="note-n-1"><strong class="label">1</strong>' in page
    assert "<div><p>A <em>note</em>.</p>" in page
    assert '<p class="draft">Brouillon, traduit à' in page
    assert "<p>Thanks</p>" in page
