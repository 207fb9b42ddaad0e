"""Walking through a Frame's items, into groups, in the order in which they are painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comicremix.layout.frame import Group, Item, Link


def every_item(items: Iterable[Item]) -> Iterator[Item]:
    """Yield each item, and after a Group what it holds."""
    for item in items:
        yield item
        if isinstance(item, Group):
            yield from every_item(item.items)


def groups(items: Iterable[Item]) -> Iterator[Group]:
    """Yield the Groups at any depth that have an id."""
    return (item for item in every_item(items) if isinstance(item, Group) and item.id)


def links(items: Iterable[Item]) -> Iterator[Link]:
    """Yield the Links at any depth."""
    return (item for item in every_item(items) if isinstance(item, Link))
