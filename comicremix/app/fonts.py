"""The fonts of a book: added from a user's files, listed, taken away, and put before those of the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from comicremix.errors import FontError, Sentence, os_fault
from comicremix.lettering.face_names import FaceNames, names_in
from comicremix.lettering.faces import Catalogue, Face, bundled_catalogue
from comicremix.store.folder import OpenBook


@dataclass(frozen=True, slots=True)
class FontReport:
    """What came of adding fonts. ``warnings`` are sentences with their file; ``faults`` are files that were refused."""

    added: tuple[Face, ...]
    unchanged: tuple[Face, ...]
    warnings: tuple[str, ...]
    faults: tuple[FontError, ...]


def book_catalogue(open_book: OpenBook) -> Catalogue:
    """Return the fonts of a book and of the program; make it anew when fonts were added or taken away."""
    own = Catalogue([open_book.fonts_folder], bundled_catalogue())
    return own if own.damaged or own.faces() != bundled_catalogue().faces() else bundled_catalogue()


def own_fonts(open_book: OpenBook) -> Catalogue:
    """Return the fonts in the book's own folder alone."""
    return Catalogue([open_book.fonts_folder])


def add_font(open_book: OpenBook, paths: Sequence[Path]) -> FontReport:
    """Copy font files into the book; WOFF and WOFF2 are unpacked, variable fonts give a file for each instance.

    The same bytes twice change nothing, and no file is written over. The licence text inside a font is kept beside it.

    Raises:
        BookError: the book is open for reading only, or its folder cannot be written.
    """
    before = {face.key for face in own_fonts(open_book).faces()}
    seen: dict[str, None] = {}
    warnings: list[str] = []
    faults: list[FontError] = []
    for path in paths:
        try:
            keys, told = _add(open_book, path)
        except FontError as fault:
            faults.append(fault)
            continue
        seen.update(dict.fromkeys(keys))
        warnings += [f"{path.name}: {text}" for text in told]
    faces = {face.key: face for face in own_fonts(open_book).faces()}
    return FontReport(
        added=tuple(faces[key] for key in seen if key not in before),
        unchanged=tuple(faces[key] for key in seen if key in before),
        warnings=tuple(warnings),
        faults=tuple(faults),
    )


def remove_font(open_book: OpenBook, name: str) -> tuple[Path, ...]:
    """Take a font out of the book and return the files that went.

    Args:
        name: a family, a face (“Gaegu Bold”) or a file's name; case does not matter.

    Raises:
        FontError: the book has no such font of its own.
        BookError: the book is open for reading only, or a file cannot be taken away.
    """
    own, wanted = own_fonts(open_book), name.casefold()
    gone = {
        face.path: face.family
        for face in own.faces()
        if wanted in {face.family.casefold(), face.key.casefold(), face.path.name.casefold()}
    }
    damaged = [path for path in own.damaged if path.name.casefold() == wanted]
    if not gone and not damaged:
        raise FontError(
            Sentence("The book has no font of its own called “{name}”.", name=name),
            where=open_book.fonts_folder,
            remedy=Sentence("See which it has: comicremix font BOOK list."),
        )
    left = {face.family for face in own.faces() if face.path not in gone}
    licences = [path for family in set(gone.values()) - left for path in open_book.font_licences(family)]
    files = (*gone, *damaged, *licences)
    open_book.drop_fonts(files)
    return files


def _add(open_book: OpenBook, path: Path) -> tuple[list[str], tuple[str, ...]]:
    """Return the keys of the faces that a file gave, and warnings."""
    from comicremix.lettering.font_import import import_font

    try:
        data = path.read_bytes()
    except OSError as error:
        raise FontError(
            Sentence("The file cannot be read: {fault}.", fault=os_fault(error)),
            where=path,
            remedy=Sentence("Choose a font file."),
        ) from error
    found = import_font(data, str(path))
    named = [(file, names_in(file.data, path.stem)) for file in found.files]
    faces = [names for _, several in named for names in several]
    for file, several in named:
        _refuse_second(open_book, path, file.data, several)
    for file, _ in named:
        stem = path.stem if not file.style else f"{path.stem}-{file.style}"
        open_book.keep_font(stem, file.suffix, file.data)
    if found.licence and faces:
        open_book.keep_font_licence(faces[0].family, found.licence)
    return [names.key for names in faces], found.warnings


def _refuse_second(open_book: OpenBook, path: Path, data: bytes, names: Sequence[FaceNames]) -> None:
    """Raise a FontError when the book has another file with a face of the same name: one would hide the other."""
    if not names:
        raise FontError(
            Sentence("The font is damaged."),
            where=path,
            remedy=Sentence("Get the font again from where it came, or choose another one."),
        )
    faces = {face.key: face for face in own_fonts(open_book).faces()}
    for key in (name.key for name in names):
        if key in faces and faces[key].data != data:
            raise FontError(
                Sentence("The book has another “{face}” already, {file}.", face=key, file=faces[key].path.name),
                where=path,
                remedy=Sentence("Take that one away first: comicremix font BOOK remove NAME."),
            )
