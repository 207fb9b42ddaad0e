"""Region-based navigation of EPUBs, and what ours say of their pages."""

from __future__ import annotations

import pytest

from comicremix.errors import InputError
from comicremix.exchange.epub_regions import data_navigation, read_notes, read_page, read_regions
from comicremix.geometry import Rect
from comicremix.model.source import BalloonKind

NAVIGATION = b"""<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="region-based"><ol>
<li><a epub:type="panel" href="text/p1.xhtml#xywh=percent:0,10,50,25.5"/><ol>
<li><a epub:type="text-area" href="text/p1.xhtml#xywh=percent:1,1,1,1"/></li></ol></li>
<li><span epub:type="panel-group"/><a epub:type="panel" href="text/p1.xhtml#xywh=percent:50,10,500,25"/></li>
<li><a epub:type="panel" href="text/p2.xhtml#xywh=pixel:1,1,1,1"/></li>
</ol></nav></body></html>"""
PAGE = b'<html><head><meta name="viewport" content="height=400,width = 200"/></head><body>%s</body></html>'


def test_panels_by_the_name_of_their_page() -> None:
    first, second = Rect(0, 0.1, 0.5, 0.255), Rect(0.5, 0.1, 1, 0.25)
    assert read_regions(NAVIGATION, "OEBPS/regions.xhtml") == {"OEBPS/text/p1.xhtml": (first, second)}


def test_regions_are_panels_of_a_page_that_names_none() -> None:
    page = read_page(PAGE % b"<p>Hi</p>", "en", (Rect(0, 0.1, 0.5, 0.25), Rect(0, 0, 0, 0)))
    assert (page.panels, page.balloons, page.width) == ((Rect(0, 40, 100, 100).outline(),), None, 200)
    assert read_page(b"<html/>", "en", (Rect(0, 0, 1, 1),)).panels is None


def test_our_own_panels_and_balloons_count_more() -> None:
    inside = b"""<section data-panel="0,0 9,0 9,9"><p data-balloon="1,1 5,1 5,4" data-kind="thought"
    data-words="a *b*&#10;c">a b c</p><p data-balloon="1,1 2" data-words="no outline">x</p></section>"""
    page = read_page(PAGE % inside, "fr", (Rect(0, 0, 1, 1),))
    assert page.panels == (((0, 0), (9, 0), (9, 9)),)
    (balloon,) = page.balloons or ()
    assert (balloon.words, balloon.kind, balloon.drawn) == ({"fr": "a *b*\nc"}, BalloonKind.THOUGHT, False)


def test_notes() -> None:
    notes = read_notes(b'<ol><li id="note-n-1" data-words="A *note*."><p>A note.</p></li><li>more</li></ol>', "en")
    assert [(note.id, note.words) for note in notes] == [("n-1", {"en": "A *note*."})]


def test_the_package_names_the_document() -> None:
    assert data_navigation(b'<package><item href="a.xhtml" properties="nav"/></package>') == ""
    assert data_navigation(b'<package><item href="r.xhtml" properties="svg data-nav"/></package>') == "r.xhtml"


def test_entities_are_refused() -> None:
    with pytest.raises(InputError, match="entities"):
        read_regions(b'<!DOCTYPE html [<!ENTITY a "b">]><html>&a;</html>', "r.xhtml")
