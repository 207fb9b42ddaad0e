"""Whatever the window can show of the layers below is a Sentence, and every template of one has French words."""

from __future__ import annotations

import ast
import re
import runpy
import xml.etree.ElementTree as ET
from pathlib import Path
from string import Formatter

import pytest

from comicremix import errors
from comicremix.errors import InputError, Sentence, joined, os_fault

TOP = Path(__file__).resolve().parents[2]
ERRORS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)}
UNSEEN = ("cli", "layout", "lettering", "gui")
"""Folders whose errors the window never shows, or that translate by themselves."""
ALIKE = {"{file}, page {number}", "page {label}", "page {number}", "page"}
"""The same in French."""


def templates() -> list[str]:
    found = runpy.run_path(str(TOP / ".ci/templates.py"))["templates"](TOP / "comicremix")
    assert len(found) > 100
    return list(found)


def french() -> dict[str, str]:
    tree = ET.parse(TOP / "assets/translations/comicremix_fr.ts")  # noqa: S314 our own file
    context = next(x for x in tree.iter("context") if x.findtext("name") == "Errors")
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in context.iter("message")
        if (told := message.find("translation")) is not None and told.get("type") != "unfinished"
    }


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def bare_words(source: str) -> list[tuple[int, str]]:
    """Return the words of errors that are no Sentence."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS:
            words = node.args[:1] + [keyword.value for keyword in node.keywords if keyword.arg == "remedy"]
            parts = (
                x for each in words for x in ((each.body, each.orelse) if isinstance(each, ast.IfExp) else (each,))
            )
            bare = (x for x in parts if isinstance(x, ast.JoinedStr) or (isinstance(x, ast.Constant) and x.value))
            found += ((x.lineno, ast.unparse(x)) for x in bare)
    return found


def test_every_template_has_french_words_with_the_same_values() -> None:
    known = french()
    missing = [words for words in templates() if not known.get(words)]
    assert not missing, "run .ci/translations and translate"
    wrong = [words for words in templates() if names(words) != names(known[words])]
    assert not wrong
    alike = {words for words in templates() if known[words] == words}
    assert alike <= ALIKE


def test_french_has_french_spaces() -> None:
    loose = [words for words in french().values() if re.search(r"(?<!\u00a0)[;!?»]|\w :|« ", words)]
    assert not loose


SEEN = [x for x in sorted((TOP / "comicremix").rglob("*.py")) if x.relative_to(TOP).parts[1] not in UNSEEN]


@pytest.mark.parametrize("path", SEEN, ids=lambda path: str(path.relative_to(TOP)))
def test_errors_are_told_in_sentences(path: Path) -> None:
    assert bare_words(path.read_text(encoding="utf-8")) == []


def test_bare_words_are_found() -> None:
    source = 'raise InputError("a" if x else f"{y}", where="here", remedy=Sentence("b"))\nraise UsageError("c")'
    assert bare_words(source) == [(1, "'a'"), (1, "f'{y}'"), (2, "'c'")]


def test_a_sentence_is_its_english_text_and_keeps_its_parts() -> None:
    inner = Sentence("{count} more", count=3)
    outer = Sentence("{files} and {rest}", files="a {b}", rest=inner)
    assert outer == "a {b} and 3 more"
    assert outer.template == "{files} and {rest}"
    assert outer.values["rest"] is inner
    assert Sentence("50 {%} of it") == "50 {%} of it"


def test_joined_sentences_keep_each_one() -> None:
    first, second = Sentence("One."), Sentence("Two.")
    assert joined((first, "{}", second)) == "One. {} Two."
    assert list(joined((first, second), "\n").values.values()) == [first, second]


def test_an_error_is_told_as_it_always_was() -> None:
    error = InputError(Sentence("It is {how}.", how="torn"), where=Path("a/b.png"), remedy=Sentence("Mend it."))
    assert str(error) == f"{Path('a/b.png')}: It is torn.\nMend it."
    assert error.line.values["what"] is error.what
    assert str(InputError("plain")) == "plain"


def test_the_systems_words_are_kept_whatever_its_language() -> None:
    assert isinstance(os_fault(OSError(13, "Permission denied")), Sentence)
    assert os_fault(OSError(13, "Zugriff verweigert")) == "Zugriff verweigert"
    assert os_fault(OSError("odd")) == "odd"
