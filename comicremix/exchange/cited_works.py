"""What a list of cited works gives, whatever its format: CSL-JSON items, not yet judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from comicremix.errors import Sentence

Format = Literal["csl", "bibtex", "ris"]
Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ReadWorks:
    """``items`` in the file's order; ``faults`` say what could not be read and where."""

    items: tuple[Item, ...]
    faults: tuple[Sentence, ...] = ()
    format: Format = "csl"
