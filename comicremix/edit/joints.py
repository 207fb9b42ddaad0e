"""Balloons that share one outline: joining them, and letting each have its own again."""

from __future__ import annotations

from collections.abc import Collection

from comicremix.edit.balloons import redraw_balloon
from comicremix.edit.change import change_page, changed
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.page import Balloon, Page


def join_balloons(book: Book, balloon_ids: Collection[BalloonId]) -> Book:
    """Let balloons of one page share an outline, with all that any of them shared one with before.

    Pieces of the drawing are drawn anew.

    Raises:
        KeyError: they are not on one page.
    """
    if len(set(balloon_ids)) < 2:
        return book
    page = book.page_of(next(iter(balloon_ids)))
    for balloon_id in balloon_ids:
        page.balloon(balloon_id)
        book = redraw_balloon(book, balloon_id)
    page = book.page(page.id)
    leaders = {leader_of(balloon) for balloon in page.balloons if balloon.id in balloon_ids}
    members = [balloon for balloon in page.balloons if leader_of(balloon) in leaders]
    leader = members[0].id

    def joined(balloon: Balloon) -> Balloon:
        return changed(balloon, joined=None if balloon.id == leader else leader) if balloon in members else balloon

    return change_page(book, page.id, lambda p: _with_balloons(p, [joined(balloon) for balloon in p.balloons]))


def part_balloons(book: Book, balloon_ids: Collection[BalloonId]) -> Book:
    """Give balloons outlines of their own again; what they were joined with stays joined.

    Raises:
        KeyError: a balloon is not in the book.
    """
    for balloon_id in balloon_ids:
        book = _parted(book, balloon_id)
    return book


def leader_of(balloon: Balloon) -> BalloonId:
    """Return the id that stands for all balloons joined with this one."""
    return balloon.joined or balloon.id


def joined_with(page: Page, balloon: Balloon) -> tuple[Balloon, ...]:
    """Return the balloons that share an outline with ``balloon``, without itself."""
    leader = leader_of(balloon)
    return tuple(other for other in page.balloons if leader_of(other) == leader and other.id != balloon.id)


def _parted(book: Book, balloon_id: BalloonId) -> Book:
    page = book.page_of(balloon_id)
    balloon = page.balloon(balloon_id)
    rest = joined_with(page, balloon)
    if not rest:
        return book
    leader = leader_of(balloon) if leader_of(balloon) != balloon_id else rest[0].id

    def alone(other: Balloon) -> Balloon:
        if other is balloon:
            return changed(other, joined=None)
        return changed(other, joined=None if other.id == leader else leader) if other in rest else other

    return change_page(book, page.id, lambda p: _with_balloons(p, [alone(other) for other in p.balloons]))


def _with_balloons(page: Page, balloons: list[Balloon]) -> Page:
    same = all(a is b for a, b in zip(balloons, page.balloons, strict=True))
    return page if same else changed(page, balloons=tuple(balloons))
