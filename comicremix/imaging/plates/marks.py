"""What a hand said about a plate, replayed on a crop of the page: at every pixel the last mark counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import ImageColor

from comicremix.imaging.canvas import Pixels
from comicremix.imaging.masks import Box, draw_outline
from comicremix.model.source import MarkKind, PlateMark

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """``added`` is rebuilt although no balloon is there, ``spared`` is not although one is; ``restored`` shows the
    page as it came; ``filled`` has the colours of ``colours``."""

    added: Flags
    spared: Flags
    restored: Flags
    filled: Flags
    colours: Pixels | None

    def laid_over(self, pixels: Pixels, original: Pixels) -> Pixels:
        """Return ``pixels`` with what is restored and filled."""
        shown = np.where(self.restored[..., None], original, pixels) if self.restored.any() else pixels
        return shown if self.colours is None else np.where(self.filled[..., None], self.colours, shown)


def replayed(marks: Sequence[PlateMark], region: Box) -> Marked:
    """Replay ``marks`` on the part ``region`` of the page."""
    shape = (region[3] - region[1], region[2] - region[0])
    kinds = {kind: np.zeros(shape, np.bool_) for kind in MarkKind}
    colours = np.zeros((*shape, 3), np.uint8) if any(mark.kind is MarkKind.FILL for mark in marks) else None
    for mark in marks:
        drawn = np.zeros(shape, np.uint8)
        draw_outline(drawn, mark.outline, region[:2])
        here = drawn > 0
        for kind, flags in kinds.items():
            flags[here] = kind is mark.kind
        if colours is not None and mark.kind is MarkKind.FILL:
            colours[here] = ImageColor.getrgb(mark.colour)[:3]
    restored, filled = kinds[MarkKind.RESTORE], kinds[MarkKind.FILL]
    spared = kinds[MarkKind.SPARE] | restored | filled
    return Marked(kinds[MarkKind.ADD], spared, restored, filled, colours)
