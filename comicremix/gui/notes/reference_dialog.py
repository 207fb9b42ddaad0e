"""A small dialog for a cited work: author, title, year, URL. Zotero's richer fields are kept where they are."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from comicremix.gui.fields import hint
from comicremix.model.note import SourceReference

translate = QCoreApplication.translate


class ReferenceDialog(QDialog):
    """Asks for a work; ``reference`` gives it."""

    def __init__(self, taken: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = taken
        self.setWindowTitle(translate("ReferenceDialog", "New source"))
        self.author, self.title, self.year, self.url = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.author.setPlaceholderText(translate("ReferenceDialog", "Family name, given name; next author"))
        self.url.setPlaceholderText("https://")
        self.year.setMaximumWidth(96)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(translate("ReferenceDialog", "Title"), self.title)
        form.addRow(translate("ReferenceDialog", "Author"), self.author)
        form.addRow(translate("ReferenceDialog", "Year"), self.year)
        form.addRow(translate("ReferenceDialog", "URL"), self.url)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(translate("ReferenceDialog", "Add source"))
        self.title.textChanged.connect(lambda _: self._ok.setEnabled(bool(self.title.text().strip())))
        self._ok.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(
            hint(translate("ReferenceDialog", "Richer records come from Zotero: references.json in the book's folder."))
        )
        column.addWidget(self.buttons)
        self.setMinimumWidth(440)

    def reference(self) -> SourceReference:
        """Return the work as CSL-JSON."""
        url = self.url.text().strip()
        csl: dict[str, Any] = {"type": "webpage" if url else "book", "title": self.title.text().strip()}
        authors = [_author(name) for name in self.author.text().split(";") if name.strip()]
        if authors:
            csl["author"] = authors
        year = re.search(r"-?\d{1,4}", self.year.text())
        if year:
            csl["issued"] = {"date-parts": [[int(year[0])]]}
        if url:
            today = QDate.currentDate()
            csl |= {"URL": url, "accessed": {"date-parts": [[today.year(), today.month(), today.day()]]}}
        name = _key(csl, self._taken)
        return SourceReference(name, {"id": name, **csl})


def short_title(csl: Mapping[str, Any]) -> str:
    """Return a work in a few words: ``Zuboff 2019 · The Age of …``."""
    authors = csl.get("author") or csl.get("editor") or []
    name = str(authors[0].get("family") or authors[0].get("literal") or "") if authors else ""
    parts = (csl.get("issued") or {}).get("date-parts") or [[""]]
    head = " ".join(part for part in (name, str(parts[0][0]) if parts[0] else "") if part)
    title = str(csl.get("title") or csl.get("id") or "")
    return f"{head} · {title}" if head else title


def _author(name: str) -> dict[str, str]:
    family, comma, given = name.partition(",")
    return {"family": family.strip(), "given": given.strip()} if comma else {"literal": name.strip()}


def _key(csl: Mapping[str, Any], taken: frozenset[str]) -> str:
    plain = unicodedata.normalize("NFKD", short_title(csl).partition(" · ")[0]).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "", plain.lower())[:24] or "work"
    return name if name not in taken else f"{name}-{secrets.token_hex(2)}"
