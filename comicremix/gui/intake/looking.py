"""Looks through files in the background and hands page after page to a chooser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtGui import QImage

from comicremix.gui.intake.pages import Seen
from comicremix.gui.runner import Job

if TYPE_CHECKING:
    from comicremix.app.glance import Prospect


@dataclass(frozen=True, slots=True)
class Look:
    """A page, and what would come with all pages up to it; ``seen`` None: a fault of what is no page."""

    seen: Seen | None
    prospect: Prospect
    fault: object = ""


def looking(files: Sequence[Path], room: tuple[int, int]) -> Callable[[Job], int]:
    """Return the work that delivers a ``Look`` for every page, its picture no larger than ``room`` (pixels); it returns
    how many pages there are."""

    def work(job: Job) -> int:
        from comicremix.app.glance import Prospect, glances  # with all readers, which the window need not wait for

        prospect, last = Prospect(), 0
        for glimpse in glances(files, room, progress=job):
            prospect = prospect.after(glimpse)
            fault = glimpse.error.sentence if glimpse.error is not None else ""
            image = to_image(glimpse.picture) if glimpse.picture is not None else None
            double = bool(glimpse.page and glimpse.page.double)
            seen = Seen(glimpse.number, glimpse.name, image, fault, double) if glimpse.number else None
            last = max(last, glimpse.number)
            job.deliver(Look(seen, prospect, fault))
        return last

    return work


def to_image(picture: Image.Image) -> QImage:
    """Return a picture of mode ``RGB``, ``RGBA`` or ``L`` as an image that owns its pixels."""
    whole = picture.convert("RGBA")
    image = QImage(whole.tobytes(), whole.width, whole.height, 4 * whole.width, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
