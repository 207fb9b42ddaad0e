"""Panels on scans of printed pages: yellowed and uneven paper, dark edges, shade at the spine, crooked borders."""

from __future__ import annotations

import numpy as np
from PIL import Image

from comicremix.imaging.canvas import Pixels, make_canvas
from comicremix.imaging.detect import detect
from comicremix.imaging.even_paper import WHITE, with_even_paper
from comicremix.imaging.panels.rim import without_rim
from tests.unit.imaging.drawn import PANELS, comic_page, overlap


def old_print() -> Pixels:
    """Lay the page on cream paper that darkens by a quarter from left to right."""
    page = np.asarray(comic_page(), dtype=np.float32) / 255
    light = np.linspace(1, 0.75, page.shape[1])[None, :, None] * np.array((238, 226, 190))
    return np.asarray(np.random.default_rng(4).normal(page * light, 3).clip(0, 255), dtype=np.uint8)


def shows_all_panels(pixels: Pixels) -> bool:
    found = detect(Image.fromarray(pixels)).panels
    return len(found) == len(PANELS) and all(overlap(f, t) > 0.9 for f, t in zip(found, PANELS, strict=True))


def test_panels_are_found_on_uneven_paper() -> None:
    assert shows_all_panels(old_print())


def test_the_scanners_bed_and_the_shade_at_the_spine_are_no_art() -> None:
    page = old_print().astype(np.float32)
    page *= (1 - 0.7 * np.exp(-np.arange(800) / 9.0))[None, :, None]
    page[:9] = 25
    page[:, -7:] = 240
    assert shows_all_panels(page.astype(np.uint8))


def test_paper_is_made_even_and_drawings_stay() -> None:
    canvas = make_canvas(Image.fromarray(old_print()))
    even = with_even_paper(canvas)
    assert even is not None
    margin = even.smooth[10:, 5:30].reshape(-1, 3), even.smooth[10:, -30:-5].reshape(-1, 3)
    assert all(np.abs(np.median(side, axis=0) - WHITE).max() <= 6 for side in margin)
    assert even.grey[:, 100:-100].min() < 40


def test_a_page_that_was_never_paper_is_left_alone() -> None:
    assert with_even_paper(make_canvas(comic_page())) is None
    assert with_even_paper(make_canvas(Image.new("RGB", (400, 600), "black"))) is None


def test_what_lies_beyond_a_clear_margin_is_ground() -> None:
    page = np.full((100, 100, 3), 255, np.uint8)
    page[:, :3] = 30
    page[20:80, 20:80] = np.random.default_rng(1).integers(0, 200, (60, 60, 3))
    mask = np.where(page.min(axis=2) > 240, 255, 0).astype(np.uint8)
    rimless = without_rim(mask, page)
    assert (rimless[:, :3] == 255).all()
    assert (rimless[20:80, 20:80] == mask[20:80, 20:80]).all()


def test_art_that_bleeds_off_is_no_rim() -> None:
    page = np.random.default_rng(1).integers(0, 200, (100, 100, 3), dtype=np.uint8)
    page[:, 6:9] = 255
    mask = np.where(page.min(axis=2) > 240, 255, 0).astype(np.uint8)
    assert (without_rim(mask, page) == mask).all()


def shaded(margin: int, border: int) -> Pixels:
    """Draw art with a border beyond a margin on the left, which a shade at the spine covers as a whole."""
    page = np.random.default_rng(1).integers(150, 230, (300, 200, 3), dtype=np.uint8)
    page[:, :margin] = np.linspace(90, 200, margin).astype(np.uint8)[None, :, None]
    page[:, margin : margin + border] = 30
    return page


def test_a_shade_that_covers_the_margin_up_to_the_panels_is_ground() -> None:
    rimless = without_rim(np.zeros((300, 200), np.uint8), shaded(12, 3))
    assert (rimless[:, :12] == 255).all()
    assert not rimless[:, 12:].any()


def test_art_that_gets_lighter_without_a_border_is_no_shade() -> None:
    assert not without_rim(np.zeros((300, 200), np.uint8), shaded(12, 0)).any()


def strip(level: int, thick: int) -> Pixels:
    page = np.full((300, 400, 3), 240, np.uint8)
    page[:, 8 : 8 + thick] = level
    page[40:260, 80:320] = np.random.default_rng(1).integers(0, 200, (220, 240, 3))
    return page


def test_a_pale_strip_within_the_margin_is_ground_and_a_border_is_none() -> None:
    for level, thick, rim in ((200, 9, True), (40, 9, False), (200, 2, False)):
        page = strip(level, thick)
        mask = np.where(page.min(axis=2) > 230, 255, 0).astype(np.uint8)
        assert bool(without_rim(mask, page)[:, 8 : 8 + thick].all()) is rim
