"""The window's last hook: an error that nobody foresaw is logged and told, and the window stays alive."""

from __future__ import annotations

import contextlib
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import comicremix

LOG_NAME = "crash.log"

Teller = Callable[[str, Path], None]


class LastHook:
    """Stands in for ``sys.excepthook``. ``tell`` gets a line for the user and the place of the log."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / LOG_NAME
        self._tell: Teller | None = None
        self._telling = False

    def install(self) -> None:
        sys.excepthook = self

    def tell_with(self, tell: Teller | None) -> None:
        self._tell = tell

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write the log, save what can be saved, say it; never raise."""
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        report = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(report)
        self._write(report)
        if self._tell is None or self._telling:
            return
        self._telling = True
        try:
            self._tell(f"{kind.__name__}: {error}", self.log)
        except Exception:  # the border: nothing may come out of the last hook
            sys.stderr.write(traceback.format_exc())
        finally:
            self._telling = False

    def left_behind(self) -> str:
        """Return the log of the last run and put it aside; empty when that run ended well."""
        if not self.log.is_file():
            return ""
        with contextlib.suppress(OSError):
            report = self.log.read_text(encoding="utf-8", errors="replace")
            self.log.replace(self.log.with_suffix(".old.log"))
            return report
        return ""

    def _write(self, report: str) -> None:
        with contextlib.suppress(OSError):
            self.log.parent.mkdir(parents=True, exist_ok=True)
            about = f"comicremix {comicremix.__version__}, Python {platform.python_version()}, {platform.platform()}\n"
            with self.log.open("a", encoding="utf-8") as file:
                file.write(about + report + "\n")
