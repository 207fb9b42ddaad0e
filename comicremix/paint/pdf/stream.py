"""A picture on its way into a PDF file: packed data, and how they are to be read (ISO 32000-1, 8.9.5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Stream:
    """The data of an image XObject and what its dictionary says of them."""

    width: int
    height: int
    space: str
    filter: str
    data: bytes
    bits: int = 8
    parms: Mapping[str, int | bool] = field(default_factory=dict)
    inverted: bool = False
    palette: bytes = b""
    profile: bytes = b""
    mask: Stream | None = None
    orientation: int = 1
