"""Two hands on the translations of one language: what both did since their common base, put together text by text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from comicremix.model.language import State, TextKey, Translation
from comicremix.store.po import normalised

Translations = Mapping[TextKey, Translation]
Side = Literal["ours", "theirs"]
_ORDER = (State.MISSING, State.DRAFT, State.TRANSLATED, State.REVIEWED)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A text that both hands changed, each in another way; None: not there."""

    key: TextKey
    base: Translation | None
    ours: Translation | None
    theirs: Translation | None


@dataclass(frozen=True, slots=True)
class Merge:
    """``merged`` has ours where there is a conflict; it is the very mapping of ours when nothing was taken."""

    merged: Translations
    taken: tuple[TextKey, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def merge(base: Translations, ours: Translations, theirs: Translations, sources: Mapping[TextKey, str]) -> Merge:
    """Put together what two hands made of ``base``.

    Words and comment of a text are two things: one hand may change the one, the other hand the other. Differences that
    a PO file cannot hold do not count.

    Args:
        sources: the present source words by key.
    """
    merged = dict(ours)
    taken: list[TextKey] = []
    conflicts: list[Conflict] = []
    for key in {**ours, **theirs, **base}:
        one = Conflict(key, base.get(key), ours.get(key), theirs.get(key))
        if one.theirs is one.base or one.theirs is one.ours:
            continue
        found = _together(one, sources.get(key))
        if isinstance(found, Conflict):
            conflicts.append(one)
        elif found is not one.ours:
            taken.append(key)
            _put(merged, key, found)
    return Merge(merged if taken else ours, tuple(taken), tuple(conflicts))


def settled(ours: Translations, conflicts: Iterable[Conflict], answers: Mapping[TextKey, Side]) -> Translations:
    """Return ``ours`` with the side of each conflict that ``answers`` names; ``ours`` itself when none is theirs."""
    wanted = [conflict for conflict in conflicts if answers.get(conflict.key) == "theirs"]
    if not wanted:
        return ours
    merged = dict(ours)
    for conflict in wanted:
        _put(merged, conflict.key, conflict.theirs)
    return merged


def _put(merged: dict[TextKey, Translation], key: TextKey, value: Translation | None) -> None:
    if value is None:
        merged.pop(key, None)
    else:
        merged[key] = value


def _together(one: Conflict, source: str | None) -> Translation | Conflict | None:
    """Return what a text becomes; its conflict when that must be asked."""
    base, ours, theirs = (_plain(each, source) for each in (one.base, one.ours, one.theirs))
    if theirs in (base, ours):
        return one.ours
    if ours == base:
        return one.theirs
    words = _words(base), _words(ours), _words(theirs)
    comments = _comment(base), _comment(ours), _comment(theirs)
    if _clash(*comments):
        return one
    comment = comments[2] if comments[1] == comments[0] else comments[1]
    if _clash(*words):
        same = ours is not None and theirs is not None and _same_words(ours, theirs)
        if not same or ours is None or theirs is None:
            return one
        return replace(max(ours, theirs, key=lambda each: _ORDER.index(each.state)), comment=comment)
    chosen = theirs if words[1] == words[0] else ours
    made = replace(chosen or Translation("", source or "", State.MISSING), comment=comment)
    return made if made.text or made.comment else None


def _plain(translation: Translation | None, source: str | None) -> Translation | None:
    return None if translation is None else normalised(translation, source)


def _words(translation: Translation | None) -> Translation | None:
    """Return a translation without its comment; None when it has no words."""
    return replace(translation, comment="") if translation is not None and translation.text else None


def _comment(translation: Translation | None) -> str:
    return translation.comment if translation is not None else ""


def _clash(base: object, ours: object, theirs: object) -> bool:
    return ours != base and theirs not in (base, ours)


def _same_words(ours: Translation, theirs: Translation) -> bool:
    return bool(ours.text) and (ours.text, ours.source) == (theirs.text, theirs.source)
