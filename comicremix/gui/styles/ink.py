"""The ink of a style: colour and gradient of the letters, their outline and shadow; fill and line of the balloon."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from comicremix.gui.fields import hint
from comicremix.gui.styles.section import Section, StyleView
from comicremix.model.style import Shadow

translate = QCoreApplication.translate
USUAL_OUTLINE, USUAL_SHADOW, USUAL_LINE = 8.0, Shadow("#000000", 5.0, 5.0), 6.0
DASHES: tuple[tuple[float, ...], ...] = ((), (18.0, 14.0), (4.0, 12.0), (36.0, 14.0))


class InkSection(Section):
    """Colours of the letters, their outline and shadow."""

    def __init__(self) -> None:
        super().__init__(translate("StyleForm", "Colour of the letters"))
        self.ink = self.colour(translate("StyleForm", "Colour"), lambda colour: self.change(colour=colour))
        below = translate("StyleForm", "Colour below")
        self.below = self.colour(below, lambda colour: self.change(colour_below=colour), may_be_none=True)
        self.outline = self.colour(translate("StyleForm", "Outline"), self._set_outline, may_be_none=True)
        self.outline_width = self.length(
            translate("StyleForm", "Width of the outline"), "text_outline_width", least=0.0
        )
        self.shadow = self.colour(translate("StyleForm", "Shadow"), self._set_shadow, may_be_none=True)
        self.right = self.length(translate("StyleForm", "Shadow to the right"), "", least=-200)
        self.down = self.length(translate("StyleForm", "Shadow downwards"), "", least=-200)
        for field, axis in ((self.right, "dx"), (self.down, "dy")):
            field.finished.disconnect()
            field.finished.connect(lambda value, axis=axis: self._move_shadow(axis, self.of_style(value)))
        rows = self.rows
        rows.add(translate("StyleForm", "Colour"), self.ink)
        rows.add(translate("StyleForm", "Colour below"), self.below)
        rows.add("", hint(translate("StyleForm", "With a colour below, the letters shade from one to the other.")))
        rows.add(translate("StyleForm", "Outline"), self.outline, self.outline_width)
        rows.add(translate("StyleForm", "Shadow"), self.shadow)
        rows.add(translate("StyleForm", "right, down"), self.right, self.down)

    def fill(self, view: StyleView) -> None:
        style = view.style
        self.ink.show_colour(style.colour)
        self.below.show_colour(style.colour_below)
        self.outline.show_colour(style.text_outline)
        self.outline_width.show_value(style.text_outline_width * view.unit)
        self.outline_width.setEnabled(style.text_outline is not None)
        self.shadow.show_colour(style.shadow.colour if style.shadow else None)
        for field, value in ((self.right, "dx"), (self.down, "dy")):
            field.show_value(getattr(style.shadow, value) * view.unit if style.shadow else 0.0)
            field.setEnabled(style.shadow is not None)

    def _set_outline(self, colour: str | None) -> None:
        width = self._view.style.text_outline_width if self._view is not None else 0.0
        self.change(text_outline=colour, text_outline_width=(width or USUAL_OUTLINE) if colour else width)

    def _set_shadow(self, colour: str | None) -> None:
        old = self._view.style.shadow if self._view is not None else None
        self.change(shadow=replace(old or USUAL_SHADOW, colour=colour) if colour else None)

    def _move_shadow(self, axis: str, value: float) -> None:
        shadow = self._view.style.shadow if self._view is not None else None
        if shadow is not None:
            moved = replace(shadow, dx=value) if axis == "dx" else replace(shadow, dy=value)
            self.change(shadow=moved)


class BodySection(Section):
    """Fill and line of balloons that the program draws."""

    def __init__(self) -> None:
        super().__init__(translate("StyleForm", "Balloon"))
        self.paper = self.colour(
            translate("StyleForm", "Fill"), lambda colour: self.change(fill=colour), may_be_none=True
        )
        self.line = self.colour(translate("StyleForm", "Line"), self._set_line, may_be_none=True)
        self.width_field = self.length(translate("StyleForm", "Width of the line"), "line_width", least=0.0)
        self.dash = self.choice(translate("StyleForm", "Dashes"), "dash", [])
        self.rows.add(translate("StyleForm", "Fill"), self.paper)
        self.rows.add(translate("StyleForm", "Line"), self.line, self.width_field)
        self.rows.add(translate("StyleForm", "Dashes"), self.dash)

    def fill(self, view: StyleView) -> None:
        style = view.style
        self.paper.show_colour(style.fill)
        self.line.show_colour(style.line)
        self.width_field.show_value(style.line_width * view.unit)
        for field in (self.width_field, self.dash):
            field.setEnabled(style.line is not None)
        known = DASHES if style.dash in DASHES else (*DASHES, style.dash)
        self.dash.clear()
        for dash in known:
            self.dash.addItem(_dash_words(dash), dash)
        self.dash.setCurrentIndex(known.index(style.dash))

    def _set_line(self, colour: str | None) -> None:
        width = self._view.style.line_width if self._view is not None else 0.0
        self.change(line=colour, line_width=(width or USUAL_LINE) if colour else width)


def _dash_words(dash: tuple[float, ...]) -> str:
    if not dash:
        return translate("StyleForm", "solid")
    words = {
        DASHES[1]: translate("StyleForm", "dashed"),
        DASHES[2]: translate("StyleForm", "dotted"),
        DASHES[3]: translate("StyleForm", "long dashes"),
    }
    return words.get(dash) or " ".join(f"{length:g}" for length in dash)
