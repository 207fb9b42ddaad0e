"""Static faces of a variable font: its named instances, each a font of its own, for painters that know no axes.

HarfBuzz cuts them: the outlines are those of fontTools' instancer, in a three-hundredth of its time.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import uharfbuzz as hb
from fontTools.cffLib.CFF2ToCFF import convertCFF2ToCFF
from fontTools.ttLib import TTFont

_MOST_GLYPHS = 60_000
"""Glyphs of all faces together; a large font keeps those nearest to regular and bold."""
_REGULAR, _BOLD = 400, 700
_ITALIC_BIT, _BOLD_BIT, _REGULAR_BIT = 0x001, 0x020, 0x040
_WIDTHS = (50.0, 62.5, 75.0, 87.5, 100.0, 112.5, 125.0, 150.0, 200.0)
"""Percentages of OS/2 usWidthClass 1 to 9."""
_BASIC = ("Regular", "Italic", "Bold", "Bold Italic")


class Instance(NamedTuple):
    """A place on the axes, with the name that the font gives it."""

    style: str
    place: Mapping[str, float]

    @property
    def italic(self) -> bool:
        return "italic" in self.style.lower() or "oblique" in self.style.lower() or self.place.get("ital", 0) >= 1

    def weight(self, default: int) -> int:
        return round(self.place.get("wght", default))


def static_faces(font: TTFont) -> tuple[tuple[tuple[TTFont, str], ...], int]:
    """Return a face and a word for its file's name for each named instance, and how many were left out.

    A font without named instances gives its regular and, where its weights reach that far, its bold. A font without
    axes whose outlines are CFF2 gives itself with CFF outlines.
    """
    data = hb.Face(_bytes(font))
    if "fvar" not in font:
        return ((_pinned(data, {}), ""),), 0
    found = _instances(font)
    kept = _kept(found, font)
    family, italic = _family(font, found), bool(font["OS/2"].fsSelection & _ITALIC_BIT)
    faces = []
    for instance in kept:
        face = _pinned(data, instance.place)
        _rename(face, family, instance, italic=italic or instance.italic)
        faces.append((face, instance.style.replace(" ", "")))
    return tuple(faces), len(found) - len(kept)


def _bytes(font: TTFont) -> bytes:
    file = io.BytesIO()
    font.save(file, reorderTables=None)
    return file.getvalue()


def _pinned(data: Any, place: Mapping[str, float]) -> TTFont:
    """Return a face with every axis pinned and CFF2 outlines turned into CFF."""
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    for tag, value in place.items():
        wanted.pin_axis_location(data, tag, value)
    face = TTFont(io.BytesIO(hb.subset(data, wanted).blob.data), recalcTimestamp=False)
    if "CFF2" in face:
        convertCFF2ToCFF(face)
    return face


def _family(font: TTFont, found: list[Instance]) -> str:
    """Return the family's name without the style of the default instance, which some fonts append to it."""
    names = font["name"]
    family = str(names.getDebugName(16) or names.getDebugName(1) or "Font")
    defaults = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    own = next((instance.style for instance in found if instance.place == defaults), "")
    if names.getDebugName(16) or not own:
        return family
    upright = _upright(own)
    return family.removesuffix(f" {own}").removesuffix(f" {upright}" if upright else "")


def _upright(style: str) -> str:
    return " ".join(word for word in style.split() if word not in {"Italic", "Oblique"})


def _instances(font: TTFont) -> list[Instance]:
    table, names = font["fvar"], font["name"]
    defaults = {axis.axisTag: axis.defaultValue for axis in table.axes}
    found: dict[str, Instance] = {}
    for number, entry in enumerate(table.instances, 1):
        style = (names.getDebugName(entry.subfamilyNameID) or f"Instance {number}").strip()
        found.setdefault(style, Instance(style, {**defaults, **entry.coordinates}))
    return list(found.values()) or list(_nameless(font, defaults))


def _nameless(font: TTFont, defaults: Mapping[str, float]) -> Iterator[Instance]:
    ranges = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in font["fvar"].axes}
    if "wght" not in ranges:
        yield Instance("Regular", dict(defaults))
        return
    least, most = ranges["wght"]
    yield Instance("Regular", {**defaults, "wght": min(max(_REGULAR, least), most)})
    if most > _BOLD - 100:
        yield Instance("Bold", {**defaults, "wght": min(_BOLD, most)})


def _kept(found: list[Instance], font: TTFont) -> list[Instance]:
    """Return all instances, or of a large font the upright ones nearest to regular and bold."""
    if len(found) * int(font["maxp"].numGlyphs) <= _MOST_GLYPHS:
        return found
    default = int(font["OS/2"].usWeightClass)
    upright = [instance for instance in found if not instance.italic] or found
    nearest = [min(upright, key=lambda i: abs(i.weight(default) - wanted)) for wanted in (_REGULAR, _BOLD)]
    return [instance for instance in found if instance in nearest]


def _rename(face: TTFont, family: str, instance: Instance, *, italic: bool) -> None:
    """Write family, style, weight and slant of an instance into its face (OpenType 1.9: name, OS/2, head)."""
    names, metrics, head = face["name"], face["OS/2"], face["head"]
    style = instance.style
    basic = style in _BASIC
    linked = "Italic" if italic else "Regular"
    values = {
        1: family if basic else f"{family} {_upright(style)}".strip(),
        2: style if basic else linked,
        3: f"{family} {style}",
        4: f"{family} {style}",
        6: f"{family}-{style}".replace(" ", ""),
        16: None if basic else family,
        17: None if basic else style,
    }
    for name_id, text in values.items():
        names.removeNames(nameID=name_id)
        if text:
            names.setName(text, name_id, 3, 1, 0x409)
    weight = instance.weight(int(metrics.usWeightClass))
    metrics.usWeightClass = min(max(weight, 1), 1000)
    if "wdth" in instance.place:
        nearest = min(_WIDTHS, key=lambda width: abs(width - instance.place["wdth"]))
        metrics.usWidthClass = _WIDTHS.index(nearest) + 1
    bold = style in {"Bold", "Bold Italic"}
    kept = metrics.fsSelection & ~(_ITALIC_BIT | _BOLD_BIT | _REGULAR_BIT)
    metrics.fsSelection = kept | italic * _ITALIC_BIT | bold * _BOLD_BIT | (style == "Regular") * _REGULAR_BIT
    head.macStyle = bold * 1 | italic * 2
