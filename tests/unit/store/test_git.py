"""Translators who share a book through Git: a merge of files is a merge of translations."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from comicremix.edit.texts import add_language, mark_reviewed, set_comment, set_translation
from comicremix.errors import DamagedBook
from comicremix.model.book import Book
from comicremix.model.language import State, Translation
from comicremix.model.texts import TextEntry
from comicremix.store.folder import open_book
from comicremix.store.po import write_po
from tests.unit.store.sample import make_folder

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
ONE, TWO = "balloon:b-1", "balloon:b-2"
ALONE = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "LC_ALL": "C"}


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    named = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false")
    environment = {**ALONE, "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder)}
    return subprocess.run(
        ["git", *named, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    """Two clones of one book."""
    make_folder(tmp_path / "book").close()
    git(tmp_path / "book", "init", "-b", "main")
    git(tmp_path / "book", "add", "-A")
    git(tmp_path / "book", "commit", "-m", "a book")
    for name in ("ann", "bob"):
        git(tmp_path, "clone", "book", name)
    return tmp_path / "ann", tmp_path / "bob"


def work(folder: Path, do: Callable[[Book], Book]) -> None:
    with open_book(folder) as opened:
        opened.save(do(opened.book))
    git(folder, "add", "-A")
    assert git(folder, "commit", "-m", "translate").returncode == 0


def pull(folder: Path, other: Path) -> bool:
    """Merge another clone in; tell whether it went without a conflict."""
    return git(folder, "pull", "--no-rebase", "--no-edit", str(other), "main").returncode == 0


def words(folder: Path, tag: str, key: str) -> str:
    with open_book(folder) as opened:
        assert opened.warnings == ()
        return opened.book.language(tag).translations[key].text


def test_two_languages(clones: tuple[Path, Path]) -> None:
    ann, bob = clones
    work(ann, lambda book: set_translation(book, "fr", ONE, "Salut"))
    work(bob, lambda book: set_translation(book, "ar", ONE, "صباح الخير"))
    assert pull(ann, bob)
    assert (words(ann, "fr", ONE), words(ann, "ar", ONE)) == ("Salut", "صباح الخير")


def test_each_adds_a_language(clones: tuple[Path, Path]) -> None:
    ann, bob = clones
    work(ann, lambda book: set_translation(add_language(book, "de"), "de", ONE, "Guten Morgen"))
    work(bob, lambda book: set_translation(add_language(book, "pl"), "pl", ONE, "Dzień dobry"))
    assert pull(ann, bob)
    assert (words(ann, "de", ONE), words(ann, "pl", ONE)) == ("Guten Morgen", "Dzień dobry")


def test_one_language_neighbouring_texts(clones: tuple[Path, Path]) -> None:
    ann, bob = clones
    work(ann, lambda book: set_comment(set_translation(book, "fr", ONE, "Salut"), "fr", ONE, "short"))
    work(bob, lambda book: mark_reviewed(book, "fr", TWO, reviewer="Bob", on="2026-11-25"))
    assert pull(ann, bob)
    assert (words(ann, "fr", ONE), words(ann, "fr", TWO)) == ("Salut", "Mots")
    with open_book(ann) as opened:
        assert opened.book.language("fr").translations[TWO].state is State.REVIEWED


def test_one_text_is_a_conflict_that_names_file_line_and_remedy(clones: tuple[Path, Path]) -> None:
    ann, bob = clones
    work(ann, lambda book: set_translation(book, "fr", TWO, "Salut"))
    work(bob, lambda book: set_translation(book, "fr", TWO, "Bonsoir"))
    assert not pull(ann, bob)
    text = (ann / "languages/fr.po").read_text(encoding="utf-8")
    line = text.split("\n").index("<<<<<<< HEAD") + 1
    with open_book(ann, write=False) as opened:
        assert [str(warning) for warning in opened.warnings] == [
            f"languages/fr.po: line {line}: a Git merge conflict; keep one of the two sides and take away the "
            "lines with <<<<<<<, ======= and >>>>>>>."
        ]
        assert opened.book.language("fr").translations[ONE].text == "Bonjour"


def test_dates_that_poedit_wrote_into_both_headers_are_no_conflict(clones: tuple[Path, Path]) -> None:
    for folder, hour, old, new in zip(clones, ("10", "11"), ("Bonjour", "Mots"), ("Salut", "Paroles"), strict=True):
        file = folder / "languages/fr.po"
        text = file.read_text(encoding="utf-8").replace(f'msgstr "{old}"', f'msgstr "{new}"')
        dated = text.replace('"Language: fr', f'"PO-Revision-Date: 2026-11-25 {hour}:00+0000\\n"\n"Language: fr', 1)
        file.write_text(dated, encoding="utf-8")
        git(folder, "commit", "-am", "with Poedit")
    ann, bob = clones
    assert not pull(ann, bob)
    assert (words(ann, "fr", ONE), words(ann, "fr", TWO)) == ("Salut", "Paroles")
    with open_book(ann) as opened:
        opened.save(opened.book)
    text = (ann / "languages/fr.po").read_text(encoding="utf-8")
    assert "<<<<<<<" not in text
    assert "10:00" in text


def test_a_conflict_in_another_file_names_file_line_and_remedy(clones: tuple[Path, Path]) -> None:
    file = clones[0] / "book.json"
    text = file.read_text(encoding="utf-8")
    marked = text.replace('  "title": "Tiny"\n', '<<<<<<< HEAD\n  "title": "A"\n=======\n  "title": "B"\n>>>>>>> b\n')
    file.write_text(marked, encoding="utf-8")
    line = marked.split("\n").index("<<<<<<< HEAD") + 1
    with pytest.raises(DamagedBook, match=f"book.json: The file holds a Git merge conflict in line {line}") as caught:
        open_book(clones[0], write=False)
    assert "one of the two sides" in caught.value.remedy


ENTRIES = tuple(
    TextEntry(f"balloon:b-{n}", words, f"Page 1, panel {n}, speech")
    for n, words in enumerate(["Hello", "Two\nlines", "Why?", "Oh"])
)
SOURCES = {entry.key: entry.source for entry in ENTRIES}
BASE = {
    key: Translation(text, SOURCES[key])
    for key, text in (("balloon:b-0", "A"), ("balloon:b-1", "B\nb"), ("balloon:b-2", "C"))
}
EDITS: dict[str, Callable[[str], Translation]] = {
    "words": lambda key: Translation("new", SOURCES[key]),
    "two lines": lambda key: Translation("new\nlines", SOURCES[key]),
    "draft": lambda key: Translation("new", SOURCES[key], State.DRAFT),
    "review": lambda key: Translation("X", SOURCES[key], State.REVIEWED, "", "Ann", "2026-11-25"),
    "comment": lambda key: Translation("X", SOURCES[key], comment="why"),
    "stale": lambda key: Translation("old", "older words"),
}


@pytest.mark.parametrize(("mine", "theirs"), [*itertools.combinations_with_replacement(EDITS, 2)])
def test_edits_of_neighbours_merge_into_the_file_that_one_hand_would_have_written(
    mine: str, theirs: str, tmp_path: Path
) -> None:
    for first, second in itertools.pairwise(SOURCES):
        ours, others = {first: EDITS[mine](first)}, {second: EDITS[theirs](second)}
        sides = {"ours": {**BASE, **ours}, "base": BASE, "theirs": {**BASE, **others}}
        for name, translations in sides.items():
            (tmp_path / name).write_text(write_po("fr", translations, ENTRIES), encoding="utf-8")
        merged = git(tmp_path, "merge-file", "-p", *sides)
        assert merged.returncode == 0
        assert merged.stdout == write_po("fr", {**BASE, **ours, **others}, ENTRIES)


def test_saving_writes_no_date(clones: tuple[Path, Path]) -> None:
    work(clones[0], lambda book: set_translation(book, "fr", ONE, "Salut"))
    assert "Date" not in (clones[0] / "languages/fr.po").read_text(encoding="utf-8")
    assert json.loads((clones[0] / "book.json").read_text(encoding="utf-8"))["languages"] == ["en", "fr"]
