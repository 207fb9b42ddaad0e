"""Writes Frames to PDF for tests and reads them back as a reader program would."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import PIL.Image
import pypdfium2

from comicremix.geometry import Rect
from comicremix.layout.frame import Frame, Item, Picture
from comicremix.lettering.faces import Catalogue, bundled_catalogue
from comicremix.model.source import AssetRef
from comicremix.paint.pdf.document import DocumentInfo, write_pdf

INFO = DocumentInfo(title="Chrome", author="A. Author", language="en", direction="ltr")
DPI = 144.0
POPPLER = shutil.which("pdftotext")
QPDF = shutil.which("qpdf")


class Files:
    """Pictures from a dictionary of file contents by hash; counts how often each is asked for."""

    def __init__(self, contents: dict[str, bytes] | None = None, plate: PIL.Image.Image | None = None) -> None:
        self.contents, self.plate = contents or {}, plate
        self.asked: list[str] = []

    def original(self, asset: AssetRef) -> bytes:
        self.asked.append(asset.sha256)
        return self.contents[asset.sha256]

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        self.asked.append(f"pixels of {picture.asset.sha256}")
        assert self.plate is not None
        return self.plate


def frame_of(*items: Item, width: float = 1000, height: float = 800, label: str = "", title: str = "") -> Frame:
    return Frame(width, height, DPI, "#ffffff", items, "en", label, title)


def write(
    target: Path,
    frames: Sequence[Frame],
    *,
    pictures: Files | None = None,
    info: DocumentInfo = INFO,
    catalogue: Catalogue | None = None,
) -> Path:
    write_pdf(iter(frames), target, info=info, pictures=pictures or Files(), catalogue=catalogue or bundled_catalogue())
    return target


def check(path: Path) -> None:
    """Let qpdf look for faults, where it is installed."""
    if QPDF:
        done = subprocess.run([QPDF, "--check", path], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def pdfium_lines(path: Path, box: Rect, page: int = 0) -> list[str]:
    """Return the lines that PDFium reads in ``box`` (page pixels)."""
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[page]
        text = sheet.get_textpage()
        height, scale = sheet.get_height(), 72 / DPI
        found = text.get_text_bounded(
            box.x * scale, height - box.bottom * scale, box.right * scale, height - box.y * scale
        )
        text.close()
        sheet.close()
    return [line for line in found.replace("\r", "").split("\n") if line]


def poppler_lines(path: Path, box: Rect) -> list[str]:
    """Return the lines that poppler reads in ``box``, without the directional marks that it adds itself."""
    assert POPPLER
    place = {"-x": box.x, "-y": box.y, "-W": box.width, "-H": box.height}
    options = [word for key, value in place.items() for word in (key, str(round(value)))]
    command = [POPPLER, "-r", str(round(DPI)), *options, str(path), "-"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    plain = found.translate(dict.fromkeys(map(ord, "\u200f\u202a\u202b\u202c\f")))
    return [line for line in plain.split("\n") if line]


def raster(path: Path, dpi: float = DPI) -> PIL.Image.Image:
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[0]
        bitmap = sheet.render(scale=dpi / 72 * (1 - 1e-6))
        image = bitmap.to_pil().convert("RGB")
        bitmap.close()
        sheet.close()
    return image


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
