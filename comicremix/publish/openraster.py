"""Pages as OpenRaster files, for painting programs: a layer for the page, each panel, each balloon and its words.

OpenRaster 0.0.5 (freedesktop.org): a ZIP of PNG files and ``stack.xml``.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image as Pixels

from comicremix.exchange.openraster import RasterLayer, write_stack
from comicremix.layout.back.lines import moved
from comicremix.layout.frame import Frame, Group, Item
from comicremix.lettering.run import Glyphs
from comicremix.publish.edition import Printer
from comicremix.publish.pictures import page_pixels

MIME = "image/openraster"
THUMBNAIL = 256
NAME_LETTERS = 32
COARSE = 8
"""By what a picture is coarser that only tells where there is something."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Layer:
    """Items that are one layer, or with ``parts`` a stack of layers; both lowest first."""

    name: str
    items: tuple[Item, ...] = ()
    parts: tuple[_Layer, ...] = ()


def openraster_page(printer: Printer, frame: Frame, dpi: float | None = None) -> bytes:
    """Return ``frame`` as the bytes of an OpenRaster file. Raises ExportError as ``png_page``."""
    whole = page_pixels(printer, frame, dpi)
    drawer = _Drawer(printer, frame, dpi)
    layers = [drawer.ground(whole.size), *drawer.drawn(_layers(frame))]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        _put(file, "mimetype", MIME.encode())  # first and unpacked, so that programs know the file by its bytes
        _put(file, "stack.xml", write_stack(layers, whole.size, dpi or frame.dpi))
        for name, data in drawer.files.items():
            _put(file, name, data)
        _put(file, "mergedimage.png", _png(whole))
        whole.thumbnail((THUMBNAIL, THUMBNAIL))
        _put(file, "Thumbnails/thumbnail.png", _png(whole))
    return stream.getvalue()


class _Drawer:
    """Draws layers and fills ``files``, by their names in the archive."""

    def __init__(self, printer: Printer, frame: Frame, dpi: float | None) -> None:
        self._printer, self._frame, self._fine = printer, frame, dpi or frame.dpi
        self.files: dict[str, bytes] = {}

    def drawn(self, layers: Sequence[_Layer]) -> Iterator[RasterLayer]:
        """Yield the layers of which something is seen."""
        for layer in layers:
            if layer.parts:
                parts = tuple(self.drawn(layer.parts))
                if parts:
                    yield RasterLayer(layer.name, parts=parts)
            else:
                yield from self._layer(layer)

    def ground(self, size: tuple[int, int]) -> RasterLayer:
        """Return the page's colour, which lies beneath all."""
        return self._kept("ground", Pixels.new("RGB", size, self._frame.ground), (0, 0))

    def _layer(self, layer: _Layer) -> Iterator[RasterLayer]:
        """Yield what is seen of a layer: where that is, a coarse picture tells, for most layers are small."""
        whole = self._frame
        coarse = self._clear(layer.items, whole, self._fine / COARSE)
        box = coarse.getchannel("A").getbbox()
        if box is None:
            return
        scale = self._fine / whole.dpi
        size = (whole.width * scale, whole.height * scale)
        near = (max(0, (box[0] - 1) * COARSE), max(0, (box[1] - 1) * COARSE))
        far = [min(round(side), (edge + 1) * COARSE) for side, edge in zip(size, box[2:], strict=True)]
        part = replace(whole, width=(far[0] - near[0]) / scale, height=(far[1] - near[1]) / scale)
        items = tuple(moved(item, -near[0] / scale, -near[1] / scale) for item in layer.items)
        image = self._clear(items, part, self._fine)
        seen = image.getchannel("A").getbbox()
        if seen is not None:
            yield self._kept(layer.name, image.crop(seen), (near[0] + seen[0], near[1] + seen[1]))

    def _kept(self, name: str, image: Pixels.Image, place: tuple[int, int]) -> RasterLayer:
        source = f"data/layer{len(self.files):03}.png"
        self.files[source] = _png(image)
        return RasterLayer(name, source, place)

    def _clear(self, items: tuple[Item, ...], frame: Frame, dpi: float) -> Pixels.Image:
        """Return items on nothing: what they look like on black and on white tells how much they cover."""
        grounds = ("#000000", "#ffffff")
        drawn = (page_pixels(self._printer, replace(frame, items=items, ground=colour), dpi) for colour in grounds)
        black, white = (np.asarray(image, dtype=np.float32) for image in drawn)
        cover = 255.0 - np.clip(np.mean(white - black, axis=2), 0.0, 255.0)
        colour = black * (255.0 / np.maximum(cover, 1.0))[..., None]
        pixels = np.dstack((np.clip(colour, 0.0, 255.0), cover))
        return Pixels.fromarray(np.rint(pixels).astype(np.uint8))


def _layers(frame: Frame) -> tuple[_Layer, ...]:
    """Return the layers of a page, lowest first. What belongs to nothing shares one with its neighbours."""
    layers: list[_Layer] = []
    panels = 0
    for item in frame.items:
        if isinstance(item, Group) and item.role == "balloon":
            layers += _balloon(item)
        elif isinstance(item, Group) and item.role == "panel":
            panels += 1
            layers.append(_Layer(f"panel {panels}", (item,)))
        else:
            name = "page" if isinstance(item, Group) and item.role == "base" else "more"
            if layers and layers[-1].name == name:
                layers[-1] = replace(layers[-1], items=(*layers[-1].items, item))
            else:
                layers.append(_Layer(name, (item,)))
    return tuple(layers)


def _balloon(group: Group) -> Iterator[_Layer]:
    """Yield a balloon as a stack: its shape, and its words over it."""
    words = tuple(_words(group.items))
    shape = tuple(item for item in group.items if item not in words)
    said = " ".join(" ".join(run.text for run in words if isinstance(run, Glyphs)).split())
    parts = [_Layer("balloon", shape)] if shape else []
    if any(not isinstance(item, Glyphs) or not item.hidden for item in words):
        parts.append(_Layer("text", words))
    if parts:
        short = f"{said[:NAME_LETTERS]}…" if len(said) > NAME_LETTERS else said
        yield _Layer(f"{group.id} {short}".strip(), parts=tuple(parts))


def _words(items: Sequence[Item]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Glyphs) or isinstance(item, Group) and item.role == "mark":
            yield item


def _png(image: Pixels.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PNG", compress_level=4)
    return stream.getvalue()


def _put(file: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    packed = zipfile.ZIP_DEFLATED if name.endswith(".xml") else zipfile.ZIP_STORED
    file.writestr(info, data, packed)
