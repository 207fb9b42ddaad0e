"""Whatever is edited, undoing all of it gives back the first book, and no panel is ever lost or doubled."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from comicremix.edit import arrange, balloons, framing, layouts, locks, panels, stacking, texts
from comicremix.edit.swapping import swap_panels
from comicremix.geometry import Affine, Rect
from comicremix.session import Session
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, RIGHT, TWO, imported_book

names = st.sampled_from([LEFT, RIGHT, LOWER])
lettered = st.sampled_from([HELLO, OUCH])
lengths = st.integers(-300, 300)
edits = st.one_of(
    st.tuples(st.just(panels.move_panel), names, lengths, lengths),
    st.tuples(st.just(swap_panels), names, names),
    st.tuples(st.just(panels.mirror_panel), names),
    st.tuples(st.just(panels.flip_panel), names),
    st.tuples(st.just(panels.turn_panel), names, st.sampled_from([15, 90, -33.3])),
    st.tuples(st.just(framing.slide_picture), names, st.builds(Affine.translation, lengths, lengths)),
    st.tuples(st.just(framing.bleed_panel), names),
    st.tuples(st.just(locks.set_locked), st.just(ONE), st.sets(names), st.booleans()),
    st.tuples(st.just(stacking.restack), st.just(ONE), st.sets(names), st.sampled_from(["front", "back", "forward"])),
    st.tuples(st.just(balloons.turn_balloon), lettered, lengths),
    st.tuples(st.just(panels.fit_panel), names, st.builds(Rect, lengths, lengths, st.just(300), st.just(200))),
    st.tuples(st.just(panels.move_panel_to_page), names, st.sampled_from([ONE, TWO])),
    st.tuples(st.just(panels.restack_panel), names, st.integers(0, 3)),
    st.tuples(st.just(layouts.apply_layout), st.sampled_from([ONE, TWO]), st.sampled_from(layouts.LAYOUTS)),
    st.tuples(st.just(arrange.equal_gutters), st.just(ONE), st.just((LEFT, RIGHT, LOWER)), st.integers(0, 60)),
    st.tuples(st.just(balloons.move_balloon), lettered, lengths, lengths),
    st.tuples(st.just(balloons.move_balloon_to_page), lettered, st.sampled_from([ONE, TWO])),
    st.tuples(st.just(balloons.set_text), lettered, st.sampled_from(["a", "b[^n-1]"])),
    st.tuples(
        st.just(texts.set_translation), st.just("fr"), lettered.map("balloon:{}".format), st.sampled_from(["x", ""])
    ),
)


@settings(max_examples=60)
@given(st.lists(st.tuples(edits, st.booleans()), max_size=25))
def test_a_random_walk_can_be_undone(walk):
    start = imported_book()
    session = Session(start)
    for (edit, *arguments), back in walk:
        session.commit(edit(session.book, *arguments), edit.__name__)
        if back:
            session.undo()
        book = session.book
        assert sorted(p.id for page in book.pages for p in page.panels) == sorted([LEFT, RIGHT, LOWER])
        assert sorted(b.id for page in book.pages for b in page.balloons) == sorted([HELLO, OUCH])
    while session.can_undo:
        session.undo()
    assert session.book is start
    assert start == imported_book()
