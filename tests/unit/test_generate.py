"""What is made before MkDocs: made once, made again when a part of it is lost or its source changes."""

import subprocess
import sys

import pytest

from scripts.generate import generate


@pytest.fixture(scope="module")
def made(content, tmp_path_factory):
    """The folder of everything, made from nothing, and what `generate` answered."""
    folder = tmp_path_factory.mktemp("made")
    return folder, generate(content, folder, lambda _: None)


def test_what_one_way_made_serves_the_other(made):
    """The build names docs from the project's folder, MkDocs by its full path: neither throws away what the other made."""
    folder, _ = made
    code = ("from pathlib import Path; from scripts.content import load_content; from scripts.generate import generate;"
            f"generate(load_content(Path('docs/data').resolve(), Path.cwd()), Path({str(folder)!r}), print)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_a_lost_part_is_made_again_and_an_old_one_is_forgotten(content, made):
    folder, first = made
    sheet, stray = folder / "assets/all/css/site.css", folder / "maps/en/old.html"
    before, lines = sheet.read_bytes(), []
    assert generate(content, folder, lines.append) == first and lines == []
    sheet.unlink()
    assert generate(content, folder, lambda _: None) == first
    assert sheet.read_bytes() == before
    stray.write_text("a map that is gone")
    (folder / "stamps/inventory").write_text("another set of modules")
    (folder / "stamps/generate").unlink()
    generate(content, folder, lambda _: None)
    assert not stray.exists() and sheet.read_bytes() == before
