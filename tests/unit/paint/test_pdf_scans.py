"""Scans keep their depth: black and white as CCITT Group 4, ink, 16 bits."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pikepdf
import PIL.Image
import pytest

from comicremix.layout.frame import Image, Picture
from comicremix.model.publishing import PRINT, SCREEN
from comicremix.paint.pdf.scans import bilevel_stream, scan_stream
from tests.unit.paint.reading import Files, frame_of, raster
from tests.unit.paint.test_pdf_images import asset_of, encoded
from tests.unit.paint.test_pdf_print import only_image, printed, shown_picture


def line_art() -> PIL.Image.Image:
    image = PIL.Image.new("1", (200, 120), 1)
    image.paste(0, (20, 30, 90, 100))
    return image


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".png"), ("TIFF", ".tif")])
@pytest.mark.parametrize("options", [PRINT, replace(SCREEN, quick=False), replace(PRINT, colour="grey", standard="")])
def test_line_art_stays_one_bit_without_loss(tmp_path, kind, suffix, options):
    entries, _ = shown_picture(tmp_path, encoded(line_art(), kind), suffix, options)
    assert (entries["/BitsPerComponent"], entries["/Filter"], entries["space"]) == (
        "1", "/CCITTFaxDecode", "/DeviceGray"
    )  # fmt: skip
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        image = pikepdf.PdfImage(next(iter(pdf.pages[0].obj.Resources.XObject.values())))
        decoded = image.as_pil_image().convert("1")
    assert decoded.size == (200, 120)


def test_line_art_is_black_where_it_was(tmp_path):
    data = encoded(line_art(), "PNG")
    asset = asset_of(data, ".png")
    frame = Image(Picture(asset))
    path = printed(
        tmp_path / "p.pdf", frame, options=replace(SCREEN, quick=False), files=Files({asset.sha256: data})
    )  # fmt: skip
    image = raster(path)
    assert image.getpixel((50, 60)) == (0, 0, 0)
    assert image.getpixel((150, 20)) == (255, 255, 255)


def test_group_4_holds_every_pixel():
    noise = PIL.Image.fromarray(np.random.default_rng(3).integers(0, 2, (37, 61), dtype=np.uint8) * 255).convert("1")
    stream = bilevel_stream(noise)
    assert stream.parms["Rows"] == 37
    assert stream.parms["Columns"] == 61
    pdf = pikepdf.new()
    entries = {f"/{key}": value for key, value in stream.parms.items()}
    image = pdf.make_stream(
        stream.data, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=61, Height=37, BitsPerComponent=1,
        ColorSpace=pikepdf.Name.DeviceGray, Filter=pikepdf.Name.CCITTFaxDecode,
        DecodeParms=pikepdf.Dictionary(entries),
    )  # fmt: skip
    found = np.asarray(pikepdf.PdfImage(image).as_pil_image().convert("1"))
    assert (found != np.asarray(noise)).all() == stream.inverted
    assert (found == np.asarray(noise)).all() != stream.inverted


def test_ink_in_a_tiff_stays_ink(tmp_path):
    ink = PIL.Image.new("CMYK", (200, 120), (10, 200, 30, 40))
    entries, _ = shown_picture(tmp_path, encoded(ink, "TIFF", compression="tiff_lzw"), ".tif")
    assert entries["space"] == "/DeviceCMYK"
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        (image,) = pdf.pages[0].obj.Resources.XObject.values()
        assert image.read_bytes()[:8] == bytes((10, 200, 30, 40)) * 2


@pytest.mark.parametrize(("kind", "suffix"), [("TIFF", ".tif"), ("PNG", ".png")])
def test_sixteen_bits_of_grey_are_kept(tmp_path, kind, suffix):
    values = np.arange(200 * 120, dtype=np.uint16).reshape(120, 200)
    data = encoded(PIL.Image.fromarray(values), kind)
    entries, _ = shown_picture(tmp_path, data, suffix)
    assert (entries["/BitsPerComponent"], entries["space"]) == ("16", "/DeviceGray")
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        (image,) = pdf.pages[0].obj.Resources.XObject.values()
        assert image.read_bytes() == values.astype(">u2").tobytes()


@pytest.mark.parametrize("mode", ["RGB", "L", "P"])
def test_other_scans_are_packed_from_their_pixels(mode):
    assert scan_stream(encoded(PIL.Image.new(mode, (8, 8)), "TIFF")) is None


def test_what_is_no_tiff_is_no_scan():
    assert scan_stream(b"II*\0nothing") is None
    assert scan_stream(io.BytesIO().getvalue()) is None


def test_a_page_of_one_scan_is_found_once(tmp_path):
    data = encoded(line_art(), "PNG")
    asset = asset_of(data, ".png")
    twice = (Image(Picture(asset)), Image(Picture(asset)))
    path = printed(tmp_path / "p.pdf", *twice, files=Files({asset.sha256: data}))
    assert only_image(path)[0]["/Width"] == "200"
    assert frame_of(*twice).items == twice
