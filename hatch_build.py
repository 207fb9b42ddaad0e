"""Build hook: puts fonts, icons, profiles, styles, translations and the sample into the wheel's ``_assets``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CARRIED = (
    "assets/fonts", "assets/icons", "assets/profiles", "assets/styles", "assets/translations",
    "projects/what-lumo-knows",
)  # fmt: skip


class CarryAssets(BuildHookInterface[Any]):
    """Adds each carried folder that exists; an editable install reads them where they lie."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        for folder in CARRIED:
            if (Path(self.root) / folder).is_dir():
                build_data["force_include"][folder] = "comicremix/_assets/" + Path(folder).name
