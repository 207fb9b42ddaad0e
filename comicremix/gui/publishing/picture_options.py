"""How pictures and drawings are wanted, in plain words; only those rows are seen that a form knows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from comicremix.gui.publishing.options import Choice
from comicremix.publish.edition import Wishes

translate = QCoreApplication.translate
_PICTURES = ("per", "canvas", "dpi")
KNOWN: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "svg": ("live_text",),
        "png": _PICTURES,
        "jpeg": (*_PICTURES, "quality"),
        "webp": (*_PICTURES, "quality"),
        "tiff": _PICTURES,
        "ora": ("dpi",),
        "strip": ("dpi", "quality"),
        "cbz": ("dpi", "quality"),
        "epub": ("dpi", "quality"),
        "acbf": ("dpi", "quality"),
    }
)
"""What each form can be asked for, by fields of ``PictureWishes``."""


@dataclass(frozen=True, slots=True)
class PictureWishes:
    """What is chosen: ``Wishes`` for pictures, and for drawings whether words stay text."""

    pictures: Wishes = Wishes()
    live_text: bool = False

    def value(self, field: str) -> Any:
        return self.live_text if field == "live_text" else getattr(self.pictures, field)

    def with_value(self, field: str, value: Any) -> PictureWishes:
        if field == "live_text":
            return replace(self, live_text=value)
        return replace(self, pictures=replace(self.pictures, **{field: value}))

    def for_form(self, kind: str) -> PictureWishes:
        """Return what a form makes of the wishes: what it does not know stays as usual."""
        wishes = PictureWishes()
        for field in KNOWN.get(kind, ()):
            wishes = wishes.with_value(field, self.value(field))
        pictures = wishes.pictures
        sized = replace(pictures, dpi=None) if pictures.canvas is not None else pictures  # a canvas has its own pixels
        return replace(wishes, pictures=sized)


class PictureRows(QWidget):
    """The rows; ``changed`` when the user has chosen something."""

    changed = Signal()

    def __init__(self, wishes: PictureWishes) -> None:
        super().__init__()
        self.wishes = wishes
        self._kind = ""
        self.rows = _rows()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 4, 0, 4)
        self._form.setVerticalSpacing(8)
        for field, row in self.rows.items():
            self._form.addRow(row.accessibleName(), row)
            row.changed.connect(lambda field=field: self._taken(field))

    def show_form(self, kind: str) -> None:
        """Show the rows that a form knows."""
        self._kind = kind
        for field, row in self.rows.items():
            self._form.setRowVisible(row, field in KNOWN.get(kind, ()))
            row.show_value(self.wishes.value(field))
        self.rows["dpi"].setEnabled(self.wishes.for_form(kind).pictures.canvas is None)

    def _taken(self, field: str) -> None:
        self.wishes = self.wishes.with_value(field, self.rows[field].value())
        self.show_form(self._kind)
        self.changed.emit()


def _rows() -> dict[str, Choice]:
    steps = ((dpi, f"{dpi:g} dpi") for dpi in (72.0, 150.0, 300.0, 600.0))
    dpis = [(None, translate("PictureOptions", "As drawn")), *steps]
    return {
        "live_text": Choice(
            translate("PictureOptions", "Words"),
            ((False, translate("PictureOptions", "As outlines: look the same everywhere")),
             (True, translate("PictureOptions", "As text: can be changed and read back"))),
        ),
        "per": Choice(
            translate("PictureOptions", "Each picture shows"),
            (("page", translate("PictureOptions", "A page")), ("panel", translate("PictureOptions", "A panel"))),
        ),
        "canvas": Choice(
            translate("PictureOptions", "Size"),
            ((None, translate("PictureOptions", "As the page or panel")),
             ("square", translate("PictureOptions", "Square for social media, 1080 × 1080")),
             ("portrait", translate("PictureOptions", "Upright for social media, 1080 × 1350")),
             ("story", translate("PictureOptions", "A whole phone, 1080 × 1920")),
             ("landscape", translate("PictureOptions", "Wide for social media, 1200 × 675"))),
        ),
        "dpi": Choice(translate("PictureOptions", "Resolution"), dpis),
        "quality": Choice(
            translate("PictureOptions", "Quality"),
            ((92, translate("PictureOptions", "Very good (92)")),
             (80, translate("PictureOptions", "Good (80)")),
             (60, translate("PictureOptions", "Small files (60)"))),
        ),
    }  # fmt: skip
