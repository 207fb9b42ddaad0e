"""The letters of a style: font, size, spacing, how lines are set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLabel

from comicremix.gui.fields import beside, hint, icon_button
from comicremix.gui.settings import Settings
from comicremix.gui.styles.families import has_face
from comicremix.gui.styles.font_choice import FontButton, Fonts
from comicremix.gui.styles.section import Section, StyleView
from comicremix.model.style import STYLE_DPI

translate = QCoreApplication.translate
POINTS = 72.0


class LettersSection(Section):
    """Sizes are shown as they are on a page of the book's resolution: in its pixels, with the printed points beside."""

    def __init__(self, fonts: Fonts, settings: Settings) -> None:
        super().__init__(translate("StyleForm", "Letters"))
        self.font_button = FontButton(translate("StyleForm", "Font"), fonts, settings)
        self.font_button.chosen.connect(lambda family: self.change(font=family))
        self.bold = icon_button("bold", translate("StyleForm", "Bold"), lambda: None)
        self.italic = icon_button("italic", translate("StyleForm", "Italic"), lambda: None)
        for button, field in ((self.bold, "bold"), (self.italic, "italic")):
            button.setCheckable(True)
            button.toggled.connect(lambda on, field=field: self.change(**{field: on}))
        self.no_face = hint("")
        self.size_field = self.length(translate("StyleForm", "Size"), "size")
        self.least = self.length(translate("StyleForm", "Least size"), "minimum")
        self.points, self.least_points = QLabel(), QLabel()
        for label in (self.points, self.least_points):
            label.setProperty("role", "muted")
        self.sizing = self.choice(translate("StyleForm", "Sizes"), "sizing", [
            (translate("StyleForm", "alike on each page"), "page"),
            (translate("StyleForm", "alike in the book"), "book"),
            (translate("StyleForm", "as large as the balloon"), "balloon"),
        ])  # fmt: skip
        self.sizing_hint = hint("")
        self.leading = self.number(translate("StyleForm", "Line distance"), "leading", " em", least=0.7, most=3.0,
                                   decimals=2, step=0.05)  # fmt: skip
        self.spacing = self.number(translate("StyleForm", "Letter spacing"), "letter_spacing", " em", least=-0.2,
                                   most=1.0, decimals=3, step=0.01)  # fmt: skip
        self.case = self.choice(translate("StyleForm", "Letter case"), "case", [
            (translate("StyleForm", "as written"), "as-written"), (translate("StyleForm", "CAPITALS"), "upper"),
        ])  # fmt: skip
        self.alignment = self.choice(translate("StyleForm", "Lines"), "alignment", [
            (translate("StyleForm", "centred"), "centre"), (translate("StyleForm", "from the start"), "start"),
            (translate("StyleForm", "to the end"), "end"),
        ])  # fmt: skip
        self.hyphenate = self.tick(translate("StyleForm", "Break words with hyphens"), "hyphenate")
        self.margin = self.length(translate("StyleForm", "Margin"), "margin", least=0.0)
        self._lay_out()

    def fill(self, view: StyleView) -> None:
        style, unit = view.style, view.unit
        self.font_button.show_family(style.font)
        self.bold.setChecked(style.bold)
        self.italic.setChecked(style.italic)
        self.no_face.setText(_face_words(view))
        self.no_face.setVisible(bool(self.no_face.text()))
        for field, length in ((self.size_field, style.size), (self.least, style.minimum), (self.margin, style.margin)):
            field.show_value(length * unit)
        self.points.setText(points_words(style.size))
        self.least_points.setText(points_words(style.minimum))
        for box, value in ((self.sizing, style.sizing), (self.case, style.case), (self.alignment, style.alignment)):
            box.setCurrentIndex(box.findData(value))
        self.sizing_hint.setText(_sizing_words(style.sizing))
        self.leading.show_value(style.leading)
        self.spacing.show_value(style.letter_spacing)
        self.hyphenate.setChecked(style.hyphenate)

    def _lay_out(self) -> None:
        rows = self.rows
        rows.add(translate("StyleForm", "Font"), beside(self.font_button, self.bold, self.italic))
        rows.add("", self.no_face)
        rows.add(translate("StyleForm", "Size"), self.size_field, self.points)
        rows.add(translate("StyleForm", "Least size"), self.least, self.least_points)
        rows.add(translate("StyleForm", "Sizes"), self.sizing)
        rows.add("", self.sizing_hint)
        rows.add(translate("StyleForm", "Line distance"), self.leading)
        rows.add(translate("StyleForm", "Letter spacing"), self.spacing)
        rows.add(translate("StyleForm", "Letter case"), self.case)
        rows.add(translate("StyleForm", "Lines"), self.alignment)
        rows.add("", self.hyphenate)
        rows.add(translate("StyleForm", "Margin"), self.margin)


def points_words(length: float) -> str:
    """Return a length of a style in printers' points: ``11.0 pt``."""
    return translate("StyleForm", "{0} pt in print").format(QLocale().toString(length * POINTS / STYLE_DPI, "f", 1))


def _sizing_words(sizing: str) -> str:
    if sizing == "page":
        return translate("StyleForm", "On each page, all balloons get the size that most of them hold.")
    if sizing == "balloon":
        return translate("StyleForm", "The words fill their balloon: drag it larger, and they grow.")
    return translate("StyleForm", "Every balloon gets this size; only one that is too full gets a smaller one.")


def _face_words(view: StyleView) -> str:
    style = view.style
    if not view.catalogue.family_faces(style.font):
        return translate("StyleForm", "This font is not there: another one stands in. Add it, or choose one.")
    if has_face(view.catalogue, style.font, bold=style.bold, italic=style.italic):
        return ""
    if style.bold and not has_face(view.catalogue, style.font, bold=True, italic=False):
        return translate("StyleForm", "This font has no bold letters: nothing is faked.")
    return translate("StyleForm", "This font has no slanted letters of its own: its upright ones lean.")
