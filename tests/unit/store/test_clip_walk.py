"""Whatever is copied from whatever book: it comes over the clipboard equal, and is whole where it is pasted."""

from __future__ import annotations

from hypothesis import given, settings

from comicremix.edit.clips import clip_box, landing, paste_clip, take_clip
from comicremix.geometry import IDENTITY
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.language import Language
from comicremix.model.page import Page
from comicremix.store.clips import clip_bytes, read_clip
from comicremix.store.codec import rounded
from tests.strategies import books

OTHER = Book(pages=(Page(PageId("pg-other"), 500, 700),), languages=(Language("en"), Language("fr"), Language("ar")))


@settings(max_examples=30)
@given(books())
def test_a_whole_page_goes_into_another_book_and_into_its_own(book: Book) -> None:
    for page in book.pages:
        clip = take_clip(book, page.id, [item.id for group in (page.panels, page.balloons) for item in group])
        came = read_clip(clip_bytes(clip, lambda ref: b"").replace(b'"assets":', b'"no":'))[0]
        assert came == rounded(clip)
        if not clip.panels and not clip.balloons:
            continue
        assert clip_box(clip) is not None
        for target in (OTHER, book):
            place = target.pages[0]
            pasted, ids = paste_clip(target, place.id, clip, landing(clip, place, middle=(100.0, 100.0)))
            check_whole(pasted)
            assert len(pasted.pages[0].panels) == len(place.panels) + len(clip.panels)
            assert set(ids) <= {item.id for g in (pasted.pages[0].panels, pasted.pages[0].balloons) for item in g}
            assert pasted.pages[1:] == target.pages[1:]
        assert paste_clip(book, page.id, take_clip(book, page.id, ()), IDENTITY)[0] == book


def check_whole(book: Book) -> None:
    """Every thing has a name of its own, and everything that names another thing finds it."""
    names = [item.id for page in book.pages for group in (page.panels, page.balloons) for item in group]
    assert len(set(names)) == len(names)
    page = book.pages[0]
    known = {source.id for source in book.sources}
    assert len(known) == len(book.sources)
    for balloon in page.balloons[-1:]:
        assert balloon.panel is None or balloon.panel in {panel.id for panel in page.panels}
        assert balloon.joined is None or balloon.joined in {other.id for other in page.balloons}
        assert book.style(balloon) in book.styles
