"""Features are those that a font has and a person may choose."""

from __future__ import annotations

from comicremix.lettering.faces import Face, bundled_catalogue
from comicremix.lettering.features import features_of


def tags(family: str) -> list[str]:
    return [feature.tag for feature in features_of(bundled_catalogue().family_faces(family)[0])]


def test_common_ones_first_and_none_that_a_script_needs():
    found = tags("Noto Sans")
    assert found[:3] == ["liga", "salt", "case"]
    assert not {"ccmp", "locl", "mark"} & set(found)
    assert not {"init", "medi", "fina"} & set(tags("Playpen Sans Arabic"))


def test_a_font_names_its_stylistic_sets():
    sets = {f.tag: f.name for f in features_of(bundled_catalogue().family_faces("Shantell Sans")[0])}
    assert sets["ss01"] == "Bulgarian Cyrillic ON"


def test_what_shapers_do_by_themselves_is_known():
    by_tag = {f.tag: f for f in features_of(bundled_catalogue().family_faces("Noto Sans")[0])}
    assert by_tag["liga"].by_default
    assert not by_tag["smcp"].by_default


def test_a_file_that_is_gone_has_none(tmp_path):
    face = bundled_catalogue().family_faces("Noto Sans")[0]
    gone = Face.__new__(Face)
    gone.__dict__.update(face.__dict__, path=tmp_path / "gone.ttf")
    assert features_of(gone) == ()
