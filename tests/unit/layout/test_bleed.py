"""Art goes on outside the cut: what there is of it, or its mirror image."""

from __future__ import annotations

import pytest

from comicremix.geometry import Affine, Rect, path_bounds, polygon_path
from comicremix.layout.bleed import bled, edges_without_art
from comicremix.layout.frame import Frame, Group, Image, PathItem, Picture
from comicremix.model.source import AssetRef

BLEED = 30.0
ASSET = AssetRef("a" * 64, ".png", 1000, 1400, 300.0)
EXACT = Image(Picture(ASSET))
LARGE = Image(Picture(ASSET), Affine.scaling(1.2, 1.2).then(Affine.translation(-100, -140)))


def frame(*items):
    return Frame(1000, 1400, 300, "#ffffff", items)


def panel(box: Rect, image: Image = EXACT) -> Group:
    return Group("p-1", (Image(image.picture, image.transform, polygon_path(box.outline())),), "panel", box)


def images(items):
    for item in items:
        if isinstance(item, Group):
            yield from images(item.items)
        elif isinstance(item, Image):
            yield item


def test_a_picture_that_ends_at_the_cut_is_told_at_every_edge():
    assert edges_without_art(frame(EXACT), BLEED) == ("left", "right", "top", "bottom")
    assert edges_without_art(frame(panel(Rect(0, 200, 400, 300))), BLEED) == ("left",)


def test_a_picture_that_goes_on_is_no_finding():
    assert edges_without_art(frame(LARGE), BLEED) == ()
    assert edges_without_art(frame(panel(Rect(0, 0, 1000, 1400), LARGE)), BLEED) == ()
    assert edges_without_art(frame(panel(Rect(100, 100, 400, 300))), BLEED) == ()


def test_a_frame_at_the_cut_is_opened_so_that_the_picture_goes_on():
    (group,) = bled(frame(panel(Rect(0, 200, 1000, 300), LARGE)), BLEED).items
    assert path_bounds(group.items[0].clip) == Rect(-BLEED, 200, 1000 + 2 * BLEED, 300)


def test_a_filled_area_at_the_cut_goes_on_and_a_line_stays():
    area = PathItem(polygon_path(Rect(0, 0, 1000, 90).outline()), "#ff0000")
    inner = PathItem(polygon_path(Rect(40, 40, 100, 90).outline()), "#ff0000")
    opened, same = bled(frame(area, inner), BLEED).items
    assert path_bounds(opened.path) == Rect(-BLEED, -BLEED, 1000 + 2 * BLEED, 90 + BLEED)
    assert same == inner


def test_without_bleed_the_frame_is_the_same():
    untouched = frame(EXACT)
    assert bled(untouched, 0) is untouched


def test_mirror_images_fill_the_bleed_up_to_its_corners():
    mirrored = bled(frame(EXACT), BLEED, mirror=True)
    strips = [path_bounds(image.clip) for image in images(mirrored.items) if image.clip]
    covered = Rect(0, 0, 1000, 1400)
    for strip in strips:
        covered = covered.union(strip)
    assert covered == Rect(-BLEED, -BLEED, 1000 + 2 * BLEED, 1400 + 2 * BLEED)
    corner = (-BLEED / 2, -BLEED / 2)
    sources = [
        image.transform.inverse().apply(corner) for image in images(mirrored.items)
        if image.clip and path_bounds(image.clip).contains(corner)
    ]  # fmt: skip
    assert (pytest.approx(BLEED / 2), pytest.approx(BLEED / 2)) in sources
    assert mirrored.items[-1] == EXACT


def test_a_panels_mirror_image_is_no_larger_than_the_panel():
    mirrored = bled(frame(panel(Rect(0, 200, 400, 300))), BLEED, mirror=True)
    first, _ = images(mirrored.items)
    assert path_bounds(first.clip) == Rect(-BLEED, 200, BLEED, 300)


def test_pictures_with_bleed_of_their_own_are_not_mirrored():
    assert len(list(images(bled(frame(LARGE), BLEED, mirror=True).items))) == 1
