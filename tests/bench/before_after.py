"""Draw ten balloons twice: lettered line after line as full as possible, and with the breaks that comicremix chooses.

Usage: python -m tests.bench.before_after OUT.png [COMICS]

With COMICS the balloons are those of ``peppercarrot/ep*`` (German and French), else drawn outlines with the sample's
words.
"""

from __future__ import annotations

import sys
from pathlib import Path

from comicremix.geometry import bounds, polygon_path
from comicremix.layout.frame import Frame, Item, PathItem
from comicremix.lettering import block, letter
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.fit import Fitter, Setting, fill_lines
from comicremix.lettering.letter import Lettering
from comicremix.lettering.look import TextLook
from comicremix.model.markup import parse
from comicremix.model.style import Stroke
from comicremix.paint.png import png_page
from tests.bench.fit_bench import GAP, NoPictures, moved
from tests.bench.lettering_bench import Task, real_tasks, sample_tasks

COUNT, COLUMNS, LEAST_WORDS = 10, 5, 7


class GreedyFitter(Fitter):
    """Fills each line before it begins the next, in the first block that holds the words."""

    def best(self, size: float) -> Setting | None:
        for slot in self._slots(size):
            lasts = fill_lines(self.measure, slot.widths)
            if lasts and len(lasts) == len(slot.widths):
                return Setting(lasts, 0.0, slot.middle)
        return None


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    found = real_tasks(Path(arguments[1])) if len(arguments) > 1 else sample_tasks()
    able = [task for task in found if task[1] in ("de", "fr") and len(task[0].split()) >= LEAST_WORDS]
    tasks = able[:: max(1, len(able) // COUNT)][:COUNT]
    after = [set_words(task) for task in tasks]
    block.Fitter = GreedyFitter  # type: ignore[attr-defined,misc]
    letter._letter.cache_clear()  # type: ignore[attr-defined]
    before = [set_words(task) for task in tasks]
    Path(arguments[0]).write_bytes(drawn(tasks, before, after))
    return 0


def set_words(task: Task) -> Lettering:
    words, language, outline, size = task
    look = TextLook("Comic Relief", size=size, minimum=0.6 * size)
    return letter.letter(
        parse(words), outline, look=look, language=language, direction="ltr", catalogue=bundled_catalogue(),
        margin=0.3 * size,
    )  # fmt: skip


def drawn(tasks: list[Task], before: list[Lettering], after: list[Lettering]) -> bytes:
    """Return a PNG: rows of balloons before, each above the same after."""
    boxes = [bounds(task[2]) for task in tasks]
    width, height = (GAP + max(side) for side in ([box.width for box in boxes], [box.height for box in boxes]))
    items: list[Item] = []
    for number, task in enumerate(tasks):
        for row, found in enumerate((before[number], after[number])):
            x, y = number % COLUMNS * width + GAP, (number // COLUMNS * 2 + row) * height + GAP
            fill = "#fff3e0" if row == 0 else "#ffffff"
            body = PathItem(polygon_path(task[2]), fill=fill, stroke=Stroke("#000000", 1.5))
            items += [moved(item, x - boxes[number].x, y - boxes[number].y) for item in (body, *found.runs)]
    frame = Frame(COLUMNS * width + GAP, 4 * height + GAP, 150.0, "#dcdcdc", tuple(items), "de")
    return png_page(frame, pictures=NoPictures(), catalogue=bundled_catalogue())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
