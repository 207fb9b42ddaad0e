"""Glossaries as files: CSV in and out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from comicremix.errors import InputError, Sentence, os_fault
from comicremix.exchange.glossary_csv import read_glossary_csv, write_glossary_csv
from comicremix.model.glossary import Term
from comicremix.paint.output import whole_file


def import_glossary(path: Path) -> tuple[Term, ...]:
    """Return the terms of a CSV file.

    Raises:
        InputError: it cannot be read, or is no glossary.
    """
    try:
        return read_glossary_csv(path.read_bytes())
    except OSError as error:
        what = Sentence("it cannot be read ({fault})", fault=os_fault(error))
        raise InputError(what, where=path, remedy=Sentence("Give a CSV file.")) from error
    except InputError as error:
        raise InputError(error.what, where=path, remedy=error.remedy) from error


def export_glossary(terms: Iterable[Term], path: Path) -> None:
    """Write terms as CSV. Raises ExportError when that cannot be done."""
    with whole_file(path) as scratch:
        scratch.write_bytes(write_glossary_csv(terms))
