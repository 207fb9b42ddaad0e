"""A save of many files as one step: all are staged, then one manifest makes them count, then they are moved in.

Killed before the manifest: the old book, staged files are swept. Killed after it: the next opening moves the rest in.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from comicremix.errors import Sentence
from comicremix.store import disk
from comicremix.store.jsontext import to_bytes

STAGE = f"{disk.RECOVERY}/save"
AUTOSAVE = f"{disk.RECOVERY}/autosave.json"
MANIFEST = f"{STAGE}/manifest.json"
_PATH = re.compile(
    r"(book|notes|references)\.json|\.gitignore"
    r"|(pages|sources|languages)/[\w-]+\.(json|po)|languages/[\w-]+\.(glossary\.jsonl|words\.txt)",
    re.ASCII,
)
"""What a manifest may name: a book from a stranger must not reach other files."""


@dataclass(frozen=True, slots=True)
class Move:
    """One file of a save. ``staged`` empty: the file is taken away. Hashes are empty where there is no file."""

    path: str
    staged: str
    before: str
    after: str


def stage(
    folder: Path, writes: Mapping[str, bytes], removals: Sequence[str], before: Mapping[str, str], *, end_autosave: bool
) -> None:
    """Write everything that a save changes, then the manifest. After that ``finish`` is sure to have all it needs.

    Args:
        writes: new bytes by path inside ``folder``, in the order in which they are to be moved in.
        removals: paths to take away after that.
        before: hash of what lies at each path now.
        end_autosave: the save makes the autosave worthless.

    Raises:
        BookError: full or read-only disk; nothing of the book has changed.
    """
    staging = folder / STAGE
    with disk.told(folder):
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
        try:
            moves = []
            for number, (path, data) in enumerate(writes.items()):
                (folder / path).parent.mkdir(exist_ok=True)
                disk.write_synced(staging / str(number), data)
                moves.append(Move(path, str(number), before.get(path, ""), disk.sha256(data)))
            moves += [Move(path, "", before.get(path, ""), "") for path in removals]
            manifest = {"autosave": end_autosave, "moves": [[m.path, m.staged, m.before, m.after] for m in moves]}
            disk.write_synced(staging / "unfinished", to_bytes(manifest))
            (staging / "unfinished").replace(folder / MANIFEST)
            disk.sync_folder(staging)
            disk.sync_folder(staging.parent)
        except OSError:
            shutil.rmtree(staging, ignore_errors=True)
            raise


def finish(folder: Path) -> str:
    """Move a staged save in, or sweep one that never got its manifest. Doing it twice does no harm.

    Returns:
        A warning when the files were changed by another hand since: then the staged save is set aside.

    Raises:
        BookError: a file cannot be moved; the staged save stays for the next try.
    """
    staging = folder / STAGE
    found = _read(staging)
    with disk.told(folder):
        if found is None:
            shutil.rmtree(staging, ignore_errors=True)
            return ""
        moves, end_autosave = found
        if not all(_is_expected(folder, staging, move) for move in moves):
            return _set_aside(folder, staging)
        for move in moves:
            _apply(folder, staging, move)
        for parent in {(folder / move.path).parent for move in moves}:
            disk.sync_folder(parent)
        if end_autosave:
            (folder / AUTOSAVE).unlink(missing_ok=True)
        (folder / MANIFEST).unlink()
        shutil.rmtree(staging, ignore_errors=True)
    return ""


def pending(folder: Path) -> dict[str, Path | None]:
    """Return the files that a staged save will bring, by path, for who may only read; None: it takes one away."""
    staging = folder / STAGE
    moves = (_read(staging) or ((), False))[0]
    if not all(_is_expected(folder, staging, move) for move in moves):
        return {}
    arrived = {
        m.path: staging / m.staged if (staging / m.staged).exists() else folder / m.path for m in moves if m.staged
    }
    return {**arrived, **{m.path: None for m in moves if not m.staged}}


def _read(staging: Path) -> tuple[list[Move], bool] | None:
    data = disk.read(staging / "manifest.json")
    if data is None:
        return None
    try:
        manifest = json.loads(data)
        moves = [Move(*map(str, fields)) for fields in manifest["moves"]]
    except (ValueError, KeyError, TypeError):
        return None
    if not all(_PATH.fullmatch(m.path) and re.fullmatch(r"\d*", m.staged) for m in moves):
        return None
    return moves, bool(manifest.get("autosave"))


def _is_expected(folder: Path, staging: Path, move: Move) -> bool:
    data = disk.read(folder / move.path)
    now = "" if data is None else disk.sha256(data)
    if now == move.after:
        return True
    return now == move.before and (not move.staged or (staging / move.staged).is_file())


def _apply(folder: Path, staging: Path, move: Move) -> None:
    if not move.staged:
        (folder / move.path).unlink(missing_ok=True)
    elif (staging / move.staged).exists():
        (folder / move.path).parent.mkdir(exist_ok=True)
        (staging / move.staged).replace(folder / move.path)


def _set_aside(folder: Path, staging: Path) -> str:
    number = 1
    while (aside := folder / disk.RECOVERY / f"set-aside-{number}").exists():
        number += 1
    staging.replace(aside)
    return Sentence(
        "{file}: a save was interrupted and files were changed by another hand after it; "
        "it lies there and was not used.",
        file=f"{disk.RECOVERY}/{aside.name}",
    )
