"""Where links may lead: to a Group of the same edition, or out into the web by a scheme that is safe to click."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

_SCHEMES = ("http", "https", "mailto")
_KEPT = "%/:?#[]@!$&'()*+,;=~-._"


def group_id(target: str) -> str | None:
    """Return the id of the Group that a Link's target names, or None when it leads elsewhere."""
    return target[1:] if len(target) > 1 and target[0] == "#" else None


def web_address(target: str) -> str | None:
    """Return a Link's target as an address in ASCII, or None when it is no http, https or mailto address."""
    try:
        parts = urlsplit(target.strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or not (parts.netloc or parts.scheme.lower() == "mailto"):
        return None
    return quote(target.strip(), safe=_KEPT)
