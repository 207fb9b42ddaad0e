"""XLIFF as CAT tools expect it, and as they give it back."""

from __future__ import annotations

import pytest
from lxml import etree
from translate.storage.workflow import StateEnum
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File

from comicremix.errors import InputError
from comicremix.exchange.formats import read_other
from comicremix.exchange.xliff12 import write_xliff12
from comicremix.exchange.xliff20 import write_xliff20
from comicremix.model.language import State
from tests.unit.exchange.parcels import MARKED, PARCEL

HEAD = (
    '<xliff version="1.2"><file original="B" source-language="en" target-language="{tag}"><body>{units}</body></file>'
)
UNIT2 = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr"><file id="f">{}'


def one(unit, tag="fr"):
    """Return what a file of one trans-unit gives."""
    return read_other((HEAD.format(tag=tag, units=unit) + "</xliff>").encode()).given[0]


def one2(unit):
    return read_other((UNIT2.format(unit) + "</file></xliff>").encode()).given[0]


def test_note_marks_are_protected_elements():
    twelve = etree.fromstring(write_xliff12(PARCEL))
    source = twelve.find(".//{*}trans-unit[@id='note:n-1']/{*}source")
    assert [(x.get("id"), x.get("equiv-text")) for x in source] == [
        ("n-1", "[^n-1]"), ("n-2", "[^n-2]"), ("n-1.2", "[^n-1]"),
    ]  # fmt: skip
    assert "[^n-1]" not in "".join(source.itertext())
    twenty = etree.fromstring(write_xliff20(PARCEL))
    target = twenty.find(".//{*}unit[@id='note:n-1']/{*}segment/{*}target")
    assert [x.get("id") for x in target] == ["n-2", "n-1", "n-1.2"]


@pytest.mark.parametrize(
    ("key", "state", "approved", "read"),
    [
        ("book:title", None, None, StateEnum.EMPTY),
        ("balloon:b-1", "translated", None, StateEnum.UNREVIEWED),
        ("balloon:b-2", "needs-translation", None, StateEnum.NEEDS_WORK),
        ("balloon:b-3", "final", "yes", StateEnum.FINAL),
        ("balloon:b-4", "needs-translation", None, StateEnum.NEEDS_WORK),
    ],
)
def test_translate_toolkit_reads_xliff_12(key, state, approved, read):
    units = {unit.getid().rpartition("\x04")[2]: unit for unit in xlifffile.parsestring(write_xliff12(PARCEL)).units}
    assert len(units) == len(PARCEL.units)
    unit, ours = units[key], next(each for each in PARCEL.units if each.key == key)
    assert str(unit.source) == ours.source
    assert (str(unit.target) if unit.target else "") == (ours.translation.text if ours.translation else "")
    target = unit.xmlelement.find("{*}target")
    assert (target.get("state") if target is not None else None) == state
    assert unit.xmlelement.get("approved") == approved
    assert unit.get_state_id() == read
    assert unit.getnotes("translator") == (ours.translation.comment if ours.translation else "")
    assert unit.getnotes("developer") == ours.place


def test_translate_toolkit_reads_xliff_20():
    units = Xliff2File.parsestring(write_xliff20(PARCEL)).units
    assert len(units) == len(PARCEL.units)
    plain = {"balloon:b-1", "balloon:b-2", "balloon:b-3", "book:title"}
    texts = {unit.key: (unit.source, unit.translation.text if unit.translation else "") for unit in PARCEL.units}
    read = {unit.getid(): (str(unit.source), str(unit.target or "")) for unit in units}
    assert {key: read[key] for key in plain} == {key: texts[key] for key in plain}


@pytest.mark.parametrize("kind", ["xliff12", "xliff20"])
def test_a_translation_set_by_translate_toolkit_is_read(kind):
    write, store = {"xliff12": (write_xliff12, xlifffile), "xliff20": (write_xliff20, Xliff2File)}[kind]
    file = store.parsestring(write(PARCEL))
    unit = next(unit for unit in file.units if str(unit.source) == "Title")
    unit.target = "Titre"
    (given,) = (each for each in read_other(bytes(file)).given if each.key == "book:title")
    assert given.text == "Titre"


def test_a_cat_tools_state_wins_over_a_forgotten_qualifier():
    given = one(
        '<trans-unit id="a"><source>New</source><target state="translated" state-qualifier="x-stale">Neuf</target>'
        '<alt-trans alttranstype="previous-version"><source>Old</source><target>x</target></alt-trans></trans-unit>'
    )
    assert (given.state, given.made_from) == (State.TRANSLATED, None)


@pytest.mark.parametrize(
    ("attributes", "state"),
    [
        ('state="signed-off"', State.REVIEWED),
        ('state="needs-review-translation"', State.DRAFT),
        ('state="x-unheard-of"', State.DRAFT),
        ('state="needs-translation" state-qualifier="x-stale-odd"', State.DRAFT),
        ("", None),
    ],
)
def test_foreign_states(attributes, state):
    assert one(f'<trans-unit id="a"><source>A</source><target {attributes}>B</target></trans-unit>').state is state


def test_approved_without_a_state_is_reviewed():
    unit = '<trans-unit id="a" approved="yes"><source>A</source><target>B</target></trans-unit>'
    assert one(unit).state is State.REVIEWED


def test_a_mark_is_known_by_its_id_when_a_tool_dropped_its_words():
    given = one(
        '<trans-unit id="a"><source>A<x id="n-1" equiv-text="[^n-1]"/></source>'
        '<target><g id="9">B</g><mrk mtype="seg">C</mrk><x id="n-1"/><!-- odd -->D</target></trans-unit>'
    )
    assert given.text == "BC[^n-1]D"
    assert given.source == "A[^n-1]"


def test_parts_in_another_language_are_told():
    second = HEAD.removeprefix('<xliff version="1.2">').format(tag="de", units="").replace("<body>", "<body>\n")
    data = HEAD.format(tag="fr", units="") + second + "</xliff>"
    found = read_other(data.encode())
    assert [str(fault) for fault in found.faults] == ["line 1: this part is in “de” and was not read"]


def test_a_copy_of_the_source_is_no_translation():
    assert one('<trans-unit id="a"><source>A</source><target state="new">A</target></trans-unit>').text == ""
    assert one('<trans-unit id="a"><source>A</source><target state="translated">A</target></trans-unit>').text == "A"
    segment = '<unit id="u"><segment state="{}"><source>A</source><target>A</target></segment></unit>'
    assert one2(segment.format("initial")).text == ""
    assert one2(segment.format("translated")).text == "A"
    assert one2(segment.format('initial" subState="comicremix:draft')).text == "A"


def test_segments_are_put_together():
    given = one2(
        '<unit id="u" name="balloon:b-1"><segment state="final"><source>One.<ph id="m" equiv="[^n-1]"/></source>'
        '<target>Un.<ph id="m"/></target></segment><ignorable><source> </source></ignorable>'
        '<segment state="translated"><source>Two.</source><target><pc id="1">Deux.</pc></target></segment></unit>'
    )
    assert (given.key, given.source, given.text) == ("balloon:b-1", "One.[^n-1] Two.", "Un.[^n-1] Deux.")
    assert given.state is State.TRANSLATED


def test_a_unit_translated_in_part_is_a_draft():
    given = one2(
        '<unit id="u"><segment state="final"><source>One.</source><target>Un.</target></segment>'
        "<segment><source>Two.</source></segment></unit>"
    )
    assert (given.text, given.state) == ("Un.", State.DRAFT)
    assert "part" in str(given.remarks[0])


def test_a_unit_without_a_translation_has_none():
    given = one2(
        '<unit id="u"><segment><source>One.</source></segment><ignorable><source> </source></ignorable></unit>'
    )
    assert given.text == ""


def laughs():
    """Return ten entities, each ten times as long as the one before."""
    made = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10))
    return f"<!DOCTYPE xliff [<!ENTITY e0 'ha'>{made}]>".encode()


BOMB = b'<!DOCTYPE xliff [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<xliff version='1.2'><file>", "line 1: this is no well-formed XML"),
        (BOMB + b"<xliff version='1.2'>&b;</xliff>", "entities"),
        (laughs() + b"<xliff version='1.2' more='&e9;'/>", "entities|well-formed"),
        (b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xliff version='1.2'>&e;</xliff>", "entities"),
        (b"<xliff version='3.0'/>", "“xliff” 3.0"),
        (b"<html/>", "“html”"),
        (b"<?xml version='1.0' encoding='UTF-8'?><xliff version='1.2'>\xe9</xliff>", "well-formed"),
        (b"<a>" * 5000, "well-formed"),
    ],
)
def test_bad_xml_is_refused(data, words):
    with pytest.raises(InputError, match=words):
        read_other(data)


def test_utf_16_is_read():
    data = HEAD.format(tag="fr", units='<trans-unit id="a"><source>A</source><target>é</target></trans-unit>')
    assert read_other((data + "</xliff>").encode("utf-16")).given[0].text == "é"


def test_the_marked_text_is_marked():
    assert MARKED.count("[^") == 4  # one of them escaped
