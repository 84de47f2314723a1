"""The build itself: same bytes twice, same pages elsewhere, and bad input that harms nothing."""

import json
from pathlib import Path

import pytest
from conftest import copy_build, copy_project, run

from scripts.bench import different_files
from scripts.checks.links import check


def test_every_link_and_anchor_leads_somewhere(site):
    assert check(site, Path("docs")) == []


def test_two_builds_are_byte_identical(project, tmp_path):
    again = copy_project(tmp_path / "elsewhere")
    done = run(again, "scripts.build", REPO_URL="https://example.org/7600km", TZ="Asia/Almaty")
    assert done.returncode == 0, done.stdout + done.stderr
    assert different_files(project / "site", again / "site") == []


def test_a_warm_build_gives_the_same_site_and_renders_only_what_changed(project, tmp_path):
    copy = copy_project(tmp_path / "warm")
    copy_build(project, copy)
    before = {p.name: p.stat().st_mtime_ns for p in (copy / "build/rendered/en").iterdir()}
    chapter = copy / "docs/chapters/space.md"
    text = chapter.read_text(encoding="utf-8")
    for words in (text + "\nOne sentence more.\n", text):
        chapter.write_text(words, encoding="utf-8")
        done = run(copy, "scripts.build", REPO_URL="https://example.org/7600km")
        assert done.returncode == 0, done.stdout + done.stderr
    after = {p.name: p.stat().st_mtime_ns for p in (copy / "build/rendered/en").iterdir()}
    assert [name for name in after if after[name] != before[name]] == ["chapters--space.md.pickle"]
    assert different_files(project / "site", copy / "site") == []


def test_published_data(site):
    figures = json.loads((site / "data/figures.json").read_text())
    assert len([f for f in figures if f["chapter"] == "space"]) >= 20
    assert all(f["sources"] and f["as_of"] and f["review_by"] and f["label"]["de"] for f in figures)
    assert any("/chapters/space/" in f["used_on"] for f in figures)
    sources = {s["id"] for s in json.loads((site / "data/sources.json").read_text())}
    assert all(set(f["sources"]) <= sources for f in figures)
    claims = {c["id"]: c for c in json.loads((site / "data/claims.json").read_text())}
    assert {"a15", "a16", "a17"} <= set(claims) and "{{" not in claims["a15"]["answer"]["en"]
    for resource in json.loads((site / "data/datapackage.json").read_text())["resources"]:
        assert (site / "data" / resource["path"]).is_file()


def test_with_an_address_the_sitemaps_name_both_editions(project, tmp_path):
    done = run(project, "scripts.build", "--site", str(tmp_path / "published"), SITE_URL="https://example.org")
    assert done.returncode == 0, done.stdout + done.stderr
    for sitemap, loc in (("sitemap.xml", "chapters/space/"), ("de/sitemap.xml", "de/chapters/space/")):
        text = (tmp_path / "published" / sitemap).read_text()
        assert f"<loc>https://example.org/{loc}</loc>" in text
        assert 'hreflang="en" href="https://example.org/chapters/space/"' in text
        assert 'hreflang="de" href="https://example.org/de/chapters/space/"' in text
    assert '<link rel="canonical" href="https://example.org/de/chapters/space/">' in (tmp_path / "published/de/chapters/space/index.html").read_text()


def test_properdocs_gives_the_same_pages(project, site, tmp_path):
    done = run(project, "properdocs", "build", "-q", "-f", "mkdocs.yml", "-d", str(tmp_path / "proper"))
    assert done.returncode == 0, done.stdout + done.stderr
    pages = {p.relative_to(site).as_posix() for p in site.rglob("*.html") if p.relative_to(site).parts[0] != "de"}
    assert {p.relative_to(tmp_path / "proper").as_posix() for p in (tmp_path / "proper").rglob("*.html")} == pages


def test_an_untranslated_page_falls_back_to_english_under_a_banner(project, tmp_path):
    copy = copy_project(tmp_path / "7600km")
    copy_build(project, copy)
    (copy / "docs/about/how-we-work.de.md").unlink()
    done = run(copy, "scripts.build")
    assert done.returncode == 0
    assert "docs/about/how-we-work.md: warning: no German translation yet" in done.stderr
    page = (copy / "site/de/about/how-we-work/index.html").read_text()
    assert "Diese Seite ist noch nicht übersetzt" in page and '<div lang="en">' in page and "The scale asks" in page
    assert "Diese Seite ist noch nicht übersetzt" not in (copy / "site/de/chapters/space/index.html").read_text()


BAD = {
    "figure without source": ("docs/data/figures/space.yml", "  sources: [", "  notsources: [", "`sources` is missing: add it"),
    "unknown figure in prose": ("docs/chapters/space.md", '{{ fig("', '{{ fig("no-such-', 'there is no figure "no-such-'),
    "malformed YAML": ("docs/data/terms/space.yml", ":\n", ": [\n", "this is not valid YAML"),
    "malformed CSV": ("docs/data/series/launches-by-cosmodrome.csv", "1957,baikonur,2", "1957,baikonur,two", "launches-by-cosmodrome.csv:2:"),
    "place outside the world": ("docs/data/places/space.yml", "  lat: ", "  lat: 9", "outside the world"),
    "missing translation": ("docs/data/terms/space.yml", ", de: ", ", dee: ", "German text (`de`) is missing"),
    "broken link": ("docs/about/how-we-work.md", "scale asks", "[scale](nowhere.md) asks", 'the link "nowhere.md" leads nowhere'),
    "broken anchor": ("docs/index.md", "(about/how-we-work.md)", "(about/how-we-work.md#nowhere)", 'leads to "nowhere"'),
    "failing notebook": ("docs/methods/border-length.py", "import math\n", "import math\nraise ValueError('spoilt')\n", "ValueError: spoilt"),
}


@pytest.fixture(scope="module")
def spoilt(project, tmp_path_factory):
    """A second copy with its build, to spoil and mend again."""
    copy = copy_project(tmp_path_factory.mktemp("spoilt") / "7600km")
    copy_build(project, copy)
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text("the last good site")
    return copy


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_and_the_last_good_site_stays(spoilt, name):
    file, old, new, message = BAD[name]
    path = spoilt / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        done = run(spoilt, "scripts.build")
    finally:
        path.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert any(line.startswith(file) and message in line for line in done.stderr.splitlines()), done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert (spoilt / "site" / "index.html").read_text() == "the last good site"
