"""The commands: each takes its parsed options, calls a use case, prints what came of it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from comicremix.cli.progress import progress_bar
from comicremix.errors import ComicRemixError, UsageError
from comicremix.model.book import Book
from comicremix.store.folder import OpenBook, open_book

Options = argparse.Namespace


def run(options: object) -> int:
    """Run the command that ``options`` names and return its exit code."""
    chosen = cast(Options, options)
    return _COMMANDS[chosen.command](chosen)


def _window(options: Options) -> int:
    try:
        from comicremix.gui.main import run as run_window
    except ImportError as error:
        raise UsageError(
            f"the window cannot open ({error})", remedy="Install PySide6-Essentials; all else works without it."
        ) from error
    return run_window(Path(options.book) if options.book else None)


def _new(options: Options) -> int:
    from comicremix.app.importing import new_book

    with progress_bar("import") as progress:
        book, report = new_book(
            Path(options.book), _paths(options.files), language=options.language, title=options.title,
            reading=options.reading, dpi=options.dpi, taking=_taking(options), progress=progress,
        )  # fmt: skip
    book.close()
    return _tell_import(report, options.book)


def _import(options: Options) -> int:
    from comicremix.app.importing import import_into

    with _opened(options.book, write=True) as book, progress_bar("import") as progress:
        changed, report = import_into(
            book, book.book, _paths(options.files), reading=options.reading, dpi=options.dpi,
            taking=_taking(options), progress=progress,
        )  # fmt: skip
        book.save(changed)
    return _tell_import(report, options.book)


def _taking(options: Options) -> Any:
    from comicremix.imaging.files.page_choice import ALL_PAGES, Taking, pages_named

    pages = ALL_PAGES if options.pages is None else pages_named(options.pages)
    return Taking(pages, find=options.find, join=options.join)


def _tell_import(report: Any, book: str) -> int:
    print(f"{book}: {_counts(page=report.pages, panel=report.panels, balloon=report.balloons)}")
    for fault in report.faults:
        print(f"comicremix: {fault}", file=sys.stderr)
    return report.faults[0].exit_code if report.faults else 0


def _info(options: Options) -> int:
    from comicremix.app.information import information

    with _opened(options.book) as book:
        told = information(book.book)
    if options.json:
        _print_json(told)
        return 0
    print(f"{told['title']} ({told['source_language']})")
    notes, references = told["notes"], told["references"]
    pages, panels, balloons = len(told["pages"]), told["panels"], told["balloons"]
    print(_counts(page=pages, panel=panels, balloon=balloons, note=notes, reference=references))
    for tag, share in told["languages"].items():
        print(f"{tag:8} {share:4.0%}")
    return 0


def _detect(options: Options) -> int:
    from comicremix.cli.pages import detect_pages

    with progress_bar("detect") as progress:
        pages, faults = detect_pages(_paths(options.files), options.reading, options.dpi, progress)
    if options.json:
        _print_json({"pages": pages})
    else:
        for page in pages:
            print(f"{page['file']}: {_counts(panel=len(page['panels']), balloon=len(page['balloons']))}")
    return _tell_faults(faults)


def _plate(options: Options) -> int:
    from comicremix.cli.pages import write_plates

    with progress_bar("plate") as progress:
        written, left, faults = write_plates(
            _paths(options.files), Path(options.output), options.remove, options.reading, options.dpi, progress
        )
    for path in written:
        print(path)
    for line in left:
        print(f"comicremix: {line}", file=sys.stderr)
    return _tell_faults(faults)


def _read(options: Options) -> int:
    from comicremix.cli.reading import read_book

    with _opened(options.book, write=True) as book:
        return read_book(book, _press(book), as_json=options.json)


def _language(options: Options) -> int:
    from comicremix.app.languages import remove_language
    from comicremix.app.new_edition import new_edition
    from comicremix.app.texts import read_memory

    if options.action != "list" and not options.tag:
        raise UsageError(
            "which language?", remedy=f"comicremix language BOOK {options.action} TAG, such as fr or pt-BR"
        )
    if options.action == "list":
        with _opened(options.book) as book:
            for language in book.book.languages:
                print(f"{language.tag}{' (source)' if language.tag == book.book.source_language else ''}")
        return 0
    with _opened(options.book, write=True) as book:
        if options.action == "remove":
            book.save(remove_language(book.book, options.tag))
            return 0
        memory = [unit for name in options.memory for unit in read_memory(Path(name))]
        made, drafts = new_edition(book.book, options.tag, binding=options.binding, memory=memory)
        book.save(made)
    if drafts:
        print(f"{options.tag}: {_counts(draft=drafts)} from memory")
    return 0


def _font(options: Options) -> int:
    from comicremix.cli.fonts import add_fonts, list_fonts, remove_fonts

    if options.action == "list":
        with _opened(options.book) as book:
            return list_fonts(book)
    if not options.names:
        wanted = "FILE..." if options.action == "add" else "NAME"
        raise UsageError("which font?", remedy=f"comicremix font BOOK {options.action} {wanted}")
    with _opened(options.book, write=True) as book:
        return (add_fonts if options.action == "add" else remove_fonts)(book, options.names)


def _text(options: Options) -> int:
    from comicremix.cli.texts import export_proof, export_to, import_from

    if options.action == "import":
        if not options.file:
            raise UsageError("which file?", remedy="comicremix text BOOK import FILE [--language fr]")
        with _opened(options.book, write=True) as book:
            return import_from(book, Path(options.file), options.language)
    if not options.language or not options.output:
        raise UsageError(
            "export needs a language and a file", remedy="comicremix text BOOK export --language fr -o fr.po"
        )
    with _opened(options.book) as book:
        if options.format == "proof":
            return export_proof(book, Path(options.output), options.language, options.paper, _press(book))
        press = _press(book) if options.pictures else None
        return export_to(book, Path(options.output), options.language, options.format, press)


def _sources(options: Options) -> int:
    from comicremix.cli.sources import check_sources, import_sources, list_sources

    if options.action == "import":
        if not options.file:
            raise UsageError("which list?", remedy="comicremix sources BOOK import FILE")
        with _opened(options.book, write=True) as book:
            return import_sources(book, Path(options.file))
    with _opened(options.book) as book:
        return (list_sources if options.action == "list" else check_sources)(book, as_json=options.json)


def _check(options: Options) -> int:
    from dataclasses import asdict

    from comicremix.app.checking import check, completeness_of, words_of_editions

    with _opened(options.book) as book:
        languages = _languages(book.book, options.language)
        findings = check(_press(book), book.book, languages)
        complete = completeness_of(book.book, languages)
        words = words_of_editions(book.book, languages)
    if options.json:
        _print_json({"findings": [asdict(finding) for finding in findings], "complete": complete, "words": words})
    else:
        for finding in findings:
            panel = f", panel {finding.panel}" if finding.panel else ""
            place = f"page {finding.page}{panel}" if finding.page else "book"
            told = f"{finding.message} {finding.remedy} [{finding.code}]"
            print(f"{finding.severity:7} {finding.language or '-':5} {place}: {told}")
        counted = {tag: f"{many['done']} of {many['words']} words" for tag, many in words.items()}
        print("  ".join(f"{tag} {share:.0%} ({counted[tag]})" for tag, share in complete.items()))
    return 1 if any(finding.severity == "error" for finding in findings) else 0


def _export(options: Options) -> int:
    from comicremix.cli.formats import export_other, is_other

    if is_other(options):
        return export_other(options)
    with _opened(options.book) as book:
        book.check_ahead(source.asset for source in book.book.sources)
        from comicremix.app.exporting import export  # meanwhile
        from comicremix.app.findings import outlined_families

        tags = [language.tag for language in book.book.languages]
        languages = tags if options.all_languages else options.language or [book.book.source_language]
        out = Path(options.output) if options.output else None
        press, live = _press(book), options.text == "live"
        draft_mark = not options.no_draft_mark
        if options.format == "pdf":
            from comicremix.cli.exports import export_pdfs, options_of, tell_estimate

            if options.estimate:
                return tell_estimate(book, options_of(options, book.book), press)
            written = export_pdfs(book, languages, out, options_of(options, book.book), press, draft_mark=draft_mark)
        else:
            with progress_bar("export") as progress:
                written = export(
                    press, book.book, languages, kind=options.format, out=out, live_text=live, draft_mark=draft_mark,
                    progress=progress,
                )  # fmt: skip
        outlined = outlined_families(press.catalogue, book.book, languages)
    for path in written:
        print(path)
    for family in outlined if options.format == "pdf" or live else ():
        print(f"The licence of the font “{family}” forbids embedding: its words are outlines.", file=sys.stderr)
    return 0


def _demo(options: Options) -> int:
    from comicremix.app.demo import write_sample
    from comicremix.app.exporting import export

    target = write_sample(Path(options.folder))
    with _opened(str(target)) as book:
        tags = [language.tag for language in book.book.languages]
        with progress_bar("export") as progress:
            written = export(_press(book), book.book, tags, progress=progress)
    for path in (target, *written):
        print(path)
    return 0


@contextmanager
def _opened(folder: str, *, write: bool = False) -> Iterator[OpenBook]:
    book = open_book(Path(folder), write=write)
    for warning in book.warnings:
        print(f"comicremix: {warning}", file=sys.stderr)
    try:
        yield book
    finally:
        book.close()


def _press(book: OpenBook) -> Any:
    from comicremix.app.fonts import book_catalogue
    from comicremix.app.press import Press

    return Press(book, book_catalogue(book))


def _languages(book: Book, wanted: Sequence[str] | None) -> list[str]:
    known = [language.tag for language in book.languages]
    for tag in wanted or ():
        if tag not in known:
            raise UsageError(f"the book has no language “{tag}”", remedy=f"It has: {', '.join(known)}.")
    return list(wanted or known)


def _paths(names: Sequence[str]) -> list[Path]:
    return [Path(name) for name in names]


def _tell_faults(faults: Sequence[ComicRemixError]) -> int:
    for fault in faults:
        print(f"comicremix: {fault}", file=sys.stderr)
    return faults[0].exit_code if faults else 0


def _counts(**numbers: int) -> str:
    return ", ".join(f"{number} {word}{'' if number == 1 else 's'}" for word, number in numbers.items())


def _print_json(value: object) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    print()


_COMMANDS: dict[str, Callable[[Options], int]] = {
    "window": _window, "new": _new, "import": _import, "info": _info, "detect": _detect, "plate": _plate,
    "read": _read,
    "language": _language, "font": _font, "text": _text, "sources": _sources, "check": _check,
    "export": _export, "demo": _demo,
}  # fmt: skip
