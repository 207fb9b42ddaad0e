"""Notes in files: links both ways, destinations by note, entries of the outline, codes that can be read."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pikepdf
import pytest
from PIL import Image

from comicremix.layout.book import lay_out_book, setting_of
from comicremix.layout.notes import lay_out_notes
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.ids import NoteId
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.note_setup import NoteSetup
from comicremix.paint.pdf.document import DocumentInfo, write_pdf
from comicremix.paint.png import png_page
from comicremix.paint.svg.page import svg_page
from tests.bench.notes_bench import Grey, links_of
from tests.bench.notes_book import notes_book
from tests.samples import LEFT, imported_book

ADDRESS = "https://www.example.org/reports/what-they-keep?page=33&lang=en"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_link_leads_somewhere(tmp_path: Path, language: str):
    book = replace(notes_book(6, 12, 8, 4, twice=3, sources=12), note_setup=NoteSetup(bibliography=True))
    target = tmp_path / "notes.pdf"
    catalogue = bundled_catalogue()
    write_pdf(
        lay_out_book(setting_of(book, language, catalogue)), target, info=DocumentInfo("", "", language, "ltr"),
        pictures=Grey(), catalogue=catalogue,
    )  # fmt: skip
    found = links_of(target)
    assert (found["to notes"], found["nowhere"]) == (27, 0)
    assert found["to marks"] >= 27
    with pikepdf.open(target) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        for number in range(24):
            assert f"note:n-{number}" in names
        with pdf.open_outline() as outline:
            entries = [entry.title for entry in outline.root]
        assert entries[-2:] == (["Notes", "Sources"] if language == "en" else ["الحواشي", "المصادر"])
        assert f"heading:{entries[-1]}" in names


def test_a_section_on_the_page_of_another_has_an_entry_that_leads_to_its_heading(tmp_path: Path):
    book = replace(imported_book(), credits="Ada drew it.")
    target = tmp_path / "notes.pdf"
    catalogue = bundled_catalogue()
    write_pdf(
        lay_out_notes(setting_of(book, "en", catalogue), 3), target, info=DocumentInfo("", "", "en", "ltr"),
        pictures=Grey(), catalogue=catalogue,
    )  # fmt: skip
    with pikepdf.open(target) as pdf, pdf.open_outline() as outline:
        notes, credits_ = outline.root
        assert (notes.title, credits_.title) == ("Notes", "Credits")
        assert str(credits_.destination) == "heading:Credits"
        assert "heading:Credits" in pikepdf.NameTree(pdf.Root.Names.Dests)


def test_codes_are_read_back_from_the_printed_page():
    work = SourceReference("w", {"type": "webpage", "title": "T", "URL": ADDRESS})
    note = Note(NoteId("n-1"), "Look.", Pin(panel=LEFT), (Citation("w"),))
    book = replace(imported_book(), notes=(note,), references=(work,), note_setup=NoteSetup(qr_codes=True))
    (frame,) = lay_out_notes(setting_of(book, "en", bundled_catalogue()), 3)
    data = png_page(frame, pictures=Grey(), catalogue=bundled_catalogue())
    pixels = np.asarray(Image.open(io.BytesIO(data)).convert("L"))
    assert cv2.QRCodeDetector().detectAndDecode(pixels)[0] == ADDRESS


def test_svg_links_lead_to_the_files_of_other_pages():
    setting = setting_of(imported_book(), "en", bundled_catalogue())
    (frame,) = lay_out_notes(setting, 3)
    page = svg_page(frame, pictures=Grey(), catalogue=bundled_catalogue(), homes={"mark:n-2:p-left": "a b-001.svg"})
    assert 'xlink:href="a%20b-001.svg#' in page
    assert page.count('xlink:href="a%20b-001.svg#') == 2
    assert "n-1:b-ouch" not in page
