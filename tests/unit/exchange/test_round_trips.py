"""What goes out in any format comes back without loss."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from comicremix.exchange.csvfile import write_csv
from comicremix.exchange.formats import is_po, read_other
from comicremix.exchange.tmx import write_tmx
from comicremix.exchange.units import Delivery
from comicremix.exchange.xliff12 import write_xliff12
from comicremix.exchange.xliff20 import write_xliff20
from comicremix.exchange.xlsx import write_xlsx
from tests.unit.exchange.parcels import PARCEL, expected, parcels, told

WRITERS = {"xliff12": write_xliff12, "xliff20": write_xliff20, "csv": write_csv, "xlsx": write_xlsx}
KINDS = pytest.mark.parametrize("kind", WRITERS)


def there_and_back(kind, parcel):
    data = WRITERS[kind](parcel)
    assert not is_po(data)
    found = read_other(data)
    assert isinstance(found, Delivery)
    return found


@KINDS
def test_each_state_and_mark_comes_back(kind):
    found = there_and_back(kind, PARCEL)
    assert found.faults == ()
    assert [each.key for each in found.given] == [unit.key for unit in PARCEL.units]
    assert [each.source for each in found.given] == [unit.source for unit in PARCEL.units]
    assert [told(each) for each in found.given] == [expected(unit) for unit in PARCEL.units]
    assert not any(each.remarks for each in found.given)
    assert found.language == ("" if kind == "csv" else "fr")


@KINDS
@settings(max_examples=40)
@given(parcel=parcels())
def test_any_words_come_back(kind, parcel):
    found = there_and_back(kind, parcel)
    assert found.faults == ()
    assert [each.source for each in found.given] == [unit.source for unit in parcel.units]
    assert [told(each) for each in found.given] == [expected(unit) for unit in parcel.units]


@settings(max_examples=40)
@given(parcel=parcels())
def test_a_memory_keeps_every_pair(parcel):
    found = read_other(write_tmx(parcel))
    pairs = {unit.key: unit.words for unit in found}
    assert pairs == {
        unit.key: {"en": unit.translation.source, parcel.language.lower(): unit.translation.text}
        for unit in parcel.units
        if unit.translation and unit.translation.text and unit.translation.source
    }


@pytest.mark.parametrize("kind", ["xliff12", "xliff20", "csv"])
def test_words_that_changed_since_their_review_are_translated(kind):
    data = WRITERS[kind](PARCEL)
    (given,) = (each for each in read_other(data).given if each.key == "balloon:b-3")
    assert given.reviewer == "Zoë O'Hara"
    (other,) = (
        each for each in read_other(data.replace(b"-2 _x0041_", b"-3 _x0041_")).given if each.key == "balloon:b-3"
    )
    assert (other.text, other.state.value, other.reviewer) == ("-3 _x0041_ 'x'", "translated", "")
    assert "review" in str(other.remarks[0])


@pytest.mark.parametrize("kind", ["xliff12", "xliff20", "csv"])
def test_the_same_texts_give_the_same_bytes(kind):
    assert WRITERS[kind](PARCEL) == WRITERS[kind](PARCEL)
