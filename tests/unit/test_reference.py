"""Glossary, people and places as listings: order, words for the search, rows that belong together, unused terms."""

import json

import pytest

from scripts.checks import terms
from scripts.listings import _order, places
from scripts.seam.expressions import MacroError
from scripts.seam.macros import PageMacros, Site


@pytest.fixture
def page(content, tmp_path):
    """An empty page of an edition, of the real content."""
    return lambda edition="en": PageMacros(Site(content, edition, tmp_path), "docs/reference/x.md", {}, "../../")


def test_the_order_of_a_dictionary_leaves_accents_aside():
    assert _order.sorted_by(["Zug", "Öl", "Ort", "Ost"], lambda word: word) == ["Öl", "Ort", "Ost", "Zug"]


def test_each_word_is_said_once_to_the_search():
    names = ["Almaty", "Almaty Region", "Алматы", "B-12", "Ust-Kamenogorsk", "radar at Balkhash"]
    assert _order.distinct(names) == "Almaty Balkhash Kamenogorsk Region Ust Алматы"


@pytest.mark.parametrize("name", ["Baiqoñyr", "Байконур", "Байқоңыр", "Tyuratam"])
def test_places_are_found_in_every_script(page, name):
    assert name in places.words(page()).split() and name in places.words(page("de")).split()


def test_one_place_of_several_entries_has_one_row_with_all_its_maps(page):
    made = page()
    (made.site.build / "maps").mkdir()
    (made.site.build / "maps/places.json").write_text(json.dumps({"places/baikonur": ["space", "people"]}), encoding="utf-8")
    rows = places.rows(made)
    almaty = [row for row in rows if row.name["en"] == "Almaty"]
    assert len(almaty) == 1 and len(almaty[0].kinds) >= 1
    assert next(row for row in rows if row.id == "baikonur").maps == ["space", "people"]
    assert len(rows) < len(made.site.content.places) + len(made.site.content.areas)


def test_the_glossary_refuses_terms_on_its_own_page(page):
    from scripts.listings import glossary

    made = page()
    made.used["terms"]["proton"] = None
    with pytest.raises(MacroError, match="the page of the glossary cannot use terms"):
        glossary.html(made)


def test_a_term_that_no_page_uses_is_named(project, tmp_path):
    content = project.load()
    site = Site(content, "en", tmp_path)
    assert str(terms.unused(content, [site])[0]).startswith('docs/data/terms/space.yml:1: warning: no page uses the term "proton"')
    site.usage["terms"]["proton"].append("chapters/space.md")
    assert terms.unused(content, [site]) == []
