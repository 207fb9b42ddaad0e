"""After an edit only what has changed is painted, and the picture is what painting all of it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from comicremix.geometry import Rect
from comicremix.gui.canvas import stage
from comicremix.gui.canvas.qt_painter import Drawing
from comicremix.gui.canvas.stage import changed_parts
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.page import Balloon, Shape, ShapeKind
from comicremix.model.page import Page as BookPage
from tests.gui.canvas.workshop import balloon

Edit = Callable[[BookPage], BookPage]


def moved(page: BookPage) -> BookPage:
    first, *others = page.balloons
    return replace(page, balloons=(replace(first, shape=Shape(ShapeKind.ELLIPSE, Rect(90, 90, 130, 70))), *others))


def added(page: BookPage) -> BookPage:
    return replace(page, balloons=(page.balloons[0], balloon("b-new", Rect(80, 80, 400, 300)), *page.balloons[1:]))


def removed(page: BookPage) -> BookPage:
    return replace(page, balloons=page.balloons[1:])


def reordered(page: BookPage) -> BookPage:
    wide = replace(page.balloons[1], shape=Shape(ShapeKind.ELLIPSE, Rect(70, 70, 300, 60)))
    return replace(page, balloons=(wide, page.balloons[0], page.balloons[2]))


def over_the_edge(page: BookPage) -> BookPage:
    return replace(page, balloons=(*page.balloons[:-1], balloon("b-free", Rect(500, 700, 160, 160))))


def edited(desk: Desk, edit: Edit) -> Book:
    page = desk.page
    assert page is not None
    return replace(desk.book, pages=tuple(edit(page) if x is page else x for x in desk.book.pages))


def picture(canvas: PageCanvas) -> QImage:
    return canvas.grab().toImage()


def difference(one: QImage, other: QImage) -> int:
    """Return how many of 255 steps the two differ by at most. One step is how Qt rounds when it scales a part."""
    first, second = (
        np.frombuffer(bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits()), np.uint8).astype(int)
        for image in (one, other)
    )
    return int(np.abs(first - second).max())


@pytest.fixture
def painted(canvas: PageCanvas, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is painted after the page has been shown, by id. Groups are kept by identity, as the press keeps them."""
    kept: dict[Balloon | object, object] = {}
    names: list[str] = []
    frame = desk.press.frame

    def steady(book: Book, page_id: object, language: str) -> object:
        found = frame(book, page_id, language)  # type: ignore[arg-type]
        return replace(found, items=tuple(kept.setdefault(item, item) for item in found.items))

    real = stage.paint_drawings

    def watched(painter: object, drawings: list[Drawing], *rest: object, **more: object) -> None:
        names.extend(drawing.id for drawing in drawings)
        real(painter, drawings, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(desk.press, "frame", steady)
    monkeypatch.setattr(stage, "paint_drawings", watched)
    canvas.stage.show_frame(desk.frame())
    picture(canvas)
    names.clear()
    return names


@pytest.mark.parametrize("zoom", [0.0, 1.0, 1.7])
@pytest.mark.parametrize("edit", [moved, added, removed, reordered, over_the_edge])
def test_a_patched_picture_is_the_whole_one(
    canvas: PageCanvas, desk: Desk, painted: list[str], edit: Edit, zoom: float
) -> None:
    if zoom:
        canvas.set_zoom(zoom)
    before = picture(canvas)
    painted.clear()
    desk.commit(edited(desk, edit), "Edit")
    patched = picture(canvas)
    frame = desk.frame()
    assert frame is not None
    assert 0 < len(painted) < len(frame.items)
    canvas.stage.refresh()
    assert difference(patched, picture(canvas)) <= 1
    assert difference(patched, before) > 100
    desk.session.undo()
    assert difference(picture(canvas), before) <= 1


def test_only_what_touches_the_change_is_painted(canvas: PageCanvas, desk: Desk, painted: list[str]) -> None:
    desk.commit(edited(desk, moved), "Edit")
    picture(canvas)
    assert painted == ["p-one", "b-one"]


def test_a_look_from_elsewhere_is_painted_whole(canvas: PageCanvas, desk: Desk, painted: list[str]) -> None:
    desk.commit(edited(desk, moved), "Edit")
    canvas.zoom_in()
    patched = picture(canvas)
    assert len(painted) == 6
    canvas.stage.refresh()
    assert patched == picture(canvas)


def test_nothing_changed_paints_nothing(canvas: PageCanvas, painted: list[str]) -> None:
    canvas.show_page()
    picture(canvas)
    assert painted == []


def drawing(name: str) -> Drawing:
    return Drawing(name, (), QRectF(ord(name), 0, 1, 1))


def test_what_stands_elsewhere_in_the_order_counts_as_changed() -> None:
    a, b, c, d = (drawing(name) for name in "abcd")

    def names(before: tuple[Drawing, ...], after: tuple[Drawing, ...]) -> str:
        return "".join(chr(int(part.x())) for part in changed_parts(before, after))

    assert names((a, b, c), (a, b, c)) == ""
    assert names((a, b, c), (a, d, c)) == "bd"
    assert names((a, b, c), (b, a, c)) == "abba"
    assert names((a, b, c), (a, c)) == "b"
    assert names((a, c), (a, b, c)) == "b"
    assert names((a, a), (a,)) == "a"
    assert names((a, b), ()) == "ab"
    assert names((), (a,)) == "a"
