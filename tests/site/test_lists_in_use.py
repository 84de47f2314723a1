"""The lists in a real browser: filtered by keyboard, kept in the address, complete without script and on paper."""

import json
import re

import pytest

from tests.site.test_accessible import violations

LISTS = {"explore/article/": "claims", "explore/timeline/": "events", "explore/figures/": "numbers", "reference/sources/": "sources-list",
         "reference/data/": "datasets"}
SHOWN = "[data-item]:not([hidden])"


def records(site, name: str) -> list[dict]:
    return json.loads((site / "data" / f"{name}.json").read_text(encoding="utf-8"))


def shown(page) -> int:
    return page.locator(SHOWN).count()


def said(page) -> list[int]:
    """The numbers in the line that counts: shown, all."""
    return [int(re.sub(r"\D", "", word)) for word in re.findall(r"\d[\d,.]*", page.locator(".filter output").inner_text())]


def choose(page, name: str, word: str) -> None:
    """Choose in the list NAME by typing the first letters of a choice."""
    page.locator(f".filter select[name={name}]").focus()
    page.keyboard.type(word)


def test_the_timeline_is_filtered_by_keyboard_and_the_address_keeps_it(visit, site):
    v = visit()
    page = v.go("explore/timeline/")
    events = records(site, "events")
    energy = [event for event in events if event["field"] == "energy"]
    assert said(page) == [len(events), len(events)]
    choose(page, "field", "Energy")
    assert shown(page) == len(energy) and said(page) == [len(energy), len(events)]
    assert page.url.endswith("#field=energy")
    assert page.locator("section[data-group]:not([hidden])").count() == len({event["date"][:4] for event in energy})
    page.locator(".filter [name=text]").focus()
    page.keyboard.type("uran rosatom")
    count = shown(page)
    assert 0 < count < len(energy) and page.url.endswith("#text=uran+rosatom&field=energy")
    page.reload()
    assert shown(page) == count and page.locator(".filter [name=text]").input_value() == "uran rosatom"
    page.locator(".filter button").focus()
    page.keyboard.press("Enter")
    assert shown(page) == len(events) and "#" not in page.url
    assert v.errors == [] and v.foreign == []


def test_nothing_found_says_so(visit):
    page = visit().go("de/explore/timeline/")
    page.locator(".filter [name=text]").fill("xyzzy")
    assert shown(page) == 0 and "Nichts passt" in page.locator(".filter output[role=status]").inner_text()


def test_a_chapter_leads_to_its_field_of_the_timeline(visit, site):
    page = visit().go("chapters/space/")
    page.locator(".chapter-head a").click()
    page.wait_for_selector(".timeline")
    assert shown(page) == sum(event["field"] == "space" for event in records(site, "events"))


def test_a_permalink_is_shown_even_where_the_filter_hides_it(visit):
    page = visit().go("explore/timeline/#field=space")
    page.evaluate("location.hash = 'cis-founded-1991'")
    page.wait_for_function("!document.getElementById('cis-founded-1991').hidden")
    box = page.locator("#cis-founded-1991").bounding_box()
    assert 0 <= box["y"] < 800


@pytest.mark.parametrize("edition", ["", "de/"])
def test_the_summary_of_the_article_filters_by_verdict(visit, site, edition):
    v = visit()
    page = v.go(f"{edition}explore/article/")
    claims = records(site, "claims")
    assert [h.get_attribute("id") for h in page.locator(".claims h3").all()] == [claim["id"] for claim in claims]
    page.locator(".verdicts a[href='#verdict=holds']").click()
    page.wait_for_function("location.hash === '#verdict=holds'")
    assert said(page) == [sum(claim["verdict"] == "holds" for claim in claims), len(claims)] and shown(page) == said(page)[0]
    reviews = json.loads(page.locator('script[type="application/ld+json"]').first.text_content())
    assert len(reviews) == len(claims)
    assert v.errors == []


def test_the_search_holds_each_claim_once(site):
    text = (site / "search" / "search_index.js").read_text(encoding="utf-8")
    docs = json.loads(text.removeprefix("var __index="))["docs"]
    for claim in records(site, "claims"):
        assert [doc["location"] for doc in docs if doc["location"].endswith(f"#{claim['id']}")] == [f"explore/article/#{claim['id']}"]


def test_numbers_past_their_review_date_can_be_found(visit):
    v = visit()
    v.page.clock.set_fixed_time("2031-06-01")
    page = v.go("explore/figures/#state=overdue")
    assert 0 < shown(page) < said(page)[1]
    assert page.locator(f"{SHOWN} .number__overdue").count() == shown(page)
    page.locator(".filter select[name=state]").select_option("conflict")
    assert page.locator(f"{SHOWN} .number__readings").count() == shown(page) > 0
    assert "ago)" in page.locator(f"{SHOWN} .entry__small").first.inner_text()
    assert v.errors == []


def test_sources_by_origin_language_and_words(visit, site):
    v = visit()
    page = v.go("reference/sources/")
    known = records(site, "sources")
    page.locator(".filter select[name=origin]").select_option("state-media")
    page.locator(".filter select[name=lang]").select_option("ru")
    wanted = [source for source in known if source["custom"]["origin"] == "state media" and source["language"] == "ru"]
    assert shown(page) == len(wanted) and said(page) == [len(wanted), len(known)]
    page.locator(f"{SHOWN} small a[href*='#fn:']").first.click()
    page.wait_for_selector(".footnote li:target")
    assert v.errors == []


@pytest.mark.parametrize("path", LISTS)
def test_without_script_the_list_is_complete_and_the_filter_away(visit, path):
    page = visit(script=False).go(f"{path}#field=space")
    assert page.locator(SHOWN).count() == page.locator("[data-item]").count() > 20
    assert not page.locator("form.filter").is_visible()
    assert page.locator(SHOWN).last.is_visible()


@pytest.mark.parametrize("path", LISTS)
def test_on_paper_there_is_the_list_alone(visit, path):
    page = visit().go(path)
    page.emulate_media(media="print")
    assert not page.locator("form.filter").is_visible() and page.locator("[data-item]").last.is_visible()


@pytest.mark.parametrize("path", [*LISTS, *(f"de/{path}" for path in LISTS)])
def test_ids_stand_once_and_nothing_overflows(visit, path):
    page = visit(width=360).go(path)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
@pytest.mark.parametrize("path", [*LISTS, "de/explore/article/"])
def test_axe(chromium, root, path, scheme, width):
    """On the first entries of each list: all are made alike, and axe needs minutes for a thousand."""
    assert violations(chromium, root + path, scheme, width, entries=25) == []
