"""MetronInfo.xml, the younger kind of description in comic archives (schema 1.0 of the Metron project), read."""

from __future__ import annotations

from lxml import etree

from comicremix.exchange.comicinfo import credits_of
from comicremix.exchange.xmltext import name_of, parse_xml
from comicremix.model.told import Told

AUTHOR_ROLES = frozenset({"Writer", "Artist", "Penciller", "Story", "Script", "Plot"})


def read_metroninfo(data: bytes) -> Told:
    """Return what a MetronInfo.xml says of its book.

    Raises:
        InputError: it is no well-formed XML.
    """
    root = parse_xml(data)
    series = _child(root, "Series")
    makers = [(_text(credit, "Creator"), _roles(credit)) for credit in _children(_child(root, "Credits"), "Credit")]
    by_role: dict[str, list[str]] = {}
    for name, roles in makers:
        for role in roles if name else ():
            by_role.setdefault(role, []).append(name)
    authors = dict.fromkeys(name for role, names in by_role.items() if role in AUTHOR_ROLES for name in names)
    manga = _text(series, "Format") == "Manga" or _text(root, "Manga") == "YesAndRightToLeft"
    urls = _children(_child(root, "URLs"), "URL")
    url = next((u for u in urls if u.get("primary") == "true"), urls[0] if urls else None)
    title = _title(root, series)
    return Told(
        titles={"": title} if title else {},
        author=", ".join(authors),
        credits=credits_of((role, ", ".join(names)) for role, names in by_role.items()),
        url=(url.text or "").strip() if url is not None else _text(root, "URL"),
        language=series.get("lang", "") if series is not None else "",
        reading="rtl" if manga else None,
    )


def _title(root: etree._Element, series: etree._Element | None) -> str:
    stories = ", ".join(filter(None, ((s.text or "").strip() for s in _children(_child(root, "Stories"), "Story"))))
    numbered = f"{_text(series, 'Name')} {_text(root, 'Number')}".strip()
    title = _text(root, "Title") or _text(root, "CollectionTitle") or stories
    return f"{numbered}: {title}" if numbered and title else numbered or title


def _roles(credit: etree._Element) -> list[str]:
    return [text for role in _children(_child(credit, "Roles"), "Role") if (text := (role.text or "").strip())]


def _child(parent: etree._Element | None, name: str) -> etree._Element | None:
    return next(iter(_children(parent, name)), None)


def _children(parent: etree._Element | None, name: str) -> list[etree._Element]:
    return [] if parent is None else [child for child in parent if name_of(child) == name]


def _text(parent: etree._Element | None, name: str) -> str:
    child = _child(parent, name)
    return "" if child is None else (child.text or "").strip()
