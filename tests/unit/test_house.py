"""The house rules that no linter knows: sizes, docstrings, borders, words, and nothing of one machine."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
FILE_CEILING = 400
FUNCTION_CEILING = 50
SMALL = 8
"""A public function or class of at most so many lines may speak for itself."""

BORDERS = {
    "comicremix/cli/main.py",
    "comicremix/gui/excepthook.py",
    "comicremix/gui/runner.py",
    "comicremix/gui/workers.py",
}
"""The only modules that may catch every exception: command line, the window's last hook, the job runner, its
threads."""

SYNONYMS = re.compile("bub" + "ble|foot" + "note|work" + "space", re.IGNORECASE)
MACHINE = re.compile(r"(?<![\w.~}])/(?:home|root|Users|work|tmp)/\w|[A-Z]:\\Users\\|(?:pypi|npmjs|pythonhosted)\.org")

Fault = tuple[int, str]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((TOP / folder).rglob("*.py"))]


def text_files() -> list[Path]:
    kinds = {".cfg", ".csl", ".ini", ".json", ".md", ".po", ".py", ".qss", ".sh", ".toml", ".ts", ".txt"}
    loose = [path for path in TOP.iterdir() if path.is_file() and path.name not in {"LICENSE", ".git"}]
    inside = [
        path for folder in ("comicremix", "tests", "assets", "projects", ".ci") for path in (TOP / folder).rglob("*")
    ]
    return loose + [path for path in inside if path.is_file() and (path.suffix in kinds or path.parent.name == ".ci")]


def long_file(source: str) -> Iterator[Fault]:
    length = source.count("\n")
    if length > FILE_CEILING:
        yield length, f"the file has {length} lines, {FILE_CEILING} at most"


def long_functions(source: str) -> Iterator[Fault]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Function) and _length(node) > FUNCTION_CEILING:
            yield node.lineno, f"{node.name} has {_length(node)} lines, {FUNCTION_CEILING} at most"


def missing_module_docstring(source: str) -> Iterator[Fault]:
    tree = ast.parse(source)
    if tree.body and ast.get_docstring(tree) is None:
        yield 1, "the module does not say what it is"


def missing_docstrings(source: str) -> Iterator[Fault]:
    for node in ast.parse(source).body:
        if isinstance(node, Function | ast.ClassDef) and _wants_docstring(node) and ast.get_docstring(node) is None:
            yield node.lineno, f"{node.name} has no docstring"


def wide_nets(source: str) -> Iterator[Fault]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node.type):
            yield node.lineno, "catches every exception"


def synonyms(source: str) -> Iterator[Fault]:
    yield from _matches(SYNONYMS, source)


def machine_places(source: str) -> Iterator[Fault]:
    yield from _matches(MACHINE, source)


def _matches(pattern: re.Pattern[str], source: str) -> Iterator[Fault]:
    for number, line in enumerate(source.splitlines(), start=1):
        for match in pattern.finditer(line):
            yield number, match[0]


def _length(node: Function | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _wants_docstring(node: Function | ast.ClassDef) -> bool:
    return not node.name.startswith("_") and _length(node) > SMALL


def _catches_everything(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(_catches_everything(part) for part in caught.elts)
    return caught is None or (isinstance(caught, ast.Name) and caught.id in {"Exception", "BaseException"})


def faults(check: Callable[[str], Iterator[Fault]], paths: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(TOP)}:{line}: {fault}"
        for path in paths
        for line, fault in check(path.read_text(encoding="utf-8"))
    ]


ALL_PYTHON = ("comicremix", "tests", "assets")


def test_files_stay_short() -> None:
    assert faults(long_file, python_files(*ALL_PYTHON)) == []


def test_functions_stay_short() -> None:
    assert faults(long_functions, python_files(*ALL_PYTHON)) == []


def test_every_module_says_what_it_is() -> None:
    assert faults(missing_module_docstring, python_files(*ALL_PYTHON)) == []


def test_public_names_are_explained() -> None:
    below_the_window = [path for path in python_files("comicremix") if TOP / "comicremix/gui" not in path.parents]
    assert faults(missing_docstrings, below_the_window) == []


def test_only_the_borders_catch_everything() -> None:
    inside = [path for path in python_files("comicremix") if path.relative_to(TOP).as_posix() not in BORDERS]
    assert faults(wide_nets, inside) == []


def test_one_word_for_one_thing() -> None:
    words = [path for path in text_files() if path.suffix in {".py", ".md", ".ts", ".toml"}]
    assert faults(synonyms, words) == []


def test_nothing_names_one_machine() -> None:
    assert faults(machine_places, text_files()) == []


def test_the_walk_finds_the_code() -> None:
    assert TOP / "comicremix/geometry.py" in python_files("comicremix")
    assert {TOP / "Makefile", TOP / ".ci/setup", TOP / "pyproject.toml"} <= set(text_files())


@pytest.mark.parametrize(
    ("check", "bad", "good"),
    [
        (long_file, "x = 1\n" * (FILE_CEILING + 1), "x = 1\n" * FILE_CEILING),
        (long_functions, "def f():\n" + "    x = 1\n" * FUNCTION_CEILING, "def f():\n" + "    x = 1\n" * 49),
        (long_functions, "class A:\n  async def f():\n" + "    x = 1\n" * FUNCTION_CEILING, "class A: ...\n"),
        (missing_module_docstring, "x = 1\n", '"""What it is."""\n'),
        (missing_docstrings, "def f():\n" + "    x = 1\n" * SMALL, "def _f():\n" + "    x = 1\n" * SMALL),
        (missing_docstrings, "class A:\n" + "    x = 1\n" * SMALL, 'class A:\n    """A."""\n' + "    x = 1\n" * SMALL),
        (wide_nets, "try: f()\nexcept Exception: pass\n", "try: f()\nexcept OSError: pass\n"),
        (
            wide_nets,
            "try: f()\nexcept (OSError, BaseException): pass\n",
            "try: f()\nexcept (OSError, ValueError): pass\n",
        ),
        (wide_nets, "try: f()\nexcept: pass\n", "try: f()\nfinally: g()\n"),
        (synonyms, "speech_" + "bub" + "ble = 1", "balloon = 1"),
        (machine_places, "path = '/ho" + "me/ada/book'", "path = folder / 'home' / 'ada'"),
        (machine_places, "path = 'C:\\U" + "sers\\ada'", "url = 'https://example.org/home/ada'"),
    ],
)
def test_a_check_finds_its_fault(check: Callable[[str], Iterator[Fault]], bad: str, good: str) -> None:
    assert list(check(bad))
    assert not list(check(good))
