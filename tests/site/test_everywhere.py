"""What holds for every page of both editions."""

import pytest


@pytest.fixture
def phone(chromium):
    context = chromium.new_context(viewport={"width": 320, "height": 800}, reduced_motion="reduce", has_touch=True)
    yield context.new_page()
    context.close()


def test_every_page_fits_the_smallest_window_and_asks_no_other_host(phone, site, root):
    wrong = []
    phone.on("request", lambda r: None if r.url.startswith((root, "data:", "blob:")) else wrong.append(f"{phone.url} asks {r.url}"))
    phone.on("pageerror", lambda error: wrong.append(f"{phone.url}: {error}"))
    for file in sorted(site.rglob("*.html")):
        phone.goto(root + file.relative_to(site).as_posix(), wait_until="load")
        if (width := phone.evaluate("document.documentElement.scrollWidth")) > 320:
            wrong.append(f"{phone.url} is {width} wide")
    assert wrong == []


def test_a_missing_page_searches_for_what_its_address_says(phone, site, root):
    missing = (site / "404.html").read_text(encoding="utf-8")
    phone.route("**/old/baikonur-rent/", lambda route: route.fulfill(status=404, content_type="text/html", body=missing))
    phone.goto(root + "old/baikonur-rent/")
    assert phone.locator("#missing-words").input_value() == "baikonur rent"
    assert phone.locator(".missing ~ ul a[href$='/chapters/space/']").count() == 1
    phone.get_by_role("button", name="Search the site").click()
    phone.wait_for_selector(".md-search-result__link", timeout=10000)
    assert "chapters/space/" in phone.locator(".md-search-result__link").first.get_attribute("href")
