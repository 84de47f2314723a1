"""The search index: every word that can be searched for, nothing else."""

import json

from scripts.seam import search

SECTION = {"location": "chapters/space/#lease", "title": "Lease",
           "text": "<p>The rent is $115 million<sup>1</sup> , and <em>stays</em> so.<sup>2</sup></p> <ul> <li>One.</li> </ul>"}


def test_marks_and_markup_are_not_indexed():
    assert search.small([SECTION], "en") == [SECTION | {"text": "The rent is $115 million, and stays so. One."}]


def test_sections_that_repeat_others_are_left_out():
    assert search.small([SECTION | {"location": f"chapters/space/{anchor}"} for anchor in search.LEFT_OUT], "en") == []


def test_the_theme_gets_an_empty_index_and_the_script_the_whole(tmp_path):
    (tmp_path / "search_index.json").write_text(json.dumps({"config": {"lang": ["en"]}, "docs": [SECTION]}), encoding="utf-8")
    search.publish(tmp_path, "en")
    assert json.loads((tmp_path / "search_index.json").read_text(encoding="utf-8")) == {"config": {"lang": ["en"]}, "docs": []}
    script = (tmp_path / "search_index.js").read_text(encoding="utf-8")
    assert json.loads(script.removeprefix("var __index="))["docs"][0]["title"] == "Lease"


def test_after_its_beginning_a_section_keeps_only_words_that_are_searched_for():
    lead = "The rent is paid in money and in kind. " * 6
    assert search.telegram(lead + "The pad is in the steppe, and it stands.", "en").endswith("kind. pad steppe, stands.")
    assert search.telegram("The pad is in the steppe.", "en") == "The pad is in the steppe."
    assert search.telegram(lead + "Die Rampe liegt in der Steppe.", "de").endswith("Rampe liegt Steppe.")
