"""Who has which keys: the table's own shortcuts with the user's over them. Free of widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QKeySequence

from comicremix.gui.actions import Command

Keys = Mapping[str, tuple[str, ...]]
"""Shortcuts by command, as ``QKeySequence`` writes them for files: ``Ctrl+Shift+Z``."""


def same(keys: str) -> str:
    """Return keys as they are compared and kept; empty for what is no key."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def shown(keys: Iterable[str]) -> str:
    """Return shortcuts as the platform writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def keys_of(command: Command, own: Keys) -> tuple[str, ...]:
    return own.get(command.name, command.keys)


def holder_of(keys: str, commands: Iterable[Command], own: Keys) -> Command | None:
    """Return the command that has these keys."""
    wanted = same(keys)
    return next((c for c in commands if wanted in {same(key) for key in keys_of(c, own)}), None)


def given(own: Keys, command: Command, keys: str, commands: Iterable[Command]) -> dict[str, tuple[str, ...]]:
    """Return the user's keys after ``command`` got ``keys`` as its only shortcut; whoever had them loses them. Empty
    ``keys`` leave it without a shortcut."""
    found = dict(own)
    everybody = tuple(commands)
    holder = holder_of(keys, everybody, own) if keys else None
    if holder is not None and holder.name != command.name:
        found[holder.name] = tuple(key for key in keys_of(holder, own) if same(key) != same(keys))
    found[command.name] = (same(keys),) if keys else ()
    return without_usual(found, everybody)


def reset(own: Keys, command: Command, commands: Iterable[Command]) -> dict[str, tuple[str, ...]]:
    """Return the user's keys with those of ``command`` as they were at first; whoever got them meanwhile loses them."""
    everybody = tuple(commands)
    found = {name: keys for name, keys in own.items() if name != command.name}
    for key in command.keys:
        for other in everybody:
            if other.name != command.name and same(key) in {same(k) for k in keys_of(other, found)}:
                found[other.name] = tuple(k for k in keys_of(other, found) if same(k) != same(key))
    return without_usual(found, everybody)


def without_usual(own: Keys, commands: Iterable[Command]) -> dict[str, tuple[str, ...]]:
    """Leave out what is as the table has it, and commands that are no more."""
    usual = {command.name: tuple(same(key) for key in command.keys) for command in commands}
    return {
        name: keys for name, keys in own.items() if name in usual and tuple(same(key) for key in keys) != usual[name]
    }
