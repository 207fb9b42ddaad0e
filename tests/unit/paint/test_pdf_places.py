"""Page labels and the outline by chapters, read back from the file."""

from __future__ import annotations

import pikepdf
import pytest

from comicremix.paint.pdf.finish import PageEntry, number_pages, outline_pages


@pytest.fixture
def pdf():
    with pikepdf.new() as document:
        for _ in range(6):
            document.add_blank_page()
        yield document


def test_labels_count_in_ranges(pdf):
    number_pages(pdf, [PageEntry(label, "") for label in ("cover", "i", "ii", "1", "2", "3b")])
    assert [page.label for page in pdf.pages] == ["cover", "i", "ii", "1", "2", "3b"]
    assert [int(index) for index in list(pdf.Root.PageLabels.Nums)[::2]] == [0, 1, 3, 5]


def test_pages_stand_under_their_chapters(pdf):
    chapters = ("", "Dawn", "Dawn", "Dusk", "Dusk", "")
    titles = ("Cover", "Page 1", "Page 2", "Page 3", "", "Notes")
    outline_pages(pdf, [PageEntry("", title, chapter=chapter) for title, chapter in zip(titles, chapters, strict=True)])
    with pdf.open_outline() as outline:
        found = [(item.title, [child.title for child in item.children]) for item in outline.root]
        pages = [pikepdf.Page(item.destination[0]).index for item in outline.root]
    assert found == [("Cover", []), ("Dawn", ["Page 1", "Page 2"]), ("Dusk", ["Page 3"]), ("Notes", [])]
    assert pages == [0, 1, 3, 5]
