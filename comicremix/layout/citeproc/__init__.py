"""What of citeproc is replaced while the program runs, and why. ``install`` is the one place that does it.

- ``answers``: styles and locales are asked the same questions for each work; the answers are remembered.
- ``elements``: methods that read an element of a style anew for each work are replaced by ones that read it once.
- ``macros``: a macro is rendered once for all works that say the same where it looks.
- ``mended``: methods that are wrong about styles of the CSL project are replaced by right ones.

The first three change no word: the tests put citeproc's own methods back and compare. A copy of citeproc would have to
be kept up to date; a table of what is replaced only has to be compared. What is left to mend in the words themselves is
mended in ``layout.cited_words``.
"""

from __future__ import annotations

from comicremix.layout.citeproc import answers, elements, mended

_OURS = (*answers.OURS, *mended.OURS, *elements.OURS)
REPLACED = tuple((owner, name, getattr(owner, name)) for owner, name, _ in elements.OURS)
"""citeproc's own of ``elements``, for those who want to compare: class, name, method."""


def install() -> None:
    """Put what is ours into citeproc; a second time changes nothing."""
    for owner, name, ours in _OURS:
        setattr(owner, name, ours)
