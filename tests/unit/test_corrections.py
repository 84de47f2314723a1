"""The log of corrections: newest first, every link of it known, published for programs."""

import json
from pathlib import Path

import pytest

from scripts.content import ProblemsError, load_content, publish

ENTRY = """\
wrong-rent:
  date: "{date}"
  pages: [chapters/space/]
  was: {{en: It is 100., de: Es sind 100.}}
  now: {{en: It is 115., de: Es sind 115.}}
  why: {{en: Misread., de: Verlesen.}}
  figures: [{figure}]
  sources: [agency-2025-report]
"""


def test_published_newest_first(project):
    older = ENTRY.format(date="2026-11-24", figure="rent")
    project.write("corrections/2026.yml", older + older.replace("wrong-rent", "wrong-again").replace("2026-11-24", "2026-11-29"))
    log = json.loads(publish.documents(project.load(), {}, [])["corrections.json"])
    assert [entry["id"] for entry in log] == ["wrong-again", "wrong-rent"]
    assert log[1]["was"] == {"en": "It is 100.", "de": "Es sind 100."} and log[1]["figures"] == ["rent"]


@pytest.mark.parametrize(("date", "figure", "says"), [
    ("2026-11-24", "rnt", 'docs/data/corrections/2026.yml:1: "wrong-rent" names the figure "rnt", which does not exist (did you mean "rent"?)'),
    ("yesterday", "rent", 'docs/data/corrections/2026.yml:2: `date`: "yesterday" is no date'),
])
def test_refused(project, date, figure, says):
    project.write("corrections/2026.yml", ENTRY.format(date=date, figure=figure))
    with pytest.raises(ProblemsError) as error:
        project.load()
    assert says in str(error.value)


def test_the_real_log_names_pages_that_exist():
    """A page of docs or a map's own."""
    for entry in load_content(Path("docs/data")).corrections.values():
        for address in entry.pages:
            kind, _, name = address.strip("/").partition("/")
            made = Path("scripts/maps", f"{name.replace('-', '_')}.py") if kind == "maps" else Path("docs", kind, f"{name}.md")
            assert made.is_file(), f"{entry.id}: {address}"
