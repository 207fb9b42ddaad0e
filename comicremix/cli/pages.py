"""Pages without a book: what ``detect`` prints and ``plate`` writes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from comicremix.errors import ComicRemixError, ExportError
from comicremix.geometry import Outline, bounds
from comicremix.imaging.detect import BalloonFinding, detect
from comicremix.imaging.files.decode import decode
from comicremix.imaging.files.inputs import InputFault, InputPage, read_inputs
from comicremix.imaging.plates.plate import Order, Removal, Skipped, make_plate
from comicremix.imaging.reading_order import Reading
from comicremix.intake.takers import INTAKE
from comicremix.jobs import Progress, in_parallel


def detect_pages(
    files: Sequence[Path], reading: Reading, dpi: float, progress: Progress
) -> tuple[list[dict[str, Any]], list[ComicRemixError]]:
    """Return what ``detect --json`` prints for each page, and the faults of the others.
    ``seconds`` is finding alone."""
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
                "panels": [_panel(outline, sure) for outline, sure in zip(found.panels, found.sure, strict=True)],
                "balloons": [_balloon(finding) for finding in found.balloons],
                "lettering": [{"outline": _points(outline)} for outline in found.lettering],
            }
        )
    return pages, faults


def write_plates(
    files: Sequence[Path], folder: Path, remove: Removal, reading: Reading, dpi: float, progress: Progress
) -> tuple[list[Path], list[str], list[ComicRemixError]]:
    """Write a PNG plate for every page, several at a time.

    Returns:
        The files; a line for every balloon that was left alone, which says where and why; the faults of pages that
        could not be read.
    """
    faults: list[ComicRemixError] = []
    written, left = [], []

    def made(item: InputPage) -> tuple[Path, list[str]]:
        image = decode(item.data, item.name)
        found = detect(image, reading=reading)
        outlines = [balloon.outline for balloon in found.balloons]
        plate = make_plate(image, Order.of(outlines, remove, panels=found.panels, proposed=True))
        target = folder / f"{Path(item.name).stem}.png"
        plate.image.save(target)
        return target, [_left(item.name, skipped) for skipped in plate.skipped]

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for target, lines in in_parallel(_pages(files, dpi, progress, faults), made):
            written.append(target)
            left += lines
    except OSError as error:
        raise ExportError(
            f"a plate cannot be written ({error.strerror})", where=folder, remedy="Name another folder with -o."
        ) from error
    return written, left, faults


def _left(page: str, skipped: Skipped) -> str:
    x, y = bounds(skipped.outline).centre
    return f"{page}: the balloon at {x:.0f}, {y:.0f} stays: {skipped.reason}"


def _pages(files: Sequence[Path], dpi: float, progress: Progress, faults: list[ComicRemixError]) -> Iterator[InputPage]:
    for item in read_inputs(files, dpi=dpi, progress=progress, intake=INTAKE):
        if isinstance(item, InputFault):
            faults.append(item.error)
        else:
            yield item


def _panel(outline: Outline, sure: float) -> dict[str, Any]:
    return {"outline": _points(outline), "confidence": sure}


def _balloon(found: BalloonFinding) -> dict[str, Any]:
    tail = found.tail and [round(found.tail[0], 1), round(found.tail[1], 1)]
    return {"outline": _points(found.outline), "kind": found.kind.value, "tail": tail, "confidence": found.confidence}


def _points(outline: Sequence[tuple[float, float]]) -> list[list[float]]:
    return [[round(x, 1), round(y, 1)] for x, y in outline]
