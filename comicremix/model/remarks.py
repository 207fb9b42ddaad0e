"""Remarks of translators on a text, as the comment of its translation keeps them: ``NAME, DATE: words``.

Everything else that stands in a comment, such as what was written with Poedit, is a remark without a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEAD = re.compile(r"(?P<name>[^,:\n]{1,60}), (?P<date>\d{4}-\d\d-\d\d): ?(?P<words>.*)")


@dataclass(frozen=True, slots=True)
class Remark:
    """``date`` is an ISO date. Both are empty where nobody signed."""

    words: str
    name: str = ""
    date: str = ""

    def __str__(self) -> str:
        return f"{self.name}, {self.date}: {self.words}" if self.name else self.words


def remarks_of(comment: str) -> tuple[Remark, ...]:
    """Return the remarks of a comment, oldest first."""
    found: list[Remark] = []
    for line in comment.split("\n") if comment else ():
        head = _HEAD.fullmatch(line)
        if head:
            found.append(Remark(head["words"], head["name"], head["date"]))
        elif found:
            last = found.pop()
            found.append(Remark(f"{last.words}\n{line}", last.name, last.date))
        else:
            found.append(Remark(line))
    return tuple(found)


def comment_of(remarks: tuple[Remark, ...]) -> str:
    """Return the comment that holds these remarks."""
    return "\n".join(str(remark) for remark in remarks)


def signed(words: str, name: str, date: str) -> Remark:
    """Return a remark by ``name`` on the ISO date ``date``, in a form that is read again as it was written."""
    plain = " ".join(re.sub("[,:]", " ", name).split())[:60].strip() or "-"
    lines = [line.rstrip() for line in words.strip().splitlines()]
    return Remark("\n".join(f" {line}" if _HEAD.fullmatch(line) else line for line in lines), plain, date)
