"""What is made before MkDocs: made once, made again when a part of it is lost or its source changes."""

from scripts.generate import generate


def test_a_lost_part_is_made_again_and_an_old_one_is_forgotten(content, tmp_path):
    first = generate(content, tmp_path, lambda _: None)
    sheet, stray = tmp_path / "assets/all/css/site.css", tmp_path / "maps/en/old.html"
    made, lines = sheet.read_bytes(), []
    assert generate(content, tmp_path, lines.append) == first and lines == []
    sheet.unlink()
    assert generate(content, tmp_path, lambda _: None) == first
    assert sheet.read_bytes() == made
    stray.write_text("a map that is gone")
    (tmp_path / "stamps/inventory").write_text("another set of modules")
    (tmp_path / "stamps/generate").unlink()
    generate(content, tmp_path, lambda _: None)
    assert not stray.exists() and sheet.read_bytes() == made
