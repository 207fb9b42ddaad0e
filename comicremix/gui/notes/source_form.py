"""The form for one cited work: what it asks for depends on its kind; what it does not show stays as it was."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from comicremix.app.sources import work_line
from comicremix.errors import ComicRemixError
from comicremix.gui.fields import Rows, SidePage, heading, hint
from comicremix.gui.notes.csl_words import date_of, date_words, names_of, names_words, new_id, today
from comicremix.gui.notes.kinds import ADDRESSES, DATES, DEFAULT, FIELDS, NAMES, field_words, kind_words
from comicremix.gui.sentences import said
from comicremix.model.note import SourceReference
from comicremix.model.works import WEB_TYPES, has_date, url_fault

translate = QCoreApplication.translate
Csl = Mapping[str, Any]


class SourceForm(QDialog):
    """Asks for a work; ``reference`` gives it. Changing the kind keeps what was written, also in fields that the new
    kind does not show, until it is accepted."""

    def __init__(
        self, taken: Collection[str], parent: QWidget | None = None, *, work: SourceReference | None = None,
        language: str = "en", draft: Csl | None = None,
    ) -> None:  # fmt: skip
        """``taken``: ids of the book's works; ``work``: the one to change; ``draft``: what a new one begins with;
        ``language``: in which its sample is printed."""
        super().__init__(parent)
        self._taken, self._work, self._language = taken, work, language
        self._old: dict[str, Any] = dict(work.csl if work is not None else draft or {})
        self._words: dict[str, str] = {key: _words(key, self._old.get(key)) for key in _known_fields()}
        self.fields: dict[str, QLineEdit] = {}
        new = translate("SourceForm", "New source")
        self.setWindowTitle(translate("SourceForm", "Source") if work is not None else new)
        self.kind = QComboBox()
        self.kind.setAccessibleName(translate("SourceForm", "Kind of source"))
        kinds = [*FIELDS, *([self._old["type"]] if self._old.get("type", DEFAULT) not in FIELDS else [])]
        for kind in kinds:
            self.kind.addItem(kind_words(kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(self._old.get("type", DEFAULT))))
        self.findings = hint("")
        self.findings.setProperty("role", "warning")
        self.sample = hint("")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(
            translate("SourceForm", "Change") if work is not None else translate("SourceForm", "Add source")
        )
        self._lay_out()
        self._show_kind()
        next(iter(self.fields.values())).setFocus()
        self.kind.currentIndexChanged.connect(lambda _: self._show_kind())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def reference(self) -> SourceReference:
        """Return the work as CSL-JSON."""
        csl = self._csl()
        name = self._work.id if self._work is not None else new_id(csl, self._taken)
        return SourceReference(name, {"id": name, **csl})

    def set_field(self, name: str, words: str) -> None:
        """Write into a field, also one that the present kind does not show."""
        self._words[name] = words
        if name in self.fields:
            self.fields[name].setText(words)
        self._judge()

    def _lay_out(self) -> None:
        self._page = SidePage(self.windowTitle())
        self._page.column.setContentsMargins(0, 0, 0, 0)
        self._form = QWidget()
        self._page.column.addWidget(self._form)
        self._page.column.addWidget(self.findings)
        self._page.column.addWidget(heading(translate("SourceForm", "In the notes")))
        self._page.column.addWidget(self.sample)
        self._page.column.addStretch(1)
        top = Rows()
        top.add(translate("SourceForm", "Kind"), self.kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._page, 1)
        column.addWidget(self.buttons)
        self.setMinimumSize(520, 560)

    def _show_kind(self) -> None:
        """Show the fields of the kind at hand."""
        kind = self.kind.currentData()
        form = QWidget()
        rows = Rows()
        form.setLayout(rows)
        self.fields = {}
        for name in FIELDS.get(kind, FIELDS["document"]):
            field = self.fields[name] = QLineEdit(self._words.get(name, ""))
            field.setCursorPosition(0)
            field.setAccessibleName(field_words(name, kind))
            field.setPlaceholderText(_example(name))
            field.textEdited.connect(lambda words, name=name: self._typed(name, words))
            rows.add(field_words(name, kind), field)
        self._page.column.replaceWidget(self._form, form)
        self._form.hide()
        self._form.deleteLater()
        self._form = form
        self._judge()

    def _typed(self, name: str, words: str) -> None:
        first_address = name == "URL" and words and not self._words["URL"]
        self._words[name] = words
        if first_address and "accessed" in self.fields and not self._words["accessed"]:
            self.set_field("accessed", date_words(today()))
        self._judge()

    def _csl(self) -> dict[str, Any]:
        """Return the item: fields that were not touched keep whatever is in them, those of other kinds are left out."""
        kind = self.kind.currentData()
        csl = {key: value for key, value in self._old.items() if key not in ("id", "type", *_known_fields())}
        if kind == self._old.get("type"):
            csl |= {key: self._old[key] for key in _known_fields() if key in self._old and key not in self.fields}
        for name in self.fields:
            words = self._words[name].strip()
            value = self._old.get(name) if words == _words(name, self._old.get(name)) else _value(name, words)
            if value:
                csl[name] = value
        return {"type": kind, **csl}

    def _judge(self) -> None:
        """Say what is missing, and show how the work will be printed."""
        csl = self._csl()
        self.findings.setText("\n".join(_faults(csl)))
        self.findings.setVisible(bool(self.findings.text()))
        self._ok.setEnabled(bool(csl.get("title") or csl.get("URL")))
        try:
            line = work_line(SourceReference("work", {"id": "work", **csl}), self._language) if len(csl) > 1 else ""
        except ComicRemixError as error:
            line = said(error.line)
        self.sample.setText(line or translate("SourceForm", "Here it stands as the notes print it."))


def _known_fields() -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for fields in FIELDS.values() for name in fields))


def _words(name: str, value: Any) -> str:
    if name in NAMES:
        return names_words(value)
    return date_words(value) if name in DATES else str(value or "")


def _value(name: str, words: str) -> Any:
    if name in NAMES:
        return names_of(words)
    return date_of(words) if name in DATES else words


def _example(name: str) -> str:
    if name in NAMES:
        return translate("SourceForm", "Family name, given name; next one")
    if name in DATES:
        return translate("SourceForm", "2024-05-31, 2024-05 or 2024")
    return "https://" if name in ADDRESSES else ""


def _faults(csl: Csl) -> list[str]:
    """Return what is wrong with what was written, and what is missing that readers would look for."""
    found = []
    if not csl.get("title") and not csl.get("URL"):
        return []
    if any(url_fault(str(csl[key])) for key in ADDRESSES if csl.get(key)):
        found.append(
            translate("SourceForm", "! The address is wrong: it should begin with https:// and have no spaces.")
        )
    if not has_date(csl, "issued"):
        found.append(translate("SourceForm", "! It does not say when it appeared."))
    accessed = csl.get("accessed")
    if isinstance(accessed, dict) and accessed.get("literal"):  # styles leave such a one out without a word
        words = translate("SourceForm", "! “{0}” is no date: write 2024-05-31, 2024-05 or 2024.")
        found.append(words.format(accessed["literal"]))
    elif csl.get("URL") and csl.get("type") in WEB_TYPES and not has_date(csl, "accessed"):
        found.append(translate("SourceForm", "! It does not say when it was looked at."))
    return found
