"""The row of tools above the page, made of the table's ``tool-`` commands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

PREFIX = "tool-"


class ToolRow(QFrame):
    """One button for each tool; the one in hand is pressed. ``hint`` says beside them what it does."""

    def __init__(self, actions: Mapping[str, QAction], hint: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("toolRow")
        self.setAccessibleName(QCoreApplication.translate("ToolRow", "Tools"))
        self._actions = actions
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(2)
        for name, action in actions.items():
            if name.startswith(PREFIX):
                self.buttons[name.removeprefix(PREFIX)] = button = self._button(action)
                row.addWidget(button)
                action.changed.connect(self._show_tips)  # a method: the row goes before the actions do
        row.addWidget(hint, 1) if hint is not None else row.addStretch(1)

    def show_tool(self, name: str) -> None:
        for known, button in self.buttons.items():
            button.setChecked(known == name)

    def _show_tips(self) -> None:
        """Teach the keys that the tools have now."""
        for name, button in self.buttons.items():
            tip = self._actions[PREFIX + name].toolTip()
            button.setToolTip(tip)
            button.setAccessibleName(tip.splitlines()[0])

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setIcon(action.icon())
        button.setIconSize(QSize(18, 18))
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.toolTip().splitlines()[0])
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: action.trigger())
        return button
