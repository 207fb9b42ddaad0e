"""Cuts a font down to the characters that the bundled one keeps: ``cut.py SOURCE.ttf SET TARGET.ttf``.

Hints go (nobody needs them at the sizes of lettering), names, licence and OpenType features stay; of the ideographs'
features those alone that lines and columns need.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset

_LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x2010, 0x2028), 0x2030, 0x2032, 0x2033, 0x2039, 0x203A)
_SPACES = frozenset((0x20, 0xA0))
"""A symbol's neighbour lends its space: that of a symbol is too wide for words."""
_CJK_MARKS = (*range(0x3000, 0x3020), *range(0x3021, 0x302A), *range(0xFF00, 0xFFF0), 0x00B7, 0x30FB, 0x30FC)
_HANGUL = (*range(0x1100, 0x1200), *range(0x3130, 0x3190), *range(0xAC00, 0xD7A4))
_BOPOMOFO = (*range(0x3100, 0x3130), *range(0x31A0, 0x31C0), 0x02C7, 0x02CA, 0x02CB, 0x02D9)
_CJK_FEATURES = "ccmp locl kern mark mkmk vert vrt2 vkrn palt vpal halt vhal chws vchw ljmo vjmo tjmo".split()  # noqa: SIM905
_HAN = range(0x4E00, 0x9FA6)


def characters(name: str, covered: frozenset[int]) -> frozenset[int]:
    """Return the code points to keep of those that a font has."""
    sets = {
        "all": covered,
        "hangul": frozenset((*_LATIN, *_CJK_MARKS, *_HANGUL)),
        "han": frozenset((*_LATIN, *_CJK_MARKS, *_BOPOMOFO, *_HAN, *_cantonese())),
        "kanji": frozenset((*_LATIN, *_CJK_MARKS, *_jis())),
        "emoji": covered - _SPACES,
        "symbols": frozenset((*range(0x2010, 0x3000), *range(0x1F100, 0x1F200), *range(0x1F500, 0x1F900))),
        "arrows": frozenset((*range(0x2190, 0x2200), *range(0x2200, 0x2300), *range(0x27F0, 0x2800))),
    }
    return covered & sets[name]


def features(name: str) -> list[str]:
    """Return the OpenType features to keep."""
    return _CJK_FEATURES if name in {"han", "hangul", "kanji"} else ["*"]


def _jis() -> Iterator[int]:
    """Yield the kana, ideographs and signs of JIS X 0208."""
    for row in range(0x21, 0x75):
        for cell in range(0x21, 0x7F):
            try:
                yield ord(bytes((row + 0x80, cell + 0x80)).decode("euc_jp"))
            except UnicodeDecodeError:
                continue


def _cantonese() -> Iterator[int]:
    """Yield what Hong Kong writes beside Big5 (HKSCS)."""
    for lead in range(0x87, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                text = bytes((lead, trail)).decode("big5hkscs")
            except UnicodeDecodeError:
                continue
            if len(text) == 1 and ord(text) >= 0x3400:
                yield ord(text)


def main(source: str, name: str, target: str) -> None:
    """Write the cut font and say what it weighs."""
    options = subset.Options(hinting=False, layout_features=features(name), name_IDs=["*"], name_languages=["*"])
    options.notdef_outline = options.legacy_kern = True
    options.drop_tables += ["meta", "DSIG"]
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters(name, frozenset(font.getBestCmap())))
    cutter.subset(font)
    subset.save_font(font, target, options)
    print(f"{target}: {Path(target).stat().st_size / 1e6:.2f} MB, {len(font.getBestCmap())} characters")


if __name__ == "__main__":
    main(*sys.argv[1:])
