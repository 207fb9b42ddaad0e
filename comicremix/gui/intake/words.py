"""What would come into a book, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from comicremix.gui.names import native_name

if TYPE_CHECKING:
    from comicremix.app.glance import Prospect

translate = QCoreApplication.translate
LANGUAGES_SAID = 4
FIRST_STRONG, POP = "\u2068", "\u2069"
"""Isolates: a name may run from right to left."""


class ProspectWords(QObject):
    """Says what would come in."""

    def rows(self, prospect: Prospect) -> list[tuple[str, str]]:
        """Return the rows of what files tell: what it is, and what they say. Empty: they tell nothing."""
        told = prospect.told
        rows = []
        if told is not None:
            rows += [
                (translate("ImportPages", "Title"), prospect.title(prospect.language)),
                (translate("ImportPages", "Authors"), told.author),
                (translate("ImportPages", "Licence"), told.licence),
            ]
        rows += [
            (translate("ImportPages", "Read"), _reading(prospect)),
            (translate("ImportPages", "Words"), self._languages(prospect)),
            (translate("ImportPages", "Drawing"), self._known(prospect)),
            (translate("ImportPages", "Notes"), _number(len(told.notes)) if told else ""),
            (translate("ImportPages", "Double pages"), _number(prospect.doubles)),
        ]
        return [(name, words) for name, words in rows if words]

    def _languages(self, prospect: Prospect) -> str:
        """Say in which languages there are words, and how many texts."""
        if prospect.lines:
            return self.tr("%n line(s) in the file’s own text, which go into the balloons", "", prospect.lines)
        counted = sorted(prospect.texts.items(), key=lambda entry: (entry[0] != prospect.language, -entry[1]))
        known = [(native_name(tag) if tag else translate("ImportPages", "unnamed"), count) for tag, count in counted]
        said = [f"{FIRST_STRONG}{name}{POP} ({count})" for name, count in known[:LANGUAGES_SAID]]
        if len(known) > LANGUAGES_SAID:
            said.append(self.tr("and %n more", "", len(known) - LANGUAGES_SAID))
        return ", ".join(said) or (native_name(prospect.language) if prospect.language else "")

    def _known(self, prospect: Prospect) -> str:
        parts = []
        if prospect.panels:
            parts.append(self.tr("%n panel(s)", "", prospect.panels))
        if prospect.balloons:
            parts.append(self.tr("%n balloon(s)", "", prospect.balloons))
        return ", ".join(parts)


def _reading(prospect: Prospect) -> str:
    return {
        "rtl": translate("ImportPages", "from right to left"),
        "ltr": translate("ImportPages", "from left to right"),
        "ttb": translate("ImportPages", "from top to bottom: they look like a webtoon"),
    }.get(prospect.reading or "", "")


def _number(count: int) -> str:
    return str(count) if count else ""
