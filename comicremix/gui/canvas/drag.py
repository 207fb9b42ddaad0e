"""The drag under way: what it shows between press and release, and the one step of undo that it leaves."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

from comicremix.app.fitting import Fit
from comicremix.geometry import IDENTITY, Affine, bounds, transform_points
from comicremix.gui.canvas.commands import chosen_here, send_to_page
from comicremix.gui.canvas.drop import GHOST_SIDE, BackTarget, DropTarget, Ghost
from comicremix.gui.canvas.gestures import Gesture, Move
from comicremix.gui.canvas.handles import handles_of
from comicremix.gui.canvas.marks import MoveMark, paint_mark_drag
from comicremix.gui.canvas.outline_hosts import MoveNodes
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.resizing import BendTail, Crop, PointTail, Reshape, ReshapePlace, Scale
from comicremix.gui.canvas.sliding import Slide
from comicremix.gui.canvas.targets import Target, only_moving, targets_of
from comicremix.gui.canvas.tools.base import Pointer
from comicremix.gui.canvas.turning import Turn
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId

if TYPE_CHECKING:
    from comicremix.gui.canvas.view import PageCanvas

HANDLED = (Scale, Crop, Reshape, ReshapePlace, PointTail, BendTail, Turn)
"""Drags that show the handles of what they change."""
REST_MS = 120
"""When the hand rests so long, the page is laid out and the rest of the window is told."""


class Drag:
    """Shows a gesture on the canvas and commits it. Between two moves nothing is laid out
    that a mere shift can show."""

    def __init__(self, canvas: PageCanvas) -> None:
        self._canvas = canvas
        self.gesture: Gesture | None = None
        self.drop_target: DropTarget | None = None
        self.back_target: BackTarget | None = None
        self.previewing = False
        """Whether it is this drag that is changing the book in view just now."""
        self._drop_page: PageId | None = None
        self._goes_back = False
        self._laid_out: Affine | None = None
        """The shift that the Frame on the stage already shows; None before the first layout."""
        self._fits: Mapping[BalloonId, Fit] = {}
        """How the words of what is being laid out anew fit."""
        self._ghost: Ghost | None = None
        self._rest = QTimer(canvas, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._settle)

    @property
    def swap_with(self) -> str:
        return self.gesture.swap_with if isinstance(self.gesture, Move) and not self._leaves else ""

    @property
    def _leaves(self) -> bool:
        """Whether a drop would take things off the page in view."""
        return self._goes_back or self._drop_page is not None

    @property
    def shift(self) -> Affine | None:
        """How the moving things on the stage are to be mapped."""
        if self.gesture is None or self.gesture.shown is None or self._laid_out is None:
            return None
        return self._laid_out.inverse().then(self.gesture.shown)

    @property
    def drop_page(self) -> PageId | None:
        """The page that the drag would be dropped on, if it is not the one in view."""
        return self._drop_page

    def begin(self, gesture: Gesture) -> None:
        self.cancel()
        self.gesture = gesture

    def move(self, pointer: Pointer) -> None:
        gesture = self.gesture
        if gesture is None:
            return
        gesture.move_to(pointer.touch)
        if self._laid_out is None:
            self._lay_out(gesture.resting())
        elif gesture.shown is None:
            self._lay_out_moving(gesture)
        self._mark_page(pointer.screen)
        self._rest.start()
        self._canvas.update()

    def finish(self, pointer: Pointer) -> None:
        gesture = self.gesture
        if gesture is None:
            return
        self.move(pointer)
        book, name, page = gesture.result(), gesture.name, self._drop_page
        start = self._canvas.facing.dropped(gesture, page) or self._start()
        back = self.back_target if self._goes_back else None
        self._end()
        if back is not None and start is not None:
            self._canvas.desk.session.preview(None)
            back.take_back(start, chosen_here(self._canvas.desk))
        elif page is not None and start is not None:
            self._canvas.desk.session.preview(None)
            send_to_page(self._canvas.desk, start, page)
        else:
            self._canvas.desk.commit(book, name)
        self._canvas.show_page()

    def cancel(self) -> None:
        """Leave everything as it was before the drag."""
        if self.gesture is not None:
            self._end()
            self._tell(None)
            self._canvas.show_page()

    def paint(self, overlay: Overlay) -> None:
        """Paint the outlines of what is dragged, its guides, and what a drop would do."""
        gesture = self.gesture
        if gesture is None:
            return
        swapped = next((t for t in self._canvas.targets if t.id == self.swap_with), None)
        if swapped is not None:
            overlay.swap(swapped)
        if isinstance(gesture, Slide):
            book = gesture.result()
            self._canvas.paint_rest(overlay, book, book.panel(PanelId(gesture.panel)))
        for target in self._live_targets(gesture):
            fit = self._fits.get(BalloonId(target.id))
            overlay.selected(target, boxed=False)
            if fit is not None and not fit.fits:
                overlay.overflow(target)
                overlay.too_long(target, fit.too_many)
            if isinstance(gesture, HANDLED):
                overlay.handles(handles_of(target, self._canvas.camera), None)
            if isinstance(gesture, Turn):
                overlay.angle(gesture.touched, gesture.degrees)
        if isinstance(gesture, MoveMark):
            paint_mark_drag(overlay, gesture)
        if not self._leaves:
            overlay.guides(gesture.guides)
        if swapped is not None:
            overlay.swap_badge(swapped)

    def _start(self) -> Book | None:
        return self.gesture.scene.book if isinstance(self.gesture, Move) else None

    def _live_targets(self, gesture: Gesture) -> list[Target]:
        chosen = chosen_here(self._canvas.desk)
        if isinstance(gesture, Slide):
            return [gesture.scene.target(gesture.panel)]
        if isinstance(gesture, MoveNodes):
            return [replace(gesture.scene.target(gesture.item), outline=gesture.outline)]
        if gesture.shown is not None:
            scene_targets = [t for t in self._canvas.targets if t.id in chosen] if self._laid_out == IDENTITY else None
            found = scene_targets or [t for t in gesture.scene.targets if t.id in chosen]
            return [_mapped(target, gesture.shown) for target in found]
        book = gesture.result()
        page, tag = book.page(gesture.scene.page.id), gesture.scene.language
        grown = self._canvas.desk.press.grown_shapes(book, page.id, tag)
        return [t for t in targets_of(book, page, tag, grown) if t.id in chosen]

    def _lay_out(self, book: Book) -> None:
        """Put the Frame of ``book`` on the stage, with the moving things kept out of the still picture."""
        gesture = self.gesture
        if gesture is None or (gesture.shown is not None and book is gesture.scene.book):
            return
        desk = self._canvas.desk
        frame = desk.press.frame(book, gesture.scene.page.id, desk.language)
        first = self._laid_out is None
        if first:
            self._canvas.stage.lift(frozenset(), on_top=False)
        self._canvas.stage.show_frame(frame)
        self._canvas.stage.lift(gesture.moving, on_top=gesture.on_top)
        self._laid_out = gesture.shown or IDENTITY

    def _lay_out_moving(self, gesture: Gesture) -> None:
        """Lay out the moving things alone: that takes the time of one balloon, not of a page."""
        desk = self._canvas.desk
        page_id, moving = gesture.scene.page.id, gesture.moving
        frame, self._fits = desk.press.part(
            gesture.resting(), page_id, desk.language, lambda page: only_moving(page, moving)
        )
        self._canvas.stage.show_moving(frame)

    def _settle(self) -> None:
        gesture = self.gesture
        if gesture is None or self.swap_with or self._leaves:
            return
        book = gesture.resting()
        self._tell(book)
        self._lay_out(book)
        self._canvas.update()

    def _tell(self, book: Book | None) -> None:
        self.previewing = True
        try:
            self._canvas.desk.session.preview(book)
        finally:
            self.previewing = False

    def _mark_page(self, screen: QPoint) -> None:
        """Look whether the pointer is over another page of the strip, and show it."""
        if not isinstance(self.gesture, Move):
            return
        target = self.drop_target
        found = self._canvas.facing.page_at(screen) or (target.page_at(screen) if target is not None else None)
        page = self._canvas.desk.page
        self._drop_page = found if page is not None and found != page.id else None
        if target is not None:
            target.mark_drop(self._drop_page)
        if self.back_target is not None:
            self._goes_back = self.back_target.is_over(screen)
            self.back_target.mark_back(chosen_here(self._canvas.desk) if self._goes_back else ())
        outside = not self._canvas.rect().contains(self._canvas.mapFromGlobal(screen))
        if outside:
            if self._ghost is None:
                picture = self._canvas.stage.still_picture(self.gesture.moving, GHOST_SIDE)
                self._ghost = Ghost(picture, self._canvas.window())
            self._ghost.follow(screen)
        elif self._ghost is not None:
            self._ghost.hide()

    def _end(self) -> None:
        self._rest.stop()
        self.gesture = None
        self._laid_out = None
        self._fits = {}
        self._drop_page = None
        self._goes_back = False
        if self.drop_target is not None:
            self.drop_target.mark_drop(None)
        if self.back_target is not None:
            self.back_target.mark_back(())
        if self._ghost is not None:
            self._ghost.deleteLater()
            self._ghost = None
        self._canvas.stage.lift(frozenset(), on_top=False)


def _mapped(target: Target, by: Affine) -> Target:
    outline = transform_points(target.outline, by)
    box = bounds(outline if target.kind == "panel" else transform_points(target.box.outline(), by))
    turn = target.turn + math.degrees(math.atan2(by.b, by.a)) if target.kind == "panel" else target.turn
    return replace(target, outline=outline, box=box, turn=turn)
