"""Records to plain values and back: rounding, defaults, keys that nobody knows."""

from __future__ import annotations

import dataclasses

import pytest

from comicremix.errors import BookError, DamagedBook
from comicremix.geometry import Rect
from comicremix.model import language, note, page, source, style
from comicremix.model.ids import PanelId, SourceId
from comicremix.model.page import Border, Page, Panel, Shape, ShapeKind
from comicremix.model.source import Art, Placement
from comicremix.model.style import BalloonStyle
from comicremix.store.codec import decode, encode, rounded, unknown_keys
from tests.unit.store.sample import SQUARE
from tests.unit.store.sample import page as make_page

DEFAULTS = {
    "Panel": {"border": None, "alt": "", "locked": False},
    "Border": {"colour": "#000000"},
    "Shape": {"path": []},
    "Tail": {"width": 60, "bend": 0},
    "Balloon": {
        "text": "", "tails": [], "style": "", "panel": None, "body": "drawn", "art": None, "fill": None, "joined": None,
        "rotation": 0, "arc": 0, "grow": False, "locked": False, "as_drawn": False,
    },
    "Base": {"holes": []},
    "Page": {
        "dpi": 300, "ground": "#ffffff", "base": None, "panels": [], "balloons": [], "reading": [], "label": "",
        "chapter": "", "places": [], "double": False, "part": "story",
    },
    "AssetRef": {"dpi": None},
    "FoundPanel": {"by_hand": False, "confidence": 1},
    "FoundBalloon": {"kind": "speech", "tail": None, "by_hand": False, "confidence": 1, "fill": None},
    "Rights": {"author": "", "licence": "", "url": "", "title": ""},
    "SourcePage": {"panels": [], "balloons": [], "rights": None, "plate": [], "batch": "", "lettering": []},
    "PlateMark": {"colour": "#ffffff"},
    "Placement": {"x": 0, "y": 0, "scale": 1, "rotation": 0, "mirrored": False},
    "Art": {"placement": {}, "removed": []},
    "Override": {"shape": None, "size": None, "font": None, "writing": None},
    "Pin": {"panel": None, "page": None, "point": None, "balloon": None},
    "Citation": {"locator": ""},
    "Note": {"body": "", "pin": None, "citations": [], "more_pins": []},
}  # fmt: skip
"""What files of format 2 leave out. A change here changes what they mean: it needs a new format and a migration."""


def test_the_defaults_are_those_of_the_format() -> None:
    kinds = [kind for module in (page, source, note, language) for kind in vars(module).values()]
    found = {}
    for kind in kinds:
        if dataclasses.is_dataclass(kind) and isinstance(kind, type) and kind.__name__ in DEFAULTS:
            defaults = {}
            for field in dataclasses.fields(kind):
                if field.default is not dataclasses.MISSING:
                    defaults[field.name] = encode(field.default)
            found[kind.__name__] = defaults
    assert found == DEFAULTS


def test_defaults_are_left_out() -> None:
    assert encode(Placement()) == {}
    assert encode(Placement(1.0, 2.5)) == {"x": 1, "y": 2.5}
    assert encode(Placement(0.001)) == {}


def test_styles_are_written_whole() -> None:
    assert set(encode(BalloonStyle("speech"))) == {field.name for field in dataclasses.fields(style.BalloonStyle)}


def test_numbers_are_rounded_to_what_can_be_seen() -> None:
    art = Art(SourceId("s"), ((0.123456, -0.0), (10.0, 2.005), (1 / 3, 4.0)), Placement(scale=1 / 3, rotation=1 / 3))
    assert encode(art) == {
        "source": "s",
        "outline": [[0.12, 0], [10, 2.0], [0.33, 4]],
        "placement": {"scale": 0.333333, "rotation": 0.3333},
    }
    assert encode(rounded(art)) == encode(art)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused(number: float) -> None:
    with pytest.raises(BookError, match="cannot be saved"):
        encode(Border(number))


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ({"kind": "ellipse", "box": [1, 2, 3]}, "The entry box is wrong"),
        ({"kind": "heart", "box": [1, 2, 3, 4]}, "The entry kind is wrong: Invalid enum value 'heart'"),
        ({"kind": "ellipse"}, "The content is wrong: Object missing required field `box`"),
        ({"kind": "path", "box": [1, 2, 3, 4], "path": [["X", []]]}, r"The entry path\[0\]\[0\] is wrong"),
        ([], "The content is wrong: Expected `object`, got `array`"),
    ],
)
def test_the_error_names_the_field(raw: object, told: str) -> None:
    with pytest.raises(DamagedBook, match=told) as caught:
        decode(Shape, raw, "pages/x.json")
    assert caught.value.where == "pages/x.json"


def test_whole_numbers_are_read_as_lengths() -> None:
    shape = decode(Shape, {"kind": "ellipse", "box": [1, 2, 3, 4]}, "")
    assert shape == Shape(ShapeKind.ELLIPSE, Rect(1.0, 2.0, 3.0, 4.0))


def test_unknown_keys_are_found_where_they_stand_and_put_back() -> None:
    raw = encode(make_page(1))
    raw["a"] = 1
    raw["panels"][1]["b"] = {"c": [1.23456]}
    raw["panels"][1]["art"]["d"] = None
    raw["balloons"][0]["tails"][0]["e"] = "x"
    extras = unknown_keys(Page, raw)
    assert extras == {
        ("Page", "pg-1"): {"a": 1},
        ("Panel", "p-1b"): {"b": {"c": [1.23456]}},
        ("Panel", "p-1b", "art"): {"d": None},
        ("Balloon", "b-1", "tails", "0"): {"e": "x"},
    }
    assert encode(decode(Page, raw, ""), extras) == raw


def test_a_known_key_wins_over_a_kept_one() -> None:
    panel = Panel(PanelId("p"), Art(SourceId("s"), SQUARE), alt="new")
    assert encode(panel, {("Panel", "p"): {"alt": "old", "x": 1}})["alt"] == "new"


@pytest.mark.parametrize("colour", ["#12345", "#1d1a3366", "red", "#gg0000", ""])
def test_a_mistyped_colour_is_told(colour):
    raw = encode(make_page(1))
    assert isinstance(raw, dict)
    with pytest.raises(DamagedBook, match="no colour"):
        decode(Page, {**raw, "ground": colour}, "pages/pg-1.json")
