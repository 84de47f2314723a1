"""What editors write in pages: macros, source marks, links, front matter; and what they are told when it is wrong."""

import pytest

from scripts.seam.editions import alternates, chosen, orphans
from scripts.seam.macros import Site
from scripts.seam.pages import prepare

CHAPTER = """\
---
title: Space
description: One sentence.
last_reviewed: 2026-11-23
question: How much?
need:
  russia: {level: irreplaceable, indicator: rent, direction: down, why: Because.}
  kazakhstan: {level: useful, indicator: rent, direction: steady, why: Because.}
key_figures: [rent, rent, rent]
map: space
claims: [a15]
---

The rent is {{ fig("rent") }}.[^agency-2025-report]

"""
FIRST_LINE = CHAPTER.count("\n") + 1


@pytest.fixture
def page(project, tmp_path):
    """Prepare a chapter with more text; returns what came out and the problems, as text."""
    def prepared(more="", text=CHAPTER, edition="en", repository=""):
        site = Site(project.load(), edition, tmp_path / "build", repository)
        problems = []
        result = prepare(site, text + more, "docs/chapters/space.md", "chapters/space.md", {"chapters/space.md", "index.md"}, problems)
        return result, [str(problem) for problem in problems]
    return prepared


def test_a_figure_is_written_for_its_edition(page):
    result, problems = page()
    assert problems == []
    assert 'data-figure="rent"' in result.markdown and ">$115 million</button>" in result.markdown
    assert ">115 Mio. US-Dollar</button>" in page(edition="de")[0].markdown


def test_the_note_carries_value_date_source_and_question(page):
    notes = page(repository="https://example.org/site")[0].macros.notes()
    for part in ("$115 million", "As of June 2025", "Annual report", "https://example.org/report", "figure=rent"):
        assert part in notes
    assert "question-a-number" not in page()[0].macros.notes()


def test_sources_are_appended_once(page):
    markdown = page("Again.[^agency-2025-report]")[0].markdown
    assert markdown.count("[^1]:") == 1 and markdown.count("[^1]") == 3
    assert "## Sources {: #sources " in markdown


@pytest.mark.parametrize(("written", "message"), [
    ('{{ fig("rents") }}', 'there is no figure "rents" (did you mean "rent"?): add it to docs/data/figures or mend the name'),
    ('{{ figg("rent") }}', 'there is no macro "figg" (did you mean "fig"?)'),
    ("{{ fig }}", '"fig" is no macro call'),
    ("{{ fig() }}", '"fig()": fig() missing 1 required positional argument'),
    ('{{ fig("rent" }}', '"fig("rent"" cannot be read'),
    ('{{ fig.__class__ }}', '"fig.__class__" is no macro call'),
    ('{{ fig(open("x")) }}', 'is no macro call'),
    ('{{ term("protn") }}', 'there is no term "protn" (did you mean "proton"?)'),
    ('{{ map("nowhere") }}', 'there is no map "nowhere"'),
    ('{{ claim("a99") }}', 'there is no claim "a99"'),
    ("Word.[^agency-2025-raport]", 'there is no source "agency-2025-raport" (did you mean "agency-2025-report"?)'),
    ("[x](nowhere.md)", 'the link "nowhere.md" leads nowhere'),
])
def test_a_mistake_is_told_with_its_line(page, written, message):
    _, problems = page(f"A line.\n\n{written}\n")
    place = f"docs/chapters/space.md:{FIRST_LINE + 2}: "
    assert any(p.startswith(place) and message in p for p in problems), problems


def test_code_is_left_alone(page):
    result, problems = page('`{{ fig("x") }}`\n\n```\n{{ fig("y") }}\n```\n')
    assert problems == [] and '`{{ fig("x") }}`' in result.markdown


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("level: irreplaceable", "level: huge", 7, '`need.russia.level` is "huge", but must be one of'),
    ("title: Space\n", "", 2, "`title` is missing: add it"),
    ("map: space", "maps: space", 10, 'unknown key `maps` (did you mean "map"?)'),
    ("last_reviewed: 2026-11-23", "last_reviewed: yesterday", 4, '"yesterday" is no date'),
])
def test_front_matter_is_checked(page, old, new, line, message):
    _, problems = page(text=CHAPTER.replace(old, new))
    assert any(p.startswith(f"docs/chapters/space.md:{line}: ") and message in p for p in problems), problems


def test_no_front_matter(page):
    _, problems = page(text="Just text.\n")
    assert problems == ["docs/chapters/space.md:1: this page has no front matter: begin it with `---`, title and description, `---`"]


def test_claims_answer_with_macros_and_sources(page):
    result, problems = page("{{ claims() }}")
    assert problems == []
    assert 'id="a15"' in result.markdown and result.markdown.count(">$115 million</button>") == 2


def test_editions():
    sources = {"index.md", "index.de.md", "chapters/space.md", "lost.de.md", "a.txt"}
    assert chosen(sources, "de") == {"index.md": "index.de.md", "chapters/space.md": "chapters/space.md"}
    assert chosen(sources, "en") == {"index.md": "index.md", "chapters/space.md": "chapters/space.md"}
    assert orphans(sources) == ["lost.de.md"]
    assert alternates("chapters/space/", "en") == {"en": "../../chapters/space/", "de": "../../de/chapters/space/"}
    assert alternates("chapters/space/", "de") == {"en": "../../../chapters/space/", "de": "../../../de/chapters/space/"}
    assert alternates("", "en") == {"en": "./", "de": "de/"}
