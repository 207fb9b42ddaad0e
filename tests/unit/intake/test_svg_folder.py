"""Folders of layered SVG pages, a folder a language."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from comicremix.geometry import area, contains, path_points
from comicremix.imaging.files.inputs import InputFault, InputPage, read_inputs
from comicremix.intake.layers import reversed_path
from comicremix.intake.takers import INTAKE

SVG = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400" height="600">
<image xlink:href="{link}" width="400" height="600"/>
<path style="fill:#ffffff;stroke:none" d="M 100 100 h 120 v 80 h -120 z"/>
<path style="fill:#ffffff;stroke:none" d="M 150 170 v 60 h 20 v -60 z"/>
<text id="t1" x="160" y="145" style="font-size:20px;text-anchor:middle">{one}</text>
<text id="{id}" x="300" y="400" style="font-size:20px;text-anchor:middle">{two}</text></svg>"""


def picture(width: int = 200, height: int = 300) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "#88aacc").save(stream, "PNG")
    return stream.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "page.png").write_bytes(picture())
    for tag, one, two in (("en", "Hello", "Boom"), ("fr", "Salut", "Boum"), ("cn", "你好", "轰")):
        (tmp_path / "lang" / tag).mkdir(parents=True)
        words = SVG.format(link="../page.jpg", one=one, two=two, id=f"x{tag}")
        (tmp_path / "lang" / tag / "p1.svg").write_text(words, encoding="utf-8")
    return tmp_path


def test_texts_of_all_languages_meet_in_one_balloon(folder: Path) -> None:
    (page,) = read_inputs([folder], intake=INTAKE)
    assert isinstance(page, InputPage)
    assert page.info.width == 200
    assert page.told is not None
    assert (page.told.language, page.told.lined) == ("en", False)
    assert page.page is not None
    assert page.page.width == 400
    speech, boom = page.page.balloons or ()
    assert speech.words == {"en": "Hello", "fr": "Salut", "zh-Hans": "你好"}
    assert boom.words == {"en": "Boom", "fr": "Boum", "zh-Hans": "轰"}
    assert (speech.shaped, boom.shaped, speech.fill) == (True, False, "#ffffff")
    assert page.page.letter_size == 20


def test_a_tail_belongs_to_its_body_and_leaves_no_hole(folder: Path) -> None:
    (page,) = read_inputs([folder], intake=INTAKE)
    assert isinstance(page, InputPage)
    assert page.page is not None
    speech = (page.page.balloons or ())[0]
    assert sum(kind == "M" for kind, _ in speech.path) == 2
    turns = []
    for start in (i for i, (kind, _) in enumerate(speech.path) if kind == "M"):
        points = path_points(speech.path[start:])
        pairs = zip(points, (*points[1:], points[0]), strict=True)
        turns.append(sum(a * d - b * c for (a, b), (c, d) in pairs) > 0)
    assert turns[0] == turns[1]
    assert contains(speech.outline, (160, 140))


def test_one_file_brings_its_languages(folder: Path) -> None:
    (page,) = read_inputs([folder / "lang" / "fr" / "p1.svg"], intake=INTAKE)
    assert isinstance(page, InputPage)
    assert page.page is not None
    assert len((page.page.balloons or ())[0].words) == 3


def test_a_link_leads_nowhere_but_to_names_beside(folder: Path, tmp_path: Path) -> None:
    for link in ("/etc/passwd", "file:///etc/passwd", "http://elsewhere/x.png", ".."):
        words = SVG.format(link=link, one="a", two="b", id="x")
        (folder / "lang" / "en" / "p1.svg").write_text(words)
        for item in read_inputs([folder / "lang" / "en" / "p1.svg"], intake=INTAKE):
            assert isinstance(item, InputFault)


def test_a_picture_inside_the_page(tmp_path: Path) -> None:
    link = "data:image/png;base64," + base64.b64encode(picture()).decode()
    (tmp_path / "p1.svg").write_text(SVG.format(link=link, one="a", two="b", id="x"))
    (page,) = read_inputs([tmp_path / "p1.svg"], intake=INTAKE)
    assert isinstance(page, InputPage)


def test_a_path_the_other_way_round_is_the_same_line() -> None:
    path = (("M", (0.0, 0.0)), ("L", (10.0, 0.0)), ("C", (14.0, 3.0, 14.0, 7.0, 10.0, 10.0)), ("Z", ()))
    back = reversed_path(path)
    assert area(path_points(back)) == pytest.approx(area(path_points(path)))
    assert reversed_path(back)[1:-1] != back[1:-1]


def test_a_damaged_language_leaves_the_others(folder: Path) -> None:
    (folder / "lang" / "fr" / "p1.svg").write_text("<svg><image")
    fault, page = read_inputs([folder], intake=INTAKE)
    assert isinstance(fault, InputFault)
    assert isinstance(page, InputPage)
    assert page.page is not None
    assert set((page.page.balloons or ())[0].words) == {"en", "zh-Hans"}


def test_pictures_inside_count_before_those_beside(folder: Path) -> None:
    (folder.parent / "page.jpg").write_bytes(b"another's")
    (page,) = read_inputs([folder], intake=INTAKE)
    assert isinstance(page, InputPage)
    assert page.name.endswith("/page.png")
    (folder.parent / "page.jpg").unlink()
