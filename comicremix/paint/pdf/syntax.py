"""Small words of PDF syntax that several of the PDF modules write."""

from __future__ import annotations

from collections.abc import Iterable

from comicremix.geometry import Affine, Path

_BUILDERS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def number(value: float, places: int = 4) -> str:
    """Return ``value`` rounded, without exponent, superfluous zeros or a negative zero."""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def matrix(affine: Affine) -> str:
    """Return the six operands of ``cm`` and ``Tm``."""
    linear = " ".join(number(value, 6) for value in affine[:4])
    return f"{linear} {number(affine.e)} {number(affine.f)}"


def hex_text(text: str) -> str:
    """Return ``text`` as a hexadecimal text string in UTF-16 with byte order mark (ISO 32000-1, 7.9.2.2)."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def outline(path: Path) -> str:
    """Return the operators that build ``path``, without painting it, in hundredths of its units."""
    return " ".join(" ".join([*(number(value, 2) for value in numbers), _BUILDERS[kind]]) for kind, numbers in path)


def to_unicode(pairs: Iterable[tuple[int, str]]) -> bytes:
    """Return a ToUnicode map from two-byte codes to words, pairs by ascending code (ISO 32000-1, 9.10.3)."""
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in pairs]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
