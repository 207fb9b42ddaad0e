"""The window is complete in its languages: every string has a finished translation; English has its plurals."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from comicremix.gui.translation import KNOWN
from comicremix.resources import translations_folder

TOP = Path(__file__).parents[3]
PLACEHOLDER = re.compile(r"\{\w+\}|%n")


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    words: tuple[str, ...]
    finished: bool


def run(tool: str, *words: str) -> None:
    found = shutil.which(tool, path=str(Path(sys.executable).parent))
    assert found, f"{tool} comes with PySide6"
    subprocess.run([found, *words], check=True, capture_output=True, cwd=TOP)


def messages(path: Path) -> Iterator[Message]:
    root = ET.parse(path).getroot()  # noqa: S314  a file of our own
    for context in root.iter("context"):
        for entry in context.iter("message"):
            translation = entry.find("translation")
            assert translation is not None
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            words = forms or (translation.text or "",)
            finished = translation.get("type") is None and all(words)
            yield Message(context.findtext("name", ""), entry.findtext("source", ""), words, finished)


@pytest.fixture(scope="module", params=KNOWN)
def fresh(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of a language's file, brought up to date with the code."""
    name = f"comicremix_{request.param}.ts"
    copy = tmp_path_factory.mktemp("translations") / name
    shutil.copyfile(translations_folder() / name, copy)
    modules = sorted(str(path) for path in (TOP / "comicremix" / "gui").rglob("*.py"))
    plurals = ("-pluralonly",) if request.param == "en" else ()
    templates = subprocess.run(
        [sys.executable, ".ci/templates.py", "comicremix"], check=True, capture_output=True, cwd=TOP
    ).stdout
    sentences = copy.with_name("sentences.py")
    sentences.write_bytes(templates)
    run("pyside6-lupdate", *modules, str(sentences), "-ts", str(copy), "-locations", "none", "-no-obsolete", *plurals)
    return copy


def test_no_string_lacks_a_translation(fresh: Path) -> None:
    lacking = [f"{m.context}: {m.source}" for m in messages(fresh) if not m.finished]
    assert not lacking, "run .ci/translations and translate what is unfinished"


def test_placeholders_survive(fresh: Path) -> None:
    lost = [
        m.source
        for m in messages(fresh)
        for words in m.words
        if m.finished and sorted(PLACEHOLDER.findall(words)) != sorted(PLACEHOLDER.findall(m.source))
    ]
    assert not lost


def test_menu_keys_survive(fresh: Path) -> None:
    keyless = [m.source for m in messages(fresh) if m.finished and "&" in m.source and "&" not in m.words[0]]
    assert not keyless


def test_what_is_compiled_is_what_is_written(fresh: Path) -> None:
    compiled = QTranslator()
    assert compiled.load(str(translations_folder() / fresh.with_suffix(".qm").name))
    stale = [
        m.source for m in messages(fresh) if len(m.words) == 1 and compiled.translate(m.context, m.source) != m.words[0]
    ]
    assert not stale, "run .ci/translations"


def test_every_string_has_a_context_that_the_program_asks_for(fresh: Path) -> None:
    assert not [m.context for m in messages(fresh) if "." in m.context]  # as of: self._canvas.tr("…")
