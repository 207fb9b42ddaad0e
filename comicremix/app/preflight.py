"""What would spoil a print, seen on the very Frames that go into the file: findings with page and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from comicremix.app.findings import Finding, Place, finding
from comicremix.geometry import Point, Rect, bounds, transform_points
from comicremix.layout.bleed import edges_without_art
from comicremix.layout.frame import Frame, Group, Image, Item
from comicremix.lettering.run import Glyphs
from comicremix.model.publishing import ExportOptions

_INCH = 25.4


@dataclass
class Preflight:
    """Looks at Frames as they pass and keeps what it finds."""

    options: ExportOptions
    language: str
    findings: list[Finding] = field(default_factory=list)

    def watched(self, frames: Iterable[Frame]) -> Iterator[Frame]:
        """Yield ``frames`` and look at each."""
        for number, frame in enumerate(frames, 1):
            self.findings += frame_findings(frame, number, self.options, self.language)
            yield frame


def frame_findings(frame: Frame, number: int, options: ExportOptions, language: str) -> tuple[Finding, ...]:
    """Return what a file of these options should not have on page ``number``: coarse pictures, words at the cut, art
    that ends there, panels of which a screen reader cannot tell."""
    panels = {section[0]: index for index, section in enumerate((s for s in frame.reading if s[0]), 1)}
    owners = {key: panels.get(section[0], 0) for section in frame.reading for key in section}
    found: list[Finding] = []
    for group, item in _owned(frame.items, None):
        place = Place(number, owners.get(group.id, 0) if group else 0, group.id if group else "")
        if isinstance(item, Image):
            dpi = frame.dpi / (item.transform.scale or 1.0)
            if round(dpi) < options.least_dpi:
                found.append(finding("low-resolution", f"A picture prints at {dpi:.0f} dpi.", place, language))
        elif (
            options.bleed
            and options.safe
            and isinstance(item, Glyphs)
            and not item.hidden
            and _at_cut(item, frame, options.safe)
        ):
            found.append(
                finding("near-trim", f"Words are less than {options.safe:g} mm from the cut.", place, language)
            )
    if options.tagged:
        mute = [g for g in frame.items if isinstance(g, Group) and g.role == "panel" and not g.alt]
        found += [
            finding("missing-alt-text", "A panel has no alternative text.", Place(number, owners.get(g.id, 0), g.id))
            for g in mute
        ]
    if options.bleed:
        found += _bleed_findings(frame, number, options, language)
    return tuple(dict.fromkeys(found))


def _bleed_findings(frame: Frame, number: int, options: ExportOptions, language: str) -> Iterator[Finding]:
    edges = edges_without_art(frame, options.bleed * frame.dpi / _INCH)
    if edges:
        told = ", ".join(edges)
        if options.mirror_bleed:
            message = f"The art ends at the cut ({told}): its mirror image goes on outside."
            yield finding("bleed-mirrored", message, Place(number), language)
        else:
            yield finding("no-bleed", f"The art ends at the cut ({told}).", Place(number), language)


def _owned(items: Iterable[Item], owner: Group | None) -> Iterator[tuple[Group | None, Item]]:
    for item in items:
        if isinstance(item, Group):
            yield from _owned(item.items, item if item.id else owner)
        else:
            yield owner, item


def _at_cut(run: Glyphs, frame: Frame, safe: float) -> bool:
    """Tell whether an em around any glyph's origin comes too near to the edge."""
    if run.shadow or not run.glyphs:
        return False
    room = Rect(0, 0, frame.width, frame.height).inset(safe * frame.dpi / _INCH)
    corners = _corners(run)
    return not all(room.contains(point) for point in corners)


def _corners(run: Glyphs) -> tuple[Point, ...]:
    box = bounds((glyph.x, glyph.y) for glyph in run.glyphs)
    rise = Rect(box.x, box.y - 0.7 * run.size, box.width, box.height + 0.7 * run.size)
    return transform_points(rise.outline(), run.transform)
