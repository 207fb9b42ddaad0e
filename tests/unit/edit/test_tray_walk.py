"""Whatever goes from the tray to pages and back, the uses tell the truth and undoing gives back the first book."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from comicremix.edit.panels import mirror_panel, move_panel
from comicremix.edit.tray import place_at, place_in_free_room, take_back
from comicremix.model.ids import FoundId
from comicremix.model.uses import FoundKey, find_uses, origin
from comicremix.session import Session
from tests.samples import LEFT, LOWER, ONE, RIGHT, SOURCE, TWO, imported_book

keys = st.lists(st.sampled_from([FoundKey(SOURCE, FoundId(f"f-{p}")) for p in (LEFT, RIGHT, LOWER)]), max_size=3)
places = st.integers(-200, 2000)
steps = st.one_of(
    st.tuples(st.just("at"), st.sampled_from([ONE, TWO]), keys, st.tuples(places, places)),
    st.tuples(st.just("room"), st.sampled_from([ONE, TWO]), keys),
    st.tuples(st.just("back"), st.integers(0, 9)),
    st.tuples(st.just("turn"), st.integers(0, 9)),
)


def after(book, step):
    match step:
        case ("at", page, keys, at):
            return place_at(book, page, keys, at)[0]
        case ("room", page, keys):
            return place_in_free_room(book, page, keys)[0]
    here = [panel.id for page in book.pages for panel in page.panels]
    if not here:
        return book
    panel = here[step[1] % len(here)]
    return take_back(book, [panel]) if step[0] == "back" else move_panel(mirror_panel(book, panel), panel, 5, 5)


@settings(max_examples=60)
@given(st.lists(st.tuples(steps, st.booleans()), max_size=12))
def test_a_random_walk_between_tray_and_pages(walk):
    start = imported_book()
    session = Session(start)
    for step, back in walk:
        session.commit(after(session.book, step), step[0])
        if back:
            session.undo()
        book = session.book
        uses = find_uses(book)
        shown = {use.panel: key for key, found in uses.items() for use in found.places}
        assert sorted(shown) == sorted(panel.id for page in book.pages for panel in page.panels)
        assert all(origin(book, panel) == key for panel, key in shown.items())
        assert all(found.times == len(found.places) for found in uses.values())
        followed = {balloon.panel for page in book.pages for balloon in page.balloons}
        assert followed <= set(shown) | {None}
    while session.can_undo:
        session.undo()
    assert session.book is start
