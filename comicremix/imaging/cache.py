"""What was found on a page and what its plate looks like, kept by content: the same picture is never worked on twice.

Entries lie in a folder of the caller's, named by a hash of the picture, the method's version and its parameters. A
torn or foreign file counts as absent and is written anew; nothing here is worth an error.
"""

from __future__ import annotations

import hashlib
import io
import json
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PIL import Image, UnidentifiedImageError

from comicremix.geometry import Outline, Point
from comicremix.imaging import detect as detecting
from comicremix.imaging.detect import BalloonFinding, Found
from comicremix.imaging.plates import plate as plating
from comicremix.model.source import BalloonKind

NO_PICTURE = (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError)


def cached_detection(folder: Path, sha256: str, reading: str, find: Callable[[], Found]) -> Found:
    """Return what was found on the picture ``sha256`` before, or find it now and keep it.

    Args:
        folder: where entries lie; made when it is not there.
        reading: reading direction, which orders the panels.
        find: does the work.
    """
    path = folder / f"found-{_key(sha256, detecting.VERSION, reading)}.json"
    with suppress(OSError, ValueError, KeyError, TypeError):
        return _found_from(json.loads(path.read_text(encoding="utf-8")))
    found = find()
    _keep(path, json.dumps(_found_as_json(found)).encode())
    return found


def cached_patch(folder: Path, sha256: str, parameters: object, make: Callable[[], Image.Image]) -> Image.Image:
    """Return a patch of the plate of the picture ``sha256`` made before, or make it now and keep it.

    Args:
        parameters: all that decides how the patch looks; told apart by its ``repr``.
        make: does the work.
    """
    path = folder / f"patch-{_key(sha256, plating.VERSION, repr(parameters))}.png"
    with suppress(*NO_PICTURE), Image.open(path) as kept:
        return kept.copy()
    patch = make()
    data = io.BytesIO()
    patch.save(data, "PNG", compress_level=1)
    _keep(path, data.getvalue())
    return patch


def cached_small(folder: Path, sha256: str, area: int, make: Callable[[], Image.Image]) -> Image.Image:
    """Return the picture ``sha256`` reduced to at most ``area`` pixels before, or reduce it now and keep it.

    Args:
        make: decodes the picture, upright.
    """
    path = folder / f"small-{_key(sha256, area)}.jpg"
    with suppress(*NO_PICTURE), Image.open(path) as kept:
        kept.load()
        return kept.copy()
    whole = make()
    scale = min(1.0, (area / (whole.width * whole.height)) ** 0.5)
    size = (max(1, round(whole.width * scale)), max(1, round(whole.height * scale)))
    small = whole.convert("RGB").resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    data = io.BytesIO()
    small.save(data, "JPEG", quality=88)
    _keep(path, data.getvalue())
    return small


def cached_verdict(folder: Path, sha256: str, outline: Outline, judge: Callable[[], bool]) -> bool:
    """Return whether a plate of the picture ``sha256`` leaves the lettering in ``outline``, as known from before, or
    judge it now and keep it."""
    path = folder / f"left-{_key(sha256, plating.VERSION, outline)}.json"
    with suppress(OSError, ValueError):
        return bool(json.loads(path.read_text(encoding="utf-8")))
    verdict = judge()
    _keep(path, json.dumps(verdict).encode())
    return verdict


def _key(*parts: object) -> str:
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:32]


def _keep(path: Path, data: bytes) -> None:
    """Write an entry whole or not at all; a cache that cannot be written is only slow."""
    scratch = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            scratch.write_bytes(data)
            scratch.replace(path)
        finally:
            scratch.unlink(missing_ok=True)


def _found_as_json(found: Found) -> dict[str, object]:
    balloons = [
        {"outline": b.outline, "kind": b.kind.value, "tail": b.tail, "confidence": b.confidence, "fill": b.fill}
        for b in found.balloons
    ]
    return {
        "panels": found.panels,
        "balloons": balloons,
        "lettering": found.lettering,
        "sure": found.sure,
        "ground": found.ground,
    }


def _found_from(told: dict[str, Any]) -> Found:
    balloons = tuple(_balloon_from(balloon) for balloon in told["balloons"])
    panels, lettering = (tuple(_outline(outline) for outline in told[key]) for key in ("panels", "lettering"))
    sure = tuple(float(share) for share in told["sure"])
    return Found(panels, balloons, lettering, sure, _colour(told["ground"]))


def _colour(told: list[int] | None) -> tuple[int, int, int] | None:
    if told is None:
        return None
    red, green, blue = (int(value) for value in told)
    return red, green, blue


def _balloon_from(told: dict[str, object]) -> BalloonFinding:
    tail = _point(told["tail"]) if told["tail"] else None
    fill = str(told["fill"]) if told["fill"] else None
    return BalloonFinding(
        _outline(told["outline"]), BalloonKind(str(told["kind"])), tail, float(str(told["confidence"])), fill
    )


def _outline(points: object) -> Outline:
    if not isinstance(points, list):
        raise TypeError("an outline is a list of points")
    return tuple(_point(point) for point in points)


def _point(point: object) -> Point:
    if not isinstance(point, list) or len(point) != 2:
        raise TypeError("a point is two numbers")
    return (float(point[0]), float(point[1]))
