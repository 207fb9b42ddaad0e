"""Collects the templates of ``errors.Sentence`` from the code, for Qt Linguist.

Usage: templates.py FOLDER    prints a Python module that pyside6-lupdate can read
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path


def templates(folder: Path) -> list[str]:
    """Return every template once, in the order of the files. Raises SystemExit at one that is no literal."""
    found: dict[str, None] = {}
    for path in sorted(folder.rglob("*.py")):
        for node in _sentences(ast.parse(path.read_text(encoding="utf-8"))):
            template = node.args[0] if node.args else None
            if isinstance(template, ast.Constant) and isinstance(template.value, str):
                found[template.value] = None
            elif path.name != "errors.py":  # its own function joins sentences: nothing to translate
                raise SystemExit(f"{path}:{node.lineno}: the template of a Sentence must be a literal")
    return list(found)


def _sentences(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Sentence":
            yield node


if __name__ == "__main__":
    sys.stdout.write("from PySide6.QtCore import QCoreApplication\n")
    for words in templates(Path(sys.argv[1])):
        sys.stdout.write(f'QCoreApplication.translate("Errors", {words!r})\n')
