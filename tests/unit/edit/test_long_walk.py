"""A walk through every kind of edit, with undo and redo, saved and loaded on the way: nothing is lost or doubled.

``COMICREMIX_WALK=2000`` walks so many steps instead of a few.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comicremix.model.book import Book
from comicremix.session import Session
from comicremix.store.documents import normalised
from comicremix.store.folder import OpenBook, create_book, open_book
from tests.samples import imported_book
from tests.unit.edit.walk_edits import EDITS, crowded, stepped

STEPS = int(os.environ.get("COMICREMIX_WALK", "60"))
SAVE_EVERY = 25


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_a_walk_through_all_edits_can_be_undone(tmp_path: Path, seed: int) -> None:
    start = normalised(imported_book())
    with create_book(tmp_path / f"book-{seed}-{os.urandom(4).hex()}", start) as kept:
        session = Session(start)
        walk(session, Random(seed), kept)
        books = [step.book for step in session.steps]
        while session.can_undo:
            session.undo()
        assert session.book is start
        assert start == normalised(imported_book())
        while session.can_redo:
            session.redo()
        assert [step.book for step in session.steps] == books
        assert session.book is books[-1]


def walk(session: Session, rng: Random, kept: OpenBook) -> None:
    """Make ``STEPS`` edits, among them steps back and forth; save now and then."""
    names = sorted(EDITS)
    path = [session.book]
    for step in range(STEPS):
        full = crowded(session.book)
        if full or rng.random() < 0.12:
            for _ in range(rng.randint(1, 12 if full else 4)):
                session.undo()
                path = path[:-1] or path
                assert session.book is path[-1]
            if rng.random() < 0.3 and session.can_redo:
                session.redo()
                path.append(session.book)
            continue
        name = rng.choice(names)
        book = stepped(session.book, name, rng)
        before = session.book
        session.commit(book, name)
        path += [book] if book is not before else []
        nothing_doubled(book, name)
        if step % SAVE_EVERY == 0:
            saved_and_loaded(book, kept)


def nothing_doubled(book: Book, name: str) -> None:
    things = Counter(
        item.id for page in book.pages for group in (page.panels, page.balloons, page.places) for item in group
    )
    assert max(things.values(), default=0) < 2, (name, things.most_common(1))
    named = Counter(item for page in book.pages for item in page.reading)
    assert max(named.values(), default=0) < 2, (name, named.most_common(1))


def saved_and_loaded(book: Book, kept: OpenBook) -> None:
    """What is read back is the book, rounded, and saving that writes nothing."""
    kept.save(book)
    again = open_book(kept.folder, write=False)
    assert all(warning.startswith("assets/") for warning in again.warnings)  # the picture was never there
    assert again.book == normalised(book)
    stamps = {path: path.stat().st_mtime_ns for path in kept.folder.rglob("*.json")}
    kept.save(again.book)
    assert {path: path.stat().st_mtime_ns for path in kept.folder.rglob("*.json")} == stamps
