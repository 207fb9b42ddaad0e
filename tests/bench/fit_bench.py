"""Put the real translations of an episode into the balloons of its English pages and count how many fit.

Usage: python tests/bench/fit_bench.py COMICS [PICTURES]

COMICS holds ``peppercarrot/ep*/ground_truth.json`` and ``balloon_masks``. A text fits when it is set at 70 % or more of
the size at which the artist's own English lines are as wide as on his page. With PICTURES, a folder, a sheet of
all balloons is drawn there for each language. Without COMICS nothing is measured.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from comicremix.geometry import Affine, Outline, Rect, bounds, polygon_path, transform_path
from comicremix.layout.frame import Frame, Group, Item, PathItem
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import Lettering, letter
from comicremix.lettering.look import TextLook
from comicremix.lettering.paragraph import set_paragraph
from comicremix.lettering.run import Glyphs
from comicremix.model.language import Direction
from comicremix.model.markup import Span
from comicremix.model.style import Stroke

TAGS = {"en": "en", "fr": "fr", "de": "de", "ru": "ru", "ja": "ja", "ar": "ar", "fa": "fa", "cn": "zh", "es": "es",
        "pl": "pl", "sk": "sk", "vi": "vi", "kr": "ko"}  # fmt: skip
"""The episodes' own names of languages, those that must fit first."""
DEMANDED = ("en", "fr", "de", "ru", "ja", "ar", "fa", "cn")
WANTED_SHARE = 0.95
SMALLEST = 0.7
MARGIN = 5.0
SHEET_WIDTH, GAP = 1560.0, 12.0
"""Page pixels; the pages are 992 wide."""


class NoPictures:
    """The sheets show outlines and words alone."""

    def original(self, asset: object) -> bytes:
        raise KeyError(asset)

    def pixels(self, picture: object) -> Any:
        raise KeyError(picture)


@dataclass(frozen=True)
class Place:
    """One balloon of an English page: where its words may stand and how large the artist wrote them."""

    page: str
    text_id: str
    outline: Outline
    size: float


def main(arguments: list[str]) -> int:
    """Run from the command line; exit code 1 when a demanded language fits too seldom."""
    if not arguments:
        print("no folder of comics given: skipped")
        return 0
    fitting: dict[str, list[float]] = defaultdict(list)
    sheets: dict[str, list[Group]] = defaultdict(list)
    for episode in sorted((Path(arguments[0]) / "peppercarrot").glob("ep*")):
        truth = json.loads((episode / "ground_truth.json").read_text(encoding="utf-8"))
        for entry in truth:
            for place in places(episode, entry):
                for name, tag in TAGS.items():
                    for words in words_at(entry, name, place):
                        found = set_words(words, place, tag)
                        fitting[name].append(shown_size(found) / place.size)
                        sheets[name].append(drawn(place, found))
    if len(arguments) > 1:
        draw_sheets(sheets, Path(arguments[1]))
    return report(fitting)


def report(fitting: dict[str, list[float]]) -> int:
    print(f"{'':4}{'texts':>6}{'fit at 70 %':>13}{'at full size':>14}{'median size':>13}{'smallest':>10}")
    failed = False
    for name, sizes in fitting.items():
        share = sum(size >= SMALLEST for size in sizes) / len(sizes)
        full = sum(size >= 0.999 for size in sizes) / len(sizes)
        failed |= name in DEMANDED and share < WANTED_SHARE
        print(f"{name:4}{len(sizes):6}{share:13.1%}{full:14.1%}{np.median(sizes):13.2f}{min(sizes):10.2f}")
    return int(failed)


def places(episode: Path, entry: dict[str, Any]) -> Iterator[Place]:
    """Yield the balloons of a page that hold English words; touching balloons are parted between their texts."""
    texts = [text for text in entry["texts"].get("en", []) if text["xywh"] and text["balloon"] is not None]
    if not texts:
        return
    mask = cv2.imread(str(episode / "balloon_masks" / f"{entry['page']}_balloons.png"), cv2.IMREAD_GRAYSCALE)
    solid = np.uint8(mask > 127)
    _, labels = cv2.connectedComponents(solid)
    boxes = [Rect(*text["xywh"]) for text in texts]
    owner = nearest_box(boxes, solid.shape)
    for number, (text, box) in enumerate(zip(texts, boxes, strict=True)):
        x, y = map(round, box.centre)
        if not solid[y, x]:
            continue
        region = np.uint8((labels == labels[y, x]) & (owner == number))
        contours, _ = cv2.findContours(region, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        contour = cv2.approxPolyDP(max(contours, key=cv2.contourArea), 0.7, closed=True)
        outline = tuple((float(px), float(py)) for px, py in contour[:, 0])
        yield Place(entry["page"], text["id"], outline, artists_size(text["text"], box))


def nearest_box(boxes: list[Rect], shape: tuple[int, int]) -> np.ndarray[Any, Any]:
    """Return for every pixel the number of the box that is nearest to it."""
    rows, columns = np.mgrid[: shape[0], : shape[1]]
    far = [
        np.hypot(
            np.maximum(np.maximum(box.x - columns, columns - box.right), 0),
            np.maximum(np.maximum(box.y - rows, rows - box.bottom), 0),
        )
        for box in boxes
    ]
    return np.argmin(far, axis=0)


def artists_size(text: str, box: Rect) -> float:
    """Return the size at which our face sets the artist's words as he did.

    His lines as wide as on his page; where the file does not give them as lines (the block is then much too low), the
    words broken to the width of his box, as tall.
    """
    lines = ink_of(text, 100.0)
    size = 100.0 * box.width / lines.width
    if lines.height * size / 100.0 > 0.7 * box.height:
        return size
    low, high = size, box.height
    while high - low > 0.1:
        middle = (low + high) / 2
        low, high = (
            (middle, high) if block_height(joined(text, "en"), middle, box.width) < box.height else (low, middle)
        )
    return low


def ink_of(text: str, size: float) -> Rect:
    look = TextLook("Comic Relief", size=size, minimum=size, hyphenate=False)
    box = Rect(0, 0, 9e3, 9e3).outline()
    return letter(
        (Span(text),), box, look=look, language="en", direction="ltr", catalogue=bundled_catalogue(), margin=0.0
    ).ink


def block_height(text: str, size: float, width: float) -> float:
    """Return the height of the ink of lines that are filled to ``width``."""
    look = TextLook("Comic Relief", alignment="centre", hyphenate=False)
    found = set_paragraph(
        (Span(text),), width, look=look, size=size, language="en", direction="ltr", catalogue=bundled_catalogue()
    )
    return found.height - (look.leading - 1) * size


def words_at(entry: dict[str, Any], name: str, place: Place) -> Iterator[str]:
    if place.page != entry["page"]:
        return
    for text in entry["texts"].get(name, []):
        if text["id"] == place.text_id and text["text"].strip():
            yield joined(text["text"], name)
            return


def joined(text: str, name: str) -> str:
    """Undo the hard line breaks of the drawings: lines are never stored broken."""
    return ("" if name in ("ja", "cn") else " ").join(text.split())


def set_words(words: str, place: Place, tag: str) -> Lettering:
    direction: Direction = "rtl" if tag in ("ar", "fa") else "ltr"
    look = TextLook("Comic Relief", size=place.size, minimum=SMALLEST * place.size)
    catalogue = bundled_catalogue()
    return letter(
        (Span(words),), place.outline, look=look, language=tag, direction=direction, catalogue=catalogue, margin=MARGIN
    )


def shown_size(found: Lettering) -> float:
    return found.size / (1 + found.overflow)


def drawn(place: Place, found: Lettering) -> Group:
    fill = "#ffd9d9" if found.overflow else "#ffffff"
    body = PathItem(polygon_path(place.outline), fill=fill, stroke=Stroke("#000000", 1.5))
    return Group("", (body, *found.runs), "balloon", bounds(place.outline))


def draw_sheets(balloons: dict[str, list[Group]], folder: Path) -> None:
    """Draw one picture for each language: all its balloons in rows, as large as on their pages."""
    from comicremix.paint.png import png_page

    folder.mkdir(parents=True, exist_ok=True)
    for name, groups in balloons.items():
        x = y = tallest = 0.0
        items: list[Item] = []
        for group in groups:
            if x + group.box.width > SHEET_WIDTH:
                x, y, tallest = 0.0, y + tallest + GAP, 0.0
            items += [moved(item, x - group.box.x, y - group.box.y) for item in group.items]
            x, tallest = x + group.box.width + GAP, max(tallest, group.box.height)
        frame = Frame(SHEET_WIDTH, y + tallest, 150.0, "#dcdcdc", tuple(items), TAGS[name])
        data = png_page(frame, pictures=NoPictures(), catalogue=bundled_catalogue())
        (folder / f"{name}.png").write_bytes(data)


def moved(item: Item, dx: float, dy: float) -> Item:
    move = Affine.translation(dx, dy)
    if isinstance(item, Glyphs):
        return replace(item, transform=item.transform.then(move))
    assert isinstance(item, PathItem)
    return replace(item, path=transform_path(item.path, move))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
