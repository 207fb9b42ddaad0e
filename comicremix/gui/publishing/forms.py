"""The forms in which editions leave the program: a card for each that most people want, a list for the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from comicremix.app.file_names import file_stem, pdf_name
from comicremix.model.book import Book
from comicremix.model.publishing import PRESETS, ExportOptions, PresetName
from comicremix.publish.edition import Per

translate = QCoreApplication.translate
OTHER = "other"
"""The card behind which the other forms are listed."""
_SINGLE = {
    "cbz": ".cbz", "epub": ".epub", "strip": "-strip.jpg", "transcript-html": ".html", "transcript-md": ".md",
}  # fmt: skip
"""Ends of the names of those that write a file for each language."""
_ENDINGS = {"jpeg": "jpg", "tiff": "tif"}


@dataclass(frozen=True, slots=True)
class Form:
    """One form. With a ``preset`` it is a PDF that has a card of its own."""

    key: str
    kind: str
    """``pdf``, ``svg``, or a key of ``publish.registry.FORMATS``."""
    preset: PresetName | None
    icon: str
    name: str
    words: str

    @property
    def options(self) -> ExportOptions | None:
        """The options to begin with; None: there is nothing to choose."""
        return PRESETS[self.preset] if self.preset is not None else None


def forms() -> tuple[Form, ...]:
    """Return all forms in the order in which they are offered."""
    return (
        Form("screen", "pdf", "screen", "monitor", translate("ExportForms", "Screen"),
             translate("ExportForms", "A PDF to read, send and put on the web.")),
        Form("print", "pdf", "print", "printer", translate("ExportForms", "Print shop"),
             translate("ExportForms", "A PDF with bleed, marks and the inks of a press.")),
        Form("booklet", "pdf", "booklet", "book-open", translate("ExportForms", "Booklet"),
             translate("ExportForms", "Sheets for your own printer, to fold and staple.")),
        Form("svg", "svg", None, "shapes", translate("ExportForms", "Drawings (SVG)"),
             translate("ExportForms", "One drawing for each page, for editing in other programs.")),
        Form("png", "png", None, "image", translate("ExportForms", "Pictures (PNG)"),
             translate("ExportForms", "One picture for each page, for the web.")),
        Form("cbz", "cbz", None, "book-open", translate("ExportForms", "Comic book archive (CBZ)"),
             translate("ExportForms", "One file for each language, for comic readers.")),
        Form("epub", "epub", None, "book-open", translate("ExportForms", "E-book (EPUB)"),
             translate("ExportForms", "One file for each language, for e-readers, with words to hear and search.")),
        Form("acbf", "acbf", None, "languages", translate("ExportForms", "Comic book with words as text (ACBF)"),
             translate("ExportForms", "One file with all chosen languages, for readers that switch between them.")),
        Form("jpeg", "jpeg", None, "image", translate("ExportForms", "Pictures (JPEG)"),
             translate("ExportForms", "One small picture for each page, for mail and social media.")),
        Form("webp", "webp", None, "image", translate("ExportForms", "Pictures (WebP)"),
             translate("ExportForms", "The smallest picture for each page, for web sites.")),
        Form("tiff", "tiff", None, "image", translate("ExportForms", "Pictures (TIFF)"),
             translate("ExportForms", "One picture for each page without loss, for layout programs.")),
        Form("ora", "ora", None, "layers", translate("ExportForms", "Layers (OpenRaster)"),
             translate("ExportForms", "One file for each page, for painting on in Krita, GIMP and MyPaint.")),
        Form("strip", "strip", None, "images", translate("ExportForms", "One long strip"),
             translate("ExportForms", "All panels below each other, for reading on a phone.")),
        Form("transcript-html", "transcript-html", None, "file-text", translate("ExportForms", "Script (web page)"),
             translate("ExportForms", "All words by page and panel, for reading aloud and searching.")),
        Form("transcript-md", "transcript-md", None, "file-text", translate("ExportForms", "Script (Markdown)"),
             translate("ExportForms", "All words by page and panel, as plain text.")),
        Form("html", "html", None, "globe", translate("ExportForms", "Web pages (HTML)"),
             translate("ExportForms", "A folder for a web site, with all chosen languages.")),
    )  # fmt: skip


def other_card() -> Form:
    """Return the card of the forms that have none."""
    words = translate("ExportForms", "For comic readers, web sites, other programs.")
    return Form(OTHER, "png", None, "images", translate("ExportForms", "Other forms"), words)


def file_words(
    book: Book, languages: tuple[str, ...], form: Form, chosen: ExportOptions | None = None, per: Per = "page"
) -> str:
    """Say which files will be written for ``languages``, of which there is one at least; ``chosen``: the options of a
    PDF, where they are not its preset's; ``per``: what each picture shows."""
    options = form.options and (chosen or form.options)
    if form.kind == "html":
        return translate("ExportForms", "Writes the folder {0}.").format(file_stem(book, "web"))
    if options is not None:
        return _writes(pdf_name(book, tag, options) for tag in languages)
    if form.kind == "acbf":
        return _writes([f"{file_stem(book, 'acbf')}.cbz"])
    if form.kind in _SINGLE:
        return _writes(f"{file_stem(book, tag)}{_SINGLE[form.kind]}" for tag in languages)
    first = f"{file_stem(book, languages[0])}-001{'-1' if per == 'panel' else ''}.{_ENDINGS.get(form.kind, form.kind)}"
    return translate("ExportForms", "Writes {0} and so on.").format(first)


def _writes(names: Iterable[str]) -> str:
    return translate("ExportForms", "Writes {0}.").format(", ".join(names))
