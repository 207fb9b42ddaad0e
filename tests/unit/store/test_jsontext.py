"""JSON that people and Git can read, and clear words about JSON that nobody can."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.errors import DamagedBook
from comicremix.store.jsontext import WIDTH, from_bytes, to_bytes

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=6), inner, max_size=5),
    max_leaves=60,
)


def test_small_records_stand_on_one_line_and_keys_are_sorted() -> None:
    value = {"b": [{"y": 1, "x": "é"}, {"x": "long " * 30}], "a": [[1, 2.5], [3, 4]]}
    assert to_bytes(value).decode() == (
        '{\n  "a": [[1, 2.5], [3, 4]],\n  "b": [\n    {"x": "é", "y": 1},\n    {\n      "x": "' + "long " * 30 + '"\n'
        "    }\n  ]\n}\n"
    )


def test_many_points_fill_their_lines() -> None:
    lines = to_bytes({"outline": [[x, x + 0.25] for x in range(40)]}).decode().splitlines()
    assert lines[0] == "{"
    assert lines[1] == '  "outline": ['
    assert 3 < len(lines) < 12
    assert max(map(len, lines)) <= WIDTH


@given(JSON)
def test_values_come_back_and_text_is_stable(value: object) -> None:
    data = to_bytes(value)
    assert json.loads(data) == value
    assert data.endswith(b"\n")
    assert not any(line.endswith(" ") for line in data.decode().split("\n"))
    assert to_bytes(json.loads(data)) == data


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'{"a": 1,\n "b": }', r"line 2"),
        (b"", "cut|truncated"),
        (b'{"a": "\xe9"}', "UTF-8"),
        (b"\xff\xfe{", "not whole JSON"),
        (b"[" * 100_000, "not whole JSON"),
        (b'<<<<<<< HEAD\n{"a": 1}\n=======\n{}\n>>>>>>> x\n', "merge conflict"),
    ],
)
def test_what_is_no_json_is_told_with_file_and_line(data: bytes, told: str) -> None:
    with pytest.raises(DamagedBook, match=told) as caught:
        from_bytes(data, "notes.json")
    assert caught.value.where == "notes.json"
    assert caught.value.remedy


def test_a_byte_order_mark_is_read_over() -> None:
    assert from_bytes(b'\xef\xbb\xbf{"a": 1}', "") == {"a": 1}


def test_half_a_character_pair_does_not_stop_a_save() -> None:
    assert to_bytes("a\ud800b") == b'"a?b"\n'
