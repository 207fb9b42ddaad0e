"""Texts out to files of every format and back."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

import polib
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from comicremix.app.texts import export_texts, import_texts
from comicremix.edit.balloons import set_text
from comicremix.errors import ExportError, InputError, UsageError
from comicremix.exchange.formats import FORMATS
from comicremix.geometry import Rect
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId
from comicremix.model.language import Language, State, Translation
from comicremix.model.page import Page
from comicremix.model.texts import texts
from comicremix.store.po import normalised
from tests.samples import drawn_balloon, imported_book
from tests.strategies import books

ALL = pytest.mark.parametrize("kind", FORMATS)
TRANSLATIONS = {
    "book:title": Translation("Essai", "Test", State.REVIEWED, "", "Zoë", "2026-11-24"),
    "balloon:b-hello": Translation("Bonjour !", "Hi!", State.DRAFT, "tu?\nvous?"),
    "balloon:b-ouch": Translation("Aïe, *ça* fait mal.[^n-1]", "Ouch, *that* hurt.[^n-1]"),
    "balloon:b-gone": Translation("Parti", "Gone"),
    "note:n-2": Translation("", "A pin.", State.MISSING, "why?"),
}


def with_french(book, translations):
    languages = tuple(replace(x, translations=translations) if x.tag == "fr" else x for x in book.languages)
    return replace(book, languages=languages)


@pytest.fixture
def book():
    return with_french(imported_book(), TRANSLATIONS)


@ALL
def test_a_file_of_the_book_itself_changes_nothing(book, kind, tmp_path):
    export_texts(book, "fr", tmp_path / "out", kind)
    again, report = import_texts(book, tmp_path / "out", "fr")
    assert again is book
    assert (report.taken, report.unchanged, report.refused, report.remarks) == (0, 2 if kind == "tmx" else 3, (), ())


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind != "tmx"])
def test_a_book_without_translations_gets_all_of_them(book, kind, tmp_path):
    export_texts(book, "fr", tmp_path / "out", kind)
    filled, report = import_texts(with_french(book, {}), tmp_path / "out", "fr")
    living = {key: each for key, each in TRANSLATIONS.items() if key != "balloon:b-gone"}
    assert {k: v for k, v in filled.language("fr").translations.items() if k != "balloon:b-gone"} == living
    assert report.taken == 4
    assert import_texts(filled, tmp_path / "out", "fr")[0] is filled


@settings(max_examples=25)
@given(made=books(), kind=st.sampled_from(FORMATS))
def test_any_book_comes_back_as_it_went(made, kind, tmp_path_factory):
    target = tmp_path_factory.mktemp("out") / "file"
    sources = {entry.key: entry.source for entry in texts(made)}
    if kind == "tmx":  # words said twice are given to whom has none yet: that is what a memory is for
        assume(len({*sources.values()}) == len(sources))
    for language in made.languages[1:]:
        kept = {key: normalised(each, sources.get(key)) for key, each in language.translations.items()}
        kept = {key: each for key, each in kept.items() if each is not None}
        languages = tuple(replace(language, translations=kept) if x is language else x for x in made.languages)
        book = replace(made, languages=languages)
        export_texts(book, language.tag, target, kind)
        if sources and not (kind == "tmx" and b"<tu " not in target.read_bytes()):
            again, report = import_texts(book, target, language.tag)
            assert again is book
            assert report.taken == 0


def test_the_ending_names_the_format(book, tmp_path):
    for name, start in (
        ("a.po", b"#"),
        ("a.xlf", b"<?xml"),
        ("a.csv", b"\xef\xbb\xbfid,"),
        ("a.xlsx", b"PK"),
        ("a", b"#"),
    ):
        export_texts(book, "fr", tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize("kind", ["po", "xliff12", "xliff20", "xlsx", "tmx"])
def test_these_formats_say_their_language(book, kind, tmp_path):
    export_texts(book, "fr", tmp_path / "out", kind)
    assert import_texts(with_french(book, {}), tmp_path / "out")[1].taken > 0


def test_a_kindred_language_is_taken_when_there_is_only_one(book, tmp_path):
    export_texts(book, "fr", tmp_path / "out", "xliff12")
    data = (tmp_path / "out").read_text(encoding="utf-8")
    (tmp_path / "out").write_text(data.replace('target-language="fr"', 'target-language="fr_CA"'), encoding="utf-8")
    assert import_texts(with_french(book, {}), tmp_path / "out")[1].taken == 4
    two = replace(book, languages=(*book.languages, Language("fr-BE")))
    with pytest.raises(UsageError, match="no language “fr-CA”"):
        import_texts(two, tmp_path / "out")


def test_csv_must_be_told_its_language(book, tmp_path):
    export_texts(book, "fr", tmp_path / "out", "csv")
    with pytest.raises(UsageError, match="does not say its language"):
        import_texts(book, tmp_path / "out")


@pytest.mark.parametrize("data", [b"id,translation\n", b"<tmx version='1.4'><body/></tmx>", b'msgid ""\nmsgstr ""\n'])
def test_a_file_without_texts_is_told(book, data, tmp_path):
    (tmp_path / "in").write_bytes(data)
    with pytest.raises(InputError, match="there are no texts in this file"):
        import_texts(book, tmp_path / "in", "fr")


@pytest.mark.parametrize("data", [b"", b"hello", b"\x89PNG\r\n\x1a\n\0\0", b"<a", b"PK\x03\x04"])
def test_a_file_of_another_kind_is_told_with_its_name(book, data, tmp_path):
    (tmp_path / "in").write_bytes(data)
    with pytest.raises(InputError, match="in: ") as caught:
        import_texts(book, tmp_path / "in", "fr")
    assert caught.value.remedy


def test_a_missing_file_and_a_missing_folder_are_told(book, tmp_path):
    with pytest.raises(InputError, match="No such file"):
        import_texts(book, tmp_path / "gone.xlf", "fr")
    with pytest.raises(ExportError, match="folder"):
        export_texts(book, "fr", tmp_path / "gone" / "fr.xlf")


def test_polib_reads_what_is_exported(book, tmp_path):
    export_texts(book, "fr", tmp_path / "fr.po")
    entries = {entry.msgctxt: entry for entry in polib.pofile(str(tmp_path / "fr.po"))}
    assert entries["balloon:b-hello"].fuzzy
    assert entries["balloon:b-ouch"].msgstr == "Aïe, *ça* fait mal.[^n-1]"


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="GNU gettext is not installed")
def test_msgfmt_finds_no_fault(book, tmp_path):
    export_texts(book, "fr", tmp_path / "fr.po")
    command = ["msgfmt", "--check", "-o", str(tmp_path / "fr.mo"), str(tmp_path / "fr.po")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if "missing in header" not in line] == []


@ALL
def test_ten_thousand_texts_are_a_matter_of_seconds(kind, tmp_path):
    made = tuple(drawn_balloon(BalloonId(f"b-{n}"), Rect(0, 0, 9, 9), f"Text {n}[^n-1]", None) for n in range(10_000))
    pages = tuple(Page(PageId(f"pg-{n}"), 10, 10, balloons=made[n : n + 50]) for n in range(0, 10_000, 50))
    keyed = {f"balloon:{each.id}": Translation(f"Texte {each.id}[^n-1]", each.text) for each in made}
    book = Book("Big", pages=pages, languages=(Language("en"), Language("fr", translations=keyed)))
    export_texts(book, "fr", tmp_path / "out", kind)
    _, report = import_texts(with_french(book, {}), tmp_path / "out", "fr")
    assert (report.taken, report.refused) == (10_000, ())


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind != "tmx"])
def test_words_in_the_drawing_go_out_and_come_back(kind, tmp_path):
    drawn = set_text(imported_book(), BalloonId("b-hello"), "")
    said = with_french(drawn, {"balloon:b-hello": Translation("Bonjour !", "", State.DRAFT)})
    export_texts(said, "fr", tmp_path / "out", kind)
    again, report = import_texts(said, tmp_path / "out", "fr")
    assert again is said
    assert report.refused == ()
    filled, report = import_texts(drawn, tmp_path / "out", "fr")
    assert filled.language("fr").translations == said.language("fr").translations
    assert (report.taken, report.refused) == (1, ())
