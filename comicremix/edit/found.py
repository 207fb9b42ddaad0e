"""Edits of what was found on a source page: a hand draws, corrects, cuts, joins and orders it.

What a page of the book only shows where it lies in its picture follows: its panel or balloon has the new outline, too.
What was moved from there stays as it was placed. All outlines and lines are in source pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from comicremix.edit.change import change_source, changed, swapped_in
from comicremix.edit.knife import cut_outline, reading_place
from comicremix.edit.outlines import joined_outline
from comicremix.edit.tray import balloon_in_art
from comicremix.geometry import Outline, Point, Rect, bounds, contains, polygon_path, transform_points
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, FoundId, PanelId, SourceId, new_found_id, new_panel_id
from comicremix.model.page import Balloon, Body, Page, Panel, Shape
from comicremix.model.source import Art, BalloonKind, FoundBalloon, FoundPanel, Placement, SourcePage

T = TypeVar("T", FoundPanel, FoundBalloon)

SAME = 0.3
"""Intersection over union of two boxes from which on they mean one thing."""


def add_found_panel(
    book: Book, source_id: SourceId, outline: Outline, *, index: int | None = None, new_id: FoundId | None = None
) -> Book:
    """Add a panel that a hand has drawn, before the one at ``index`` of the reading order (default: last)."""
    source = book.source(source_id)
    place = len(source.panels) if index is None else index
    panel = FoundPanel(new_id or new_found_id(), outline, by_hand=True)
    return _with_panels(book, source, (*source.panels[:place], panel, *source.panels[place:]))


def reshape_found_panel(book: Book, source_id: SourceId, found_id: FoundId, outline: Outline) -> Book:
    """Give a panel another outline. Raises KeyError when it was not found there."""
    source = book.source(source_id)
    old = found_panel(source, found_id)
    new = changed(old, outline=outline, by_hand=True, confidence=1.0)
    return _with_panels(book, source, swapped_in(source.panels, old, new))


def remove_found_panel(book: Book, source_id: SourceId, found_id: FoundId) -> Book:
    """Forget a panel; the picture stays as it is, and balloons that stood on it follow no panel."""
    source = book.source(source_id)
    old = found_panel(source, found_id)
    return _with_panels(book, source, tuple(panel for panel in source.panels if panel is not old))


def split_found_panel(
    book: Book, source_id: SourceId, found_id: FoundId, start: Point, end: Point, *, gutter: float = 0.0,
    from_right: bool = False,
) -> Book:  # fmt: skip
    """Cut a panel along the line through two points; the pieces follow each other in reading order. A line that misses
    it changes nothing."""
    source = book.source(source_id)
    old = found_panel(source, found_id)
    if start == end:
        return book
    pieces, _ = cut_outline(old.outline, (start, end), gutter)
    if len(pieces) < 2:
        return book
    pieces.sort(key=lambda piece: reading_place(piece, start, end, from_right))
    parts = [changed(old, outline=pieces[0], by_hand=True, confidence=1.0)]
    parts += [FoundPanel(new_found_id(), piece, by_hand=True) for piece in pieces[1:]]
    place = source.panels.index(old)
    return _with_panels(book, source, (*source.panels[:place], *parts, *source.panels[place + 1 :]))


def merge_found_panels(book: Book, source_id: SourceId, found_ids: Iterable[FoundId]) -> Book:
    """Make one panel of several; the gutters between them become part of it. It stands where the first one stood."""
    source = book.source(source_id)
    wanted = set(found_ids)
    merged = [panel for panel in source.panels if panel.id in wanted]
    if len(merged) < 2:
        return book
    outline = merged[0].outline
    for panel in merged[1:]:
        outline = joined_outline(outline, panel.outline)
    one = changed(merged[0], outline=outline, by_hand=True, confidence=1.0)
    rest = tuple(one if panel is merged[0] else panel for panel in source.panels if panel not in merged[1:])
    return _with_panels(book, source, rest)


def order_found_panels(book: Book, source_id: SourceId, order: Iterable[FoundId]) -> Book:
    """Set the reading order of a source page's panels; those that ``order`` leaves out come last, as they were."""
    source = book.source(source_id)
    places = {found_id: place for place, found_id in enumerate(order)}
    panels = sorted(source.panels, key=lambda panel: places.get(panel.id, len(places)))
    return _with_panels(book, source, tuple(panels))


def add_found_balloon(
    book: Book, source_id: SourceId, outline: Outline, kind: BalloonKind = BalloonKind.SPEECH, *,
    tail: Point | None = None, fill: str | None = None, new_id: FoundId | None = None,
) -> Book:  # fmt: skip
    """Add a balloon that a hand has drawn or traced; ``fill`` is the colour of its paper."""
    source = book.source(source_id)
    balloon = FoundBalloon(new_id or new_found_id(), outline, kind, tail, by_hand=True, fill=fill)
    return _with_balloons(book, source, (*source.balloons, balloon))


def take_lettering(book: Book, source_id: SourceId, outline: Outline, *, new_id: FoundId | None = None) -> Book:
    """Make a balloon without a body of lettering that was found on the art: it can be given words. An outline that was
    not found there changes nothing. Running text it is, a caption: drawn-out sounds are not found."""
    source = book.source(source_id)
    if outline not in source.lettering:
        return book
    book = add_found_balloon(book, source_id, outline, BalloonKind.CAPTION, new_id=new_id)
    rest = tuple(other for other in source.lettering if other != outline)
    return change_source(book, source_id, lambda s: changed(s, lettering=rest))


def take_all_lettering(book: Book, source_id: SourceId | None = None) -> Book:
    """Take all lettering that was found on the art, of one source page or of the book (see ``take_lettering``)."""
    known = {balloon.id for page in book.pages for balloon in page.balloons}
    for source in book.sources:
        if source.lettering and source_id in (None, source.id):
            for outline in source.lettering:
                book = take_lettering(book, source.id, outline)
            book = _on_pages(book, source.id, lambda page: _sorted_in(page, known))
    return book


def _sorted_in(page: Page, known: set[BalloonId]) -> Page:
    """Put balloons that are not yet known before those of their panel that stand below them."""
    order = [balloon for balloon in page.balloons if balloon.id in known]
    for new in page.balloons:
        if new.id in known:
            continue
        middle = new.shape.box.centre[1]
        below = (i for i, old in enumerate(order) if old.panel == new.panel and old.shape.box.y > middle)
        order.insert(next(below, len(order)), new)
    return changed(page, balloons=tuple(order))


def reshape_found_balloon(
    book: Book, source_id: SourceId, found_id: FoundId, outline: Outline, *, tail: Point | None = None
) -> Book:
    """Give a balloon another outline, and another tip of its tail where one is named."""
    source = book.source(source_id)
    old = found_balloon(source, found_id)
    new = changed(old, outline=outline, tail=tail or old.tail, by_hand=True, confidence=1.0)
    return _with_balloons(book, source, swapped_in(source.balloons, old, new))


def set_found_kind(book: Book, source_id: SourceId, found_id: FoundId, kind: BalloonKind) -> Book:
    source = book.source(source_id)
    old = found_balloon(source, found_id)
    new = changed(old, kind=kind, by_hand=True, confidence=1.0)
    return _with_balloons(book, source, swapped_in(source.balloons, old, new))


def remove_found_balloon(book: Book, source_id: SourceId, found_id: FoundId) -> Book:
    """Forget a balloon. On pages, balloons that have words stay."""
    source = book.source(source_id)
    old = found_balloon(source, found_id)
    return _with_balloons(book, source, tuple(balloon for balloon in source.balloons if balloon is not old))


def find_again(
    book: Book,
    source_id: SourceId,
    panels: tuple[FoundPanel, ...],
    balloons: tuple[FoundBalloon, ...],
    lettering: tuple[Outline, ...] = (),
) -> Book:
    """Put what a detector has found anew in the place of what one found before.

    What a hand drew or corrected stays, and nothing new comes where it is.
    """
    source = book.source(source_id)
    kept_panels, kept_balloons = _by_hand(source.panels), _by_hand(source.balloons)
    panels = (*kept_panels, *(new for new in panels if not _met(new.outline, kept_panels)))
    balloons = (*kept_balloons, *(new for new in balloons if not _met(new.outline, kept_balloons)))
    book = _with_panels(book, source, panels)
    book = _with_balloons(book, book.source(source_id), balloons)
    return change_source(book, source_id, lambda found: changed(found, lettering=lettering))


def found_panel(source: SourcePage, found_id: FoundId) -> FoundPanel:
    """Raises KeyError when there is no such panel."""
    return {panel.id: panel for panel in source.panels}[found_id]


def found_balloon(source: SourcePage, found_id: FoundId) -> FoundBalloon:
    """Raises KeyError when there is no such balloon."""
    return {balloon.id: balloon for balloon in source.balloons}[found_id]


def _by_hand(items: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(item for item in items if item.by_hand)


def _met(outline: Outline, others: tuple[FoundPanel, ...] | tuple[FoundBalloon, ...]) -> bool:
    """Tell whether an outline is meant by one of the others, too: their boxes share much of what they cover."""
    return any(_shared(bounds(outline), bounds(other.outline)) > SAME for other in others)


def _shared(one: Rect, other: Rect) -> float:
    """Return the boxes' intersection over their union."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    both = max(0.0, width) * max(0.0, height)
    return both / ((one.width * one.height + other.width * other.height - both) or 1.0)


# -- what pages show of it


def _with_panels(book: Book, source: SourcePage, panels: tuple[FoundPanel, ...]) -> Book:
    book = change_source(book, source.id, lambda s: changed(s, panels=panels))
    return _on_pages(book, source.id, lambda page: _panels_followed(page, source, panels))


def _with_balloons(book: Book, source: SourcePage, balloons: tuple[FoundBalloon, ...]) -> Book:
    book = change_source(book, source.id, lambda s: changed(s, balloons=balloons))
    return _on_pages(book, source.id, lambda page: _balloons_followed(page, source, balloons))


def _on_pages(book: Book, source_id: SourceId, change: Callable[[Page], Page]) -> Book:
    """Change the pages that show a source page as it came."""
    pages = tuple(change(p) if p.base is not None and p.base.art.source == source_id else p for p in book.pages)
    return book if all(a is b for a, b in zip(pages, book.pages, strict=True)) else changed(book, pages=pages)


def _panels_followed(page: Page, source: SourcePage, panels: tuple[FoundPanel, ...]) -> Page:
    """Return a page whose panels, where they lie in its picture, are those that were found."""
    known = {old.outline: old.id for old in source.panels}
    shown = {
        known[panel.art.outline]: panel
        for panel in page.panels
        if page.shows_in_base(panel) and panel.art.outline in known
    }
    old_ids = {old.id for old in source.panels}
    made: list[Panel] = []
    for found in panels:
        if found.id in shown:
            panel = shown[found.id]
            made.append(changed(panel, art=changed(panel.art, outline=found.outline)))
        elif found.id not in old_ids and page.base is not None:
            made.append(Panel(new_panel_id(), Art(source.id, found.outline, page.base.art.placement)))
    lying = {panel.id for panel in shown.values()}
    moved = tuple(panel for panel in page.panels if panel.id not in lying)
    if tuple(made) == tuple(panel for panel in page.panels if panel.id in lying):
        return page
    everything = (*made, *moved)
    ids = {panel.id for panel in everything}
    return changed(
        page,
        panels=everything,
        balloons=tuple(_followed(balloon, ids, made) for balloon in page.balloons),
        reading=tuple(item for item in page.reading if not item.startswith("p-") or item in ids),
    )


def _followed(balloon: Balloon, ids: set[PanelId], lying: list[Panel]) -> Balloon:
    """Let a balloon in the art follow the panel that it stands on now, and any balloon whose panel is gone."""
    stays = balloon.panel in ids and (balloon.body is not Body.ART or balloon.panel not in {p.id for p in lying})
    if stays or (balloon.panel is None and balloon.body is not Body.ART):
        return balloon
    centre = balloon.shape.box.centre
    owner = next((panel.id for panel in reversed(lying) if contains(panel.outline, centre)), None)
    return changed(balloon, panel=owner)


def _balloons_followed(page: Page, source: SourcePage, balloons: tuple[FoundBalloon, ...]) -> Page:
    known = {old.outline: old for old in source.balloons}
    new = {found.id: found for found in balloons}
    made: list[Balloon] = []
    for balloon in page.balloons:
        old = known.get(balloon.art.outline) if balloon.art and balloon.body is Body.ART else None
        if old is None or balloon.art is None or balloon.art.source != source.id or new.get(old.id) is old:
            made.append(balloon)
        elif old.id in new:
            found = new[old.id]
            art = changed(balloon.art, outline=found.outline)
            kind = found.kind if balloon.kind is old.kind else balloon.kind
            made.append(changed(balloon, art=art, kind=kind, shape=_shape(art)))
        elif balloon.text.strip():
            made.append(balloon)
    old_ids = {old.id for old in source.balloons}
    if page.base is not None:
        place = page.base.art.placement
        made += [_new_balloon(page, source.id, place, found) for found in balloons if found.id not in old_ids]
    return changed(page, balloons=tuple(made))


def _new_balloon(page: Page, source_id: SourceId, placement: Placement, found: FoundBalloon) -> Balloon:
    made = balloon_in_art(source_id, found, None, placement)
    centre = made.shape.box.centre
    owner = next((panel.id for panel in reversed(page.panels) if contains(panel.outline, centre)), None)
    return changed(made, panel=owner)


def _shape(art: Art) -> Shape:
    return Shape.traced(polygon_path(transform_points(art.outline, art.placement.affine)))
