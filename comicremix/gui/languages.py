"""The languages that a new book can be written in, as a combo box."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from comicremix.gui.names import local_name, native_name

_TAGS = """
ar bg bn br bs ca cs cy da de el en eo es et eu fa fi fil fr ga gd gl gu he hi hr hu hy id is it ja
ka kk ko ku lb lt lv mk ml mr ms mt nb ne nl nn oc pa pl pt pt-BR ro ru rw sk sl so sq sr sv sw ta
te th tr uk ur uz vi zh-Hans zh-Hant zu
"""
OFFERED = tuple(_TAGS.split())
"""The languages that a new book can be written in."""


def language_words(tag: str) -> str:
    """Return a language for a list: its own name, the window's name for it, its tag."""
    own, local = native_name(tag), local_name(tag)
    both = own if own.casefold() == local.casefold() else f"{own} · {local}"
    return f"{both} ({tag})"


def fill_languages(box: QComboBox, *, chosen: str) -> None:
    """Fill a combo box with the languages on offer, by their own names."""
    for tag in sorted(OFFERED, key=lambda tag: native_name(tag).casefold()):
        box.addItem(language_words(tag), tag)
    box.setCurrentIndex(box.findData(chosen))
