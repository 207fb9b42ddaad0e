"""Photoshop files give the flattened picture that they bring along."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from comicremix.imaging.files.decode import decode
from comicremix.imaging.files.inputs import InputFault, InputPage, read_inputs


def psd(*, channels: int = 3, mode: int = 3, bits: int = 8) -> bytes:
    """Return a flattened Photoshop file of 4 × 2 pixels, each channel of another even tone (Adobe's specification)."""
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, channels, 2, 4, bits, mode)
    tones = b"".join(bytes([200 - 60 * channel]) * (8 * bits // 8) for channel in range(channels))
    return head + struct.pack(">III", 0, 0, 0) + struct.pack(">H", 0) + tones


def test_the_flattened_picture_comes_as_png(tmp_path: Path) -> None:
    (tmp_path / "page.psd").write_bytes(psd())
    (page,) = read_inputs([tmp_path / "page.psd"])
    assert isinstance(page, InputPage)
    assert (page.info.suffix, page.info.width, page.info.height) == (".png", 4, 2)
    assert decode(page.data, page.name).getpixel((0, 0)) == (200, 140, 80)


def test_inks_stay_inks(tmp_path: Path) -> None:
    (tmp_path / "page.psd").write_bytes(psd(channels=4, mode=4))
    (page,) = read_inputs([tmp_path])
    assert isinstance(page, InputPage)
    assert (page.info.suffix, page.info.mode) == (".tif", "CMYK")


@pytest.mark.parametrize("data", [psd(bits=16), psd()[:30], b"8BPS", psd(channels=2, mode=4)])
def test_what_cannot_be_read_is_refused_with_a_remedy(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "page.psd").write_bytes(data)
    (fault,) = read_inputs([tmp_path / "page.psd"])
    assert isinstance(fault, InputFault)
    assert "PNG" in str(fault.error.remedy) or "again" in str(fault.error.remedy)
