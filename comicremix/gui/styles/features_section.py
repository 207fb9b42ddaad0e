"""The OpenType features that a style's font really has, as boxes to tick."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from comicremix.errors import FontError
from comicremix.gui.fields import hint
from comicremix.gui.styles.section import Section, StyleView
from comicremix.lettering.faces import Face
from comicremix.lettering.features import Feature, features_of

translate = QCoreApplication.translate


class FeaturesSection(Section):
    """A box per feature; what shapers do by themselves is ticked until it is taken away."""

    def __init__(self) -> None:
        super().__init__(translate("StyleForm", "What the font can do"))
        self.none = hint(translate("StyleForm", "This font has no alternates, swashes or other letters to choose."))
        self.column.addWidget(self.none)
        self.boxes: dict[str, QCheckBox] = {}
        self._shown: tuple[Feature, ...] = ()

    def fill(self, view: StyleView) -> None:
        face = _face_of(view)
        features = features_of(face) if face is not None else ()
        if features != self._shown:
            self._make_boxes(features)
        for feature in features:
            self.boxes[feature.tag].setChecked(is_on(feature, view.style.features))
        self.none.setVisible(not features)

    def _make_boxes(self, features: tuple[Feature, ...]) -> None:
        for box in self.boxes.values():
            self.column.removeWidget(box)
            box.deleteLater()
        self._shown, self.boxes = features, {}
        for feature in features:
            box = QCheckBox(feature_words(feature))
            box.setToolTip(feature.tag)
            box.toggled.connect(lambda on, feature=feature: self._switch(feature, on=on))
            self.boxes[feature.tag] = box
            self.column.addWidget(box)

    def _switch(self, feature: Feature, *, on: bool) -> None:
        if self._view is not None:
            self.change(features=switched(self._view.style.features, feature, on=on))


def is_on(feature: Feature, written: tuple[str, ...]) -> bool:
    """Tell whether a style that has ``written`` uses a feature."""
    for entry in reversed(written):
        name, _, value = entry.lstrip("+-").partition("=")
        if name == feature.tag:
            return not entry.startswith("-") and value != "0"
    return feature.by_default


def switched(written: tuple[str, ...], feature: Feature, *, on: bool) -> tuple[str, ...]:
    """Return ``written`` with a feature on or off; nothing is written for what shapers do by themselves."""
    others = tuple(entry for entry in written if entry.lstrip("+-").partition("=")[0] != feature.tag)
    if on == feature.by_default:
        return others
    return (*others, feature.tag if on else f"-{feature.tag}")


def _face_of(view: StyleView) -> Face | None:
    style = view.style
    try:
        chain = view.catalogue.chain(style.font, bold=style.bold, italic=style.italic, language=view.language)
    except FontError:
        return None
    return chain[0]


def feature_words(feature: Feature) -> str:
    """Say what a feature does: as the font names it, else in the words of the registry."""
    if feature.name:
        return f"{feature.name} ({feature.tag})"
    words = {
        "liga": translate("Features", "Ligatures"),
        "clig": translate("Features", "Ligatures by context"),
        "calt": translate("Features", "Letters that vary with their neighbours"),
        "dlig": translate("Features", "Rare ligatures"),
        "hlig": translate("Features", "Historical ligatures"),
        "salt": translate("Features", "Alternate letters"),
        "swsh": translate("Features", "Swashes"),
        "cswh": translate("Features", "Swashes by context"),
        "titl": translate("Features", "Letters for titles"),
        "case": translate("Features", "Marks at the height of capitals"),
        "smcp": translate("Features", "Small capitals"),
        "c2sc": translate("Features", "Capitals as small capitals"),
        "unic": translate("Features", "Letters of one height"),
        "onum": translate("Features", "Old-style figures"),
        "lnum": translate("Features", "Figures as high as capitals"),
        "pnum": translate("Features", "Figures of their own width"),
        "tnum": translate("Features", "Figures of one width"),
        "zero": translate("Features", "Zero with a slash"),
        "frac": translate("Features", "Fractions"),
        "ordn": translate("Features", "Raised ordinals"),
        "sups": translate("Features", "Raised figures"),
        "subs": translate("Features", "Lowered figures"),
        "hist": translate("Features", "Historical letters"),
        "ruby": translate("Features", "Letters for readings beside words"),
        "hwid": translate("Features", "Half-width letters"),
        "fwid": translate("Features", "Full-width letters"),
        "pwid": translate("Features", "Letters of their own width"),
        "palt": translate("Features", "Narrower Japanese letters"),
    }
    kind = translate("Features", "Stylistic set") if feature.tag.startswith("ss") else translate("Features", "Variant")
    return f"{words.get(feature.tag) or kind} ({feature.tag})"
