"""What is seen of files before they come in."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PIL import Image

from comicremix.app.glance import Glimpse, Prospect, glances
from comicremix.app.importing import import_into
from comicremix.imaging.files.archive_entry import is_single
from comicremix.imaging.files.page_choice import Taking, pages_named
from comicremix.model.book import Book
from comicremix.model.language import Language
from comicremix.model.told import Told, ToldBalloon, ToldPage
from comicremix.store.folder import create_book
from tests.unit.imaging.drawn import encoded

COMIC_INFO = (
    "<ComicInfo><Title>Two Moons</Title><Writer>Ada</Writer><LanguageISO>fr</LanguageISO>"
    "<Manga>YesAndRightToLeft</Manga></ComicInfo>"
)


def comic(folder: Path) -> Path:
    path = folder / "two.cbz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ComicInfo.xml", COMIC_INFO)
        for number in (1, 2, 3):
            archive.writestr(f"{number}.png", encoded(Image.new("RGB", (400, 600), (number * 60, 90, 90))))
        archive.writestr("4.png", b"\x89PNG broken")
    return path


def test_pages_come_small_with_their_numbers_and_faults(tmp_path: Path) -> None:
    seen = list(glances([comic(tmp_path)], (100, 120)))
    assert [glimpse.number for glimpse in seen] == [1, 2, 3, 4]
    assert [glimpse.picture and glimpse.picture.size for glimpse in seen] == [(80, 120)] * 3 + [None]
    assert seen[3].error is not None


def test_what_files_tell_is_summed_up(tmp_path: Path) -> None:
    prospect = Prospect()
    for glimpse in glances([comic(tmp_path)], (100, 120)):
        prospect = prospect.after(glimpse)
    assert (prospect.pages, prospect.reading, prospect.language) == (3, "rtl", "fr")
    assert prospect.title("fr") == "Two Moons"


def test_balloons_and_texts_are_counted_by_language() -> None:
    box = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0))
    page = ToldPage(
        "1.png", panels=(box,), balloons=(ToldBalloon(box, {"en": "A", "fr": "B"}), ToldBalloon(box, {"en": "C"}))
    )
    prospect = Prospect().after(Glimpse(1, "1.png", Image.new("L", (10, 10)), page, Told()))
    assert (prospect.panels, prospect.balloons, dict(prospect.texts)) == (1, 2, {"en": 2, "fr": 1})


def test_high_pictures_are_scrolled() -> None:
    prospect = Prospect()
    for number in range(4):
        prospect = prospect.after(Glimpse(number, "", Image.new("L", (40, 200))))
    assert prospect.reading == "ttb"


def test_single_pictures_are_told_by_name(tmp_path: Path) -> None:
    assert [is_single(Path(name)) for name in ("a.PNG", "a.tif", "a.cbz", "a.pdf")] == [True, False, False, False]
    assert not is_single(tmp_path)


def test_chosen_pages_come_in_without_finding(tmp_path: Path) -> None:
    book = Book(title="T", source_language="en", languages=(Language("en", "ltr"),))
    with create_book(tmp_path / "book", book) as opened:
        made, report = import_into(opened, book, [comic(tmp_path)], taking=Taking(pages_named("2-3"), find=False))
    assert (report.pages, report.panels, report.balloons, report.faults) == (2, 0, 0, ())
    assert [source.name for source in made.sources] == ["two.cbz/2.png", "two.cbz/3.png"]
