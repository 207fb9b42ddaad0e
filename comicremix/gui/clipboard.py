"""Copy, cut and paste of panels and balloons over the system's clipboard: within a book, between two windows, and as a
picture or as words for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter

from comicremix.edit.clips import clip_box, landing, paste_clip, take_clip
from comicremix.edit.drawn_words import set_as_drawn
from comicremix.edit.texts import set_translation
from comicremix.errors import ComicRemixError
from comicremix.geometry import Affine, Point, Rect, bounds
from comicremix.gui.canvas.commands import chosen_here, without_selection
from comicremix.gui.canvas.pixmaps import EagerPixmaps, Level, Pixmaps
from comicremix.gui.canvas.qt_painter import DrawingRoom, paint_drawings
from comicremix.gui.canvas.targets import movers, only_moving, panel_target, shape_in
from comicremix.gui.desk import Desk
from comicremix.layout.frame import Frame, Picture
from comicremix.model.book import Book
from comicremix.model.clip import Clip
from comicremix.model.ids import BalloonId
from comicremix.model.page import Page
from comicremix.model.source import AssetRef
from comicremix.store.clips import clip_bytes, read_clip
from comicremix.store.folder import OpenBook

translate = QCoreApplication.translate
CLIP, PNG, TEXT = "application/x-comicremix-clip+json", "image/png", "text/plain"
PICTURE_SIDE = 2400
"""The longer side, in pixels, that a copied picture has at most."""
STEP = 0.08
"""Inches by which a copy lies beside what it was made of."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied, and how to make of it what is asked for: most copies are pasted where they were made."""

    clip: Clip
    asset: Callable[[AssetRef], bytes]
    picture: Callable[[], bytes]
    words: str


class ClipData(QMimeData):
    """Makes the bytes of a copy when another program asks for them."""

    def __init__(self, copied: Copied) -> None:
        super().__init__()
        self.copied = copied

    def formats(self) -> list[str]:
        return [CLIP, PNG, *([TEXT] if self.copied.words else [])]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, preferred_type: object) -> object:
        try:
            return self._made(mimetype)
        except ComicRemixError:  # a picture of the book is missing: there is nothing to give
            return None

    def _made(self, mimetype: str) -> object:
        if mimetype == CLIP:
            return QByteArray(clip_bytes(self.copied.clip, self.copied.asset))
        if mimetype == PNG:
            return QByteArray(self.copied.picture())
        return self.copied.words if mimetype == TEXT else None


def held() -> QMimeData | None:
    """Return what is on the clipboard; None when there is nothing at all."""
    return QGuiApplication.clipboard().mimeData()


def settle() -> None:
    """Make now what the clipboard may be asked for later: the program ends, and nobody is there to make it then."""
    found = held()
    if not isinstance(found, ClipData):
        return
    made = QMimeData()
    for kind in found.formats():
        data = found.retrieveData(kind, None)
        if isinstance(data, str):
            made.setText(data)
        elif isinstance(data, QByteArray):
            made.setData(kind, data)
    QGuiApplication.clipboard().setMimeData(made)


class Clipboard:
    """Copies from the desk's page and pastes to it; every paste is one step of undo."""

    def __init__(self, desk: Desk, open_book: OpenBook) -> None:
        self._desk, self._open_book = desk, open_book

    def copy(self) -> bool:
        """Copy the selection; tell whether there was one."""
        copied = self._copied()
        if copied is not None:
            QGuiApplication.clipboard().setMimeData(ClipData(copied))
        return copied is not None

    def cut(self) -> bool:
        book = without_selection(self._desk)
        if book is None or not self.copy():
            return False
        self._desk.commit(book, translate("Clipboard", "Cut"))
        return True

    def paste(self, at: Point | None = None, *, in_place: bool = False) -> bool:
        """Put what was copied on the page in view: where it stood, or with its middle at ``at`` (page pixels). Words
        that another program copied go into the one selected balloon. Tell whether something was pasted.

        Raises:
            DamagedBook: what was copied cannot be read.
            BookError: the book's folder cannot be written.
        """
        data = held()
        if data is None:
            return False
        if isinstance(data, ClipData):
            copied = data.copied
            return self._paste_clip(copied.clip, copied.asset, at, in_place=in_place)
        if data.hasFormat(CLIP):
            clip, assets = read_clip(bytes(data.data(CLIP).data()))
            return self._paste_clip(clip, lambda ref: assets[ref.sha256], at, in_place=in_place)
        return self._paste_words(data.text()) if data.hasText() else False

    def duplicate(self) -> bool:
        """Put a copy of the selection beside it; the clipboard keeps what it holds."""
        desk, page, chosen = self._desk, self._desk.page, chosen_here(self._desk)
        if page is None or not chosen:
            return False
        by = Affine.translation(STEP * page.dpi, STEP * page.dpi)
        book, fresh = paste_clip(desk.book, page.id, take_clip(desk.book, page.id, chosen), by)
        desk.commit(book, translate("Clipboard", "Duplicate"))
        desk.select(fresh)
        return True

    def _copied(self) -> Copied | None:
        desk, page, chosen = self._desk, self._desk.page, chosen_here(self._desk)
        if page is None or not chosen:
            return None
        book, language = desk.book, desk.language
        clip = take_clip(book, page.id, chosen)
        moving = movers(page, chosen)

        def picture() -> bytes:
            frame, _ = desk.press.part(book, page.id, language, lambda whole: only_moving(whole, moving))
            return png_of(desk, frame, _covered(book, page, language, moving))

        return Copied(clip, self._open_book.asset_bytes, picture, _words(book, clip, language))

    def _paste_clip(self, clip: Clip, asset: Callable[[AssetRef], bytes], at: Point | None, *, in_place: bool) -> bool:
        desk, page = self._desk, self._desk.page
        if page is None or not (clip.panels or clip.balloons):
            return False
        known = {source.asset.sha256 for source in desk.book.sources}
        for source in clip.sources:
            ref = source.asset
            if ref.sha256 not in known:
                self._open_book.add_asset(
                    asset(ref), suffix=ref.suffix, width=ref.width, height=ref.height, dpi=ref.dpi
                )
        by = landing(clip, page, middle=None if in_place else at)
        by = by if in_place else _beside(clip, page, by)
        book, fresh = paste_clip(desk.book, page.id, clip, by)
        desk.commit(book, translate("Clipboard", "Paste"))
        desk.select(fresh)
        return True

    def _paste_words(self, words: str) -> bool:
        desk, page, chosen = self._desk, self._desk.page, chosen_here(self._desk)
        balloons = {balloon.id for balloon in page.balloons} if page is not None else set()
        if len(chosen) != 1 or chosen[0] not in balloons or not words.strip():
            return False
        book = set_translation(desk.book, desk.language, f"balloon:{chosen[0]}", words.strip())
        if desk.language == book.source_language:
            book = set_as_drawn(book, (BalloonId(chosen[0]),), wanted=False)
        desk.commit(book, translate("Clipboard", "Paste words"))
        return True


class _Whatever:
    """Gives the pixels that are there: what is missing stays grey, as on the page."""

    def __init__(self, pixmaps: Pixmaps) -> None:
        self._pixmaps = pixmaps

    def image(self, picture: Picture, scale: float) -> Level | None:
        try:
            return self._pixmaps.image(picture, scale)
        except ComicRemixError:
            return None


def can_paste_words() -> bool:
    """Tell whether the clipboard holds words that another program copied."""
    data = held()
    return data is not None and data.hasText() and not data.hasFormat(CLIP)


def png_of(desk: Desk, frame: Frame, box: Rect) -> bytes:
    """Paint a part of a Frame (page pixels) on nothing and return it as PNG."""
    scale = min(1.0, PICTURE_SIDE / max(box.width, box.height, 1.0))
    image = QImage(max(1, round(box.width * scale)), max(1, round(box.height * scale)), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-box.x, -box.y)
    try:
        drawings = DrawingRoom(desk.press.catalogue).drawings(frame)
        seen = QRectF(box.x, box.y, box.width, box.height)
        paint_drawings(painter, drawings, _Whatever(EagerPixmaps(desk.press.pictures)), seen=seen)
    finally:
        painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(data.data())


def _covered(book: Book, page: Page, language: str, moving: Iterable[str]) -> Rect:
    boxes = [panel_target(panel).box for panel in page.panels if panel.id in moving]
    balloons = [balloon for balloon in page.balloons if balloon.id in moving]
    boxes += [shape_in(book, language, balloon).box.inset(-8.0) for balloon in balloons]
    tips = [tail.tip for balloon in balloons for tail in balloon.tails]
    return bounds([*tips, *(point for box in boxes for point in box.outline())])


def _words(book: Book, clip: Clip, language: str) -> str:
    told = clip.words.get(language, {})

    def said(balloon_id: str, source: str) -> str:
        found = told.get(f"balloon:{balloon_id}")
        return found.text if found is not None and language != book.source_language else source

    return "\n".join(words for b in clip.balloons if (words := said(b.id, b.text)))


def _beside(clip: Clip, page: Page, by: Affine) -> Affine:
    """Return ``by`` moved as often as it takes until the copy covers nothing exactly."""
    box, step = clip_box(clip), STEP * page.dpi
    taken = [panel_target(panel).box for panel in page.panels] + [balloon.shape.box for balloon in page.balloons]

    def corner(found: Rect) -> tuple[int, int, int]:
        return (round(found.x), round(found.y), round(found.width))

    corners = {corner(found) for found in taken}
    for _ in range(len(taken)):
        moved = bounds(by.apply(point) for point in box.outline())
        if corner(moved) not in corners:
            break
        by = by.then(Affine.translation(step, step))
    return by
