"""Tiny fonts for tests, sound and odd: a box for each letter, made with fontTools."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables._f_v_a_r import NamedInstance

LICENCE = "You may use it as you like."


def box_font(
    family: str = "Box Test",
    style: str = "Regular",
    *,
    letters: str = " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    weight: int = 400,
    italic: bool = False,
    fs_type: int = 0,
    licence: str = LICENCE,
    cff: int = 0,
    upem: int = 1000,
    drop: Iterable[str] = (),
) -> bytes:
    """Return the bytes of a font whose letters are boxes; ``cff`` is 1 or 2 for CFF outlines of that version, ``drop``
    names tables to leave out."""
    builder = FontBuilder(upem, isTTF=not cff)
    names = [".notdef", *(f"g{ord(letter):04X}" for letter in letters)]
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names[1:], strict=True)})
    if cff:
        charstrings = {name: _charstring(cff2=cff == 2, inked=name != "g0020") for name in names}
        if cff == 2:
            builder.setupCFF2(charstrings)
        else:
            builder.setupCFF(f"{family}-{style}".replace(" ", ""), {}, charstrings, {})
    else:
        builder.setupGlyf({name: _glyph(inked=name != "g0020") for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    told = {"copyright": "Copyright 2026 the testers", "licenseDescription": licence} if licence else {}
    full = f"{family} {style}"
    builder.setupNameTable({"familyName": family, "styleName": style, "fullName": full, **told})
    selection = italic * 0x01 | (weight >= 700) * 0x20
    builder.setupOS2(usWeightClass=weight, fsType=fs_type, fsSelection=selection, sTypoAscender=800)
    builder.setupPost()
    font = builder.font
    font["head"].macStyle = (weight >= 700) * 1 | italic * 2
    font["head"].created = font["head"].modified = 0  # the same font gives the same bytes at every second
    font.recalcTimestamp = False
    for tag in drop:
        del font[tag]
    return saved(font)


def saved(font: TTFont) -> bytes:
    """Return a font as its file would be."""
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def collection(*members: bytes) -> bytes:
    """Return a TTC of fonts."""
    gathered = TTCollection()
    gathered.fonts = [TTFont(io.BytesIO(data)) for data in members]
    file = io.BytesIO()
    gathered.save(file)
    return file.getvalue()


def woff(data: bytes, flavor: str) -> bytes:
    """Return a font packed as ``woff`` or ``woff2``."""
    font = TTFont(io.BytesIO(data))
    font.flavor = flavor
    return saved(font)


INSTANCES = MappingProxyType({"Regular": 400, "Bold": 700, "Semi Bold Italic": 600})


def variable_font(family: str = "Var Test", *, styles: Mapping[str, int] = INSTANCES) -> bytes:
    """Return a font with weights from 300 over 400 to 800 and ``styles`` as its named instances."""
    font = TTFont(io.BytesIO(box_font(family, letters=" A")))
    builder = FontBuilder(font=font)
    builder.setupFvar([("wght", 300, 400, 800, "Weight")], [])
    builder.setupGvar({})
    for style, weight in styles.items():
        instance = NamedInstance()
        instance.subfamilyNameID = font["name"].addMultilingualName({"en": style})
        instance.coordinates = {"wght": weight}
        font["fvar"].instances.append(instance)
    return saved(font)


def _glyph(*, inked: bool) -> object:
    pen = TTGlyphPen(None)
    if inked:
        _box(pen)
    return pen.glyph()


def _charstring(*, cff2: bool, inked: bool) -> object:
    pen = T2CharStringPen(None if cff2 else 600, None, CFF2=cff2)
    if inked:
        _box(pen)
    return pen.getCharString()


def _box(pen: TTGlyphPen | T2CharStringPen) -> None:
    pen.moveTo((50, 0))
    for point in ((50, 700), (550, 700), (550, 0)):
        pen.lineTo(point)
    pen.closePath()
