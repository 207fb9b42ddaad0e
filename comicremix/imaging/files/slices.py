"""Slices of a webtoon, put together where its drawing goes on from one to the next."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.imaging.files.decode import decode, probe
from comicremix.imaging.files.entry_names import parts_of
from comicremix.imaging.files.inputs import InputFault, InputPage

MOST_HIGH = 30_000
"""Rows of a page that was put together; longer drawings are cut there."""
QUIET = 10.0
"""Grey levels: a row that differs by less lies between panels, and nothing goes on over it."""
GOES_ON = 0.35
"""How much two rows may differ on the average, by how much their own points do, and still be one drawing."""


def joined_slices(found: Iterator[InputPage | InputFault]) -> Iterator[InputPage | InputFault]:
    """Yield pages of which those that belong together are one, without loss, as PNG; others come as they are."""
    run: list[tuple[InputPage, Image.Image]] = []
    for item in found:
        if isinstance(item, InputFault):
            yield from _together(run)
            run = []
            yield item
            continue
        image = decode(item.data, item.name)
        rows = sum(before.height for _, before in run) + image.height
        if run and rows <= MOST_HIGH and item.page is None and goes_on(run[-1][1], image):
            run.append((item, image))
            continue
        yield from _together(run)
        run = [(item, image)]
    yield from _together(run)


def goes_on(upper: Image.Image, lower: Image.Image) -> bool:
    """Tell whether a drawing goes on from the last row of a picture to the first of another of the same width."""
    if upper.width != lower.width:
        return False
    last, first = _row(upper, upper.height - 1), _row(lower, 0)
    unrest = min(float(np.ptp(last)), float(np.ptp(first)))
    if unrest < QUIET:
        return False
    own = max(1.0, (float(last.std()) + float(first.std())) / 2)
    return float(np.abs(last - first).mean()) / own < GOES_ON


def _row(image: Image.Image, at: int) -> NDArray[np.float64]:
    row = image.crop((0, at, image.width, at + 1)).convert("L")
    return np.asarray(row, dtype=np.float64).ravel()


def _together(run: list[tuple[InputPage, Image.Image]]) -> Iterator[InputPage]:
    if len(run) < 2:
        yield from (item for item, _ in run)
        return
    pages = [item for item, _ in run]
    mode = "RGB" if any(image.mode != "L" for _, image in run) else "L"
    whole = Image.new(mode, (run[0][1].width, sum(image.height for _, image in run)))
    top = 0
    for _, image in run:
        whole.paste(image.convert(mode), (0, top))
        top += image.height
    stream = io.BytesIO()
    dpi = pages[0].info.dpi
    whole.save(stream, "PNG", compress_level=3, **({"dpi": (dpi, dpi)} if dpi else {}))
    name = f"{pages[0].name} – {parts_of(pages[-1].name)[-1]}"
    data = stream.getvalue()
    yield InputPage(name, data, probe(data, name), pages[0].page, pages[0].told)
