"""The manifest of an export: which files were made of what, as JSON for programs and as a page for people.

It has neither times nor folders in it: the same book gives the same bytes.
"""

from __future__ import annotations

import hashlib
import html
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import comicremix
from comicremix.app.file_names import file_stem, plain_words
from comicremix.app.publishing import Published
from comicremix.model.book import Book
from comicremix.model.publishing import ExportOptions
from comicremix.paint.output import whole_file

_CHUNK = 1 << 20
_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}"
    "code{overflow-wrap:anywhere}"
)


def write_manifest(
    folder: Path, book: Book, made: Sequence[Published], options: ExportOptions, complete: Mapping[str, float]
) -> tuple[Path, Path]:
    """Write the manifest of the files ``made`` into ``folder`` and return its two paths.

    Args:
        complete: the share of finished texts, 0 to 1, by language.

    Raises:
        ExportError: it cannot be written.
    """
    told = manifest(book, made, options, complete)
    stem = file_stem(book, plain_words(options.name) or options.preset)
    as_json, as_page = folder / f"{stem}-manifest.json", folder / f"{stem}-manifest.html"
    with whole_file(as_json) as scratch:
        scratch.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    with whole_file(as_page) as scratch:
        scratch.write_text(_page(told), encoding="utf-8")
    return as_json, as_page


def manifest(
    book: Book, made: Sequence[Published], options: ExportOptions, complete: Mapping[str, float]
) -> dict[str, Any]:
    """Return what there is to know of the files ``made``, which must lie where they were written."""
    files = [
        {
            "file": one.path.name,
            "language": one.language,
            "complete": round(complete.get(one.language, 0.0), 4),
            "pages": one.pages,
            "bytes": one.path.stat().st_size,
            "sha256": _checksum(one.path),
            "fonts": list(one.fonts),
            "findings": [asdict(found) for found in one.findings],
        }
        for one in made
    ]
    program = f"comicremix {comicremix.__version__}"
    told = {**asdict(options), "standard": options.promise}
    return {"program": program, "title": book.title, "author": book.author, "options": told, "files": files}


def _checksum(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _page(told: Mapping[str, Any]) -> str:
    rows = "\n".join(_row(file) for file in told["files"])
    title = html.escape(told["title"] or "Book")
    options = told["options"]
    promised = f" · {options['standard']}" if options["standard"] else ""
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}: what was exported</title>'
        f"<style>{_STYLE}</style></head><body>\n<h1>{title}</h1>\n"
        f"<p>{html.escape(told['program'])} · preset {options['preset']}{promised} · {options['colour']}</p>\n"
        "<table><thead><tr><th>File</th><th>Language</th><th>Finished</th><th>Pages</th><th>Size</th><th>Fonts</th>"
        f"<th>Findings</th></tr></thead><tbody>\n{rows}\n</tbody></table>\n"
        "<p>A finding is something to look at before printing; the JSON file beside this page has all checksums.</p>\n"
        "</body></html>\n"
    )


def _row(file: Mapping[str, Any]) -> str:
    severe = [found for found in file["findings"] if found["severity"] != "info"]
    counted = Counter((found["message"], found["remedy"]) for found in severe)
    pages = {key: sorted({f["page"] for f in severe if (f["message"], f["remedy"]) == key}) for key in counted}
    told = "".join(f"<li>{_where(pages[key])}{html.escape(' '.join(key))}</li>" for key in counted)
    cells = (
        f"{html.escape(file['file'])}<br><code>{file['sha256'][:16]}…</code>", html.escape(file["language"]),
        f"{file['complete']:.0%}", str(file["pages"]), f"{file['bytes'] / 1e6:.1f} MB",
        html.escape(", ".join(file["fonts"])), f"<ul>{told}</ul>" if told else "none",
    )  # fmt: skip
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _where(pages: Sequence[int]) -> str:
    numbers = [str(page) for page in pages if page]
    return f"Page {', '.join(numbers)}: " if numbers else ""
