"""Slices of a webtoon become one page where the drawing goes on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from comicremix.imaging.files.decode import decode
from comicremix.imaging.files.inputs import InputPage, read_inputs
from comicremix.imaging.files.slices import goes_on, joined_slices


def strip() -> Image.Image:
    """Two drawings of 200 rows with 100 white rows between them."""
    rows, columns = np.mgrid[0:200, 0:120]
    art = (128 + 100 * np.sin(columns / 9 + rows / 30)).astype(np.uint8)
    return Image.fromarray(np.vstack([art, np.full((100, 120), 255, np.uint8), art[::-1]]))


def test_only_cut_drawings_are_joined(tmp_path: Path) -> None:
    whole = strip()
    for number, (top, end) in enumerate(((0, 100), (100, 250), (250, 400), (400, 500))):
        whole.crop((0, top, 120, end)).save(tmp_path / f"{number}.png")
    found = list(joined_slices(read_inputs([tmp_path])))
    assert all(isinstance(item, InputPage) for item in found)
    assert [item.info.height for item in found] == [250, 250]
    assert found[0].name == "0.png – 1.png"
    again = np.vstack([np.asarray(decode(item.data, item.name).convert("L")) for item in found])
    assert (again == np.asarray(whole)).all()


def test_other_widths_do_not_go_on() -> None:
    whole = strip()
    assert goes_on(whole.crop((0, 0, 120, 90)), whole.crop((0, 90, 120, 200)))
    assert not goes_on(whole.crop((0, 0, 120, 90)), whole.crop((0, 90, 110, 200)))
