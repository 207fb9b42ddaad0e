"""Pages without a book: what ``detect`` prints and ``plate`` writes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

from comicremix.errors import ComicRemixError, ExportError
from comicremix.imaging.decode import decode
from comicremix.imaging.detect import BalloonFinding, detect
from comicremix.imaging.inputs import InputFault, InputPage, read_inputs
from comicremix.imaging.plate import make_plate
from comicremix.jobs import Progress

Reading = Literal["ltr", "rtl"]


def detect_pages(
    files: Sequence[Path], reading: Reading, dpi: float, progress: Progress
) -> tuple[list[dict[str, Any]], list[ComicRemixError]]:
    """Return what ``detect --json`` prints for each page, and the faults of the others. ``seconds`` is finding
    alone."""
    pages: list[dict[str, Any]] = []
    faults: list[ComicRemixError] = []
    for item in _pages(files, dpi, progress, faults):
        image = decode(item.data, item.name)
        start = time.perf_counter()
        found = detect(image, reading=reading)
        seconds = time.perf_counter() - start
        pages.append(
            {
                "file": item.name,
                "width": image.width,
                "height": image.height,
                "seconds": round(seconds, 4),
                "panels": [{"outline": _points(outline)} for outline in found.panels],
                "balloons": [_balloon(finding) for finding in found.balloons],
            }
        )
    return pages, faults


def write_plates(
    files: Sequence[Path], folder: Path, remove: Literal["lettering", "balloons"], reading: Reading, dpi: float,
    progress: Progress,
) -> tuple[list[Path], list[ComicRemixError]]:  # fmt: skip
    """Write a PNG plate for every page and return the files, with the faults of pages that could not be read."""
    faults: list[ComicRemixError] = []
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for item in _pages(files, dpi, progress, faults):
            image = decode(item.data, item.name)
            outlines = [balloon.outline for balloon in detect(image, reading=reading).balloons]
            target = folder / f"{Path(item.name).stem}.png"
            make_plate(image, outlines, remove).save(target)
            written.append(target)
    except OSError as error:
        raise ExportError(
            f"a plate cannot be written ({error.strerror})", where=folder, remedy="Name another folder with -o."
        ) from error
    return written, faults


def _pages(files: Sequence[Path], dpi: float, progress: Progress, faults: list[ComicRemixError]) -> Iterator[InputPage]:
    for item in read_inputs(files, dpi=dpi, progress=progress):
        if isinstance(item, InputFault):
            faults.append(item.error)
        else:
            yield item


def _balloon(found: BalloonFinding) -> dict[str, Any]:
    tail = found.tail and [round(found.tail[0], 1), round(found.tail[1], 1)]
    return {"outline": _points(found.outline), "kind": found.kind.value, "tail": tail}


def _points(outline: Sequence[tuple[float, float]]) -> list[list[float]]:
    return [[round(x, 1), round(y, 1)] for x, y in outline]
