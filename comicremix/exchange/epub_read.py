"""EPUB, fixed layout and picture books, read: the documents of the spine in their order, and the picture of each."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from lxml import etree

from comicremix.errors import InputError, Sentence
from comicremix.exchange.xmltext import name_of, parse_xml
from comicremix.model.told import Told

_PICTURES = frozenset({"img", "image"})
_URL_IN_STYLE = re.compile(r"url\(\s*['\"]?([^'\")]+)")


def beside(document: str, link: str) -> str:
    """Return the name of the entry to which a link in another entry leads; one that leads out of the archive keeps its
    dots and is found nowhere."""
    path = unquote(urlsplit(link.replace("\\", "/")).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(document), path)) if path else ""


def package_path(data: bytes) -> str:
    """Return where the package document lies, as META-INF/container.xml says it.

    Raises:
        InputError: it is no well-formed XML or names none.
    """
    for element in parse_xml(data).iter("{*}rootfile"):
        if path := element.get("full-path"):
            return str(path)
    raise InputError(Sentence("this EPUB does not say where its pages are"), remedy=Sentence("Ask for the file again."))


def read_package(data: bytes) -> tuple[Told, tuple[str, ...]]:
    """Return what the package document says of the book, and the links to the documents of its spine.

    Raises:
        InputError: it is no well-formed XML.
    """
    root = parse_xml(data)
    links = {item.get("id"): item.get("href", "") for item in root.iter("{*}item")}
    spine = next(root.iter("{*}spine"), None)
    listed = [links.get(item.get("idref"), "") for item in root.iter("{*}itemref") if item.get("linear") != "no"]
    direction = spine.get("page-progression-direction") if spine is not None else None
    language = _first(root, "language")
    title = _first(root, "title")
    told = Told(
        titles={language: title} if title else {},
        author=", ".join(dict.fromkeys(_texts(root, "creator"))),
        licence=_first(root, "rights"),
        language=language,
        reading="rtl" if direction == "rtl" else "ltr" if direction == "ltr" else None,
    )
    return told, tuple(filter(None, listed))


def picture_of_page(data: bytes) -> str:
    """Return the link to the first picture of a page; empty: it has none.

    Raises:
        InputError: it defines entities. A page that is no well-formed XML has no picture.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    if b"<!ENTITY" in data.replace(b"\0", b""):
        return ""
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return ""
    if root is None:
        return ""
    for element in root.iter():
        if isinstance(element.tag, str) and name_of(element) in _PICTURES:
            link = element.get("src") or element.get("{http://www.w3.org/1999/xlink}href") or element.get("href")
            if link and not urlsplit(link).scheme:
                return str(link)
        if isinstance(element.tag, str) and (match := _URL_IN_STYLE.search(element.get("style", ""))):
            return match[1]
    return ""


def _texts(root: etree._Element, name: str) -> list[str]:
    found = (" ".join("".join(element.itertext()).split()) for element in root.iter(f"{{*}}{name}"))
    return [text for text in found if text]


def _first(root: etree._Element, name: str) -> str:
    return next(iter(_texts(root, name)), "")
