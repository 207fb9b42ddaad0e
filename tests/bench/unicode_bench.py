"""Runs Unicode's own tests: BidiTest.txt, BidiCharacterTest.txt and LineBreakTest.txt, as they lie in a folder.

    unicode_bench.py FOLDER         Debian has them in the package unicode-data: /usr/share/unicode

Prints what passed and what failed. Of line breaking it counts twice: the bare rules of ``annex14``, and ``find_breaks``
with its tailorings; every deviation is named. The rules are those of Unicode 16: a file of another version differs
where the rules changed, and those cases are counted by rule. Exits with 1 when a deviation has no name.
"""

from __future__ import annotations

import gzip
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from comicremix.lettering import bidi
from comicremix.lettering.annex14 import break_positions, deciding_rules
from comicremix.lettering.breaks import find_breaks
from comicremix.lettering.tailoring import closed_positions, url_spans

SAMPLES = {
    "L": "a", "R": "א", "AL": "ا", "EN": "1", "ES": "+", "ET": "%", "AN": "١", "CS": ",", "B": "\u2029", "S": "\t",
    "WS": " ", "ON": "!", "BN": "\u00ad", "NSM": "\u0301", "LRE": "\u202a", "LRO": "\u202d", "RLE": "\u202b",
    "RLO": "\u202e", "PDF": "\u202c", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip
"""A character for each bidi class."""
REMOVED = frozenset({"LRE", "LRO", "RLE", "RLO", "PDF", "BN"})
CHANGED = {
    "LB15a": "15.1: an opening quotation mark holds on to what follows it only at a word's start",
    "LB15b": "15.1: a closing quotation mark holds on to what precedes it",
    "LB15c": "15.1: a space before a decimal point that opens a number",
    "LB20a": "15.1: a hyphen that opens a word",
    "LB25": "16.0: a sign or point holds on to a number that follows",
}
"""Rules that are newer than the test files of Unicode 15.0, and what they brought."""


def rows(folder: Path, name: str) -> tuple[str, Iterator[str]]:
    """Return the version that a test file names, and its lines without comments."""
    found = next((path for pattern in (name, f"{name}.gz") for path in sorted(folder.rglob(pattern))), None)
    if found is None:
        raise SystemExit(f"{name} is not in {folder}. Debian's package unicode-data has it.")
    text = (gzip.decompress(found.read_bytes()) if found.suffix == ".gz" else found.read_bytes()).decode("utf-8")
    version = text.splitlines()[0].rsplit("-", 1)[-1].removesuffix(".txt")
    return version, (bare for line in text.splitlines() if (bare := line.split("#")[0].strip()))


def levels_agree(text: str, base: int, wanted: Sequence[str], order: Sequence[int]) -> bool:
    """Compare levels and visual order with what a test wants; ``x`` marks characters that have no level."""
    levels = bidi.embedding_levels(text, base)
    same = all(want == "x" or int(want) == level for want, level in zip(wanted, levels, strict=True))
    kept = [at for at, want in enumerate(wanted) if want != "x"]
    return same and [kept[at] for at in bidi.visual_order([levels[at] for at in kept])] == list(order)


def is_unknown(text: str) -> bool:
    """Tell whether this Python's Unicode data lacks a character of ``text``."""
    return any(unicodedata.category(char) == "Cn" for char in text)


def bidi_test(folder: Path) -> tuple[str, int, int, int]:
    """Run BidiTest.txt: classes instead of characters, each row at up to three paragraph levels."""
    version, lines = rows(folder, "BidiTest.txt")
    passed = failed = 0
    wanted: list[str] = []
    order: list[int] = []
    for line in lines:
        if line.startswith("@Levels:"):
            wanted = line.split()[1:]
        elif line.startswith("@Reorder:"):
            order = [int(at) for at in line.split()[1:]]
        elif not line.startswith("@"):
            classes, bits = line.split(";")
            text = "".join(SAMPLES[cls] for cls in classes.split())
            bases = (bidi.first_strong_level(text), 0, 1)
            for bit, base in enumerate(bases):
                if int(bits, 16) >> bit & 1:
                    good = levels_agree(text, base, wanted, order)
                    passed, failed = passed + good, failed + (not good)
    return version, passed, failed, 0


def bidi_character_test(folder: Path) -> tuple[str, int, int, int]:
    """Run BidiCharacterTest.txt; the last figure counts cases with characters unknown to this Python."""
    version, lines = rows(folder, "BidiCharacterTest.txt")
    passed = failed = unknown = 0
    for line in lines:
        codes, direction, base, wanted, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        level = bidi.first_strong_level(text)
        good = direction == "2" or level == int(base)
        level = int(base) if direction == "2" else int(direction)
        good = levels_agree(text, int(base), wanted.split(), [int(at) for at in order.split()]) and (
            direction != "2" or bidi.first_strong_level(text) == level
        )
        passed += good
        failed += not good
        unknown += is_unknown(text)
    return version, passed, failed, unknown


def line_break_rows(folder: Path) -> tuple[str, list[tuple[str, set[int]]]]:
    """Return the version and for each test its text and the positions inside it that may be broken at."""
    version, lines = rows(folder, "LineBreakTest.txt")
    found = []
    for line in lines:
        parts = line.split()
        text = "".join(chr(int(code, 16)) for code in parts[1::2])
        found.append((text, {at for at, mark in enumerate(parts[2::2], 1) if mark == "÷"} - {len(text)}))
    return version, found


def bare_kinds(text: str, wanted: set[int]) -> set[str]:
    """Name the deviations of the bare rules."""
    rules = deciding_rules(text)
    kinds = set()
    for at in wanted ^ set(break_positions(text)):
        rule = rules[at]
        if rule == "LB18" and re.search(r"""["«»“”][\u0308]? +$""", text[:at]):
            kinds.add("LB15, 15.1: a straight quotation mark no longer holds on to a bracket after spaces")
        elif rule == "LB31" and re.fullmatch("[א-ת]-[א-ת]", text[at - 2 : at + 1]):
            kinds.add("LB21a, 15.1: a hyphen between two Hebrew letters")
        else:
            kinds.add(f"{rule}, {CHANGED[rule]}" if rule in CHANGED else f"UNNAMED {rule} {text!a}")
    return kinds


def tailored_kinds(text: str, bare: set[int]) -> set[str]:
    """Name the deviations of ``find_breaks`` from the bare rules."""
    found = {item.position for item in find_breaks(text, "en")} - {len(text)}
    kinds = set()
    for start, end in pairwise([0, *(at + 1 for at, char in enumerate(text) if char == "\n"), len(text)]):
        paragraph = text[start:end].removesuffix("\n")
        closed = closed_positions(paragraph, "en")
        for at in {at for at in bare ^ found if start < at <= end}:
            if at in bare and at - start in closed:
                kinds.add(f"closed: {closed[at - start]}")
            elif any(first < at - start <= last for first, last in url_spans(paragraph)):
                kinds.add("closed and opened: addresses, after their marks only")
            elif text[at] == "\n":
                kinds.add("closed: before a line feed")
            elif at in found and "\u0e00" <= text[at] <= "\u17ff":
                kinds.add("opened: between words of Thai and its neighbours")
            elif at in found and text[at] == ".":
                kinds.add("opened: dots that open a word")
            else:
                kinds.add(f"UNNAMED {at} {text!a}")
    return kinds


def line_break_test(folder: Path) -> int:
    """Run LineBreakTest.txt, print the figures; return how many deviations have no name."""
    version, tests = line_break_rows(folder)
    unnamed = 0
    for title, index in (("rules of annex14", 0), ("find_breaks, tailored", 1)):
        kinds: Counter[str] = Counter()
        odd = 0
        for text, wanted in tests:
            bare = bare_kinds(text, wanted)
            found = bare | (tailored_kinds(text, set(break_positions(text))) if index else set())
            odd += bool(found)
            kinds.update(found)
        unknown = sum(is_unknown(text) for text, _ in tests)
        print(
            f"LineBreakTest {version}, {title}: {len(tests) - odd} passed, {odd} deviate;"
            f" {unknown} have characters unknown to this Python"
        )
        for kind, count in kinds.most_common():
            print(f"  {count:5}  {kind}")
            unnamed += kind.startswith("UNNAMED")
    return unnamed


def main(arguments: Sequence[str]) -> int:
    """Run from the command line."""
    folder = Path(arguments[0] if arguments else "/usr/share/unicode")
    print(f"Python knows Unicode {unicodedata.unidata_version}, the line breaking rules are those of 16.0")
    bad = 0
    for name, test in (("BidiTest", bidi_test), ("BidiCharacterTest", bidi_character_test)):
        version, passed, failed, unknown = test(folder)
        print(f"{name} {version}: {passed} passed, {failed} failed; {unknown} have characters unknown to this Python")
        bad += failed
    return int(bool(bad + line_break_test(folder)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
