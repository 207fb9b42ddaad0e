"""How fast long files come in: a PDF of 100 A4 pages at 300 dpi, a CBZ of 300 pages of 1500 × 2200.

python tests/bench/intake_bench.py [--pages N]
"""

from __future__ import annotations

import argparse
import io
import resource
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import img2pdf
import numpy as np
from PIL import Image, ImageDraw


def page(width: int, height: int, seed: int) -> bytes:
    """Return a JPEG of a page: panels of noisy tone, balloons with scribble."""
    luck = np.random.default_rng(seed)
    tone = Image.fromarray(luck.integers(90, 200, (height // 24, width // 24, 3), dtype=np.uint8))
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    for row in range(3):
        for column in range(2):
            left, top = 60 + column * (width - 60) // 2, 60 + row * (height - 60) // 3
            size = ((width - 180) // 2, (height - 240) // 3)
            image.paste(tone.resize(size, Image.Resampling.BICUBIC), (left, top))
            draw.rectangle((left, top, left + size[0], top + size[1]), outline="black", width=6)
            balloon = (left + 40, top + 40, left + size[0] // 2 + 60, top + 200)
            draw.ellipse(balloon, fill="white", outline="black", width=4)
            for line in range(3):
                for letter in range(14):
                    x, y = balloon[0] + 60 + letter * 16, balloon[1] + 45 + line * 26
                    draw.rectangle((x, y, x + 8, y + 14), fill="black")
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=85)
    return stream.getvalue()


def memory() -> float:
    """Return the most memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def take_out(folder: Path) -> None:
    """Take the pictures out of a long PDF and hold them against what went in."""
    from comicremix.imaging.files.inputs import InputPage, read_inputs
    from comicremix.intake.takers import INTAKE

    pictures = [page(2480, 3508, seed) for seed in range(4)] * 25
    path = folder / "long.pdf"
    paper = img2pdf.get_layout_fun((img2pdf.mm_to_pt(210), img2pdf.mm_to_pt(297)))
    path.write_bytes(img2pdf.convert(pictures, layout_fun=paper))
    start = time.perf_counter()
    found = [item for item in read_inputs([path], intake=INTAKE) if isinstance(item, InputPage)]
    seconds = time.perf_counter() - start
    same = sum(item.data == picture for item, picture in zip(found, pictures, strict=True))
    print(
        f"PDF of {len(found)} A4 pages at 300 dpi: {same} pictures byte for byte in {seconds:.1f} s, {memory():.0f} MB"
    )


def find_all(folder: Path, pages: int) -> None:
    """Make a book of a long CBZ."""
    from comicremix.app.importing import new_book

    pictures = [page(1500, 2200, seed) for seed in range(8)]
    path = folder / "long.cbz"
    with zipfile.ZipFile(path, "w") as file:
        for number in range(pages):
            # A comment makes every page another file: what was found on one is known for the next.
            file.writestr(f"{number:04}.jpg", pictures[number % 8] + f"{number}".encode())
    start = time.perf_counter()
    opened, report = new_book(folder / "book", [path])
    seconds = time.perf_counter() - start
    opened.close()
    print(
        f"CBZ of {report.pages} pages of 1500 × 2200: {report.panels} panels, {report.balloons} balloons"
        f" in {seconds:.1f} s, {memory():.0f} MB"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="comicremix-intake-") as folder:
        find_all(Path(folder), options.pages)
        take_out(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
