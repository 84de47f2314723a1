"""What a reader does, over http and from disk without network, in a real browser."""

import json

import pytest

CHAPTER = "chapters/space/"


def test_chapter_shows_its_parts(visit):
    v = visit()
    page = v.go(CHAPTER)
    assert page.locator("h1").inner_text() == "Space"
    assert page.locator(".need").count() == 2
    assert page.locator(".cards .figure[data-figure]").count() == 6
    assert page.locator("figure.chart svg[role=img]").count() >= 2
    assert page.locator("figure.map .map-poster").first.is_visible()
    assert [c.get_attribute("id") for c in page.locator(".claim").all()] == ["a15", "a16", "a17"]
    assert page.locator(".footnote li").count() >= 25
    assert v.errors == [] and v.foreign == []


def test_front_page_leads_to_the_chapter(visit):
    v = visit()
    page = v.go("")
    assert "7,600 km" in page.locator("h1").inner_text()
    page.locator(".field h3 a", has_text="Space").click()
    page.wait_for_selector(".chapter-head")
    assert page.locator("h1").inner_text() == "Space"
    assert v.errors == []


def test_the_note_of_a_number_opens_by_click_keyboard_and_escape(visit):
    v = visit()
    page = v.go(CHAPTER)
    button = page.locator(".md-content__inner > p .figure button").first
    note = page.locator("#" + button.get_attribute("popovertarget"))
    button.click()
    assert note.is_visible() and "As of" in note.inner_text() and note.locator("a[href^=http]").count() >= 1
    assert "Question this number" in note.inner_text()
    page.keyboard.press("Escape")
    assert not note.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert note.is_visible()
    assert v.errors == []


def test_the_note_opens_on_hover(visit):
    page = visit().go(CHAPTER)
    button = page.locator(".md-content__inner > p .figure button").first
    button.hover()
    page.wait_for_selector("#" + button.get_attribute("popovertarget") + ":popover-open", timeout=2000)


def test_the_note_opens_by_tap_as_a_sheet(visit):
    page = visit(width=360).go(CHAPTER)
    button = page.locator(".md-content__inner > p .figure button").first
    button.tap()
    box = page.locator("#" + button.get_attribute("popovertarget")).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 361
    assert box["y"] + box["height"] <= 801


def test_a_number_past_its_review_date_says_so(visit):
    v = visit()
    v.page.clock.set_fixed_time("2034-06-01")
    page = v.go(CHAPTER)
    page.locator(".cards .figure button").first.click()
    assert "past its review date" in page.locator(".note:popover-open").inner_text()


def test_without_script_the_page_and_the_notes_still_work(visit):
    page = visit(script=False).go(CHAPTER)
    assert page.locator("figure.map .map-poster").first.is_visible()
    button = page.locator(".md-content__inner > p .figure button").first
    button.click()
    assert page.locator("#" + button.get_attribute("popovertarget")).is_visible()
    page.keyboard.press("Escape")
    page.locator("figure.map details summary").click()
    assert page.locator("figure.map details table").first.is_visible()


def live(page):
    figure = page.locator("figure.map[data-map=space]")
    figure.locator(".map-box").scroll_into_view_if_needed()
    page.wait_for_selector('figure.map[data-map=space][data-state="live"]', timeout=15000)
    return figure


@pytest.mark.parametrize("path", [CHAPTER, "de/" + CHAPTER, "maps/space/"])
def test_the_map_comes_alive_with_all_its_features(visit, site, path):
    v = visit()
    page = v.go(path)
    assert page.locator("figure.map").get_attribute("data-state") != "live" or path == "maps/space/"
    figure = live(page)
    declared = next(m for m in json.loads((site / "data/maps.json").read_text()) if m["id"] == "space")["features"]
    assert len({n.get_attribute("data-feature") for n in figure.locator(".map-live [data-feature]").all()}) == declared
    assert figure.locator("details tr[data-feature]").count() == declared
    assert v.errors == [] and v.foreign == []


def width_of(mark) -> float:
    return mark.evaluate("m => Math.max(...[...m.querySelectorAll('circle')].map(c => c.getBoundingClientRect().width))")


def test_the_slider_moves_by_keyboard(visit):
    v = visit()
    figure = live(v.go(CHAPTER))
    slider, output = figure.locator(".map-time input"), figure.locator(".map-time output")
    mark = figure.locator('.map-live [data-feature="baikonur"]')
    before, small = output.inner_text(), width_of(mark)
    slider.focus()
    for _ in range(25):
        v.page.keyboard.press("ArrowLeft")
    assert output.inner_text() != before and "2000" in output.inner_text()
    assert width_of(mark) > small
    assert v.errors == []


def test_a_popup_opens_by_keyboard_and_closes_by_escape(visit):
    v = visit()
    figure = live(v.go(CHAPTER))
    mark = figure.locator('.map-live [data-feature="baikonur"]')
    mark.focus()
    v.page.keyboard.press("Enter")
    popup = figure.locator(".leaflet-popup")
    popup.wait_for()
    assert "Байконур" in popup.inner_text() and popup.locator("a[href^=http]").count() >= 1
    assert v.page.evaluate("document.activeElement.closest('.leaflet-popup') !== null")
    v.page.keyboard.press("Escape")
    popup.wait_for(state="detached")
    assert v.page.evaluate("document.activeElement.dataset.feature") == "baikonur"
    assert v.errors == []


@pytest.mark.parametrize(("query", "place"), [("Baikonur", "chapters/space/"), ("Baiqoñyr", "reference/places/"), ("Байконур", "reference/places/")])
@pytest.mark.parametrize("edition", ["", "de/"])
def test_search_finds(visit, edition, query, place):
    v = visit()
    page = v.go(edition)
    page.locator(".md-search__input").click()
    page.keyboard.type(query)
    page.keyboard.press("End")  # letters off the keyboard arrive without the key event that the search waits for
    page.wait_for_selector(".md-search-result__link", timeout=10000)
    first = page.locator(".md-search-result__link").first
    assert place in first.get_attribute("href")
    first.click()
    page.wait_for_url(f"**/{place}**")
    page.wait_for_selector("figure.map" if query == "Baikonur" else f'tr:has-text("{query}") a[href*="maps/space/"]')
    assert v.errors == [] and v.foreign == []


def test_each_edition_has_its_own_search_index(site):
    """A chapter that is not translated yet is found in English there; one that is, only in its own language."""
    english, german = (sections(site / p / "search/search_index.js", "chapters/space/#in-brief") for p in ("", "de"))
    assert (english, german) == (["In brief"], ["Kurz gesagt"])


def sections(index, location):
    """The titles under which the search index lists an address."""
    entries = json.loads(index.read_text(encoding="utf-8").removeprefix("var __index="))["docs"]
    return [entry["title"] for entry in entries if entry["location"] == location]


def test_nothing_of_the_search_is_loaded_before_it_is_wanted(visit):
    v, asked = visit(), []
    v.page.on("request", lambda r: asked.append(r.url))
    page = v.go(CHAPTER)
    page.wait_for_timeout(500)
    assert not [url for url in asked if "workers/search" in url]
    if v.root.startswith("http"):  # from disk the theme reads the index by itself, at no cost
        assert not [url for url in asked if url.endswith("search_index.js")]
    page.locator(".md-search__input").click()
    page.wait_for_timeout(500)
    assert [url for url in asked if "workers/search" in url]


def test_the_language_switch_leads_to_the_same_page_and_back(visit):
    v = visit()
    page = v.go(CHAPTER)
    for code, title in (("de", "Raumfahrt"), ("en", "Space")):
        page.locator(".md-select button").hover()
        page.locator(f'.md-select a[hreflang="{code}"]').click()
        page.wait_for_selector(f'html[lang="{code}"]')
        assert page.url.removesuffix("index.html").endswith(CHAPTER)
        assert title in page.locator("h1").inner_text()
    assert v.errors == []


def test_dark_mode_follows_the_system_and_the_switch(visit):
    v = visit(scheme="dark")
    page = v.go(CHAPTER)
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("label[for=__palette_0]:visible, label[for=__palette_1]:visible").first.click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != dark
    assert v.errors == []


@pytest.mark.parametrize("path", ["", CHAPTER, "methods/border-length/", "maps/space/", "about/how-we-work/", "de/" + CHAPTER])
def test_nothing_overflows_a_small_phone(visit, path):
    page = visit(width=320).go(path)
    for details in page.locator("article details").all():
        details.evaluate("d => d.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_on_paper_the_poster_and_the_notes_are_printed(visit):
    page = visit().go(CHAPTER)
    page.emulate_media(media="print")
    assert page.locator("figure.map .map-poster").first.is_visible()
    assert page.locator(".notes .note").first.is_visible()
    assert not page.locator(".md-header").is_visible()
