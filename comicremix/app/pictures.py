"""The pixels of an open book: original bytes, decoded pages and patches of plates, cached in memory and on disk."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence

from PIL import Image

from comicremix.errors import ComicRemixError
from comicremix.geometry import Affine, Outline, Rect, bounds, transform_points
from comicremix.layout.frame import Picture
from comicremix.model.source import AssetRef
from comicremix.store.folder import OpenBook

DECODED_KEPT = 3
"""Decoded pages held in memory: an A4 page at 300 dpi is 26 MB."""

SMALL_AREA = 600_000
"""Pixels of a page that is shown small: of three panels side by side each has some 200 across."""


class BookPictures:
    """What painters draw from; safe to use from several threads."""

    def __init__(self, book: OpenBook) -> None:
        self._book = book
        self._decoded: OrderedDict[str, Image.Image] = OrderedDict()
        self._calm: dict[tuple[str, tuple[Rect, ...]], Sequence[float]] = {}
        self._lock = threading.Lock()

    def original(self, asset: AssetRef) -> bytes:
        """Return the bytes as they were imported. Raises DamagedBook when they are gone or changed."""
        return self._book.asset_bytes(asset)

    def pixels(self, picture: Picture) -> Image.Image:
        """Return the picture's pixels, upright, of ``picture.size``."""
        if picture.untouched:
            return self._page(picture.asset)
        # OpenCV loads in a tenth of a second, and untouched pages never need it.
        from comicremix.imaging.cache import cached_patch

        parameters = (picture.cleared, picture.removed, picture.crop, picture.marks, picture.panels)
        return cached_patch(self._book.cache_folder, picture.asset.sha256, parameters, lambda: self._patch(picture))

    def reduced(self, picture: Picture, shrink: int) -> Image.Image:
        """Return the picture's pixels at 1/``shrink`` of its sides, rounded up; ``shrink`` is a power of two. A page
        that nobody has looked at closely is decoded for this alone, and not kept. Raises as ``original`` does."""
        if shrink > 1 and picture.untouched and not self._is_decoded(picture.asset):
            from comicremix.imaging.files.decode import decode_reduced

            return decode_reduced(self.original(picture.asset), str(self._book.asset_path(picture.asset)), shrink)
        pixels = self.pixels(picture)
        return pixels.reduce(shrink) if shrink > 1 else pixels

    def small(self, asset: AssetRef) -> Image.Image:
        """Return the page's pixels, upright, reduced to about ``SMALL_AREA`` pixels. Raises as ``original`` does.

        What was reduced once is kept on disk: hundreds of pages can be leafed through.
        """
        from comicremix.imaging.cache import cached_small

        return cached_small(self._book.cache_folder, asset.sha256, SMALL_AREA, lambda: self._somewhat_reduced(asset))

    def calm(self, asset: AssetRef, places: Sequence[Rect]) -> Sequence[float]:
        """Return how much is drawn in each place (the asset's pixels), 0 to 1; everywhere nothing where the picture is
        missing or damaged."""
        key = (asset.sha256, tuple(places))
        if key not in self._calm:
            from comicremix.imaging.busy import busyness

            try:
                small = self.small(asset)
            except ComicRemixError:
                return [0.0] * len(places)
            shrink = Affine.scaling(small.width / asset.width)
            self._calm[key] = busyness(small, [bounds(transform_points(p.outline(), shrink)) for p in places])
        return self._calm[key]

    def lettering_left(self, asset: AssetRef, outline: Outline) -> bool:
        """Tell whether a plate leaves the lettering in ``outline``, source pixels, because it may be drawing; known at
        once where it was asked before. Raises DamagedBook."""
        from comicremix.imaging.cache import cached_verdict
        from comicremix.imaging.plates.plate import left_alone

        def judged() -> bool:
            return bool(left_alone(self._page(asset), [outline]))

        return cached_verdict(self._book.cache_folder, asset.sha256, outline, judged)

    def _patch(self, picture: Picture) -> Image.Image:
        """Return the crop of the plate: lettering goes first, then whole balloons out of what is left."""
        from comicremix.imaging.plates.plate import Order, plate_crop

        page = self._page(picture.asset)
        crop = picture.crop or Rect(0, 0, page.width, page.height)
        order = Order(picture.cleared, picture.removed, picture.marks, picture.panels)
        return plate_crop(page, order, crop).image

    def _page(self, asset: AssetRef) -> Image.Image:
        with self._lock:
            known = self._decoded.get(asset.sha256)
            if known is not None:
                self._decoded.move_to_end(asset.sha256)
                return known
        image = self._decoded_page(asset)
        with self._lock:
            self._decoded[asset.sha256] = image
            while len(self._decoded) > DECODED_KEPT:
                self._decoded.popitem(last=False)
        return image

    def _is_decoded(self, asset: AssetRef) -> bool:
        with self._lock:
            return asset.sha256 in self._decoded

    def _somewhat_reduced(self, asset: AssetRef) -> Image.Image:
        """Return a page at a size from which it can still be reduced well to ``SMALL_AREA`` pixels."""
        shrink = 1
        while asset.width * asset.height / (2 * shrink) ** 2 >= 2 * SMALL_AREA:
            shrink *= 2
        return self.reduced(Picture(asset), shrink) if shrink > 1 else self._decoded_page(asset)

    def _decoded_page(self, asset: AssetRef) -> Image.Image:
        from comicremix.imaging.files.decode import decode

        image = decode(self.original(asset), str(self._book.asset_path(asset)))
        image.load()
        return image
