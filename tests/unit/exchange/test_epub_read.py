"""EPUB: links, package and pages."""

from __future__ import annotations

import pytest

from comicremix.errors import InputError
from comicremix.exchange.epub_read import beside, package_path, picture_of_page, read_package


def test_links_lead_to_entries() -> None:
    assert beside("OPS/text/1.xhtml", "../images/a%20b.jpg#x") == "OPS/images/a b.jpg"
    assert beside("1.xhtml", "../../etc/passwd") == "../../etc/passwd"  # of which there is no entry
    assert beside("1.xhtml", "") == ""


def test_the_package_tells_of_the_book() -> None:
    told, documents = read_package(
        b"""<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
        <dc:title>Lumo</dc:title><dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator><dc:language>ja</dc:language>
        <dc:rights>CC0</dc:rights></metadata><manifest><item id="b" href="2.xhtml"/><item id="a" href="1.xhtml"/>
        <item id="c" href="nav.xhtml"/></manifest><spine page-progression-direction="rtl"><itemref idref="a"/>
        <itemref idref="c" linear="no"/><itemref idref="b"/><itemref idref="gone"/></spine></package>"""
    )
    assert documents == ("1.xhtml", "2.xhtml")
    assert (told.titles, told.author, told.licence, told.reading) == ({"ja": "Lumo"}, "Ann, Bo", "CC0", "rtl")


@pytest.mark.parametrize(
    ("page", "picture"),
    [
        (b'<html><body><p>x</p><img src="a.jpg"/><img src="b.jpg"/></body></html>', "a.jpg"),
        (b'<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="c.png"/></svg>', "c.png"),
        (b"<div style=\"background: url('d.webp')\">", "d.webp"),
        (b'<img src="http://elsewhere/x.png">', ""),
        (b"\0\0", ""),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><img src="a.jpg"/>', ""),
    ],
)
def test_the_picture_of_a_page(page: bytes, picture: str) -> None:
    assert picture_of_page(page) == picture


def test_a_container_that_names_nothing_is_refused() -> None:
    assert package_path(b'<container><rootfile full-path="OPS/a.opf"/></container>') == "OPS/a.opf"
    with pytest.raises(InputError, match="where its pages"):
        package_path(b"<container/>")
