"""Every rule of docs/data: what is right loads, what is wrong is refused with its place and a remedy."""

import json

import pytest

from scripts.content import ProblemsError, figures, publish

REFUSALS = {
    "figure without source": (
        "figures/space.yml", "sources: [agency-2025-report]", "sources: []",
        "docs/data/figures/space.yml:7: `sources` needs at least 1 entry: add one"),
    "figure without the key": (
        "figures/space.yml", "  sources: [agency-2025-report]\n", "",
        "docs/data/figures/space.yml:1: `sources` is missing: add it"),
    "unknown key": (
        "figures/space.yml", "as_of:", "asof:",
        'docs/data/figures/space.yml:5: unknown key `asof` (did you mean "as_of"?): rename or remove it'),
    "unknown source": (
        "figures/space.yml", "[agency-2025-report]", "[agency-2025-raport]",
        'docs/data/figures/space.yml:1: "rent" names the source "agency-2025-raport", which does not exist '
        '(did you mean "agency-2025-report"?): add it to docs/data/sources or mend the name'),
    "a page listed twice": (
        "sources/x.yml", "- id: agency-2025-report", "- {id: agency-2025-again, type: report, title: Again, publisher: Agency, language: en,\n"
        "   origin: official, accessed: \"2026-11-23\", URL: \"http://www.example.org/report/\"}\n- id: agency-2025-report",
        'docs/data/sources/x.yml:3: "agency-2025-report" is the same page as "agency-2025-again": keep one and use its id everywhere'),
    "unknown unit": (
        "figures/space.yml", "unit: usd-million", "unit: usd-milion",
        'docs/data/figures/space.yml:1: "rent" names the unit "usd-milion", which does not exist '
        '(did you mean "usd-million"?): add it to docs/data/units or mend the name'),
    "no date": (
        "figures/space.yml", '"2025-06"', '"June 2025"',
        'docs/data/figures/space.yml:5: `as_of`: "June 2025" is no date: write "2025", "2025-06" or "2025-06-30"'),
    "impossible date": (
        "figures/space.yml", '"2025-06"', '"2025-02-30"',
        'docs/data/figures/space.yml:5: `as_of`: "2025-02-30" is no date: write "2025", "2025-06" or "2025-06-30"'),
    "two kinds of value": (
        "figures/space.yml", "value: 115", "value: 115\n  readings: [{value: 1, source: a}, {value: 2, source: b}]",
        "docs/data/figures/space.yml:1: give exactly one of `value`, `readings` or `series`, not value and readings"),
    "one reading": (
        "figures/space.yml", "value: 115", "readings: [{value: 1, source: agency-2025-report}]",
        "docs/data/figures/space.yml:1: `readings` needs at least two: for one, use `value`"),
    "missing translation": (
        "figures/space.yml", ", de: Pacht", "",
        "docs/data/figures/space.yml:2: `label`: the German text (`de`) is missing: add it"),
    "unknown edition": (
        "figures/space.yml", "de: Pacht", "de: Pacht, fr: Loyer",
        'docs/data/figures/space.yml:2: `label`: "fr" is no edition of this site: use en and de'),
    "malformed YAML": (
        "figures/space.yml", "value: 115", "value: [115",
        "docs/data/figures/space.yml:4: this is not valid YAML"),
    "key twice": (
        "figures/space.yml", "value: 115", "value: 115\n  value: 116",
        'docs/data/figures/space.yml:4: "value" stands twice (first on line 3): rename or remove one'),
    "entry without keys": (
        "figures/space.yml", "rent:\n", "rent: 5\nother:\n",
        "docs/data/figures/space.yml:1: this entry has no keys below it: indent them by two spaces"),
    "bad id": (
        "figures/space.yml", "rent:\n", "Rent_1:\n",
        'docs/data/figures/space.yml:1: "Rent_1" is no good id: use small letters, digits and hyphens'),
    "not a mapping": (
        "figures/space.yml", "rent:\n", "- rent:\n",
        "docs/data/figures/space.yml:1: expected entries by id"),
    "unknown verdict": (
        "claims/space.yml", "verdict: holds", "verdict: true-ish",
        'docs/data/claims/space.yml:3: `verdict` is "true-ish", but must be one of'),
    "unknown figure in a claim": (
        "claims/space.yml", "figures: [rent]", "figures: [rents]",
        'docs/data/claims/space.yml:1: "a15" names the figure "rents", which does not exist (did you mean "rent"?)'),
    "unknown origin": (
        "sources/x.yml", "origin: official", "origin: blog",
        'docs/data/sources/x.yml:8: `origin` is "blog", but must be one of'),
    "bad address": (
        "sources/x.yml", "https://example.org/report", "example",
        "docs/data/sources/x.yml:6: `URL`"),
    "place outside the world": (
        "places/space.yml", "lat: 45.965", "lat: 145.965",
        "docs/data/places/space.yml:1: latitude 145.965, longitude 63.305 lie outside the world"),
    "datapackage no JSON": (
        "datapackage.json", '{"name"', '{name',
        "docs/data/datapackage.json:1: this is not valid JSON"),
    "series row of the wrong type": (
        "series/launches.csv", "2025,6", "2025,six",
        "docs/data/series/launches.csv:3:"),
    "series with an unknown source": (
        "series/launches.csv", "6,agency-2025-report", "6,agency-2026-report",
        'docs/data/series/launches.csv:3: the source "agency-2026-report" does not exist (did you mean "agency-2025-report"?)'),
    "series row without source": (
        "series/launches.csv", "6,agency-2025-report", "6,",
        "docs/data/series/launches.csv:3: this row has no source: name one in the `source` column"),
    "interface word untranslated": (
        "interface/site.yml", "sources: {en: Sources, de: Quellen}", "sources: {en: Sources}",
        "`de` text is missing: add it"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_refusal(project, name):
    file, old, new, message = REFUSALS[name]
    project.replace(file, old, new)
    with pytest.raises(ProblemsError) as refused:
        project.load()
    assert any(message in str(problem) for problem in refused.value.problems), str(refused.value)


def test_the_small_project_is_valid(project):
    content = project.load()
    assert content.figures["rent"].sources == ("agency-2025-report",)
    assert content.series["launches"][1] == {"year": 2025, "launches": 6, "source": "agency-2025-report"}


def test_all_problems_are_said_at_once(project):
    project.replace("figures/space.yml", "as_of:", "asof:")
    project.replace("places/space.yml", "lat: 45.965", "lat: 145.965")
    project.replace("series/launches.csv", "6,agency-2025-report", "6,")
    with pytest.raises(ProblemsError) as refused:
        project.load()
    files = {problem.path for problem in refused.value.problems}
    assert files == {"docs/data/figures/space.yml", "docs/data/places/space.yml", "docs/data/series/launches.csv"}


def test_not_utf8(project):
    (project.data / "terms" / "latin.yml").write_bytes("term: Straße".encode("latin-1"))
    with pytest.raises(ProblemsError, match=r"docs/data/terms/latin.yml: not UTF-8 .*: save the file as UTF-8"):
        project.load()


def test_same_id_in_two_files(project):
    project.write("figures/other.yml", (project.data / "figures/space.yml").read_text(encoding="utf-8"))
    with pytest.raises(ProblemsError, match=r'figures/space.yml:1: the id "rent" is already used in docs/data/figures/other.yml:1'):
        project.load()


def test_series_without_description(project):
    project.write("series/extra.csv", "a\n1\n")
    with pytest.raises(ProblemsError, match=r"docs/data/series/extra.csv: this series has no entry in docs/data/datapackage.json"):
        project.load()


def test_described_series_without_file(project):
    (project.data / "series/launches.csv").unlink()
    with pytest.raises(ProblemsError, match=r'datapackage.json: "series/launches.csv" is described here but lies not'):
        project.load()


def test_conflicting_readings_become_a_range(project):
    project.replace("figures/space.yml", "value: 115",
                    "readings: [{value: 150, source: agency-2025-report}, {value: 115, source: agency-2025-report}]")
    content = project.load()
    assert figures.written(content.figures["rent"], content, "en") == "$115–150 million"


def test_figure_computed_from_a_series(project):
    project.replace("figures/space.yml", "value: 115",
                    "series: {dataset: launches, column: launches, aggregate: sum}")
    content = project.load()
    assert figures.value_of(content.figures["rent"], content) == 14


def test_figure_that_cannot_be_computed(project):
    project.replace("figures/space.yml", "value: 115",
                    "series: {dataset: launches, column: launches, where: {year: 1999}, aggregate: sum}")
    content = project.load()
    problem, = figures.check(content, today="2026-11-23")
    assert str(problem).startswith('docs/data/figures/space.yml:1: "rent" cannot be computed: no row of "launches"')


def test_expired_figure_is_a_warning(project):
    content = project.load()
    assert figures.check(content, today="2027-06-30") == []
    problem, = figures.check(content, today="2027-07-01")
    assert problem.severity == "warning" and "was to be reviewed by 2027-06" in str(problem)


def test_published_documents(project):
    content = project.load()
    documents = publish.documents(content, {"rent": ["/chapters/space/"]}, maps=[])
    assert [figure["used_on"] for figure in json.loads(documents["figures.json"])] == [["/chapters/space/"]]
    assert '"en": "It is $115 million."' in documents["claims.json"]
    assert '"origin": "official"' in documents["sources.json"]


def test_what_was_read_once_is_read_again_only_when_it_has_changed(project):
    first = project.load()
    kept = project.root / "build/content.pickle"
    assert project.load() == first and kept.is_file()
    project.replace("figures/space.yml", "value: 115", "value: 116")
    assert project.load().figures["rent"].value == 116
    kept.write_bytes(b"spoilt")
    assert project.load().figures["rent"].value == 116
