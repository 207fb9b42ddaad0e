"""Which icon stands beside a step of the history."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
USUAL = "pencil"


def sign_of(name: str) -> str:
    """Return the icon of a step by its name, as it is written in the window's language."""
    return _signs().get(name, USUAL) if name else "folder-open"


def _signs() -> dict[str, str]:
    return {
        translate("Canvas", "Delete"): "trash-2",
        translate("Canvas", "Nudge"): "move",
        translate("Canvas", "Move panel"): "move",
        translate("Canvas", "Move balloon"): "move",
        translate("Canvas", "Move selection"): "move",
        translate("Canvas", "Bring back"): "move",
        translate("Canvas", "Swap panels"): "arrow-left-right",
        translate("Canvas", "Bring to front"): "bring-to-front",
        translate("Canvas", "Send to back"): "send-to-back",
        translate("Canvas", "Restack"): "layers",
        translate("Canvas", "Cut panel"): "slice",
        translate("Canvas", "Draw frame"): "frame",
        translate("Canvas", "Fill frame"): "inbox",
        translate("Canvas", "New balloon"): "message-circle-plus",
        translate("Canvas", "Type words"): "type",
        translate("Balloons", "Lift balloons off the drawing"): "layers",
        translate("Tray", "Place panel"): "inbox",
        translate("Tray", "Take back to the tray"): "inbox",
        translate("Layouts", "Add page"): "plus",
        translate("PageForm", "Change title"): "type",
        translate("Canvas", "Set reading order"): "list-ordered",
        translate("Clipboard", "Cut"): "scissors",
        translate("Clipboard", "Paste"): "clipboard",
        translate("Clipboard", "Paste words"): "type",
        translate("Clipboard", "Duplicate"): "copy-plus",
        translate("Jobs", "Import pages"): "image-plus",
    }
