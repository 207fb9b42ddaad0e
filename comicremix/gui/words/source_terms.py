"""Terms of the glossary, underlined where they stand in the source words; the pointer tells their translations."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLabel, QToolTip

from comicremix.gui.desk import Desk
from comicremix.gui.theme import tones
from comicremix.gui.words.known import glossary_of
from comicremix.model.glossary import Term
from comicremix.model.term_search import Occurrence, terms_in

translate = QCoreApplication.translate


class SourceTerms(QObject):
    """Belongs to a label that shows source words as plain text.
    ``chosen``: the translation of a term that was clicked."""

    chosen = Signal(str)

    def __init__(self, label: QLabel, desk: Desk) -> None:
        super().__init__(label)
        self._label, self._desk = label, desk
        self.found: tuple[Occurrence, ...] = ()
        label.linkHovered.connect(self._hovered)
        label.linkActivated.connect(self._clicked)

    def show(self, source: str) -> None:
        """Underline the terms in the source words that the label shows; nothing is done where it shows others, such as
        what has changed in them."""
        if self._label.text() != source:
            return
        self.found = terms_in(source, glossary_of(self._desk.book, self._desk.language))
        self._label.setTextFormat(Qt.TextFormat.RichText if self.found else Qt.TextFormat.PlainText)
        if not self.found:
            return
        self._label.setText(terms_html(source, self.found))
        flags = Qt.TextInteractionFlag
        self._label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.LinksAccessibleByMouse)

    def _hovered(self, link: str) -> None:
        term = self._term(link)
        QToolTip.showText(QCursor.pos(), term_words(term) if term else "", self._label)

    def _clicked(self, link: str) -> None:
        term = self._term(link)
        if term is not None and term.translation:
            self.chosen.emit(term.translation)

    def _term(self, link: str) -> Term | None:
        number = link.removeprefix("term:")
        return self.found[int(number)].term if number.isdigit() and int(number) < len(self.found) else None


def terms_html(source: str, found: tuple[Occurrence, ...]) -> str:
    """Return source words with a dotted link over every term."""
    parts, at = [], 0
    style = f"color: {tones().text}; text-decoration: underline; background-color: {tones().tint}"
    for number, each in enumerate(found):
        parts.append(_html(source[at : each.start]))
        parts.append(f'<a href="term:{number}" style="{style}">{_html(source[each.start : each.end])}</a>')
        at = each.end
    return "".join((*parts, _html(source[at:])))


def term_words(term: Term) -> str:
    """Say what the glossary wants of a term, one line each."""
    lines = [f"{term.term} → {term.translation}" if term.translation else term.term]
    if term.also:
        lines.append(translate("Glossary", "also: {0}").format(", ".join(term.also)))
    if term.forbidden:
        lines.append(translate("Glossary", "not: {0}").format(", ".join(term.forbidden)))
    return "\n".join((*lines, term.note)) if term.note else "\n".join(lines)


def _html(words: str) -> str:
    return escape(words).replace("\n", "<br>").replace("  ", " &nbsp;")
