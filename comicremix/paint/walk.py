"""Walking through a Frame's items, into groups, in the order in which they are painted."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from comicremix.layout.frame import Group, Item, Link
from comicremix.lettering.run import Glyphs


def every_item(items: Iterable[Item]) -> Iterator[Item]:
    """Yield each item, and after a Group what it holds."""
    for item in items:
        yield item
        if isinstance(item, Group):
            yield from every_item(item.items)


def lettering_and_others(items: Iterable[Item]) -> Iterator[list[Glyphs] | Item]:
    """Yield the items, and runs that follow each other as one list: their strokes lie beneath all their fills."""
    for words, together in itertools.groupby(items, key=lambda item: isinstance(item, Glyphs) and not item.shadow):
        if words:
            yield [item for item in together if isinstance(item, Glyphs)]
        else:
            yield from together


def lines(runs: Iterable[Glyphs]) -> Iterator[list[Glyphs]]:
    """Yield the runs of one line after the other; columns together, for readers go through them from left to right."""
    runs = list(runs)
    columns = any(run.direction == "ttb" for run in runs)
    return (list(line) for _, line in itertools.groupby(runs, key=lambda run: 0 if columns else run.line))


def groups(items: Iterable[Item]) -> Iterator[Group]:
    """Yield the Groups at any depth that have an id."""
    return (item for item in every_item(items) if isinstance(item, Group) and item.id)


def links(items: Iterable[Item]) -> Iterator[Link]:
    """Yield the Links at any depth."""
    return (item for item in every_item(items) if isinstance(item, Link))
