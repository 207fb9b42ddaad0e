"""Where the program starts: choose the command, run it, turn faults into words and exit codes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from comicremix import SWITCH_SECONDS, __version__
from comicremix.cli.arguments import COMMANDS, parser, window_parser

_OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""Loading the program makes many objects and no garbage; Python's own 700 would have it searched a hundred times."""

_LARGE_BLOCK = 31 << 20
"""A block that the C library has handed back to the system once, and so keeps blocks of up to this size for the next:
else each picture's bytes cost thousands of page faults, as much time as writing them (glibc's mallopt(3), dynamic mmap
threshold; its upper limit is 32 MiB)."""


def program() -> None:
    """Run the command of this process and end the process with its exit code."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    sys.setswitchinterval(SWITCH_SECONDS)
    bytearray(_LARGE_BLOCK)
    code = main()
    if "PySide6" in sys.modules:
        sys.exit(code)  # Qt takes its window apart in its own order
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            code = code or 1
    os._exit(code)  # all is written and closed: taking every library apart costs as much time as loading some


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; never a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    wants_command = bool(given) and (given[0] in COMMANDS or given[0].startswith("-"))
    try:
        if wants_command:
            options = parser(__version__).parse_args(given)
        else:
            options = window_parser().parse_args(given)
            options.command = "window"
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    return _guarded(options)


def _guarded(options: object) -> int:
    from comicremix.errors import Cancelled, ComicRemixError

    try:
        from comicremix.cli.commands import run

        return run(options)
    except ComicRemixError as error:
        print(f"comicremix: {error}", file=sys.stderr)
        return error.exit_code
    except (Cancelled, KeyboardInterrupt):
        print("comicremix: stopped; nothing is left half written.", file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 1
    except Exception as error:  # the border: whatever was not foreseen still ends in words
        print(
            f"comicremix: something went wrong inside the program ({type(error).__name__}: {error}).", file=sys.stderr
        )
        print(
            "Please report it with the command that you gave. Nothing on disk was left half written.", file=sys.stderr
        )
        return 1


if __name__ == "__main__":
    program()
