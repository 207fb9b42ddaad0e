"""The window's colours: one light and one dark set of tones, as a Qt palette and a short style sheet over Fusion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from comicremix.resources import icons_folder

Choice = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Tones:
    """Named colours, ``#rrggbb``. Text tones stand at a contrast of 4.5 or more on ``window``,
    ``base`` and ``raised``."""

    dark: bool
    window: str
    base: str
    raised: str
    hover: str
    border: str
    text: str
    muted: str
    accent: str
    """For lines, links and symbols on the grounds above."""
    fill: str
    """Ground of the chosen and of the one button that matters; ``on_fill`` is readable on it."""
    on_fill: str
    tint: str
    """A quiet ground of what is chosen; ``text`` is readable on it."""
    warning: str
    danger: str
    success: str


LIGHT = Tones(
    dark=False, window="#f4f3f0", base="#ffffff", raised="#fbfaf8", hover="#e8e6e1", border="#d2cfc8", text="#1e2023",
    muted="#5d6068", accent="#2b5bc7", fill="#2b5bc7", on_fill="#ffffff", tint="#dfe8fb",
    warning="#8a5300", danger="#b3261e", success="#1c6b3c",
)  # fmt: skip
DARK = Tones(
    dark=True, window="#25262a", base="#1b1c1f", raised="#2e3035", hover="#393b41", border="#45484f", text="#e8e7e4",
    muted="#a9acb3", accent="#8fb2ff", fill="#3a67d4", on_fill="#ffffff", tint="#2c3c63",
    warning="#f0b451", danger="#ff9b91", success="#7fd6a0",
)  # fmt: skip

_SHEET = """
QToolTip {{ color: {text}; background: {raised}; border: 1px solid {border}; padding: 4px 6px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; background: transparent; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {tint}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton:disabled {{ color: {muted}; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton {{ border: 1px solid {border}; border-radius: 6px;
    padding: 6px 14px; background: {raised}; min-height: 16px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:default, QPushButton[main="true"] {{ background: {fill}; color: {on_fill}; border-color: {fill}; }}
QPushButton:disabled {{ color: {muted}; background: {window}; border-color: {border}; }}
QPushButton[main="true"]:focus {{ border: 2px solid {text}; padding: 5px 13px; }}
QPushButton[field="true"] {{ background: {base}; padding: 4px 8px; text-align: left; }}
QPushButton[field="true"]:hover {{ background: {hover}; }}
QPushButton[field="true"]:disabled {{ background: {window}; }}
QPushButton[field="true"]::menu-indicator {{ image: none; }}
QListWidget#sampleList {{ background: {window}; border: none; outline: none; }}
QListWidget#sampleList::item {{ border: 2px solid transparent; border-radius: 8px; padding: 2px; color: {text}; }}
QListWidget#sampleList::item:hover {{ background: {hover}; }}
QListWidget#sampleList::item:selected {{ background: {tint}; border-color: {accent}; color: {text}; }}
QFrame#topBar, QFrame#statusLine {{ background: {window}; border: none; }}
QFrame#topBar {{ border-bottom: 1px solid {border}; }}
QFrame#statusLine {{ border-top: 1px solid {border}; }}
QFrame#statusLine QToolButton {{ padding: 2px 6px; }}
QToolButton#ownChip {{ background: {tint}; border: 1px solid {accent}; border-radius: 12px; padding: 3px 10px; }}
QToolButton#ownChip:hover {{ background: {hover}; }}
QToolButton[field="true"] {{ border-color: {border}; background: {base}; }}
QToolButton[field="true"]:hover {{ background: {hover}; }}
QToolButton[field="true"]:focus {{ border-color: {accent}; }}
QToolButton[filter="true"] {{ border-color: {border}; border-radius: 12px; padding: 3px 10px; }}
QToolButton[filter="true"]:checked {{ border-color: {accent}; }}
QFrame#deskSwitch {{ background: {hover}; border-radius: 8px; }}
QFrame#deskSwitch QToolButton {{ padding: 4px 14px; }}
QFrame#deskSwitch QToolButton:checked {{ background: {base}; font-weight: 600; }}
QFrame#messageBar {{ background: {raised}; border: 1px solid {border};
    border-left: 4px solid {accent}; border-radius: 6px; }}
QFrame#messageBar[tone="error"] {{ border-left-color: {danger}; }}
QFrame#messageBar[tone="warning"] {{ border-left-color: {warning}; }}
QFrame#messageBar[tone="good"] {{ border-left-color: {success}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QFrame#dropPlace {{ background: {base}; border: 2px dashed {border}; border-radius: 16px; }}
QFrame#dropPlace[over="true"] {{ border-color: {accent}; background: {tint}; }}
QFrame#bookCard {{ background: {base}; border: 1px solid {border}; border-radius: 10px; }}
QFrame#bookCard:hover, QFrame#bookCard:focus {{ border-color: {accent}; }}
QFrame#bookCard[gone="true"] {{ background: {window}; }}
QWidget#sidePanel, QScrollArea#sideScroll, QWidget#sideBody {{ background: {window}; }}
QFrame#rule {{ background: {border}; max-height: 1px; min-height: 1px; border: none; }}
QLabel[role="title"] {{ font-size: 15pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-weight: 600; }}
QLabel[role="hint"], QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="warning"] {{ color: {warning}; }}
QLabel[tone] {{ font-weight: 600; }}
QLabel[tone="muted"] {{ color: {muted}; }}
QLabel[tone="accent"] {{ color: {accent}; }}
QLabel[tone="success"] {{ color: {success}; }}
QLabel[tone="warning"] {{ color: {warning}; }}
QLabel[tone="danger"] {{ color: {danger}; }}
QLabel[role="source"] {{ background: {hover}; border-radius: 6px; padding: 6px 8px; }}
QPlainTextEdit, QLineEdit, QListView, QTreeView, QTableView {{ background: {base};
    border: 1px solid {border}; border-radius: 6px; }}
QPlainTextEdit:focus, QLineEdit:focus, QListView:focus, QTableView:focus {{ border-color: {accent}; }}
QLineEdit {{ padding: 4px 6px; }}
QAbstractSpinBox QLineEdit {{ background: transparent; border: none; padding: 0 4px; }}
QListWidget::item {{ padding: 4px 6px; }}
QListWidget[quiet="true"]::item:selected {{ background: {tint}; color: {text}; }}
QPlainTextEdit {{ padding: 2px; }}
QHeaderView::section {{ background: {window}; color: {muted};
    border: none; border-bottom: 1px solid {border}; padding: 4px 8px; }}
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {{ width: 14px; height: 14px;
    background: {base}; border: 1px solid {muted}; }}
QCheckBox::indicator, QListView::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {fill};
    border-color: {fill}; image: url("{check}"); }}
QRadioButton::indicator:checked {{ background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
    stop:0 {accent}, stop:0.5 {accent}, stop:0.6 {base}, stop:1 {base}); border-color: {accent}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {border}; }}
QFrame#helpRow {{ border: 1px solid transparent; border-radius: 6px; }}
QFrame#helpRow[clickable="true"]:hover {{ background: {hover}; }}
QFrame#helpRow:focus {{ border-color: {accent}; }}
QPushButton[small="true"] {{ padding: 1px 8px; }}
QSplitter::handle {{ background: {border}; }}
QProgressBar {{ border: none; border-radius: 3px; background: {border}; max-height: 6px; }}
QProgressBar::chunk {{ background: {fill}; border-radius: 3px; }}
"""

_active = LIGHT


def tones() -> Tones:
    """Return the tones in use."""
    return _active


def apply_theme(app: QApplication, choice: Choice = "system") -> None:
    """Dress the whole program; ``system`` follows the desktop's light or dark."""
    global _active  # noqa: PLW0603  one program has one look
    scheme = app.styleHints().colorScheme()
    dark = choice == "dark" or (choice == "system" and scheme == Qt.ColorScheme.Dark)
    _active = DARK if dark else LIGHT
    app.setPalette(make_palette(_active))
    app.setStyleSheet(make_sheet(_active))


def make_sheet(tones: Tones) -> str:
    """Return the style sheet in ``tones``."""
    check = (icons_folder() / "check-on-fill.svg").as_posix()
    return _SHEET.format(check=check, **{name: getattr(tones, name) for name in Tones.__slots__})


def make_palette(tones: Tones) -> QPalette:
    """Return the Qt palette in ``tones``."""
    role, palette = QPalette.ColorRole, QPalette()
    colours = {
        role.Window: tones.window, role.WindowText: tones.text, role.Base: tones.base,
        role.AlternateBase: tones.raised, role.Text: tones.text, role.PlaceholderText: tones.muted,
        role.Button: tones.raised, role.ButtonText: tones.text, role.BrightText: tones.danger,
        role.ToolTipBase: tones.raised, role.ToolTipText: tones.text, role.Link: tones.accent,
        role.LinkVisited: tones.accent, role.Highlight: tones.fill, role.HighlightedText: tones.on_fill,
        role.Accent: tones.fill, role.Light: tones.raised, role.Midlight: tones.hover,
        role.Mid: tones.border, role.Dark: tones.border, role.Shadow: "#000000",
    }  # fmt: skip
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tones.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tones.border))
    return palette


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
