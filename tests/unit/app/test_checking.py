"""Findings name what is wrong, where, and what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from comicremix.app.checking import check
from comicremix.app.citation_style import BookStyle
from comicremix.app.findings import outlined_families
from comicremix.edit import notes, panels, plates, texts
from comicremix.edit.glossary import set_term
from comicremix.edit.places import draw_frame
from comicremix.errors import DamagedBook
from comicremix.geometry import Rect
from comicremix.lettering.faces import Catalogue, bundled_catalogue
from comicremix.model.glossary import Term
from comicremix.model.ids import NoteId
from comicremix.model.language import Override, State
from comicremix.model.note import Note, SourceReference
from comicremix.model.source import Rights
from tests.samples import HELLO, LEFT, OUCH, SOURCE, TWO, imported_book
from tests.unit.oddfonts import box_font


def press_for(asset_path=lambda _: Path(__file__), catalogue=None, left=lambda *_: False):
    return SimpleNamespace(
        catalogue=catalogue or bundled_catalogue(),
        open_book=SimpleNamespace(asset_path=asset_path),
        pictures=SimpleNamespace(lettering_left=left),
        style=BookStyle(lambda: Path(__file__).parent),
    )


PRESS = press_for()


def codes(book, *languages):
    return {finding.code for finding in check(PRESS, book, languages or ("en",))}


def test_a_good_book_has_nothing_worse_than_hints():
    book = imported_book()
    assert codes(book) == {"missing-alt-text", "rights-unknown"}


def test_what_is_missing_in_a_language():
    assert "untranslated" in codes(imported_book(), "fr")
    book = texts.set_translation(imported_book(), "fr", f"balloon:{OUCH}", "Aïe.", State.DRAFT)
    assert {"unreviewed", "note-mark-lost"} <= codes(book, "fr")
    assert "stale" in codes(texts.set_source_text(book, f"balloon:{OUCH}", "Other.[^n-1]"), "fr")


def test_marks_without_a_note_and_notes_without_a_mark():
    book = notes.add_note(imported_book(), Note(NoteId("n-9"), "Lonely."))
    assert "orphan-note" in codes(book)
    assert "note-mark-lost" in codes(texts.set_source_text(book, f"balloon:{OUCH}", "Oh.[^n-gone]"))


def test_works_that_nobody_cites():
    assert "unreferenced-source" in codes(notes.add_reference(imported_book(), SourceReference("r", {"title": "T"})))


def test_words_that_do_not_fit_and_characters_without_a_font():
    book = texts.set_source_text(imported_book(), f"balloon:{OUCH}", "word " * 200)
    (finding,) = [f for f in check(PRESS, book, ["en"]) if f.code == "overflow"]
    assert (finding.page, finding.panel, finding.id, finding.severity) == (1, 3, OUCH, "error")
    assert "missing-glyph" in codes(texts.set_source_text(book, f"balloon:{OUCH}", "\U00013000"))


def test_pieces_that_print_badly():
    book = panels.fit_panel(imported_book(), LEFT, Rect(0, 0, 4300, 4000))
    assert "low-resolution" in codes(book)
    assert "outside-trim" in codes(book)


def test_frames_that_wait_for_a_panel():
    book, waiting = draw_frame(imported_book(), TWO, Rect(50, 50, 300, 200).outline())
    (finding,) = [f for f in check(PRESS, book, ["en"]) if f.code == "empty-frame"]
    assert (finding.page, finding.id, finding.severity) == (2, waiting, "warning")


def test_missing_files_and_fonts():
    gone = press_for(lambda _: Path("gone"))
    assert "missing-asset" in {f.code for f in check(gone, imported_book(), [])}
    styles = tuple(replace(style, font="No Such Font") for style in imported_book().styles)
    assert "missing-font" in codes(replace(imported_book(), styles=styles))


def test_lettering_that_the_plate_leaves_under_new_words():
    def left(asset, outline):
        return outline == Rect(80, 80, 200, 120).outline()

    book, press = imported_book(), press_for(left=left)
    (finding,) = [f for f in check(press, book, ["en", "fr"]) if f.code == "lettering-left"]
    assert (finding.page, finding.panel, finding.id, finding.language) == (1, 1, HELLO, "")
    wordless = texts.set_source_text(book, f"balloon:{HELLO}", "")
    assert "lettering-left" not in {f.code for f in check(press, wordless, ["en"])}
    covered = plates.fill_with_colour(book, SOURCE, Rect(70, 70, 220, 140).outline(), "#ffffff")
    assert "lettering-left" not in {f.code for f in check(press, covered, ["en"])}


def test_a_damaged_picture_does_not_end_the_check():
    def damaged(asset, outline):
        raise DamagedBook("torn")

    assert codes(imported_book()) == {f.code for f in check(press_for(left=damaged), imported_book(), ["en"])}


def in_french(**changes):
    book = imported_book()
    languages = tuple(replace(x, **changes) if x.tag == "fr" else x for x in book.languages)
    return replace(book, languages=languages)


def test_fonts_that_a_language_names():
    book = in_french(fonts={"speech": "Nobody", "*": "Noto Sans"})
    assert "missing-font" not in codes(book, "en")
    (finding,) = [f for f in check(PRESS, book, ["fr"]) if f.code == "missing-font"]
    assert (finding.language, finding.severity) == ("fr", "warning")
    assert "“Nobody” of the style “speech”" in finding.message
    assert "missing-font" in codes(in_french(fonts={"*": "Nobody"}), "fr")


def test_fonts_that_one_balloon_has():
    book = in_french(overrides={OUCH: Override(font="Nobody")})
    (finding,) = [f for f in check(PRESS, book, ["fr"]) if f.code == "missing-font"]
    assert (finding.page, finding.id) == (1, OUCH)


def test_fonts_that_forbid_embedding_and_files_that_are_none(tmp_path):
    (tmp_path / "shut.ttf").write_bytes(box_font("Shut", fs_type=2))
    (tmp_path / "odd.ttf").write_bytes(b"text")
    press = press_for(catalogue=Catalogue([tmp_path], bundled_catalogue()))
    found = check(press, in_french(fonts={"*": "Shut"}), ["fr"])
    told = {f.code: f for f in found if "font" in f.code}
    assert set(told) == {"font-not-embedded", "damaged-font"}
    assert "“Shut”" in told["font-not-embedded"].message
    assert "as outlines" in told["font-not-embedded"].message
    assert outlined_families(press.catalogue, in_french(fonts={"*": "Shut"}), ["en", "fr"]) == ("Shut",)
    assert outlined_families(press.catalogue, imported_book(), ["en"]) == ()
    assert "odd.ttf" in told["damaged-font"].message
    assert {f.severity for f in told.values()} == {"warning"}
    assert "font-not-embedded" not in {f.code for f in check(press, imported_book(), ["fr"])}


def test_rights_that_are_known():
    book = imported_book()
    source = replace(book.sources[0], rights=Rights("Ann", "CC BY 4.0"))
    assert "rights-unknown" not in codes(replace(book, sources=(source,)))


def test_rights_are_asked_for_once_an_import():
    book = imported_book()
    one = replace(book.sources[0], name="a.cbz/1.png", batch="i-1")
    two, three = replace(one, id="s-2", name="a.cbz/2.png"), replace(one, id="s-3", name="a.cbz/3.png")
    said = replace(three, rights=Rights("Ann", "CC0"))

    def asked(*sources):
        found = check(PRESS, replace(book, sources=sources), ["en"])
        return [finding.message for finding in found if finding.code == "rights-unknown"]

    assert asked(one, two, three) == ["Nobody has said under which licence “a.cbz” stands."]
    assert asked(one, two, said) == ["Nobody has said under which licence “a.cbz/1.png” and 1 more stands."]
    assert asked(said, replace(one, batch="i-2")) == ["Nobody has said under which licence “a.cbz” stands."]


def test_what_is_wrong_with_words_is_a_finding():
    key = f"balloon:{OUCH}"
    book = set_term(imported_book(), "fr", Term("hurt", "douleur", forbidden=("mal",)))
    wrong = texts.set_translation(book, "fr", key, "Aïe*,  ça fait mal[^n-1][^n-1] !")
    found = codes(wrong, "fr")
    assert {"french-spacing", "spaces", "markup-open", "note-mark-twice", "term-forbidden"} <= found
    assert "note-mark-lost" not in found
    missed = texts.set_translation(book, "fr", key, "Aïe, *ça* pique.[^n-1]")
    assert "term-missed" in codes(missed, "fr")
    right = texts.set_translation(book, "fr", key, "Aïe, la *douleur*.[^n-1]")
    words = {"french-spacing", "spaces", "markup-open", "note-mark-twice", "term-forbidden", "term-missed"}
    assert not codes(right, "fr") & words
    assert "spaces" in codes(texts.set_source_text(imported_book(), key, "Ouch,  Lumo.[^n-1]"), "en")
