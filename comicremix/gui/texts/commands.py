"""The commands of the Translate desk by name: each shows the desk first if another one is in view."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comicremix.gui.texts.panel import TextsPanel

Panel = Callable[[], "TextsPanel | None"]


def text_handlers(panel: Panel) -> dict[str, Callable[[], object]]:
    """Return what the commands do; ``panel`` shows the Translate desk and returns its panel, None without a book."""

    def on(do: Callable[[TextsPanel], object]) -> None:
        found = panel()
        if found is not None:
            do(found)

    commands: dict[str, Callable[[TextsPanel], object]] = {
        "text-next": lambda texts: texts.step(1),
        "text-previous": lambda texts: texts.step(-1),
        "text-open": lambda texts: texts.go_on(),
        "text-missing": lambda texts: texts.jump("missing"),
        "text-stale": lambda texts: texts.jump("stale"),
        "text-long": lambda texts: texts.jump("too-long"),
        "text-draft": lambda texts: texts.mark("draft"),
        "text-translated": lambda texts: texts.mark("translated"),
        "text-reviewed": lambda texts: texts.mark("reviewed"),
        "text-reviewed-next": lambda texts: texts.mark("reviewed", go_on=True),
        "text-smaller": lambda texts: texts.editor.remedies.make_smaller(),
        "text-grow": lambda texts: texts.editor.remedies.make_room(),
        "text-own-undo": lambda texts: texts.editor.remedies.take_back(),
        "text-remark": lambda texts: texts.remarks.line.setFocus(),
    }
    return {name: partial(on, do) for name, do in commands.items()}
