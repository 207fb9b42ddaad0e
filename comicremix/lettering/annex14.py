"""Where Unicode Annex #14 lets a line end, by its rules of version 16 on uniseg's table of classes.

Why our own: uniseg walks character by character in Python, many times slower, and lettering breaks every text anew in
every language. Each rule is one line here and is run over a whole text at once, as a regular expression over classes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, east_asian_width

from uniseg.emoji import extended_pictographic
from uniseg.linebreak import line_break

_KINDS = tuple(
    re.findall(
        "[A-Z0-9]+",
        "BK CR LF NL SP ZW WJ GL CM ZWJ CL CP EX IS SY OP QU QI QF B2 BA HX HY NS BB CB IN NU AL DC HL PR PO ID NP"
        " EB EM JL JV JT H2 H3 RI AK AP AS VF VI",
    )
)
"""The classes; QI, QF: quotation marks that open, close; HX: U+2010; DC: U+25CC; NP: pictographs not yet assigned."""
_CODES = {kind: chr(0x100 + 2 * number) for number, kind in enumerate(_KINDS)}
"""One character stands for a class; the one after it for the East Asian wide members of that class."""
_WITH = {"AL": ("AL", "DC"), "BA": ("BA", "HX"), "QU": ("QU", "QI", "QF"), "ID": ("ID", "NP")}
_RESOLVED = {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}
"""Rule LB1."""

_RULES = """
LB4   [BK] ÷
LB5   [CR] × [LF]
LB5   [CR LF NL] ÷
LB6   × [BK CR LF NL]
LB7   × [SP ZW]
LB8   [ZW][SP]* ÷
LB11  × [WJ]
LB11  [WJ] ×
LB12  [GL] ×
LB12a [^SP BA HY] × [GL]
LB13  × [CL CP EX SY]
LB14  [OP][SP]* ×
LB15a (?:^|(?<=[BK CR LF NL OP QU GL SP ZW]))[QI][SP]* ×
LB15b × [QF](?:$|(?=[SP GL WJ CL QU CP EX IS SY BK CR LF NL ZW]))
LB15c [SP] ÷ [IS][NU]
LB15d × [IS]
LB16  [CL CP][SP]* × [NS]
LB17  [B2][SP]* × [B2]
LB18  [SP] ÷
LB19  × [QU- QF]
LB19  [QU- QI] ×
LB19a [NARROW] × [QU]
LB19a × [QU](?:$|(?=[NARROW]))
LB19a [QU] × [NARROW]
LB19a (?:^|(?<=[NARROW]))[QU] ×
LB20  ÷ [CB]
LB20  [CB] ÷
LB20a (?:^|(?<=[BK CR LF NL SP ZW CB GL]))[HY HX] × [AL]
LB21  × [BA HY NS]
LB21  [BB] ×
LB21a (?<=[HL])[HY BAn HXn] × [^HL]
LB21b [SY] × [HL]
LB22  × [IN]
LB23  [AL HL] × [NU]
LB23  [NU] × [AL HL]
LB23a [PR] × [ID EB EM]
LB23a [ID EB EM] × [PO]
LB24  [PR PO] × [AL HL]
LB24  [AL HL] × [PR PO]
LB25  [NU][SY IS]*[CL CP] × [PO PR]
LB25  [NU][SY IS]* × [PO PR NU]
LB25  [PO PR] × [OP](?=[IS]?[NU])
LB25  [PO PR HY IS] × [NU]
LB26  [JL] × [JL JV H2 H3]
LB26  [JV H2] × [JV JT]
LB26  [JT H3] × [JT]
LB27  [JL JV JT H2 H3] × [PO]
LB27  [PR] × [JL JV JT H2 H3]
LB28  [AL HL] × [AL HL]
LB28a [AP] × [AK DC AS]
LB28a [AK DC AS] × [VF VI]
LB28a (?<=[AK DC AS])[VI] × [AK DC]
LB28a [AK DC AS] × [AK DC AS](?=[VF])
LB29  [IS] × [AL HL]
LB30  [AL HL NU] × [OPn]
LB30  [CPn] × [AL HL NU]
LB30b [EB NP] × [EM]
"""
"""A break is allowed (÷) or not (×) between what stands left and right; the first rule that knows decides. LB9, LB10
and LB30a are in ``_fold``, LB8a is asked last; by LB31 breaks are allowed everywhere else."""


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    pattern: re.Pattern[str]
    at_end: bool
    allows: bool
    needs: tuple[frozenset[str], ...]
    """A text without one of each of these classes has no place for the rule."""

    def places(self, codes: str) -> list[int]:
        found = self.pattern.finditer(codes)
        return [match.end() for match in found] if self.at_end else [match.start() for match in found]


def break_positions(text: str) -> tuple[int, ...]:
    """Return the positions inside ``text`` where a line may end, or must, in ascending order; its end is left out.

    Source: Unicode Annex #14, revision 53 (Unicode 16.0), without tailoring.
    """
    codes, starts = _fold(text)
    allowed = _allowed_places(codes)
    if len(codes) < len(text) or _JOINER in text:
        return tuple([starts[at] for at in allowed if text[starts[at] - 1] != _JOINER])
    return tuple(allowed)


def _allowed_places(codes: str) -> list[int]:
    """Return where a line may end among classes, word by word: the same few rows of classes make most words.

    Between two spaces no line may end (LB7), and no rule looks back over spaces further than to the two classes before
    them, or ahead further than to a space. At a text's start rules see what they see after a space.
    """
    found: list[int] = []
    before, last_start = 0, 0
    for match in _WORD.finditer(codes):
        start, end = match.span()
        left = max(last_start, before - 2)
        places = _places_in_word(codes[left : end + 1], start - left, end - left)
        found += [left + place for place in places] if left else places
        last_start, before = start, end
    return found


@lru_cache(maxsize=8192)
def _places_in_word(codes: str, start: int, end: int) -> tuple[int, ...]:
    """Return where lines may end before the word ``codes[start:end]``, in it, and before the space after it."""
    verdicts = _verdicts(codes)
    ends = range(max(1, start), min(end + 1, len(codes)))
    return tuple([at for at in ends if (rule := verdicts[at]) is None or rule.allows])


def deciding_rules(text: str) -> dict[int, str]:
    """Return for each position inside ``text`` the name of the rule that decides on it."""
    codes, starts = _fold(text)
    verdicts = _verdicts(codes)
    found = {starts[at]: rule.name if (rule := verdicts[at]) else "LB31" for at in range(1, len(codes))}
    joined = {position: "LB8a" for position in range(1, len(text)) if text[position - 1] == _JOINER}
    return dict.fromkeys(range(1, len(text)), "LB9") | found | joined


def _verdicts(codes: str) -> list[_Rule | None]:
    verdicts: list[_Rule | None] = [None] * (len(codes) + 1)
    for rule in _rules_for(frozenset(codes)):
        for place in rule.places(codes):
            if verdicts[place] is None:
                verdicts[place] = rule
    return verdicts


@lru_cache(maxsize=4096)
def _rules_for(present: frozenset[str]) -> tuple[_Rule, ...]:
    return tuple(rule for rule in _COMPILED if not any(present.isdisjoint(need) for need in rule.needs))


def _fold(text: str) -> tuple[str, list[int]]:
    """Return the classes of ``text`` and where each starts; what never starts a line is left out.

    Marks join what they stand on (LB9) or count as letters (LB10); the letters of flags make pairs (LB30a).
    """
    codes = "".join(map(_code, text))
    if not _FOLDED.search(codes):
        return codes, list(range(len(text)))
    codes = _LONE.sub(_CODES["AL"], codes)
    starts = [at for at, code in enumerate(codes) if code not in _MARKS]
    folded = "".join(codes[at] for at in starts)
    second = {match.start() + 1 for match in _FLAG.finditer(folded)}
    return (
        "".join(code for at, code in enumerate(folded) if at not in second),
        [start for at, start in enumerate(starts) if at not in second],
    )


@lru_cache(maxsize=8192)
def _code(char: str) -> str:
    """Return the code of a character's class (LB1)."""
    kind = str(line_break(char).value)
    if kind == "SA":
        kind = "CM" if category(char) in {"Mn", "Mc"} else "AL"
    kind = _RESOLVED.get(kind, kind)
    if kind == "QU":
        kind = {"Pi": "QI", "Pf": "QF"}.get(category(char), kind)
    elif char == "\u2010":
        kind = "HX"
    elif char == "\u25cc":
        kind = "DC"
    elif kind == "ID" and category(char) == "Cn" and extended_pictographic(char):
        kind = "NP"
    return chr(ord(_CODES[kind]) + (east_asian_width(char) in {"F", "W", "H"}))


def _expand(side: str) -> str:
    """Replace the names of classes in a side of a rule by their codes."""

    def members(match: re.Match[str]) -> str:
        return f"[{match[1]}{''.join(sorted(_members(match[2])))}]"

    return re.sub(r"\[(\^?)([^\]]*)\]", members, side)


def _members(names: str) -> set[str]:
    found: set[str] = set()
    for name in names.split():
        if name == "NARROW":
            found.update(_CODES.values())
        elif name == "QU-":
            found.update(_both("QU"))
        else:
            narrow = name.endswith("n")
            for kind in _WITH.get(name.rstrip("n"), (name.rstrip("n"),)):
                found.update(_both(kind)[:1] if narrow else _both(kind))
    return found


def _both(kind: str) -> str:
    return _CODES[kind] + chr(ord(_CODES[kind]) + 1)


def _compile(line: str) -> _Rule:
    name, rest = line.split(maxsplit=1)
    left, sign, right = (part.strip() for part in re.split("([×÷])", rest))
    pattern = _expand(left) + (f"(?={_expand(right)})" if right else "") if left else _expand(right)
    plain = re.sub(r"\(\?<?[:=](?:[^()]|\([^()]*\))*\)", "", f"{left} {right}")
    needs = tuple(frozenset(_members(names)) for names in re.findall(r"\[([^\]^]+)\](?!\*)", plain))
    return _Rule(name, re.compile(pattern), bool(left), sign == "÷", needs)


_COMPILED = tuple(_compile(line) for line in _RULES.strip().splitlines())
_MARKS = frozenset(_both("CM") + _both("ZWJ"))
_FOLDED = re.compile(_expand("[CM ZWJ RI]"))
_JOINER = "\u200d"
_WORD = re.compile(_expand("[^SP]+"))
_LONE = re.compile(_expand("(?:^|(?<=[BK CR LF NL SP ZW]))[CM ZWJ]"))
_FLAG = re.compile(_expand("[RI][RI]"))
