"""The table of languages' own names says what the locale data say."""

from __future__ import annotations

from comicremix.app.languages import language_name, name_by_locale
from comicremix.app.own_names import OWN_NAMES


def test_the_table_is_that_of_the_locale_data() -> None:
    assert {tag: name_by_locale(tag) for tag in OWN_NAMES} == dict(OWN_NAMES)
    assert language_name("fr") == "français"
    assert language_name("cy-GB") == name_by_locale("cy-GB") != "cy-GB"
