"""Similar sentences, from this book and from files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.app.memory import Memory, Segment, read_memory, remember_book, remember_file, segments_of
from comicremix.app.texts import export_texts
from comicremix.edit.texts import set_translation
from comicremix.errors import InputError
from comicremix.model.book import Book
from comicremix.model.language import State
from tests.samples import imported_book


def book() -> Book:
    made = set_translation(imported_book(), "fr", "balloon:b-hello", "Salut !")
    made = set_translation(made, "fr", "note:n-1", "En effet.", State.DRAFT)
    return set_translation(made, "fr", "balloon:b-ouch", "Aïe, *ça* fait mal.[^n-1]")


def test_finished_translations_are_remembered_with_their_source() -> None:
    assert [(x.source, x.text, x.key) for x in segments_of(book(), "fr")] == [
        ("Hello!", "Salut !", "balloon:b-hello"),
        ("Ouch, *that* hurt.[^n-1]", "Aïe, *ça* fait mal.[^n-1]", "balloon:b-ouch"),
    ]
    assert list(segments_of(book(), "ar")) == []


def test_the_same_words_come_first_then_the_likest() -> None:
    memory = Memory(
        [
            Segment("The cat sat on the mat.", "a"),
            Segment("The cat sat on a mat.", "b", "other"),
            Segment("*The* cat sat on a mat.", "c"),
            Segment("Something else entirely", "d"),
        ]
    )
    assert [(x.segment.text, x.percent) for x in memory.similar("The cat sat on a mat.")] == [
        ("b", 100), ("c", 99), ("a", 91),
    ]  # fmt: skip
    assert len(memory) == 4
    assert memory.similar("") == ()
    assert memory.similar("quite other words") == ()


def test_a_text_does_not_find_itself_but_its_twin() -> None:
    one, twin = Segment("Yes!", "Oui !", key="balloon:b-1"), Segment("Yes!", "Si !", key="balloon:b-2")
    found = Memory([one, twin]).similar("Yes!", but="balloon:b-1")
    assert [x.segment for x in found] == [twin]


def test_each_translation_is_offered_once_this_book_before_others() -> None:
    memory = Memory([Segment("Yes!", "Oui !", "a file"), Segment("yes", "Oui !"), Segment("YES!", "Oui", "x")])
    assert [(x.segment.text, x.segment.origin) for x in memory.similar("Yes!")] == [("Oui !", "a file"), ("Oui", "x")]


def test_files_are_remembered_and_read(tmp_path: Path) -> None:
    export_texts(book(), "fr", tmp_path / "Old book.tmx")
    memory = tmp_path / "user" / "memory"
    assert remember_file(memory, tmp_path / "Old book.tmx") == 3
    found, faults = read_memory(memory, "en-GB", "fr-CA")
    assert [(x.text, x.origin) for x in found if x.key == "balloon:b-hello"] == [("Salut !", "Old-book")]
    assert faults == ()
    assert read_memory(memory, "en", "de") == ((), ())
    (memory / "broken.tmx").write_bytes(b"<tmx")
    found, faults = read_memory(memory, "en", "fr")
    assert len(found) == 3
    assert "broken.tmx" in faults[0]
    assert read_memory(tmp_path / "none", "en", "fr") == ((), ())


def test_a_book_is_remembered_in_place_of_its_older_self(tmp_path: Path) -> None:
    assert remember_book(tmp_path, book(), "folder") == 2
    assert [path.name for path in tmp_path.iterdir()] == ["Test.fr.tmx"]
    assert remember_book(tmp_path, replace(book(), title=""), "folder") == 2
    assert remember_book(tmp_path, book(), "folder") == 2
    found, _ = read_memory(tmp_path, "en", "fr")
    assert [x.text for x in found].count("En effet.") == 0
    assert {x.origin for x in found} == {"Test.fr", "folder.fr"}


@pytest.mark.parametrize("data", [b"", b"no xml", b"<tmx/>", b"<xliff version='1.2'/>"])
def test_what_is_no_memory_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.tmx").write_bytes(data)
    with pytest.raises(InputError, match=r"x\.tmx"):
        remember_file(tmp_path / "memory", tmp_path / "x.tmx")
    assert not (tmp_path / "memory").exists()


def test_many_segments_are_searched_at_once() -> None:
    words = [
        "the",
        "cat",
        "browser",
        "knows",
        "every",
        "page",
        "you",
        "read",
        "and",
        "sells",
        "it",
        "again",
        "to",
        "many",
    ]
    segments = [Segment(" ".join(words[(n * k) % 14] for k in range(3, 12)) + f" {n}", f"t{n}") for n in range(20_000)]
    memory = Memory(segments)
    assert memory.similar(segments[777].source)[0].segment.text == "t777"


@given(st.lists(st.text(max_size=12), max_size=6), st.text(max_size=12))
def test_only_the_same_words_are_a_hundred_per_cent(sources: list[str], sought: str) -> None:
    found = Memory(Segment(source, f"t{n}") for n, source in enumerate(sources)).similar(sought, most=10)
    assert all((each.percent == 100) == (each.segment.source == sought) for each in found)
    assert [x.percent for x in found] == sorted((x.percent for x in found), reverse=True)
