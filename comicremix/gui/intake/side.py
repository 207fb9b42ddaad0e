"""Beside the pages: what the files tell in plain words, what cannot be read, and what shall be done with the pages."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from comicremix.gui.fields import heading, hint
from comicremix.gui.intake.chooser import PageChooser
from comicremix.gui.intake.looking import Look
from comicremix.gui.intake.words import ProspectWords
from comicremix.gui.sentences import said
from comicremix.gui.settings import Settings
from comicremix.imaging.files.page_choice import Taking
from comicremix.imaging.reading_order import Reading

translate = QCoreApplication.translate
FAULTS_SAID = 3
FIND = "import-find"


class WhatComes(QWidget):
    """Says what comes in with the pages of a chooser; ``taking`` is what is wanted of it."""

    def __init__(self, chooser: PageChooser, settings: Settings | None) -> None:
        super().__init__()
        self._chooser, self._settings = chooser, settings
        self._words = ProspectWords(self)
        self._by_hand = False
        self.reading = QComboBox()
        self.reading.addItem(translate("NewBookDialog", "left to right"), "ltr")
        self.reading.addItem(translate("NewBookDialog", "right to left (manga)"), "rtl")
        self.reading.addItem(translate("NewBookDialog", "top to bottom (webtoon)"), "ttb")
        self.reading.setAccessibleName(translate("NewBookDialog", "Panels are read"))
        self.finding = QCheckBox(translate("ImportPages", "Find panels and balloons"))
        self.finding.setToolTip(translate("ImportPages", "Else each page stays one picture; they can be found later."))
        self.finding.setChecked(settings.flag(FIND, default=True) if settings is not None else True)
        self.joining = QCheckBox(translate("ImportPages", "Put slices together where a drawing goes on"))
        self.joining.setChecked(True)
        self.known, self.faults = QWidget(), hint("")
        self._known_column = QVBoxLayout()
        self._known_column.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self.reading.activated.connect(lambda _: self._chosen_by_hand())
        self.reading.currentIndexChanged.connect(lambda _: self._show_join())
        chooser.looked.connect(self.show_look)
        self._show_join()

    @property
    def taking(self) -> Taking:
        return Taking(self._chooser.choice, find=self.finding.isChecked(), join=self.joining.isChecked())

    @property
    def way(self) -> Reading:
        """How panels are read."""
        return cast(Reading, self.reading.currentData())

    def remember(self) -> None:
        """Keep what was chosen for the next time."""
        if self._settings is not None:
            self._settings.set_flag(FIND, self.finding.isChecked())

    def show_look(self, look: Look) -> None:
        """Say what has been seen so far."""
        if look.prospect.reading and not self._by_hand:
            self.reading.setCurrentIndex(self.reading.findData(look.prospect.reading))
        self._show_rows(self._words.rows(look.prospect))
        faults = self._chooser.faults
        lines = [said(fault) for fault in faults[:FAULTS_SAID]]
        if len(faults) > FAULTS_SAID:
            lines.append(self.tr("and %n more", "", len(faults) - FAULTS_SAID))
        self.faults.setText("\n".join(lines))
        self.faults.setVisible(bool(faults))

    def _lay_out(self) -> None:
        self.faults.setProperty("role", "warning")
        self.faults.setTextFormat(Qt.TextFormat.PlainText)
        self.faults.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(translate("ImportPages", "What the files tell")))
        self._known_column.addWidget(self.known)
        column.addLayout(self._known_column)
        column.addWidget(self.faults)
        column.addSpacing(8)
        column.addWidget(self.finding)
        column.addWidget(self.joining)
        self._show_rows([])

    def _show_rows(self, rows: list[tuple[str, str]]) -> None:
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for place, (name, words) in enumerate(rows):
            left, right = QLabel(name), QLabel(words)
            left.setProperty("role", "muted")
            right.setTextFormat(Qt.TextFormat.PlainText)
            right.setWordWrap(True)
            grid.addWidget(left, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(right, place, 1, Qt.AlignmentFlag.AlignTop)
        if not rows:
            words = (
                translate("ImportPages", "Nothing but their pictures.")
                if self._chooser.done
                else translate("ImportPages", "Looking through them…")
            )
            grid.addWidget(hint(words), 0, 0, 1, 2)
        self._known_column.replaceWidget(self.known, fresh)
        self.known.deleteLater()
        self.known = fresh

    def _chosen_by_hand(self) -> None:
        self._by_hand = True

    def _show_join(self) -> None:
        self.joining.setVisible(self.way == "ttb")
