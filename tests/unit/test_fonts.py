"""The bundled fonts cover the languages that we promise, tell their weight, and may be embedded."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from comicremix.resources import fonts_folder

FILES = sorted(fonts_folder().rglob("*.ttf"))
BOLD, ITALIC = 1 << 5, 1 << 0

DEVANAGARI = "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहािीुूृेैोौ्ंःँ़।"
VIETNAMESE = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
HANGUL = frozenset(range(0xAC00, 0xD7A4))
HAN = frozenset(range(0x4E00, 0x9FA6))
"""The ideographs of Unicode 1.1, and so all of GBK."""
LETTERS = {
    "ComicRelief": "ÄÖÜäöüßẞ„“‚‘éèêëàâçùûîïôœŒæÿ«»’…ąćęłńóśźżěščřžýůťďňğĞıİşŞαβγψωάέήίόύώςΩабвгдёїєґІ¿¡",
    "ShantellSans": "ÄÖÜäöüßéèêëàâçùûîïôœŒæÿ«»’…ąćęłńóśźżабвгдёїєґІ¿¡" + VIETNAMESE,
    "PlaypenSansArabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةپچژگکی۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩،؛؟ًٌٍَُِّْٰ0123456789().:!«»…—"
    "ٹڈڑںھہۂۃےۓئؤ۔\u200c\u200d",
    "PlaypenSansHebrew": "אבגדהוזחטיךכלםמןנסעףפץצקרשת״׳0123456789().:!",
    "PlaypenSansDeva": DEVANAGARI + "0123456789().,:!?…—",
    "PlaypenSansThai": "กขคงจชซญดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาำิีึืุูเแโใไๅๆ็่้๊๋์ฯ0123456789().:!",
    "NotoSansArabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةپچژگکی۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩،؛؟ًٌٍَُِّْٰٹڈڑںھہۂۃےۓئؤ۔",
    "NotoSansJP": "あいうえおがぱゃっんアイウエオガパャッンー・「」『』、。！？…〜漢字窓灯眠消0123456789abc§",
    "YuseiMagic": "あいうえおがぱゃっんアイウエオガパャッンー・「」『』、。！？…〜漢字窓灯眠消0123456789",
    "NotoSans": "ÄÖÜäöüßéèœŒ«»ąćęłαβγωабвгдїєґ\u00a0\u202f\u2060\u2011¿¡" + VIETNAMESE + DEVANAGARI,
    "BalooDa2": "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ৎংঃঁািীুূৃেৈোৌ্০১২৩৪৫৬৭৮৯ৰৱ।0123456789().,:!?…—“”",
    "BalooThambi2": "அஆஇஈஉஊஎஏஐஒஓஔஃகஙசஞடணதநபமயரலவழளறனஜஷஸஹாிீுூெேைொோௌ்0123456789().,:!?…—“”",
    "Gaegu": "가나다라마바사아자차카타파하,.!?()0123456789“”‘’",
    "NotoSansKR": "뷁똠햏…—·、。「」『』",
    "ZCOOLKuaiLe": "的一是不了人我在有他这你们吗，。！？：；、“”‘’（）《》【】—…0123456789",
    "ChocolateClassicalSans": "的一是不了人我在有他這你們嗎，。！？：；、“”「」『』（）《》—…ㄅㄆㄇˊˇˋ˙镕喆堃㗎嘅",
    "NotoEmoji": "😀😂😍😭😱😡👍👎👏🙏💪💢💤💥💦💧💨🎵🎶🔥🎉❤⭐✨🇩🏽",
    "NotoSansSymbols": "①②③♫♬←↑→↓☺☹♀♂♭♮♯",
    "NotoSansSymbols2": "★☆♥♡❤♠♣♦✓✔✗✘☀☁☂☃☎☠⚡❗❓○◆◇■▲△▼▽✌✂",
    "NotoSansMath": "→⇒⇐⇔↔∞≠≤≥≈∑√",
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


def charset(encoding: str, leads: range, *, of: frozenset[int]) -> frozenset[int]:
    """Return the code points ``of`` some kind that a two-byte character set has."""
    found = set()
    for lead in leads:
        for trail in range(0x40, 0xFF):
            with contextlib.suppress(UnicodeDecodeError):
                text = bytes((lead, trail)).decode(encoding)
                found.update(map(ord, text) if len(text) == 1 else ())
    return frozenset(found) & of


WHOLE_SETS = {
    "KS X 1001": (charset("euc_kr", range(0xB0, 0xC9), of=HANGUL), 2350, ("Gaegu-Regular", "Gaegu-Bold")),
    "every syllable": (HANGUL, 11172, ("NotoSansKR-Regular",)),
    "GB 2312": (charset("gb2312", range(0xB0, 0xF8), of=HAN), 6763, ("ZCOOLKuaiLe-Regular",)),
    "GBK": (charset("gbk", range(0x81, 0xFF), of=HAN), 20902, ("ChocolateClassicalSans-Regular",)),
    "Big5": (charset("big5", range(0xA4, 0xFA), of=HAN), 13051, ("ChocolateClassicalSans-Regular",)),
    "JIS X 0208": (charset("euc_jp", range(0xB0, 0xF5), of=HAN), 6355, ("YuseiMagic-Regular",)),
    "kana": (frozenset((*range(0x3041, 0x3095), *range(0x30A1, 0x30F7))), 170, ("YuseiMagic-Regular",)),
    "bopomofo": (frozenset(range(0x3105, 0x312A)), 37, ("ChocolateClassicalSans-Regular",)),
    "emoji of faces": (frozenset(range(0x1F600, 0x1F650)), 80, ("NotoEmoji-Regular",)),
}


@pytest.mark.parametrize("name", WHOLE_SETS)
def test_whole_character_sets(name: str) -> None:
    wanted, size, stems = WHOLE_SETS[name]
    assert len(wanted) == size
    for path in FILES:
        if path.stem in stems:
            with TTFont(path, lazy=True) as font:
                assert len(wanted - set(font.getBestCmap())) == 0


def test_no_japanese_or_chinese_face_takes_the_kana_of_the_other() -> None:
    for stem in ("ChocolateClassicalSans-Regular", "ZCOOLKuaiLe-Regular"):
        (path,) = [path for path in FILES if path.stem == stem]
        with TTFont(path, lazy=True) as font:
            assert not {ord("あ"), ord("ア")} & set(font.getBestCmap())


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
    assert sum(path.stat().st_size for path in FILES) < 33_000_000
