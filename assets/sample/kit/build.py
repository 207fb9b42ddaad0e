# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""Draw the source comic again: pages as SVG, as PNG in three states, and the truth about them.

python build.py            all pages
python build.py --draft 2  page 2 only, a small preview in the temporary folder
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

from page1 import page1
from page2 import page2
from page3 import page3
from page4 import page4

SAMPLE = Path(__file__).resolve().parents[1]
PAGES = (page1, page2, page3, page4)
STATES = {"": (True, True), "-art": (False, False), "-unlettered": (True, False)}
"""Ending of a PNG's name: with balloons, with words."""
FACTS = {
    "title": "Meet Lumo!",
    "licence": "CC-BY-SA-4.0",
    "authors": "the comicremix contributors",
    "language": "en",
    "font": "Comic Neue Bold",
    "dpi": 300,
}


def render(svg: Path, png: Path, width: int = 2480) -> None:
    subprocess.run(["rsvg-convert", "-w", str(width), "-o", str(png), str(svg)], check=True)


def draw_draft(number: int) -> Path:
    svg = Path(tempfile.gettempdir(), f"lumo-draft-{number}.svg")
    svg.write_text(PAGES[number - 1]().svg(), encoding="utf-8")
    render(svg, svg.with_suffix(".png"), 1240)
    return svg.with_suffix(".png")


def draw_all(target: Path) -> None:
    """Write ``source/`` and ``truth.json`` below ``target``."""
    pictures = target / "source/png"
    pictures.mkdir(parents=True, exist_ok=True)
    truth = []
    for make in PAGES:
        page = make()
        (target / f"source/page-{page.number}.svg").write_text(page.svg(), encoding="utf-8")
        truth.append(page.truth())
        for ending, (balloons, lettering) in STATES.items():
            draw_state(page.svg(balloons, lettering), pictures / f"page-{page.number}{ending}.png")
    text = json.dumps({**FACTS, "pages": truth}, ensure_ascii=False, indent=1)
    (target / "truth.json").write_text(text, encoding="utf-8")


def draw_state(svg: str, png: Path) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".svg", encoding="utf-8") as file:
        file.write(svg)
        file.flush()
        render(Path(file.name), png)
    shrink = ["pngquant", "--force", "--speed", "1", "--nofs", "--output", str(png), "256", str(png)]
    subprocess.run(shrink, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draft", type=int, choices=range(1, len(PAGES) + 1))
    parser.add_argument("--output", type=Path, default=SAMPLE, help="where source/ and truth.json go")
    wanted = parser.parse_args()
    if wanted.draft:
        print(draw_draft(wanted.draft))
    else:
        draw_all(wanted.output)


if __name__ == "__main__":
    main()
