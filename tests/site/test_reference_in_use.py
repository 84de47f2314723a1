"""Glossary, people, places and the quiz, as readers use them."""

import json

import pytest

QUIZ, GLOSSARY, PLACES, PEOPLE = "explore/quiz/", "reference/glossary/", "reference/places/", "reference/people/"


@pytest.mark.parametrize(("path", "score", "end"), [(QUIZ, "1 of", "Done:"), ("de/" + QUIZ, "1 von", "Fertig:")])
def test_the_quiz_works_by_keyboard(visit, path, score, end):
    v = visit()
    page = v.go(path)
    items = page.locator(".quiz__list > li")
    page.locator(".quiz input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.quiz__said')")
    assert page.evaluate("document.activeElement.textContent") != ""
    assert items.first.locator("details").get_attribute("open") is not None
    assert page.locator(".quiz__score").inner_text().startswith(score)
    for item in items.all()[1:]:
        item.locator("[data-right]").focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
    assert page.locator(".quiz__score").inner_text().startswith(end)
    page.locator(".quiz__tool").first.press("Enter")
    assert page.locator(".quiz .is-done").count() == 0 and page.evaluate("document.activeElement.type") == "radio"
    assert v.errors == [] and v.foreign == []


def test_a_question_without_a_choice_asks_for_one(visit):
    page = visit().go(QUIZ)
    page.locator(".quiz__check").first.click()
    assert "Choose" in page.locator(".quiz__said").first.inner_text()


def test_every_question_has_one_right_answer_and_a_passage(visit):
    page = visit().go(QUIZ)
    for item in page.locator(".quiz__list > li").all():
        assert item.locator("[data-right]").count() == 1 and 3 <= item.locator("input").count() <= 5
        assert "chapters/" in item.locator("details a").last.get_attribute("href")


def test_without_script_answers_stand_behind_a_fold(visit):
    page = visit(script=False).go(QUIZ)
    first = page.locator(".quiz details").first
    assert not first.locator(".quiz__answer").is_visible()
    first.locator("summary").click()
    assert first.locator(".quiz__answer").is_visible()


def test_on_paper_the_answers_have_a_page_of_their_own(visit):
    page = visit().go(QUIZ)
    page.emulate_media(media="print")
    assert page.locator(".quiz-answers").is_visible() and not page.locator(".quiz details").first.is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.quiz-answers')).breakBefore") == "page"
    assert page.locator(".quiz-answers li").count() == page.locator(".quiz__list > li").count()
    assert not page.locator(".notes").is_visible() and not page.locator(".quiz__check").first.is_visible()


def test_a_term_explains_itself_on_hover_and_by_keyboard(visit):
    page = visit().go("chapters/space/")
    term = page.locator(".term button").first
    note = page.locator("#" + term.get_attribute("popovertarget"))
    term.hover()
    page.wait_for_selector(".note:popover-open")
    assert note.is_visible()
    page.mouse.move(0, 0)
    note.wait_for(state="hidden")
    term.press("Enter")
    assert note.is_visible()
    page.keyboard.press("Escape")
    assert not note.is_visible()


@pytest.mark.parametrize("path", [GLOSSARY, PEOPLE, PLACES, QUIZ, "de/" + GLOSSARY, "de/" + PLACES])
def test_ids_stand_once_and_nothing_overflows_a_phone(visit, path):
    v = visit(width=390)
    page = v.go(path)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert sorted(ids) == sorted(set(ids))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert v.errors == [] and v.foreign == []


def test_each_term_leads_to_the_pages_that_use_it(visit):
    page = visit().go(GLOSSARY)
    entry = page.locator("#term-proton")
    assert entry.locator('a[href$="chapters/space/"], a[href$="chapters/space/index.html"]').count() >= 1
    assert page.locator("[data-item]").count() >= 50


@pytest.mark.parametrize("query", ["Байконур", "Baiqoñyr", "Leninsk"])
def test_the_filter_finds_a_place_by_any_of_its_names(visit, query):
    v = visit()
    page = v.go(PLACES)
    page.locator(".filter input").fill(query)
    shown = page.locator("tbody tr:not([hidden])")
    assert 1 <= shown.count() < 40 and "Baikonur" in shown.first.inner_text()
    assert v.errors == []


def test_the_table_of_places_sorts(visit):
    page = visit().go(PLACES)
    head = page.locator("thead th").nth(1)
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    first = page.locator("tbody tr td").first.inner_text()
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "descending" and page.locator("tbody tr td").first.inner_text() != first


def test_people_are_published_as_data(site):
    people = json.loads((site / "data/people.json").read_text(encoding="utf-8"))
    assert len(people) >= 50 and all(person["sources"] and person["as_of"] for person in people)
