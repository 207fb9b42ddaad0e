"""XML from strangers, read without trust, and XML of our own, one element a line."""

from __future__ import annotations

from lxml import etree

from comicremix.errors import InputError, Sentence
from comicremix.exchange.units import NOT_XML

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_xml(data: bytes, *, huge: bool = False) -> etree._Element:
    """Return the root of an XML file; nothing outside it is ever loaded. ``huge``: single texts may have more
    than 10 MB, as pictures inside have.

    Raises:
        InputError: it is not well formed, or defines entities, which translators' files have no use for and which can
            fill the memory.
    """
    if huge and b"<!ENTITY" in data.replace(b"\0", b""):
        raise _entities()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=huge, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(
            Sentence("line {line}: this is no well-formed XML ({fault})", line=error.lineno or 1, fault=error.msg),
            remedy=Sentence("Ask for the file again, or save it anew in the program that made it."),
        ) from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise _entities()
    return root


def _entities() -> InputError:
    return InputError(
        Sentence("the file defines XML entities, which are not read"),
        remedy=Sentence("Save it without a document type, in the program that made it."),
    )


def to_bytes(root: etree._Element) -> bytes:
    """Return a whole file in UTF-8."""
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def sub(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    """Add an element on a line of its own, in the parent's namespace. Characters that XML cannot hold are replaced.

    Underscores in the names of attributes stand for hyphens.
    """
    namespace = etree.QName(parent).namespace
    element = etree.SubElement(parent, f"{{{namespace}}}{tag}" if namespace else tag)
    for name, value in attributes.items():
        element.set(name.replace("_", "-"), safe(value))
    if text:
        element.text = safe(text)
    element.tail = "\n"
    if parent.text is None:
        parent.text = "\n"
    return element


def safe(text: str) -> str:
    """Return ``text`` with U+FFFD for what XML cannot hold."""
    return NOT_XML.sub("\ufffd", text)


def name_of(element: etree._Element) -> str:
    """Return the name without its namespace."""
    return str(etree.QName(element).localname)


def line_of(element: etree._Element) -> Sentence:
    """Return where an element stands, for people."""
    return Sentence("line {line}", line=element.sourceline or 0)
