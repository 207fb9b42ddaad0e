"""OpenType features that a letterer may choose, as a font has them: alternates, swashes, ligatures, figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fontTools.ttLib import TTFont, TTLibError

from comicremix.lettering.faces import Face

BY_DEFAULT = frozenset({"liga", "clig", "calt"})
"""What shapers do unless they are told not to (OpenType, registered features)."""
_KNOWN = (
    "liga", "clig", "calt", "dlig", "hlig", "salt", "swsh", "cswh", "titl", "case", "smcp", "c2sc", "unic", "onum",
    "lnum", "pnum", "tnum", "zero", "frac", "ordn", "sups", "subs", "hist", "ruby", "hwid", "fwid", "pwid", "palt",
)  # fmt: skip
_NUMBERED = re.compile(r"(ss(0[1-9]|1\d|20)|cv\d\d)$")


@dataclass(frozen=True, slots=True)
class Feature:
    """``tag`` as CSS writes it; ``name`` as the font names a stylistic set, empty where it does not."""

    tag: str
    name: str = ""

    @property
    def by_default(self) -> bool:
        return self.tag in BY_DEFAULT


@lru_cache(maxsize=64)
def features_of(face: Face) -> tuple[Feature, ...]:
    """Return the features that a face has and a person may choose, the common ones first. What a script cannot do
    without (forms of Arabic letters, say) is not among them."""
    try:
        with TTFont(str(face.path), fontNumber=face.index, lazy=True) as font:
            names = _tags(font)
    except (TTLibError, OSError, KeyError, AssertionError):
        return ()
    order = {tag: number for number, tag in enumerate(_KNOWN)}
    wanted = [tag for tag in names if tag in order or _NUMBERED.match(tag)]
    return tuple(Feature(tag, names[tag]) for tag in sorted(wanted, key=lambda tag: (order.get(tag, 99), tag)))


def _tags(font: Any) -> dict[str, str]:
    """Return the names of the substitutions by tag."""
    if "GSUB" not in font or font["GSUB"].table.FeatureList is None:
        return {}
    found: dict[str, str] = {}
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        parameters = record.Feature.FeatureParams
        name_id = getattr(parameters, "UINameID", None) or getattr(parameters, "FeatUILabelNameID", None)
        name = font["name"].getDebugName(name_id) if name_id else None
        found[record.FeatureTag] = found.get(record.FeatureTag) or name or ""
    return found
