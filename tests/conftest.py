"""Settings of every test run: no screen, no user's settings, and no Qt at all when the run asks for that."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import ModuleType

from hypothesis import settings

WITHOUT_QT = bool(os.environ.get("COMICREMIX_WITHOUT_QT"))


class _NoQt(MetaPathFinder):
    """Makes a machine without PySide6 out of any machine."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if fullname.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


if WITHOUT_QT:
    sys.meta_path.insert(0, _NoQt())

os.environ["QT_QPA_PLATFORM"] = "offscreen"
_home = tempfile.TemporaryDirectory(prefix="comicremix-test-", ignore_cleanup_errors=True)
for _variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
    os.environ[_variable] = str(Path(_home.name) / _variable)
    Path(os.environ[_variable]).mkdir()

settings.register_profile("house", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("house")
