"""Times the export of a book of untouched page images against img2pdf in alternation; prints ratios and memory.

    python tests/bench/export_bench.py [--pages 20 40 80] [--rounds 9] [--images FOLDER] [--out FOLDER]

Both write the same JPEG files into one PDF, each in a process of its own; a process's whole life is timed, and the
ratio is the median of the pairs'. Two lines for each number of pages: "painting" sets the PDF's painter alone against
img2pdf's library, with the greatest resident size; "command" sets ``comicremix export BOOK`` against ``img2pdf FILES``.
"""

from __future__ import annotations

import argparse
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

A4_300_DPI = (2480, 3508)
TOOLS = ("comicremix", "img2pdf")
ROOT = Path(__file__).resolve().parents[2]
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of an installed program, whose modules are compiled."""


class Run(NamedTuple):
    seconds: float
    megabytes: float


def make_pages(folder: Path, count: int) -> list[Path]:
    """Write JPEG pages of flat areas and grain, about as large as scanned comic pages, each with other bytes."""
    import numpy as np
    import PIL.Image

    grain = np.random.default_rng(7)
    coarse = grain.integers(0, 256, (110, 78, 3), dtype=np.uint8)
    page = np.asarray(PIL.Image.fromarray(coarse).resize(A4_300_DPI, PIL.Image.Resampling.BICUBIC)).astype(np.int16)
    page += grain.integers(-14, 15, page.shape, dtype=np.int16)
    buffer = io.BytesIO()
    image = PIL.Image.fromarray(page.clip(0, 255).astype(np.uint8))
    image.save(buffer, "JPEG", quality=88, dpi=(300, 300))
    data = buffer.getvalue()
    paths = [folder / f"page-{number:03d}.jpg" for number in range(1, count + 1)]
    for number, path in enumerate(paths, start=1):
        comment = b"\xff\xfe\x00\x08%06d" % number  # makes each file another one
        path.write_bytes(data[:2] + comment + data[2:])
    return paths


def export_with_comicremix(paths: Sequence[Path], target: Path) -> None:
    """Write the pages as ``comicremix export`` does: frames one by one, each with one untouched Image."""
    import hashlib

    from comicremix.layout.frame import Frame, Image, Picture
    from comicremix.lettering.faces import bundled_catalogue
    from comicremix.model.source import AssetRef
    from comicremix.paint.pdf.document import DocumentInfo, write_pdf

    width, height = A4_300_DPI
    files = {f"{number:064x}": path for number, path in enumerate(paths)}

    class Files:
        def original(self, asset: AssetRef) -> bytes:
            data = files[asset.sha256].read_bytes()
            hashlib.sha256(data).hexdigest()  # as the store does, to be sure that the asset is whole
            return data

        def pixels(self, picture: Picture) -> object:
            raise AssertionError("an untouched page needs no pixels")

    def frames() -> Iterator[Frame]:
        for number, key in enumerate(files, start=1):
            image = Image(Picture(AssetRef(key, ".jpg", width, height, 300)))
            yield Frame(width, height, 300, "#ffffff", (image,), label=str(number))

    info = DocumentInfo(title="Bench", author="Bench", language="en", direction="ltr")
    write_pdf(frames(), target, info=info, pictures=Files(), catalogue=bundled_catalogue(), total=len(paths))


def export_with_img2pdf(paths: Sequence[Path], target: Path) -> None:
    import img2pdf

    with target.open("wb") as file:
        img2pdf.convert([str(path) for path in paths], outputstream=file)


def measure(tool: str, folder: Path, count: int, target: Path) -> Run:
    """Export the first ``count`` pages of ``folder`` in a process of its own."""
    command = [sys.executable, __file__, "--run", tool, "--images", str(folder), "--out", str(target)]
    command += ["--pages", str(count)]
    started = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=COMPILED)
    return Run(time.perf_counter() - started, float(done.stdout))


def compare(folder: Path, count: int, rounds: int, out: Path) -> None:
    """Print the line of the painter: medians of ``rounds`` alternating runs."""
    runs: dict[str, list[Run]] = {tool: [] for tool in TOOLS}
    for _ in range(rounds):
        for tool in TOOLS:
            runs[tool].append(measure(tool, folder, count, out / f"{tool}.pdf"))
    ours, theirs = (statistics.median(run.seconds for run in runs[tool]) for tool in TOOLS)
    memory = {tool: max(run.megabytes for run in runs[tool]) for tool in TOOLS}
    size = (out / "comicremix.pdf").stat().st_size / 1e6
    print(
        f"{count:5d} pages {size:7.1f} MB  painting  comicremix {ours:6.3f} s {memory['comicremix']:6.0f} MB"
        f"   img2pdf {theirs:6.3f} s {memory['img2pdf']:6.0f} MB   ratio {_ratio(*runs.values()):.2f}"
    )


def compare_commands(folder: Path, count: int, rounds: int, out: Path) -> None:
    """Print the line of the whole commands: medians of ``rounds`` alternating runs on a book of ``count`` pages."""
    with tempfile.TemporaryDirectory(dir=out) as place:
        book, files = Path(place) / "book", [str(path) for path in sorted(folder.glob("*.jpg"))[:count]]
        program = [sys.executable, "-m", "comicremix"]
        _seconds([*program, "new", str(book), *files])
        commands = (
            [*program, "export", str(book), "--language", "en", "-o", f"{place}/comicremix.pdf"],
            [str(Path(sys.executable).with_name("img2pdf")), *files, "-o", f"{place}/img2pdf.pdf"],
        )
        pairs = []
        for _ in range(rounds + 1):
            for command in commands:
                Path(command[-1]).unlink(missing_ok=True)  # else the writing back of the old file is timed too
            os.sync()
            pairs.append([_seconds(command) for command in commands])
        del pairs[0]  # it filled the disk's cache
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = statistics.median(our / their for our, their in pairs)
    print(f"{count:5d} pages {'command':>21}  comicremix {ours:6.3f} s{'img2pdf':>20} {theirs:6.3f} s{ratio:>19.2f}")


def _seconds(command: Sequence[str]) -> float:
    """Run a command of the working copy and return how long its process lived."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=COMPILED)
    return time.perf_counter() - started


def _ratio(ours: Sequence[Run], theirs: Sequence[Run]) -> float:
    return statistics.median(our.seconds / their.seconds for our, their in zip(ours, theirs, strict=True))


def run_once(tool: str, folder: Path, count: int, target: Path) -> None:
    export = export_with_comicremix if tool == "comicremix" else export_with_img2pdf
    export(sorted(folder.glob("*.jpg"))[:count], target)
    status = Path("/proc/self/status").read_text()  # not getrusage, which remembers the process before exec
    print(int(status.partition("VmHWM:")[2].split()[0]) / 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="+", default=[20, 40, 80])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--images", type=Path, help="a folder of A4 300-dpi JPEG files; without it, some are made")
    parser.add_argument("--out", type=Path, help="where to write; without it, a temporary folder")
    parser.add_argument("--run", choices=TOOLS, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.run:
        sys.path.insert(0, str(ROOT))
        run_once(chosen.run, chosen.images, chosen.pages[0], chosen.out)
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.images or Path(temporary)
        if not chosen.images:
            make_pages(folder, max(chosen.pages))
        for count in chosen.pages:
            compare(folder, count, chosen.rounds, chosen.out or Path(temporary))
            compare_commands(folder, count, chosen.rounds, chosen.out or Path(temporary))


if __name__ == "__main__":
    main()
