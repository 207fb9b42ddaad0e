"""The arguments of every command. Imports nothing of the program, so that ``--help`` answers at once."""

from __future__ import annotations

import argparse

from comicremix.cli.formats import OTHER_FORMATS, add_options

COMMANDS = (
    "new", "import", "info", "detect", "plate", "read", "language", "font", "text", "sources", "check", "export",
    "demo",
)  # fmt: skip

TEXT_FORMATS = ("po", "xliff", "xliff12", "xliff20", "csv", "xlsx", "tmx", "proof")


def parser(version: str) -> argparse.ArgumentParser:
    """Return the parser of all commands; ``command`` is None for the window."""
    top = argparse.ArgumentParser(
        prog="comicremix",
        description="Rearrange a comic, give it new words in many languages, print it with numbered endnotes.",
        epilog="Without a command the window opens: comicremix [BOOK]",
    )
    top.add_argument("--version", action="version", version=f"comicremix {version}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    _importing(commands)
    _finding(commands)
    _translating(commands)
    _publishing(commands)
    return top


def window_parser() -> argparse.ArgumentParser:
    """Return the parser of ``comicremix [BOOK]``."""
    top = argparse.ArgumentParser(prog="comicremix")
    top.add_argument("book", nargs="?", metavar="BOOK", help="the folder of a book to open")
    return top


def _book(command: argparse.ArgumentParser) -> None:
    command.add_argument("book", metavar="BOOK", help="the book's folder")


def _importing(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    new = commands.add_parser("new", help="import pages, find panels and balloons, save a new book")
    _book(new)
    _files(new)
    _taking(new)
    new.add_argument("--language", metavar="TAG", help="language of the words (default: the file's, or en)")
    new.add_argument("--title", default="", help="title of the book (default: the folder's name)")
    more = commands.add_parser("import", help="add source pages to a book")
    _book(more)
    _files(more)
    _taking(more)
    info = commands.add_parser("info", help="pages, panels, balloons, notes, languages with completeness")
    _book(info)
    info.add_argument("--json", action="store_true")


def _files(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "files", nargs="+", metavar="FILE", help="picture, folder, CBZ, CBR, CB7, PDF, EPUB, ACBF, SVG, ORA, PSD"
    )
    _reading(command)
    command.add_argument("--dpi", type=float, default=300.0, help="resolution for drawn PDF pages (default: 300)")


def _taking(command: argparse.ArgumentParser) -> None:
    command.add_argument("--pages", metavar="PAGES", help="only these, counted over all files, such as 1-5,8 or 3-")
    command.add_argument(
        "--no-find", dest="find", action="store_false", help="look for no panels and balloons: take pages as pictures"
    )
    command.add_argument(
        "--no-join", dest="join", action="store_false", help="with --reading ttb: leave a webtoon's slices single"
    )


def _reading(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--reading",
        choices=("ltr", "rtl", "ttb"),
        help="left to right, right to left or top to bottom (default: as the file says, or ltr)",
    )


def _finding(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    detect = commands.add_parser("detect", help="what is found on pages, without making a book")
    _files(detect)
    detect.add_argument("--json", action="store_true")
    plate = commands.add_parser("plate", help="the pages without their lettering, or without their balloons")
    _files(plate)
    plate.add_argument("--remove", choices=("lettering", "balloons"), default="lettering")
    plate.add_argument("-o", "--output", required=True, metavar="DIR", help="folder for the plates")


def _translating(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    language = commands.add_parser("language", help="add, remove or list languages")
    _book(language)
    language.add_argument("action", choices=("add", "remove", "list"))
    language.add_argument("tag", nargs="?", metavar="TAG", help="BCP 47, such as fr or pt-BR")
    language.add_argument(
        "--binding", choices=("auto", "left", "right"), default="auto",
        help="with add: the side on which the edition is bound (default: auto, where its words begin)",
    )  # fmt: skip
    language.add_argument(
        "--memory", action="append", default=[], metavar="FILE",
        help="with add: a TMX file; texts whose source words it has come as drafts",
    )  # fmt: skip
    font = commands.add_parser("font", help="a book's own fonts: add, list or remove them")
    _book(font)
    font.add_argument("action", choices=("add", "list", "remove"))
    font.add_argument("names", nargs="*", metavar="FILE|NAME", help="TTF, OTF, TTC, WOFF or WOFF2; with remove: a name")
    read = commands.add_parser("read", help="make texts of the words of balloons in the drawing, with Tesseract")
    _book(read)
    read.add_argument("--json", action="store_true")
    text = commands.add_parser("text", help="texts out to translators and back")
    _book(text)
    text.add_argument("action", choices=("export", "import"))
    text.add_argument("file", nargs="?", metavar="FILE", help="with import: the file to read, or the PDF of an edition")
    text.add_argument("--language", metavar="TAG")
    text.add_argument(
        "--format",
        choices=TEXT_FORMATS,
        help="with export: default by the ending of OUT, else po; xliff is xliff12, proof is "
        "a PDF of the pages beside their texts, to write on",
    )
    text.add_argument("--pictures", action="store_true", help="with export to xlsx: a picture of each balloon")
    text.add_argument("--paper", choices=("a4", "letter"), default="a4", help="with export of a proof (default: a4)")
    text.add_argument("-o", "--output", metavar="OUT", help="with export: the file to write")
    sources = commands.add_parser("sources", help="the works that notes cite: take a list in, show or check them")
    _book(sources)
    sources.add_argument("action", choices=("import", "list", "check"))
    sources.add_argument("file", nargs="?", metavar="FILE", help="with import: CSL-JSON, BibTeX or RIS, as of Zotero")
    sources.add_argument("--json", action="store_true", help="with list and check")
    check = commands.add_parser("check", help="findings; exit code 1 when an error is among them")
    _book(check)
    check.add_argument("--language", action="append", metavar="TAG")
    check.add_argument("--json", action="store_true")


def _publishing(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = commands.add_parser("export", help="write an edition, or all of them")
    _book(export)
    which = export.add_mutually_exclusive_group()
    which.add_argument("--language", action="append", metavar="TAG")
    which.add_argument("--all-languages", action="store_true")
    export.add_argument("--format", choices=("pdf", "svg", "png", *OTHER_FORMATS), default="pdf")
    export.add_argument(
        "--text", choices=("paths", "live"), default="paths", help="words of SVG pages (default: paths)"
    )
    export.add_argument(
        "--no-draft-mark",
        action="store_true",
        help="leave out the line on each page of an edition that is not complete",
    )
    export.add_argument(
        "--preset", default="screen", metavar="NAME",
        help="what PDFs are for: screen, print (a printing house), booklet (sheets to fold), or a name that the book "
        "keeps (default: screen)",
    )  # fmt: skip
    _pdf_options(export)
    export.add_argument("-o", "--output", metavar="OUT", help="file for one PDF, else a folder (default: BOOK/exports)")
    add_options(export)
    demo = commands.add_parser("demo", help="write the sample book and export it in every language it has")
    demo.add_argument("folder", nargs="?", default=".", metavar="DIR")


def _pdf_options(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "--quality",
        type=int,
        metavar="N",
        help="JPEG quality, 1 to 95 (default: kept; in picture files 92)",
    )
    export.add_argument("--most-dpi", type=float, metavar="DPI", help="make finer pictures smaller (default: kept)")
    export.add_argument("--estimate", action="store_true", help="tell about how large the PDF will be; write nothing")
    export.add_argument(
        "--quick", action=argparse.BooleanOptionalAction, default=None,
        help="put the first page first, for the web (default for the screen: files of up to 64 MB; with --quick: all)",
    )  # fmt: skip
    export.add_argument("--colour", choices=("rgb", "grey", "cmyk"), help="default: by the preset")
    export.add_argument("--profile", metavar="ICC", help="the press's CMYK profile (default: ISO Coated v2 300 %%)")
    export.add_argument("--bleed", type=float, metavar="MM", help="art outside the cut (default: the book's, else 3)")
    export.add_argument(
        "--mirror-bleed", action="store_true", default=None, help="mirror pictures outwards that end at the cut"
    )
    export.add_argument("--no-marks", action="store_true", help="no crop marks, colour bar and slug line")
    _booklet_options(export.add_argument_group("booklets (with --preset booklet)"))


def _booklet_options(sheets: argparse._ArgumentGroup) -> None:
    sheets.add_argument(
        "--layout", choices=("2-up", "4-up", "cut-and-stack", "zine", "poster"),
        help="sheets that are not folded into each other: pages side by side, piles to cut, a folded zine, a poster",
    )  # fmt: skip
    sheets.add_argument(
        "--fold", choices=("saddle", "signatures", "stack", "in-order", "zine", "poster"),
        help="stapled in the fold (default), bundles to be sewn, piles to cut, in order, one sheet, a poster",
    )  # fmt: skip
    sheets.add_argument("--sheet", choices=("A3", "A4", "A5", "Letter", "Tabloid"), help="paper (default: A4)")
    sheets.add_argument("--up", type=int, choices=(2, 4), help="pages on one side of a sheet (default: 2)")
    sheets.add_argument("--back-cover", action="store_true", default=None, help="the last page comes outside")
    sheets.add_argument(
        "--signature", dest="leaves", type=int, metavar="N", help="sheets of each bundle, with --fold signatures (4)"
    )
    sheets.add_argument(
        "--creep", type=float, metavar="MM", help="thickness of the paper, by which inner sheets move (default: 0.1)"
    )
    sheets.add_argument("--across", type=int, metavar="N", help="a poster's sheets side by side (default: 2)")
    sheets.add_argument("--down", type=int, metavar="N", help="a poster's sheets below each other (default: 2)")
    sheets.add_argument("--overlap", type=float, metavar="MM", help="what a poster's sheets share, for glue (10)")
    sheets.add_argument("--margin", type=float, metavar="MM", help="edge that the printer leaves white (default: 0)")
