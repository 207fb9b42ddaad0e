"""Short, random, permanent names of the things in a book: ``b-7k3f9q2m``."""

from __future__ import annotations

import secrets
from typing import NewType

PageId = NewType("PageId", str)
PanelId = NewType("PanelId", str)
BalloonId = NewType("BalloonId", str)
SourceId = NewType("SourceId", str)
NoteId = NewType("NoteId", str)
FoundId = NewType("FoundId", str)
"""A panel or balloon that was found on a source page."""

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # no letters that read as digits


def _new(prefix: str) -> str:
    return prefix + "-" + "".join(secrets.choice(_ALPHABET) for _ in range(8))


def new_page_id() -> PageId:
    return PageId(_new("pg"))


def new_panel_id() -> PanelId:
    return PanelId(_new("p"))


def new_balloon_id() -> BalloonId:
    return BalloonId(_new("b"))


def new_source_id() -> SourceId:
    return SourceId(_new("s"))


def new_note_id() -> NoteId:
    return NoteId(_new("n"))


def new_found_id() -> FoundId:
    return FoundId(_new("f"))


def new_batch() -> str:
    """Return a name for an import."""
    return _new("i")
