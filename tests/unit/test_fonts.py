"""The bundled fonts cover the languages that we promise, tell their weight, and may be embedded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from comicremix.resources import fonts_folder

FILES = sorted(fonts_folder().rglob("*.ttf"))
BOLD, ITALIC = 1 << 5, 1 << 0

DEVANAGARI = "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहािीुूृेैोौ्ंःँ़।"
VIETNAMESE = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
LETTERS = {
    "ComicRelief": "ÄÖÜäöüßẞ„“‚‘éèêëàâçùûîïôœŒæÿ«»’…ąćęłńóśźżěščřžýůťďňğĞıİşŞαβγψωάέήίόύώςΩабвгдёїєґІ¿¡",
    "ShantellSans": "ÄÖÜäöüßéèêëàâçùûîïôœŒæÿ«»’…ąćęłńóśźżабвгдёїєґІ¿¡" + VIETNAMESE,
    "PlaypenSansArabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةپچژگکی۰۱۲۳۴٣٤،؛؟ًٌٍَُِّْ0123456789().:!«»…—",
    "PlaypenSansHebrew": "אבגדהוזחטיךכלםמןנסעףפץצקרשת״׳0123456789().:!",
    "PlaypenSansDeva": DEVANAGARI + "0123456789().,:!?…—",
    "PlaypenSansThai": "กขคงจชซญดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาำิีึืุูเแโใไๅๆ็่้๊๋์ฯ0123456789().:!",
    "YuseiMagic": "あいうえおがぱゃっんアイウエオガパャッンー・「」『』、。！？…〜漢字窓灯眠消0123456789",
    "NotoSans": "ÄÖÜäöüßéèœŒ«»ąćęłαβγωабвгдїєґ\u00a0\u202f\u2060\u2011¿¡" + VIETNAMESE + DEVANAGARI,
    "NotoSansThai": "กขคงจชซญดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาำิีึืุูเแโใไๅๆ็่้๊๋์ฯ",
}


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def face(request: pytest.FixtureRequest) -> Iterator[tuple[Path, TTFont]]:
    with TTFont(request.param, lazy=True) as font:
        yield request.param, font


def test_a_face_covers_what_we_promise(face: tuple[Path, TTFont]) -> None:
    path, font = face
    covered = font.getBestCmap()
    assert [char for char in LETTERS[path.stem.partition("-")[0]] if ord(char) not in covered] == []


def test_a_face_tells_its_family_and_weight(face: tuple[Path, TTFont]) -> None:
    path, font = face
    family, weight = path.stem.split("-")
    assert font["name"].getDebugName(1).replace(" ", "") == family
    assert bool(font["OS/2"].fsSelection & BOLD) == ("Bold" in weight)
    assert bool(font["OS/2"].fsSelection & ITALIC) == ("Italic" in weight)
    assert font["OS/2"].usWeightClass == (700 if "Bold" in weight else 400)


def test_a_face_may_be_embedded_and_brings_its_licence(face: tuple[Path, TTFont]) -> None:
    path, font = face
    assert font["OS/2"].fsType == 0
    assert "SIL OPEN FONT LICENSE" in path.with_name("OFL.txt").read_text(encoding="utf-8")


def test_every_family_is_there_and_light_enough() -> None:
    assert {path.stem.partition("-")[0] for path in FILES} == set(LETTERS)
    assert sum(path.stat().st_size for path in FILES) < 10_000_000
