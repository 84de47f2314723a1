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


LEAD = "The rent is paid in money and in kind. " * 6


def test_after_its_beginning_a_section_keeps_only_words_that_are_searched_for():
    assert search.telegram(LEAD + "The pad is in the steppe, and it stands.", "en").endswith("kind pad steppe stands")
    assert search.telegram("The pad is in the steppe.", "en") == "The pad is in the steppe."
    assert search.telegram(LEAD + "Die Rampe liegt in der Steppe.", "de").endswith("kind Rampe liegt Steppe")


def test_after_its_beginning_a_section_says_a_word_once():
    assert search.telegram(LEAD + "Rockets rise; then (again) rockets fall. Rockets!", "en").endswith("kind Rockets rise again fall")


def test_of_a_page_that_repeats_a_chapter_only_the_beginning_is_kept():
    long = SECTION | {"location": "explore/article/#a15", "text": LEAD + "Proton burns heptyl."}
    text = search.small([long], "en")[0]["text"]
    assert long["text"].startswith(text) and search.LEAD <= len(text) < len(LEAD)


def test_a_page_still_in_english_loses_the_english_words_in_the_german_index():
    page = SECTION | {"text": LEAD + "The pad stands there."}
    german, english = (search.small([page], "de", untranslated)[0]["text"] for untranslated in ((), ("chapters/space/",)))
    assert german.endswith("The pad stands there") and english.endswith("pad stands")
