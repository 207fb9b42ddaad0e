"""Cleaning: what comes in as text, from keyboards, files and clipboards, becomes what can be lettered."""

from __future__ import annotations

import re
import unicodedata

DAMAGED = "\ufffd"
"""Stands for half a surrogate pair, of which nobody knows what it was."""
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SUSPECT = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def clean(text: str) -> str:
    """Return ``text`` with line feeds as its only control characters, composed (NFC).

    Surrogate pairs become the character that they mean, unpaired ones U+FFFD.
    """
    if _SUSPECT.search(text):
        text = _CONTROL.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))
        if _SURROGATE.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
