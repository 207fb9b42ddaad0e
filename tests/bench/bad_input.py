"""Bad files: counts what is imported and refused, and that nothing fails, hangs or eats memory.

    python tests/bench/bad_input.py FOLDER... [--mutations N] [--seed S] [--keep DIR]

Every file of the folders is read as an import reads it, and so are N mutations of each of the program's own samples
(one a format). Each is read in a child process with a limit of memory and time: *refused* is an InputError with a
remedy, *failed* is everything else that is not an import.
"""

from __future__ import annotations

import argparse
import io
import json
import multiprocessing
import os
import random
import resource
import struct
import sys
import tarfile
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from PIL import Image

SECONDS, MEGABYTES = 10.0, 1024
"""What one file may take."""
AT_ONCE = 200
"""Files that one child reads."""


@dataclass(frozen=True)
class Outcome:
    """How reading a file ended: ``imported``, ``refused`` or ``failed``, with what was said."""

    kind: str
    told: str
    seconds: float
    megabytes: float


def read_one(path: Path) -> tuple[str, str]:
    """Read a file as an import does, up to its pixels and what is told of it."""
    from comicremix.app.importing import with_told
    from comicremix.app.told import fitted
    from comicremix.errors import InputError
    from comicremix.imaging.detect import Found
    from comicremix.imaging.files.decode import decode
    from comicremix.imaging.files.inputs import InputFault, read_inputs
    from comicremix.intake.takers import INTAKE

    pages, faults = 0, []
    try:
        for item in read_inputs([path], dpi=50, intake=INTAKE):
            if isinstance(item, InputFault):
                faults.append(item.error)
                continue
            decode(item.data, item.name)
            if item.page is not None:
                told = fitted(item.page, item.info.width, item.info.height)
                with_told(told, lambda: Found((), ()))
            pages += 1
    except InputError as error:
        faults.append(error)
    unhelpful = [fault for fault in faults if not fault.remedy or not fault.where]
    if unhelpful:
        return "failed", f"says neither where nor what to do: {unhelpful[0].what}"
    if pages:
        return "imported", f"{pages} pages, {len(faults)} refused"
    return ("refused", str(faults[0])) if faults else ("failed", "neither pages nor a fault")


def child(paths: list[Path], pipe: Connection) -> None:
    """Read files one after the other and send how each ended."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # libtiff speaks there
    for path in paths:
        start = time.perf_counter()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            kind, told = read_one(path)
        except BaseException as error:  # what is counted here is just what nobody foresaw
            kind, told = "failed", f"{type(error).__name__}: {error}"
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        grown = after / 1024 if after > before else 0.0
        pipe.send(Outcome(kind, told, time.perf_counter() - start, grown))


def outcomes(paths: list[Path]) -> Iterator[tuple[Path, Outcome]]:
    """Yield how reading each file ended; a child that dies or hangs is replaced."""
    context = multiprocessing.get_context("fork")
    at = 0
    while at < len(paths):
        batch = paths[at : at + AT_ONCE]
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=child, args=(batch, theirs))
        process.start()
        theirs.close()
        for path in batch:
            at += 1
            try:
                if not ours.poll(SECONDS):
                    yield path, Outcome("failed", f"hangs for more than {SECONDS:.0f} s", SECONDS, 0.0)
                    break
                outcome: Outcome = ours.recv()
                heavy = outcome.megabytes > MEGABYTES
                kind = "failed" if heavy else outcome.kind
                yield (
                    path,
                    Outcome(kind, "too much memory" if heavy else outcome.told, outcome.seconds, outcome.megabytes),
                )
            except EOFError:
                process.join()
                yield path, Outcome("failed", f"the process died ({process.exitcode})", 0.0, 0.0)
                break
        process.kill()
        process.join()
        ours.close()


def samples(folder: Path) -> dict[str, bytes]:
    """Return one small file of each format, by name."""
    pictures = {f"page.{name.lower()}": _picture(name) for name in ("PNG", "JPEG", "WEBP", "TIFF", "GIF", "BMP")}
    page = pictures["page.jpeg"]
    svg = _svg(page)
    made = dict(pictures)
    made["book.cbz"] = _zipped(
        {"1.jpg": page, "2.jpg": page, "ComicInfo.xml": b"<ComicInfo><Title>T</Title></ComicInfo>"}
    )
    made["book-acbf.cbz"] = _zipped({"1.jpg": page, "book.acbf": _acbf("1.jpg", ())})
    made["book.acbf"] = _acbf("#1.jpg", [("1.jpg", "image/jpeg", page)])
    made["page.svg"] = svg
    made["book.epub"] = _epub(page)
    made["book.cbt"] = _tarred(page, "w")
    made["packed.cbt"] = _tarred(page, "w:gz")
    made["book.cb7"] = _streamed(folder, page, "7zip")
    made["book.cbr"] = _rar(page)
    made["book.pdf"] = _pdf(page)
    made["page.psd"] = _psd()
    stack = b'<image w="48" h="64"><stack><layer name="a" src="data/1.png"/></stack></image>'
    made["page.ora"] = _zipped({"stack.xml": stack, "mergedimage.png": pictures["page.png"]})
    made["comicConfig.json"] = json.dumps({"title": "T", "pages": ["1.jpg"], "language": "en"}).encode()
    return made


def _picture(kind: str) -> bytes:
    stream = io.BytesIO()
    image = Image.effect_noise((48, 64), 60).convert("RGB")
    image.save(stream, kind)
    return stream.getvalue()


def _psd() -> bytes:
    """Return a flattened Photoshop file of 48 × 64 pixels, each line packed by runs."""
    row = bytes([255 - 23, 80]) * 2
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, 3, 64, 48, 8, 3) + struct.pack(">III", 0, 0, 0)
    return head + struct.pack(">H", 1) + struct.pack(">H", len(row)) * 192 + row * 192


def _zipped(names: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in names.items():
            file.writestr(name, data)
    return stream.getvalue()


def _acbf(picture: str, inside: Sequence[tuple[str, str, bytes]]) -> bytes:
    from comicremix.exchange.acbf_write import AcbfArea, AcbfBook, AcbfPage, write_acbf
    from comicremix.geometry import Rect
    from comicremix.model.source import BalloonKind

    area = AcbfArea(Rect(2, 2, 30, 20).outline(), BalloonKind.SPEECH, "Hi *you*[^n-1]")
    page = AcbfPage(picture, "#ffffff", (Rect(0, 0, 40, 60).outline(),), {"en": (area,), "fr": (area,)})
    book = AcbfBook({"en": "T"}, "A B", "", "CC0", ("en", "fr"), (page,), (("n-1", {"en": "N"}),), {"n-1": 1})
    return write_acbf(book, inside)


def _svg(picture: bytes) -> bytes:
    import base64

    link = "data:image/jpeg;base64," + base64.b64encode(picture).decode()
    return f"""<svg xmlns="http://www.w3.org/2000/svg"
    xmlns:xlink="http://www.w3.org/1999/xlink" width="48" height="64">
    <image xlink:href="{link}" width="48" height="64"/><g transform="matrix(1,0,0,1,2,2)"><path fill="#ffffff"
    d="M 5 5 C 5 5 30 5 30 5 A 5 5 0 0 1 30 25 L 5 25 Z"/></g><text id="t" x="12" y="15" style="font-size:4px">Hi</text>
    </svg>""".encode()


def _epub(page: bytes) -> bytes:
    item = b'<item id="a" href="1.xhtml"/>'
    package = b"<package><manifest>%b</manifest><spine><itemref idref='a'/></spine></package>" % item
    return _zipped(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": b'<container><rootfile full-path="c.opf"/></container>',
            "c.opf": package,
            "1.xhtml": b'<html><body><img src="1.jpg"/></body></html>',
            "1.jpg": page,
        }
    )


def _tarred(page: bytes, mode: str) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as file:
        info = tarfile.TarInfo("1.jpg")
        info.size = len(page)
        file.addfile(info, io.BytesIO(page))
    return stream.getvalue()


def _streamed(folder: Path, page: bytes, kind: str) -> bytes:
    import libarchive

    path = folder / "made"
    with libarchive.file_writer(str(path), kind) as file:
        file.add_file_from_memory("1.jpg", len(page), page)
    return path.read_bytes()


def _rar(page: bytes) -> bytes:
    import struct
    import zlib

    def block(kind: int, flags: int, rest: bytes) -> bytes:
        head = struct.pack("<BHH", kind, flags, 7 + len(rest)) + rest
        return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head

    fields = (len(page), len(page), 3, zlib.crc32(page), 0x50000000, 20, 0x30, 5, 0o100644)
    entry = block(0x74, 0x8000, struct.pack("<IIBIIBBHI", *fields) + b"1.jpg") + page
    return b"Rar!\x1a\x07\x00" + block(0x73, 0, bytes(6)) + entry + block(0x7B, 0x4000, b"")


def _pdf(page: bytes) -> bytes:
    stream = io.BytesIO()
    Image.open(io.BytesIO(page)).save(stream, "PDF")
    return stream.getvalue()


def mutated(data: bytes, luck: random.Random) -> bytes:
    """Return ``data`` with some bytes changed, or a piece of it lost, doubled, or filled with extremes."""
    changed = bytearray(data)
    for _ in range(luck.choice((1, 1, 2, 4, 16))):
        at = luck.randrange(len(changed)) if changed else 0
        end = min(len(changed), at + luck.choice((1, 2, 4, 8, 64)))
        match luck.randrange(7):
            case 0 | 1:
                changed[at : at + 1] = bytes([luck.randrange(256)])
            case 2:
                changed[at:end] = luck.choice((b"\xff", b"\x00", b"\x7f")) * (end - at)
            case 3:
                del changed[at:end]
            case 4:
                changed[at:at] = changed[at:end]
            case 5:
                del changed[at:]
            case 6:
                other = luck.randrange(len(changed) + 1)
                changed[at:end] = changed[other : other + end - at]
    return bytes(changed)


def mutations(folder: Path, count: int, seed: int) -> Iterator[tuple[str, list[Path]]]:
    """Write and yield the sample of each format and its mutations."""
    made = samples(folder)
    page = made["page.jpeg"]
    for name, data in made.items():
        luck = random.Random(f"{seed} {name}")
        place = folder / name.replace(".", "-")
        paths = []
        for number in range(count):
            path = place / f"{number:05}" / name
            path.parent.mkdir(parents=True)
            path.write_bytes(mutated(data, luck) if number else data)
            if path.suffix == ".json":
                (path.parent / "1.jpg").write_bytes(page)
            paths.append(path)
        yield name, paths


def tell(title: str, paths: list[Path], keep: Path | None) -> Counter[str]:
    """Read files, print the counts, return them."""
    counts: Counter[str] = Counter()
    slowest, heaviest = 0.0, 0.0
    faults: Counter[str] = Counter()
    for path, outcome in outcomes(paths):
        counts[outcome.kind] += 1
        slowest, heaviest = max(slowest, outcome.seconds), max(heaviest, outcome.megabytes)
        if outcome.kind == "failed":
            faults[f"{path.name}: {outcome.told}"[:200]] += 1
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{counts['failed']}-{path.parent.name}-{path.name}").write_bytes(path.read_bytes())
    print(
        f"{title:24} {len(paths):6} tried {counts['imported']:6} imported {counts['refused']:6} refused"
        f" {counts['failed']:4} failed   slowest {slowest:5.2f} s   memory {heaviest:5.0f} MB",
        flush=True,
    )
    for told, times in faults.most_common(8):
        print(f"    {times:4} × {told}")
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--mutations", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="mutate only formats whose name holds this")
    parser.add_argument("--keep", type=Path, help="copy what failed to this folder")
    options = parser.parse_args()
    total: Counter[str] = Counter()
    for folder in options.folders:
        files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md")
        total += tell(folder.name, [path for path in files if path.name != "LICENSE"], options.keep)
    if options.mutations:
        with tempfile.TemporaryDirectory(prefix="comicremix-bad-") as folder:
            for name, paths in mutations(Path(folder), options.mutations, options.seed):
                if options.only in name:
                    total += tell(name, paths, options.keep)
            known = {*samples(Path(folder)), "made", "1.jpg"}
            strays = [path for path in Path(folder).rglob("*") if path.is_file() and path.name not in known]
            print(f"files that reading left behind: {len(strays)}")
    counts = ", ".join(f"{total[kind]} {kind}" for kind in ("imported", "refused", "failed"))
    print(f"all: {sum(total.values())} tried, {counts}")
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
