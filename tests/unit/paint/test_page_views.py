"""Pages of a finished PDF as pictures: how large, and where cut and bleed lie in them."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array

from comicremix.paint.page_views import page_views


@pytest.fixture
def path(tmp_path):
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(200, 400))
        page.obj.BleedBox, page.obj.TrimBox = Array([10, 20, 190, 380]), Array([20, 40, 180, 300])
        document.add_blank_page(page_size=(300, 150))
        document.save(tmp_path / "p.pdf")
    return tmp_path / "p.pdf"


def test_the_longer_side_has_the_pixels_that_were_asked_for(path):
    assert [view.image.size for view in page_views(path, 5, 100)] == [(50, 100), (100, 50)]


def test_no_more_pages_than_wanted(path):
    assert len(page_views(path, 1, 40)) == 1


def test_boxes_are_shares_counted_from_above(path):
    view = page_views(path, 1, 100)[0]
    found = (view.trim.x, view.trim.y, view.trim.width, view.trim.height)
    assert found == pytest.approx((0.1, 0.25, 0.8, 0.65))
    assert (view.bleed.x, view.bleed.y, view.bleed.width, view.bleed.height) == pytest.approx((0.05, 0.05, 0.9, 0.9))


def test_a_page_without_boxes_is_cut_at_its_paper(path):
    view = page_views(path, 2, 100)[1]
    assert view.trim == view.bleed
    assert (view.trim.width, view.trim.height) == (1, 1)
