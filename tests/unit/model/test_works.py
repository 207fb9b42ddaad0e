"""What tells cited works apart, and where in them a note points."""

from __future__ import annotations

import pytest

from comicremix.model.locators import split_locator
from comicremix.model.works import LONGEST_URL, has_date, identities, title_of, url_fault


@pytest.mark.parametrize(
    ("locator", "found"),
    [
        ("p. 12", ("page", "12")),
        ("pp. 3-9", ("page", "3-9")),
        ("S. 4", ("page", "4")),
        ("12", ("page", "12")),
        ("§ 4", ("section", "4")),
        ("§§ 4-6", ("section", "4-6")),
        ("Art. 4(1)", ("article-locator", "4(1)")),
        ("ch. XIV", ("chapter", "XIV")),
        ("12:30", ("timestamp", "12:30")),
        ("at 1:02:03", ("timestamp", "1:02:03")),
        ("see the end", ("", "see the end")),
        ("note 7", ("note", "7")),
        ("", ("", "")),
        ("passim", ("", "passim")),
    ],
)
def test_locators(locator: str, found: tuple[str, str]):
    assert split_locator(locator) == found


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://www.example.org/a?b=c#d", True),
        ("http://example.org:8080/", True),
        ("https://xn--bcher-kva.example/", True),
        ("example.org/a", False),
        ("https://exa mple.org", False),
        ("https:///nothing", False),
        ("https://host/", False),
        ("https://a..b/", False),
        ("https://a.b:port/", False),
        ("javascript:alert(1)", False),
        ("https://[::1/", False),
        ("https://a.b/" + "x" * LONGEST_URL, False),
    ],
)
def test_addresses_that_cannot_be_right(url: str, good: bool):
    assert (url_fault(url) == "") is good


def test_a_work_is_known_by_more_than_its_id():
    first = {"DOI": "10.1/ABC", "title": "The Thing"}
    assert identities(first) & identities({"DOI": "https://doi.org/10.1/abc"})
    assert identities({"URL": "http://www.a.b/c/"}) & identities({"URL": "https://a.b/c#top"})
    book = {"title": "On <i>Lamps</i>", "author": [{"family": "Ünal"}], "issued": {"date-parts": [[2001]]}}
    assert identities(book) & identities(book | {"title": "On lamps"})
    assert not identities(book) & identities(book | {"issued": {"date-parts": [[2002]]}})
    assert title_of({"title": "On <i>Lamps</i>"}) == "On Lamps"


@pytest.mark.parametrize("value", [{"date-parts": [[2001]]}, {"raw": "2001"}, {"literal": "n.d."}, "2001"])
def test_dates_that_say_something(value: object):
    assert has_date({"issued": value})


@pytest.mark.parametrize("value", [None, {}, {"date-parts": []}, {"date-parts": [[]]}, {"date-parts": [[0]]}, ""])
def test_dates_that_say_nothing(value: object):
    assert not has_date({"issued": value})
