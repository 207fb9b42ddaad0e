"""``comicremix sources``: lists in, works shown, faults told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from comicremix.cli.main import main
from comicremix.resources import sample_folder

BIBTEX = "@online{new, title={New}, url={nowhere}}\n@book{x, title={Right to Privacy}, doi={10.2307/1321160}}\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_folder(), tmp_path / "book"))


def test_import_list_and_check(book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "list.bib"
    path.write_text(BIBTEX)
    assert main(["sources", str(book), "import", str(path)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 new, 0 updated, 1 known"
    before = (book / "references.json").read_bytes()
    assert main(["sources", str(book), "import", str(path)]) == 0
    assert (book / "references.json").read_bytes() == before
    capsys.readouterr()
    assert main(["sources", str(book), "list"]) == 0
    lines = dict(line.split("\t")[::2] for line in capsys.readouterr().out.splitlines())
    assert lines["zuboff2019"].startswith("Shoshana Zuboff, The Age of Surveillance Capitalism")
    assert main(["sources", str(book), "check", "--json"]) == 0
    found = {(fault["code"], fault["id"]) for fault in json.loads(capsys.readouterr().out)}
    assert {("malformed-url", "new"), ("unreferenced-source", "new"), ("undated-source", "new")} <= found


def test_what_goes_wrong_has_its_exit_code(book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["sources", str(book), "import"]) == 2
    assert main(["sources", str(book), "import", str(tmp_path / "gone.bib")]) == 4
    broken = tmp_path / "broken.bib"
    broken.write_text("@book{a, title={A}}\n@book{b, title={never")
    assert main(["sources", str(book), "import", str(broken)]) == 1
    told = capsys.readouterr()
    assert "1 new" in told.out
    assert "line 2" in told.err
