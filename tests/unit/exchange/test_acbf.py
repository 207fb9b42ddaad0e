"""ACBF, read and written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from comicremix.errors import InputError
from comicremix.exchange.acbf_read import read_acbf, read_binaries
from comicremix.exchange.acbf_sizes import FILLED, filling_size, usual_size
from comicremix.exchange.acbf_write import TYPES, AcbfArea, AcbfBook, AcbfPage, write_acbf
from comicremix.geometry import Rect
from comicremix.model.markup import Span, escaped, parse
from comicremix.model.source import BalloonKind

BOX, OTHER = Rect(10, 20, 100, 50).outline(), Rect(300, 20, 80, 80).outline()
TEXT = "Hello *you* there\nand **you**[^n-1] \\*star"


def book() -> AcbfBook:
    areas = {
        "en": (
            AcbfArea(BOX, BalloonKind.CAPTION, TEXT, "#ffeedd"),
            AcbfArea(OTHER, BalloonKind.THOUGHT, "Hm", None, -5),
        ),
        "fr": (AcbfArea(Rect(12, 18, 100, 55).outline(), BalloonKind.CAPTION, "Salut[^n-1]"),),
    }
    page = AcbfPage("001.jpg", "#ffffff", (Rect(0, 0, 400, 300).outline(),), areas, {"n-1": "4.1"})
    return AcbfBook(
        {"en": "Lumo", "fr": "Lumo, la lampe"}, "Zoë Ott", "Inker: Ann, Bo", "CC BY 4.0", ("en", "fr"), (page, page),
        (("n-1", {"en": "A note.\nTwo lines.", "fr": "Une note."}),), {"n-1": "1"},
        'text-area[type="commentary"] { color: #204060; }\ntext-layer[lang="fr"] text-area { color: #ffffff; }',
        {"fr": "Brouillon"},
    )  # fmt: skip


def test_what_is_written_is_read_again() -> None:
    told = read_acbf(write_acbf(book()))
    assert told.titles == {"en": "Lumo", "fr": "Lumo, la lampe"}
    assert (told.language, told.licence, told.in_order, len(told.pages)) == ("en", "CC BY 4.0", True, 2)
    assert told.author == "Zoë Ott"
    assert told.credits == "Writer: Zoë Ott\nInker: Ann, Bo"
    assert [(note.id, note.words) for note in told.notes] == [("n-1", {"en": "A note.\nTwo lines.", "fr": "Une note."})]
    page = told.pages[0]
    assert page.panels == (Rect(0, 0, 400, 300).outline(),)
    first, second = page.balloons or ()
    assert first.words == {"en": TEXT, "fr": "Salut[^n-1]"}
    assert (first.outline, first.kind) == (BOX, BalloonKind.CAPTION)
    assert (first.colour, second.colour) == ("#204060", None)
    assert (second.words, second.kind, second.rotation) == ({"en": "Hm"}, BalloonKind.THOUGHT, 355)


WORDS = st.text(st.sampled_from("aéß<&>\"'漢م\\*[{|}]^"), min_size=1, max_size=6).map(escaped)
MARKED = st.one_of(WORDS, WORDS.map(lambda w: f"*{w}*"), WORDS.map(lambda w: f"**{w}**"), st.just("x[^n-1]"))
LINES = st.lists(st.lists(MARKED, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=3).map("\n".join)
BOXES = st.builds(Rect, *(st.integers(0, 500),) * 2, *(st.integers(1, 500),) * 2)


@given(BOXES, LINES, LINES, LINES, st.sampled_from(BalloonKind))
def test_any_words_come_back(box: Rect, english: str, french: str, note: str, kind: BalloonKind) -> None:
    outline = box.outline()
    areas = {tag: (AcbfArea(outline, kind, text),) for tag, text in (("en", english), ("fr", french))}
    page = AcbfPage("1.png", "#102030", (outline,), areas, {"n-1": "*"})
    written = replace(book(), pages=(page,), notes=(("n-1", {"en": note}),))
    told = read_acbf(write_acbf(written))
    (balloon,) = told.pages[0].balloons or ()
    assert spans(balloon.words["en"]) == spans(english)
    assert spans(balloon.words["fr"]) == spans(french)
    assert spans(told.notes[0].words["en"]) == spans(note)
    assert (balloon.outline, TYPES[balloon.kind]) == (outline, TYPES[kind])
    assert (told.pages[0].panels, told.pages[0].ground) == ((outline,), "#102030")


def spans(text: str) -> list[tuple[Span, ...]]:
    return [parse(line) for line in text.split("\n")]


def test_pictures_inside() -> None:
    data = write_acbf(book(), [("001.jpg", "image/jpeg", b"\xff\xd8")])
    assert read_binaries(data) == {"001.jpg": b"\xff\xd8"}


def test_the_older_namespace_and_the_cover() -> None:
    told = read_acbf(
        b"""<ACBF xmlns="http://www.fictionbook-lib.org/xml/acbf/1.0"><meta-data><book-info>
        <coverpage><image href="cover.jpg"/></coverpage></book-info></meta-data><body>
        <page><image href="sub\\1.jpg"/><text-layer lang="de"><text-area points="0,0 9,0"><p>no area</p></text-area>
        <text-area points="0,0 9,0 9,9"><p>Ja <a href="http://x">x</a></p></text-area></text-layer></page></body></ACBF>"""
    )
    assert [page.picture for page in told.pages] == ["cover.jpg", "sub/1.jpg"]
    assert told.pages[0].balloons is None
    assert [balloon.words for balloon in told.pages[1].balloons or ()] == [{"de": "Ja x"}]
    assert told.language == "de"


@pytest.mark.parametrize(
    ("attributes", "on_the_art"),
    [('type="sign" transparent="true"', True), ('type="sign"', False),
     ('type="speech" transparent="true"', False)],
)  # fmt: skip
def test_nothing_is_taken_out_beneath_transparent_signs(attributes: str, on_the_art: bool) -> None:
    told = read_acbf(
        b"""<ACBF xmlns="http://www.fictionbook-lib.org/xml/acbf/1.1"><body><page><image href="1.jpg"/>
        <text-layer lang="de"><text-area points="0,0 9,0 9,9" %s><p>Ja</p></text-area></text-layer></page></body>
        </ACBF>"""
        % attributes.encode()
    )
    (balloon,) = told.pages[0].balloons or ()
    assert balloon.drawn is on_the_art


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"<ACBF/>", "no pages"),
        (b"<html/>", "no ACBF"),
        (b"<ACBF><body>", "well-formed"),
        (b'<!DOCTYPE ACBF [<!ENTITY a "b">]><ACBF><body>&a;</body></ACBF>', "entities"),
        ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY a "b">]><ACBF/>'.encode("utf-16"), "entities"),
    ],
)
def test_what_is_no_such_book_is_refused(data: bytes, fault: str) -> None:
    with pytest.raises(InputError, match=fault):
        read_acbf(data)


def test_what_is_written_is_valid() -> None:
    """The schema is the ACBF project's, as libacbf 1.0.2 carries it under the licence beside it."""
    schema = etree.XMLSchema(etree.parse(Path(__file__).parent / "schema" / "acbf-1.1.xsd"))
    schema.assertValid(etree.fromstring(write_acbf(book(), [("001.jpg", "image/jpeg", b"\xff\xd8")])))
    assert "<p>Brouillon</p>" in write_acbf(book()).decode()
    assert '<a href="#n-1">4.1</a>' in write_acbf(book()).decode()
    bare = replace(book(), titles={}, author="", makers="", licence="", notes=())
    schema.assertValid(etree.fromstring(write_acbf(bare)))


def test_chapters_and_alternative_texts_come_back_and_are_valid() -> None:
    plain_page, described = book().pages
    described = replace(
        described, titles={"en": "Two", "fr": "Deux"}, described=({"en": "A *lamp*.", "fr": "Une lampe."},)
    )
    data = write_acbf(replace(book(), pages=(plain_page, described)))
    schema = etree.XMLSchema(etree.parse(Path(__file__).parent / "schema" / "acbf-1.1.xsd"))
    schema.assertValid(etree.fromstring(data))
    told = read_acbf(data)
    assert [page.chapter for page in told.pages] == [{}, {"en": "Two", "fr": "Deux"}]
    assert [page.alts for page in told.pages] == [(), ({"en": "A *lamp*.", "fr": "Une lampe."},)]
    assert [note.id for note in told.notes] == ["n-1"]


def test_light_words_are_inverted() -> None:
    areas = {"en": (AcbfArea(BOX, BalloonKind.SIGN, "Poof!", rotation=340, inverted=True),)}
    page = replace(book().pages[0], areas=areas)
    (area,) = read_acbf(write_acbf(replace(book(), pages=(page,)))).pages[0].balloons or ()
    assert (area.colour, area.rotation) == ("#ffffff", 340)


def test_sizes_are_those_at_which_words_fill_their_areas() -> None:
    assert usual_size([]) is None
    box = Rect(0, 0, 400, 100).outline()
    assert filling_size(box, "a" * 40) == pytest.approx(20)  # one line
    assert filling_size(box, "a" * 80) == pytest.approx((0.6 * 40_000 / 48) ** 0.5)
    assert filling_size(box, "漢" * 40) == filling_size(box, "a" * 80)
    assert filling_size(box, "A\nB\nC\nD") == pytest.approx(100 / 4.8)
    held = usual_size([(box, "a" * 40), (box, "b" * 40), (box, " ")])
    assert held == pytest.approx(filling_size(box, "a" * 40, FILLED))
