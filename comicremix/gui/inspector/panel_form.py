"""The inspector of one panel: place, size, mirroring, border, z-order, alternative text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton

from comicremix.edit.locks import set_locked
from comicremix.edit.panels import (
    fit_panel,
    mirror_panel,
    move_panel,
    remove_panel,
    restack_panel,
    set_border,
    transform_panel,
    turn_panel,
)
from comicremix.geometry import Affine, Rect, bounds
from comicremix.gui.desk import Desk
from comicremix.gui.fields import (
    ColourButton,
    NumberField,
    Rows,
    SidePage,
    heading,
    icon_button,
    millimetres,
    muted,
    rule,
)
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.names import Places
from comicremix.gui.settings import Settings
from comicremix.model.book import Book
from comicremix.model.ids import PanelId
from comicremix.model.page import Border, Page, Panel

translate = QCoreApplication.translate
DEFAULT_BORDER = 8.0
"""Page pixels at 300 dpi."""


class PanelForm(SidePage):
    """Shows and edits the panel of ``show_panel``."""

    origin_wanted = Signal(str)
    """Show where this panel came from."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(translate("PanelForm", "Panel"))
        self._desk = desk
        self._panel: PanelId | None = None
        self.title = heading("")
        self.left = NumberField(translate("PanelForm", "Left"), " px")
        self.top = NumberField(translate("PanelForm", "Top"), " px")
        self.wide = NumberField(translate("PanelForm", "Width"), " px", least=1)
        self.high = NumberField(translate("PanelForm", "Height"), " px", least=1)
        self.place_mm, self.size_mm = muted(), muted()
        self.scale = NumberField(translate("PanelForm", "Scale"), " %", least=1, most=2000, decimals=1)
        self.turn = NumberField(translate("PanelForm", "Rotation"), "°", least=-360, most=360, decimals=1)
        self.locked = QCheckBox(translate("PanelForm", "Locked"))
        self.mirrored = QCheckBox(translate("PanelForm", "Mirrored left to right"))
        self.bordered = QCheckBox(translate("PanelForm", "Border"))
        self.border_width = NumberField(translate("PanelForm", "Border width"), " px", least=0.5, most=200, decimals=1)
        self.border_colour = ColourButton(translate("PanelForm", "Border colour"))
        self.resolution = muted()
        self.origin = QPushButton()
        self.origin.setProperty("field", "true")
        self.origin.setToolTip(translate("PanelForm", "Show where it came from"))
        self.alt = TextEditor(desk, settings)
        self._lay_out()
        self._connect()

    def show_panel(self, page: Page, panel: Panel, places: Places) -> None:
        """Show ``panel`` of ``page``."""
        self._panel = panel.id
        self.title.setText(places.of_item(panel.id))
        box = bounds(panel.outline)
        for field, value in zip((self.left, self.top, self.wide, self.high), box, strict=True):
            field.show_value(value)
        self.place_mm.setText(millimetres(box.x, box.y, page.dpi, translate("PanelForm", "{0} · {1} mm")))
        self.size_mm.setText(millimetres(box.width, box.height, page.dpi))
        self.scale.show_value(panel.art.placement.scale * 100)
        self.turn.show_value((panel.art.placement.rotation + 180.0) % 360.0 - 180.0)
        self.mirrored.setChecked(panel.art.placement.mirrored)
        self.locked.setChecked(panel.locked)
        for part in (self.left, self.top, self.wide, self.high, self.scale, self.turn, self.mirrored, self.remove):
            part.setEnabled(not panel.locked)
        border = panel.border
        self.bordered.setChecked(border is not None)
        self.border_width.setVisible(border is not None)
        self.border_colour.setVisible(border is not None)
        if border is not None:
            self.border_width.show_value(border.width)
            self.border_colour.show_colour(border.colour)
        effective = page.dpi / panel.art.placement.scale
        self.resolution.setText(translate("PanelForm", "Prints at {0} dpi").format(round(effective)))
        self._show_origin(panel)
        self.alt.show_text(f"alt:{panel.id}", panel.alt)

    def _show_origin(self, panel: Panel) -> None:
        """Say from which source page the panel is."""
        source = next((source for source in self._desk.book.sources if source.id == panel.art.source), None)
        words = source.name if source is not None else translate("PanelForm", "a page that is gone")
        room = 24
        self.origin.setText(words if len(words) <= room else f"{words[: room // 2]}…{words[-room // 2 :]}")
        self.origin.setMinimumHeight(self.origin.fontMetrics().height() + 12)  # large text is squeezed otherwise
        self.origin.setEnabled(source is not None)
        self.origin.setAccessibleName(translate("PanelForm", "Show where it came from") + f": {words}")

    def _lay_out(self) -> None:
        rows = Rows()
        rows.add(translate("PanelForm", "Position"), self.left, self.top)
        rows.add("", self.place_mm)
        rows.add(translate("PanelForm", "Size"), self.wide, self.high)
        rows.add("", self.size_mm)
        rows.add(translate("PanelForm", "Scale"), self.scale)
        rows.add("", self.resolution)
        rows.add(translate("PanelForm", "Rotation"), self.turn)
        rows.add("", self.mirrored)
        rows.add("", self.locked)
        rows.add(translate("PanelForm", "From"), self.origin)
        rows.add("", self.bordered)
        rows.add("", self.border_width, self.border_colour)
        self.column.addWidget(self.title)
        self.column.addLayout(rows)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        front = icon_button(
            "bring-to-front", translate("PanelForm", "Bring to front"), lambda: self._restack(1_000_000)
        )
        back = icon_button("send-to-back", translate("PanelForm", "Send to back"), lambda: self._restack(0))
        self.remove = icon_button("trash-2", translate("PanelForm", "Remove from the page"), self._remove)
        for button in (front, back, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.column.addWidget(rule())
        self.column.addWidget(heading(translate("PanelForm", "Alternative text")))
        self.alt.field.setToolTip(
            translate("PanelForm", "Say in a sentence what the panel shows, for readers who cannot see it.")
        )
        self.column.addWidget(self.alt)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.left.finished.connect(lambda _: self._move())
        self.top.finished.connect(lambda _: self._move())
        self.wide.finished.connect(lambda value: self._resize(width=value))
        self.high.finished.connect(lambda value: self._resize(height=value))
        self.scale.finished.connect(self._rescale)
        self.turn.finished.connect(self._turn)
        self.locked.clicked.connect(self._lock)
        self.mirrored.clicked.connect(lambda _: self._mirror())
        self.bordered.clicked.connect(self._toggle_border)
        self.border_width.finished.connect(lambda value: self._set_border(value, None))
        self.border_colour.chosen.connect(lambda colour: self._set_border(None, colour))

        self.origin.clicked.connect(lambda _: self.origin_wanted.emit(self._panel or ""))

    def _commit(self, book: Book, name: str) -> None:
        self._desk.commit(book, name)

    def _now(self) -> tuple[Book, PanelId, Panel, Rect]:
        panel_id = self._panel or PanelId("")
        panel = self._desk.book.panel(panel_id)
        return self._desk.book, panel_id, panel, bounds(panel.outline)

    def _move(self) -> None:
        book, panel_id, _, box = self._now()
        dx, dy = self.left.value() - box.x, self.top.value() - box.y
        self._commit(move_panel(book, panel_id, dx, dy), translate("PanelForm", "Move panel"))

    def _resize(self, *, width: float | None = None, height: float | None = None) -> None:
        book, panel_id, _, box = self._now()
        factor = width / box.width if width is not None else (height or 1.0) / box.height
        wanted = Rect(box.x, box.y, box.width * factor, box.height * factor)
        self._commit(fit_panel(book, panel_id, wanted), translate("PanelForm", "Resize panel"))

    def _rescale(self, percent: float) -> None:
        book, panel_id, panel, box = self._now()
        factor = percent / 100 / panel.art.placement.scale
        by = Affine.scaling(factor, about=(box.x, box.y))
        self._commit(transform_panel(book, panel_id, by), translate("PanelForm", "Scale panel"))

    def _turn(self, degrees: float) -> None:
        book, panel_id, panel, _ = self._now()
        turned = turn_panel(book, panel_id, degrees - panel.art.placement.rotation)
        self._commit(turned, translate("PanelForm", "Turn panel"))

    def _lock(self, wanted: bool) -> None:
        book, panel_id, _, _ = self._now()
        name = translate("PanelForm", "Lock") if wanted else translate("PanelForm", "Unlock")
        self._commit(set_locked(book, book.page_of(panel_id).id, (panel_id,), wanted), name)

    def _mirror(self) -> None:
        book, panel_id, _, _ = self._now()
        self._commit(mirror_panel(book, panel_id), translate("PanelForm", "Mirror panel"))

    def _toggle_border(self, wanted: bool) -> None:
        book, panel_id, _, _ = self._now()
        width = DEFAULT_BORDER * book.page_of(panel_id).dpi / 300
        border = Border(width) if wanted else None
        self._commit(set_border(book, [panel_id], border), translate("PanelForm", "Change border"))

    def _set_border(self, width: float | None, colour: str | None) -> None:
        book, panel_id, panel, _ = self._now()
        old = panel.border or Border(DEFAULT_BORDER)
        border = Border(width if width is not None else old.width, colour or old.colour)
        self._commit(set_border(book, [panel_id], border), translate("PanelForm", "Change border"))

    def _restack(self, index: int) -> None:
        book, panel_id, _, _ = self._now()
        name = translate("PanelForm", "Bring to front") if index else translate("PanelForm", "Send to back")
        self._commit(restack_panel(book, panel_id, index), name)

    def _remove(self) -> None:
        book, panel_id, _, _ = self._now()
        self._commit(remove_panel(book, panel_id), translate("PanelForm", "Remove panel"))
