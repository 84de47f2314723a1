"""The front page: the scorecard and its weights, the border unrolled, on wide and narrow pages, with and without script."""

import pytest

FIELDS = "tbody tr[data-field]"


def order(page) -> list[str]:
    return page.locator(".scorecard " + FIELDS).evaluate_all("rows => rows.map(row => row.dataset.field)")


def weigh(page, field: str, *keys: str) -> None:
    slider = page.locator(f'.scorecard input[name="{field}"]')
    slider.focus()
    for key in keys:
        page.keyboard.press(key)


def test_weights_reorder_by_keyboard(visit):
    v = visit()
    page = v.go("")
    before = order(page)
    last = before[-1]
    weigh(page, last, "ArrowRight", "ArrowRight")
    assert order(page)[0] == last
    assert page.evaluate("document.activeElement.name") == last, "the slider keeps the focus when its row moves"
    assert "place 1 of" in page.locator(".scorecard__total").inner_text()
    weigh(page, last, "Home")
    assert order(page)[-1] == last
    assert v.errors == [] and v.foreign == []


def test_totals_follow_the_weights(visit):
    page = visit().go("")
    for field in order(page):
        weigh(page, field, "Home")
    assert "All weights are 0" in page.locator(".scorecard__total").inner_text()
    weigh(page, "space", "End")
    assert "4.0 of 4, Kazakhstan needs Russia 2.0 of 4" in page.locator(".scorecard__total").inner_text()
    page.locator(".scorecard button[type=reset]").click()
    page.wait_for_function("document.querySelector('.scorecard input').value === '1' && location.hash === ''")


def test_the_address_keeps_the_weights(visit):
    v = visit()
    page = v.go("")
    weigh(page, "space", "End")
    weigh(page, "energy", "Home")
    assert sorted(page.url.split("#weights=")[1].split(",")) == ["energy:0", "space:3"]
    again = v.go("#weights=space:3,energy:0")
    again.reload()
    assert order(again)[0] == "space" and order(again)[-1] == "energy"
    assert again.locator('.scorecard input[name="energy"]').input_value() == "0"


def test_every_slider_has_a_name(visit):
    page = visit().go("de/")
    names = page.locator(".scorecard input").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert names and all(name.startswith("Gewicht von ") for name in names) and len(set(names)) == len(names)


def test_without_script_the_table_is_whole_and_cannot_be_weighed(visit):
    page = visit(script=False).go("")
    assert len(order(page)) >= 5
    for row in page.locator(".scorecard " + FIELDS).all():
        assert row.locator("td:visible").count() == 2 and row.locator("td .figure button:visible").count() == 2
        assert row.locator(f'td a[href$="chapters/{row.get_attribute("data-field")}/#in-brief"]').count() == 2
    assert page.locator(".scorecard input:visible").count() == 0 and not page.locator(".scorecard__sum").is_visible()
    button = page.locator(".scorecard .figure button").first
    button.click()
    assert page.locator("#" + button.get_attribute("popovertarget")).is_visible()


@pytest.mark.parametrize("path", ["", "de/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_sideways_overflow_on_a_phone(visit, path, scheme):
    page = visit(width=360, scheme=scheme).go(path)
    page.locator(".unrolled details").evaluate("details => { details.open = true; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    strip = page.locator(".unrolled__strip")
    assert strip.evaluate("box => box.scrollWidth > box.clientWidth"), "the line itself scrolls"


def test_the_line_is_walked_with_the_arrow_keys(visit):
    v = visit()
    page = v.go("")
    marks = page.locator(".u-marks a")
    assert page.locator('.u-marks a[tabindex="0"]').count() == 1
    page.locator('.u-marks a[tabindex="0"]').focus()
    says = page.locator(".unrolled__says")
    first = says.inner_text()
    page.keyboard.press("ArrowRight")
    assert says.inner_text() != first
    page.keyboard.press("End")
    assert "Ridder" in says.inner_text() and marks.count() > 60
    page.keyboard.press("Enter")
    assert page.locator("#unrolled-city-ridder").is_visible()
    assert v.errors == []


def test_every_mark_leads_to_its_row_without_script(visit):
    page = visit(script=False).go("")
    targets = page.locator(".u-marks a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    rows = page.locator(".unrolled tr[id]").evaluate_all("all => all.map(row => '#' + row.id)")
    assert sorted(targets) == sorted(rows)


def test_the_german_front_page_speaks_german(visit):
    page = visit().go("de/")
    shown = page.locator(".fields").inner_text() + page.locator(".scorecard").inner_text() + page.locator(".news").inner_text()
    assert "Raumfahrt" in shown and "Wirtschaft" in shown
    for word in ("Space", "Economy", "Border and security", "How much", "hard to replace", "Chapter"):
        assert word not in shown


def test_the_border_chapter_fetches_the_unrolled_line_late(visit):
    page = visit(width=360).go("chapters/border/")
    picture = page.locator("#chart-border-unrolled img.of-light")
    assert not picture.evaluate("image => image.complete && image.naturalWidth > 0")
    picture.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('#chart-border-unrolled img.of-light').naturalWidth > 0")
    assert page.locator("#chart-border-unrolled a").get_attribute("href").endswith("#unrolled")
