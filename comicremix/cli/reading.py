"""``comicremix read``: the words of balloons in the drawing become texts."""

from __future__ import annotations

import json
from collections.abc import Sequence

from comicremix.app.press import Press
from comicremix.app.reading_words import Proposal, read_words, with_words_read
from comicremix.app.tesseract import load_reader
from comicremix.cli.progress import progress_bar
from comicremix.edit.drawn_words import unread_balloons
from comicremix.model.book import Book
from comicremix.model.texts import texts
from comicremix.store.folder import OpenBook


def read_book(book: OpenBook, press: Press, *, as_json: bool) -> int:
    """Read the balloons that have no text, save the book and tell what was read. Raises InputError when Tesseract or
    its data is missing."""
    wanted = unread_balloons(book.book.pages)
    found: tuple[Proposal, ...] = ()
    if wanted:
        reader = load_reader(book.book)
        with progress_bar("read") as progress:
            found = read_words(press, book.book, wanted, reader, progress)
        reader.close()
    changed = with_words_read(book.book, found)
    book.save(changed)
    _tell(changed, found, as_json=as_json)
    return 0


def _tell(book: Book, found: Sequence[Proposal], *, as_json: bool) -> None:
    places = {entry.key: entry.place for entry in texts(book)}
    if as_json:
        rows = [
            {
                "id": one.balloon, "place": places[f"balloon:{one.balloon}"], "text": one.text,
                "confidence": round(one.confidence, 2), "doubtful": one.doubtful,
            }
            for one in found
        ]  # fmt: skip
        print(json.dumps({"texts": rows}, ensure_ascii=False, indent=1))
        return
    doubtful = [one for one in found if one.doubtful]
    print(f"{sum(bool(one.text) for one in found)} of {len(found)} balloons read, {len(doubtful)} to look at")
    for one in doubtful:
        print(f"  {places[f'balloon:{one.balloon}']}: {one.text}")
