"""The scorecard is drawn from the front matter of the chapters there are."""

import pytest

from scripts.content import load_content
from scripts.listings import fields, judgements, news, scorecard, then_and_now
from scripts.seam.macros import LEVELS, PageMacros, Site

CHAPTERS = {
    "space": ("irreplaceable", "useful"),
    "energy": ("marginal", "hard-to-replace"),
    "border": ("hard-to-replace", "irreplaceable"),
}


def meta(russia: str, kazakhstan: str) -> dict:
    return {"title": "A title", "last_reviewed": "2026-11-29", "question": "A question?", "need": {
        "russia": {"level": russia, "indicator": "crewed-launch-sites", "direction": "up", "why": "Why."},
        "kazakhstan": {"level": kazakhstan, "indicator": "baikonur-rent", "direction": "down", "why": "Why."}}}


@pytest.fixture(scope="module")
def real():
    from pathlib import Path
    return load_content(Path("docs/data"))


@pytest.fixture(params=["en", "de"])
def page(real, tmp_path, request):
    site = Site(real, request.param, tmp_path)
    site.chapters = {f"chapters/{id}.md": meta(*needs) for id, needs in CHAPTERS.items()}
    return PageMacros(site, "docs/index.md", {"title": "Front"}, root="")


def test_a_row_for_each_chapter_the_greatest_needs_first(page):
    html = scorecard.html(page)
    rows = [part.split('"')[0] for part in html.split('data-field="')[1:]]
    assert rows == ["border", "space", "energy"]
    assert html.count('role="cell"') == 3 * len(rows)


def test_a_new_chapter_comes_by_itself(page):
    page.site.chapters["chapters/since-2022.md"] = meta("useful", "useful")
    assert 'data-field="since-2022"' in scorecard.html(page)


def test_steps_follow_the_scale(page):
    assert [scorecard.step({"level": level}) for level in LEVELS] == [1, 2, 3, 4]
    assert 'data-field="space" data-ru="4" data-kz="2"' in scorecard.html(page)


def test_each_cell_has_its_figure_and_the_page_its_note(page):
    html = scorecard.html(page)
    assert html.count('popovertarget="fig-crewed-launch-sites"') == html.count('popovertarget="fig-baikonur-rent"') == 3
    assert {"crewed-launch-sites", "baikonur-rent"} <= set(page.used["figures"])


def test_without_script_nothing_can_be_weighed(page):
    html = scorecard.html(page)
    assert html.count("<input") == html.count('<td role="cell" class="weight" hidden>') == 3


def test_names_are_those_of_the_edition(page):
    shown = fields.html(page) + scorecard.html(page) + judgements.html(page)
    assert ("Raumfahrt" in shown) == (page.site.edition == "de") and ("Grenze und Sicherheit" in shown) == (page.site.edition == "de")
    assert "A question?" not in shown and "A title" not in shown


def test_every_field_has_a_name_and_a_question(real):
    for id in scorecard.ORDER:
        for lang in ("en", "de"):
            assert real.text(f"fields.{id}", lang) and real.text(f"questions.{id}", lang).endswith("?")


def test_pairs_show_two_registered_numbers_each(page):
    html = then_and_now.html(page)
    assert html.count("data-figure=") == 12
    for _, then, now in then_and_now.PAIRS:
        assert {then, now} <= set(page.used["figures"])
        assert page.site.content.figures[then].as_of < page.site.content.figures[now].as_of


def test_news_tells_only_of_chapters_that_are_there_newest_first(page):
    html = news.html(page)
    dates = [part.split('"')[0] for part in html.split('datetime="')[1:]]
    assert dates and dates == sorted(dates, reverse=True)
    assert "chapters/space/" in html and "chapters/minorities/" not in html
