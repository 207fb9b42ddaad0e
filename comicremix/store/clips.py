"""A Clip as the bytes that go over the clipboard, with the pictures that it needs, and back."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import msgspec

from comicremix.errors import DamagedBook, Sentence
from comicremix.model.clip import Clip
from comicremix.model.source import AssetRef
from comicremix.store import disk
from comicremix.store.codec import decode, encode

FORMAT = 1
_REMEDY = Sentence("Copy again.")


@dataclass(frozen=True, slots=True)
class ClipRecord:
    format: int
    clip: Clip
    assets: Mapping[str, str] = field(default_factory=dict)
    """Base64 by SHA-256."""


def clip_bytes(clip: Clip, asset: Callable[[AssetRef], bytes]) -> bytes:
    """Return the clip with its pictures' bytes, which ``asset`` gives, as JSON. What ``asset`` raises goes through."""
    held = {source.asset.sha256: base64.b64encode(asset(source.asset)).decode("ascii") for source in clip.sources}
    return msgspec.json.encode(encode(ClipRecord(FORMAT, clip, held)))


def read_clip(data: bytes) -> tuple[Clip, dict[str, bytes]]:
    """Return the clip and its pictures' bytes by SHA-256.

    Raises:
        DamagedBook: it is no clip, one of a later program, or a picture is not the one that it says it is.
    """
    where = "clipboard"
    try:
        raw = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedBook(Sentence("What was copied cannot be read."), where=where, remedy=_REMEDY) from error
    record = decode(ClipRecord, raw, where)
    if record.format != FORMAT:
        raise DamagedBook(
            Sentence("It was copied by another version of comicremix."),
            where=where,
            remedy=Sentence("Copy and paste with the same version."),
        )
    try:
        assets = {name: base64.b64decode(words, validate=True) for name, words in record.assets.items()}
    except (binascii.Error, ValueError) as error:
        raise DamagedBook(Sentence("What was copied cannot be read."), where=where, remedy=_REMEDY) from error
    if any(disk.sha256(picture) != name for name, picture in assets.items()):
        raise DamagedBook(Sentence("A picture came over the clipboard damaged."), where=where, remedy=_REMEDY)
    return record.clip, assets
