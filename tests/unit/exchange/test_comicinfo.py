"""ComicInfo.xml and MetronInfo.xml."""

from __future__ import annotations

import pytest

from comicremix.errors import InputError
from comicremix.exchange.comicinfo import ComicPage, read_comicinfo, write_comicinfo
from comicremix.exchange.metroninfo import read_metroninfo


def test_what_is_written_is_read_again() -> None:
    pages = [ComicPage(100, 150, 9), ComicPage(200, 150, 9, double=True)]
    data = write_comicinfo(
        pages, title="Lumo & Ada", author="Zoë", makers="Inker: Ann, Bo\nWriter: Zoë\nBaker: Cy", licence="CC BY 4.0",
        url="https://example.org/a", language="fr", rtl=True,
    )  # fmt: skip
    told = read_comicinfo(data, ("1.png", "2.png"))
    assert told.titles == {"": "Lumo & Ada"}
    assert (told.author, told.language, told.reading) == ("Zoë", "fr", "rtl")
    assert told.credits == "Writer: Zoë\nInker: Ann, Bo"
    assert told.url == "https://example.org/a"
    assert [(page.picture, page.double) for page in told.pages] == [("1.png", False), ("2.png", True)]
    assert not told.in_order


def test_series_and_number_make_a_title() -> None:
    data = b"<ComicInfo><Series>Pepper</Series><Number>11</Number><Title>Witches</Title></ComicInfo>"
    assert read_comicinfo(data, ()).titles == {"": "Pepper 11: Witches"}


def test_pages_that_do_not_exist_are_passed_over() -> None:
    data = b"<ComicInfo><Pages><Page Image='7'/><Page Image='x'/><Page Image='-1'/><Page/></Pages></ComicInfo>"
    assert read_comicinfo(data, ("1.png",)).pages == ()


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b SYSTEM "file:///etc/passwd">]><ComicInfo><Title>&b;</Title></ComicInfo>'
    with pytest.raises(InputError, match="entities"):
        read_comicinfo(bomb, ())


def test_metroninfo() -> None:
    told = read_metroninfo(
        b"""<MetronInfo><Series lang="ja"><Name>Lumo</Name><Format>Manga</Format></Series><Number>2</Number>
        <Stories><Story>The Lamp</Story></Stories><URLs><URL>https://a</URL><URL primary="true">https://b</URL></URLs>
        <Credits><Credit><Creator>Ann</Creator><Roles><Role>Writer</Role><Role>Inker</Role></Roles></Credit>
        <Credit><Creator>Bo</Creator><Roles><Role>Letterer</Role></Roles></Credit></Credits></MetronInfo>"""
    )
    assert told.titles == {"": "Lumo 2: The Lamp"}
    assert (told.author, told.language, told.reading, told.url) == ("Ann", "ja", "rtl", "https://b")
    assert told.credits == "Writer: Ann\nInker: Ann\nLetterer: Bo"
