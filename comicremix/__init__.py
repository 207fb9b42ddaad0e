"""comicremix: rearrange a comic, give it new words in many languages, print it with numbered endnotes."""

import os

__version__ = "0.1.0"

SWITCH_SECONDS = 0.0005
"""How long a thread waits at most for one that computes in Python: Python's own 5 ms, many times over, are seen in the
window, and make two threads on one page slower than one."""

# NumPy reads this when it is loaded. Pages and balloons are worked on side by side already: threads for each of their
# small products only keep the other cores from that.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
