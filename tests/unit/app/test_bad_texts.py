"""Whatever comes back from translators: a clear report, the good of it taken, nothing of the book lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from comicremix.app.taking import TextReport
from comicremix.app.texts import export_texts, import_texts
from comicremix.edit.texts import set_translation
from comicremix.errors import InputError
from comicremix.exchange.formats import FORMATS, TextFormat
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId
from comicremix.model.language import State, TextKey
from comicremix.store.merging import merge
from tests.samples import HELLO, OUCH, imported_book

HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
ONE, TWO = f"balloon:{HELLO}", f"balloon:{OUCH}"
ENTRY = 'msgctxt "{}"\nmsgid "{}"\nmsgstr "{}"\n\n'
WITH_MARK = "Ouch, *that* hurt.[^n-1]"


@pytest.fixture
def book() -> Book:
    return set_translation(set_translation(imported_book(), "fr", ONE, "Salut"), "fr", TWO, "Aïe[^n-1]")


def po(tmp_path: Path, text: str, encoding: str = "utf-8", header: str = HEADER) -> Path:
    file = tmp_path / "fr.po"
    file.write_bytes((header + text).encode(encoding))
    return file


def told(report: TextReport) -> str:
    return "\n".join(map(str, report.refused))


def words(book: Book, key: TextKey = ONE) -> str:
    return book.language("fr").translations[key].text


def test_a_context_twice_keeps_the_first_and_tells_the_line(book: Book, tmp_path: Path) -> None:
    text = ENTRY.format(ONE, "Hello!", "Bonjour") + ENTRY.format(ONE, "Hello!", "Bonsoir")
    made, report = import_texts(book, po(tmp_path, text))
    assert words(made) == "Bonjour"
    assert f"line 10: “{ONE}” stands here a second time" in told(report)
    assert words(made, TWO) == "Aïe[^n-1]"


def test_without_a_header_the_texts_are_read_once_the_language_is_named(book: Book, tmp_path: Path) -> None:
    file = po(tmp_path, ENTRY.format(ONE, "Hello!", "Bonjour"), header="")
    made, report = import_texts(book, file, "fr")
    assert (words(made), report.refused) == ("Bonjour", ())
    assert words(import_texts(book, file, otherwise="fr")[0]) == "Bonjour"


def test_windows_1252_bytes_are_refused_entry_by_entry(book: Book, tmp_path: Path) -> None:
    text = ENTRY.format(ONE, "Hello!", "Hé là") + ENTRY.format(TWO, WITH_MARK, "Mais non[^n-1]")
    made, report = import_texts(book, po(tmp_path, text, "cp1252"))
    assert words(made) == "Salut"
    assert words(made, TWO) == "Mais non[^n-1]"
    assert "perhaps Windows-1252; save the file as UTF-8" in told(report)


def test_a_header_that_names_windows_1252_is_believed(book: Book, tmp_path: Path) -> None:
    header = HEADER.replace("UTF-8", "CP1252")
    made, report = import_texts(book, po(tmp_path, ENTRY.format(ONE, "Hello!", "Hé là"), "cp1252", header))
    assert (words(made), report.refused) == ("Hé là", ())


@pytest.mark.parametrize(
    ("marks", "state", "source"),
    [
        ("#, fuzzy, fuzzy, c-format\n", State.DRAFT, "Hello!"),
        ('#, fuzzy\n#| msgid "Hi!"\n', State.TRANSLATED, "Hi!"),
        ('#| msgid "Hi!"\n', State.TRANSLATED, "Hello!"),
        ("#,fuzzy\n", State.DRAFT, "Hello!"),
        ("# state: draft\n# reviewed: Ann 2026-11-25 000000000000\n", State.TRANSLATED, "Hello!"),
    ],
)
def test_any_mix_of_fuzzy_marks_has_a_meaning(
    book: Book, tmp_path: Path, marks: str, state: State, source: str
) -> None:
    made, report = import_texts(book, po(tmp_path, marks + ENTRY.format(ONE, "Hello!", "Coucou")))
    found = made.language("fr").translations[ONE]
    assert (found.text, found.state, found.source) == ("Coucou", state, source)
    assert report.refused == ()


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind.startswith("xliff")])
def test_an_xliff_of_another_book_is_refused_as_a_whole(book: Book, tmp_path: Path, kind: TextFormat) -> None:
    first = book.pages[0]
    balloons = tuple(replace(balloon, id=BalloonId(f"b-other{n}")) for n, balloon in enumerate(first.balloons))
    notes = tuple(replace(note, id=f"n-other{n}") for n, note in enumerate(book.notes))
    other = replace(book, title="Elsewhere", pages=(replace(first, balloons=balloons),), notes=notes)
    export_texts(other, "fr", tmp_path / "x.xlf", kind)
    with pytest.raises(InputError, match="belongs to another book, “Elsewhere”"):
        import_texts(book, tmp_path / "x.xlf", "fr")


def test_shifted_columns_are_told_row_by_row(book: Book, tmp_path: Path) -> None:
    export_texts(book, "fr", tmp_path / "fr.csv")
    lines = (tmp_path / "fr.csv").read_text(encoding="utf-8-sig").splitlines()
    shifted = [("x," + line) if line.startswith(ONE) else line for line in lines]
    (tmp_path / "fr.csv").write_text("\n".join(shifted).replace("Aïe", "Ouille"), encoding="utf-8")
    made, report = import_texts(book, tmp_path / "fr.csv", "fr")
    assert words(made) == "Salut"
    assert words(made, TWO) == "Ouille[^n-1]"
    assert "the cells are shifted: the id stands in column 2" in told(report)


@pytest.mark.parametrize(
    ("text", "why"), [("Aïe aïe", "is lost"), ("Aïe[^n-1] aïe[^n-1]", "once too often"), ("[^n-2]Aïe", "is lost")]
)
def test_note_marks_lost_or_doubled_are_refused(book: Book, tmp_path: Path, text: str, why: str) -> None:
    made, report = import_texts(book, po(tmp_path, ENTRY.format(TWO, WITH_MARK, text)))
    assert words(made, TWO) == "Aïe[^n-1]"
    assert why in told(report)


@pytest.fixture(scope="module")
def long_book() -> Book:
    first = imported_book().pages[0]
    pages = tuple(
        replace(
            first, id=PageId(f"pg-{n}"), panels=(),
            balloons=tuple(
                replace(first.balloons[1], id=BalloonId(f"b-{n}x{m}"), panel=None, text=f"Words {n}, {m}")
                for m in range(50)
            ),
        )
        for n in range(200)
    )  # fmt: skip
    return replace(imported_book(), pages=pages)


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind != "tmx"])
def test_ten_thousand_texts_come_back(long_book: Book, tmp_path: Path, kind: TextFormat) -> None:
    done = replace(
        long_book.language("fr"),
        translations=import_texts(long_book, _filled(long_book, tmp_path), "fr")[0].language("fr").translations,
    )
    full = replace(long_book, languages=tuple(done if x.tag == "fr" else x for x in long_book.languages))
    export_texts(full, "fr", tmp_path / "out", kind)
    made, report = import_texts(long_book, tmp_path / "out", "fr")
    assert (report.taken, report.refused) == (10_000, ())
    again, second = import_texts(made, tmp_path / "out", "fr")
    assert again is made
    assert second.taken == 0


def _filled(book: Book, tmp_path: Path) -> Path:
    lines = ["id,translation"]
    lines += [f"balloon:{balloon.id},Mots {balloon.text}" for page in book.pages for balloon in page.balloons]
    (tmp_path / "filled.csv").write_text(
        "\n".join(line.replace("Mots ", '"Mots ') + '"' if "Mots" in line else line for line in lines), encoding="utf-8"
    )
    return tmp_path / "filled.csv"


def test_ten_thousand_texts_are_merged(long_book: Book, tmp_path: Path) -> None:
    base = import_texts(long_book, _filled(long_book, tmp_path), "fr")[0].language("fr").translations
    keys = list(base)
    ours = {**base, keys[0]: replace(base[keys[0]], text="mine"), keys[1]: replace(base[keys[1]], text="mine")}
    theirs = {key: replace(each, text=each.text + "!") for key, each in base.items() if key != keys[0]}
    sources = {key: each.source for key, each in base.items()}
    found = merge(base, ours, theirs, sources)
    assert len(found.taken) == len(keys) - 2
    assert [conflict.key for conflict in found.conflicts] == keys[:2]
