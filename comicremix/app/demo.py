"""The sample book: a copy for the user to play with, and its editions."""

from __future__ import annotations

import shutil
from pathlib import Path

from comicremix import resources
from comicremix.errors import BookError, Sentence, os_fault

SAMPLE_NAME = "what-lumo-knows"


def write_sample(folder: Path) -> Path:
    """Copy the sample book into ``folder`` and return the copy. One that is there already stays as it is.

    Raises:
        BookError: the folder cannot be written.
    """
    target = folder / SAMPLE_NAME
    if (target / "book.json").is_file():
        return target
    ignored = shutil.ignore_patterns("exports", ".cache", ".recovery", ".lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copytree(resources.sample_folder(), target, ignore=ignored, dirs_exist_ok=True)
    except OSError as error:
        raise BookError(
            Sentence("the sample cannot be written ({fault})", fault=os_fault(error)),
            where=target,
            remedy=Sentence("Name another folder."),
        ) from error
    return target
