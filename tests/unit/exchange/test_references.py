"""Lists of cited works from other programs: BibTeX, RIS and CSL-JSON as people really have them."""

from __future__ import annotations

import pytest

from comicremix.errors import InputError
from comicremix.exchange.references import read_works

BIBTEX = r"""
@string{law = "Harvard Law Review"}
@article{warren1890, author = {Warren, Samuel D. and Brandeis, Louis D.}, title = {The {R}ight to {P}rivacy},
  journal = law, volume = 4, number = 5, pages = {193--220}, year = 1890, month = dec, doi = {10.2307/1321160}}
@book{m, author = "M{\"u}ller, J{\'o}n and {European Union} and Ludwig van Beethoven",
  title = {Foo \& bar \textit{baz} --- 50\% off}, year = {2019}, url = {https://a.b/c_d%20e\_f}, urldate = {2020-01-02}}
@misc{site, title = {A site}, howpublished = {\url{https://a.b/~x}}, date = {2001-02/2001-05}}
@online{dup, title = {a}}
@online{dup, title = {b}}
@book{broken, title = {never closed
@book{after, title = {After}}
"""
RIS = """TY  - JOUR
ID  - smith
AU  - Smith, Jane
T1  - Lamps
JO  - Light
PY  - 2001/02/03/
UR  - https://a.b/
Y2  - 2020/01/02
SP  - 1
EP  - 9
TY  - BOOK
TI  - No end before this one
A2  - Doe, J.
ER  -
"""


def by_id(text: str) -> dict[str, dict]:
    return {str(item["id"]): dict(item) for item in read_works(text.encode(), "x").items}


def test_bibtex_names_dates_and_pages():
    item = by_id(BIBTEX)["warren1890"]
    assert item["author"] == [
        {"family": "Warren", "given": "Samuel D."}, {"family": "Brandeis", "given": "Louis D."}
    ]  # fmt: skip
    assert item["title"] == "The Right to Privacy"
    assert (item["container-title"], item["volume"], item["issue"]) == ("Harvard Law Review", "4", "5")
    assert (item["page"], item["issued"]) == ("193-220", {"date-parts": [[1890, 12]]})


def test_bibtex_accents_institutions_and_addresses():
    item = by_id(BIBTEX)["m"]
    assert item["author"] == [
        {"family": "Müller", "given": "Jón"}, {"literal": "European Union"},
        {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
    ]  # fmt: skip
    assert item["title"] == "Foo & bar <i>baz</i> — 50% off"
    assert item["URL"] == "https://a.b/c_d%20e_f"
    assert item["accessed"] == {"date-parts": [[2020, 1, 2]]}


def test_bibtex_of_the_web():
    item = by_id(BIBTEX)["site"]
    assert (item["type"], item["URL"]) == ("webpage", "https://a.b/~x")
    assert item["issued"] == {"date-parts": [[2001, 2], [2001, 5]]}


def test_broken_bibtex_is_refused_alone_with_its_line():
    read = read_works(BIBTEX.encode(), "x")
    assert [fault for fault in read.faults if "line 10" in fault]
    assert [item["id"] for item in read.items] == ["warren1890", "m", "site", "dup", "dup", "after"]


def test_ris():
    items = by_id(RIS)
    assert items["smith"] == {
        "id": "smith", "type": "article-journal", "title": "Lamps", "container-title": "Light", "page": "1-9",
        "author": [{"family": "Smith", "given": "Jane"}], "URL": "https://a.b/",
        "issued": {"date-parts": [[2001, 2, 3]]}, "accessed": {"date-parts": [[2020, 1, 2]]},
    }  # fmt: skip
    assert items["ris-11"]["editor"] == [{"family": "Doe", "given": "J."}]


@pytest.mark.parametrize(
    "text", ['[{"id": 7, "title": "T"}]', '{"id": 7, "title": "T"}', '{"items": [{"id": 7, "title": "T"}]}']
)
def test_csl_json_as_it_comes(text: str):
    assert read_works(text.encode(), "x").items == ({"id": 7, "title": "T"},)


def test_what_is_no_item_is_told():
    read = read_works(b'[{"id": "a"}, 3, {"foo": 1}]', "x")
    assert (len(read.items), len(read.faults)) == (1, 2)


@pytest.mark.parametrize("data", [b"", b"hello", b"[{", b"\xff\xfe\x00", b"<xml/>"])
def test_what_is_no_list_says_so(data: bytes):
    with pytest.raises(InputError):
        read_works(data, "x")


def test_windows_1252_is_read():
    assert read_works("@book{a, title={Café}}".encode("cp1252"), "x").items[0]["title"] == "Café"
