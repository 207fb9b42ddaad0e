"""Where the things lie that travel with the program: fonts, icons, translations, citation styles, the sample book."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SAMPLE = "what-lumo-knows"


def fonts_folder() -> Path:
    """Return the folder of the bundled fonts, one folder per family."""
    return _assets() / "fonts"


def icons_folder() -> Path:
    """Return the folder of the window's SVG icons."""
    return _assets() / "icons"


def translations_folder() -> Path:
    """Return the folder of the window's compiled translations."""
    return _assets() / "translations"


def styles_folder() -> Path:
    """Return the folder of the citation styles in CSL."""
    return _assets() / "styles"


def profiles_folder() -> Path:
    """Return the folder of the ICC profiles."""
    return _assets() / "profiles"


def sample_folder() -> Path:
    """Return the folder of the sample book, which nobody may write to: copy it first."""
    return _installed() / _SAMPLE if _installed().is_dir() else _PACKAGE.parent / "projects" / _SAMPLE


def _assets() -> Path:
    return _installed() if _installed().is_dir() else _PACKAGE.parent / "assets"


def _installed() -> Path:
    """Return where a wheel carries the folders; in a checkout there is no such place."""
    return _PACKAGE / "_assets"
