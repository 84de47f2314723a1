"""Every map on the built site: live from a folder without network, by keyboard, readable, and like its poster."""

import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.site.conftest import PROJECT

MAPS = sorted(re.findall(r"- map-[\w-]+: maps/([\w-]+)\.md", (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")))
STILL = "window.IntersectionObserver = class { observe() {} }"
LIVE = 'figure.map[data-state="live"]'
VISIBLE_WORDS = """() => {
  const box = document.querySelector('.map-box').getBoundingClientRect();
  const words = [...document.querySelectorAll('.map-poster text')].map((text) => [text.textContent, text.getBoundingClientRect()])
    .filter(([, r]) => r.width && r.right > box.left && r.left < box.right && r.bottom > box.top && r.top < box.bottom);
  const wrong = [];
  words.forEach(([name, r], i) => {
    if (r.left < box.left - 1 || r.right > box.right + 1 || r.top < box.top - 1 || r.bottom > box.bottom + 1) wrong.push(`${name} is cut`);
    for (const [other, q] of words.slice(i + 1)) {
      const width = Math.min(r.right, q.right) - Math.max(r.left, q.left), height = Math.min(r.bottom, q.bottom) - Math.max(r.top, q.top);
      if (width > 2 && height > 3) wrong.push(`${name} covers ${other}`);
    }
  });
  return wrong;
}"""


def opened(chromium, site: Path, path: str, before: str = "", **options):
    """A page of the site, from its folder, and what went wrong on it. `before`: script that runs before those of the page."""
    page = chromium.new_context(reduced_motion="reduce", **options).new_page()
    page.add_init_script(before)
    page.set_default_timeout(8000)
    wrong: list[str] = []
    page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else wrong.append(f"asks for {r.url}"))
    page.goto((site / path / "index.html").as_uri())
    return page, wrong


def test_all_maps_are_published(site):
    published = json.loads((site / "data/maps.json").read_text(encoding="utf-8"))
    assert sorted(m["id"] for m in published) == MAPS
    assert all((site / m["page"] / "index.html").is_file() and m["features"] for m in published)


@pytest.mark.parametrize("id", MAPS)
def test_a_map_speaks_and_listens(chromium, site, id):
    page, wrong = opened(chromium, site, f"maps/{id}", viewport={"width": 1280, "height": 900})
    page.wait_for_selector(LIVE)
    figure = page.locator("figure.map")
    rows = {row.get_attribute("data-feature") for row in figure.locator("tr[data-feature]").all()}
    marks = page.evaluate("""[...document.querySelectorAll('.map-live [data-feature]')].map(m =>
        [m.dataset.feature, m.getAttribute('aria-label'), m.getAttribute('role'), m.tabIndex])""")
    assert {mark[0] for mark in marks} == rows and len(marks) == len(rows)
    assert all(label and role == "button" and tab == 0 for _, label, role, tab in marks)
    for button in figure.locator("[data-view]").all():
        button.focus()
        page.keyboard.press("Enter")
        assert button.get_attribute("aria-pressed") == "true"
        assert figure.locator(".map-says").inner_text() == button.get_attribute("data-says")
    figure.locator("[data-view]").first.click()
    if figure.locator(".map-time input").count():
        before = figure.locator(".map-time output").inner_text()
        figure.locator(".map-time input").focus()
        page.keyboard.press("ArrowLeft")
        assert figure.locator(".map-time output").inner_text() != before
        page.keyboard.press("ArrowRight")
    mark = page.evaluate_handle("[...document.querySelectorAll('.map-live [data-feature]')].find(m => m.checkVisibility())").as_element()
    mark.focus()
    page.keyboard.press("Enter")
    popup = figure.locator(".leaflet-popup")
    popup.wait_for()
    assert popup.locator("a[href^=http]").count() and "@" not in popup.inner_text() and "[[" not in popup.inner_text()
    page.keyboard.press("Escape")
    popup.wait_for(state="detached")
    assert page.evaluate("document.activeElement.dataset.feature") == mark.get_attribute("data-feature")
    assert wrong == []


@pytest.mark.parametrize("id", MAPS)
def test_names_do_not_collide_in_the_first_view(chromium, site, id):
    for path in (f"maps/{id}", f"de/maps/{id}"):
        for window, map in ((360, ""), (1280, ""), (1280, "750px")):         # alone on a phone and on a desk, and in a chapter
            page, _ = opened(chromium, site, path, viewport={"width": window, "height": 900}, java_script_enabled=False)
            page.locator("figure.map").evaluate("(figure, width) => { figure.style.width = width; }", map)
            assert page.locator(".map-poster text").count() and page.evaluate(VISIBLE_WORDS) == [], (path, window, map)
            page.context.close()


@pytest.mark.parametrize("id", [*MAPS, "atlas"])
def test_the_live_map_begins_as_its_poster(chromium, site, id):
    path, size = ("explore/atlas" if id == "atlas" else f"maps/{id}"), {"width": 1000, "height": 900}
    still, _ = opened(chromium, site, path, viewport=size, before=STILL)
    poster = picture(still.locator("figure.map"))
    live, _ = opened(chromium, site, path, viewport=size)
    live.wait_for_selector(LIVE)
    live.add_style_tag(content=".leaflet-control-container { display: none }")
    live.wait_for_timeout(200)
    differs = ImageChops.difference(poster, picture(live.locator("figure.map"))).convert("L").point(lambda value: 255 if value > 48 else 0)
    assert differs.histogram()[255] / (differs.width * differs.height) < 0.04


def picture(figure) -> Image.Image:
    """The map in its box, without its scale bar."""
    figure.evaluate("""figure => {
        const box = figure.querySelector(".map-box");
        box.querySelector(".map-scale").remove();
        box.style.top = `${Math.ceil(box.getBoundingClientRect().top) - box.getBoundingClientRect().top}px`;     // on whole pixels
    }""")
    return Image.open(io.BytesIO(figure.locator(".map-box").screenshot())).convert("RGB").resize((480, 270), Image.Resampling.BOX)


CHAPTERS = sorted(p.stem for p in (PROJECT / "docs/chapters").glob("*.md") if "{{ map(" in p.read_text(encoding="utf-8") and not p.stem.endswith(".de"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_fetches_its_posters_near_them_and_they_are_those_of_the_maps(chromium, site, chapter, scheme):
    size = {"width": 1280, "height": 800}
    asked: list[str] = []
    page = chromium.new_context(viewport=size, color_scheme=scheme).new_page()
    page.add_init_script(STILL)
    page.on("request", lambda request: asked.append(request.url) if "-still-" in request.url else None)
    page.goto((site / "chapters" / chapter / "index.html").as_uri())
    assert asked == [] or page.locator("figure.map").first.bounding_box()["y"] < 3 * size["height"]
    for figure in page.locator("figure.map").all():
        figure.scroll_into_view_if_needed()
        shown = figure.locator(f"img.of-{scheme}")
        shown.evaluate("picture => picture.decode()")
        whole, _ = opened(chromium, site, f"maps/{figure.get_attribute('data-map')}", before=STILL, viewport=size, color_scheme=scheme)
        whole.locator("figure.map").evaluate("(map, width) => { map.style.width = `${width}px`; }", figure.bounding_box()["width"])
        differs = ImageChops.difference(*(picture(one) for one in (figure, whole.locator("figure.map")))).convert("L").point(lambda v: 255 if v > 48 else 0)
        assert differs.histogram()[255] / (differs.width * differs.height) < 0.04, figure.get_attribute("data-map")


@pytest.mark.parametrize("id", MAPS)
def test_a_view_is_kept_in_the_address(chromium, site, id):
    page, wrong = opened(chromium, site, f"maps/{id}", viewport={"width": 1000, "height": 900})
    page.wait_for_selector(LIVE)
    page.locator("[data-view]").nth(1).click()
    page.wait_for_function("location.hash.startsWith('#map=')")
    kept = page.url
    assert page.locator(".map-link").get_attribute("href") == kept.replace("index.html", "")
    page.goto("about:blank")
    page.goto(kept)
    page.wait_for_selector(LIVE)
    assert page.locator(".map-link").get_attribute("href") == kept.replace("index.html", "")
    assert wrong == []


def test_another_site_can_show_a_map(chromium, site):
    page, wrong = opened(chromium, site, "maps/space", viewport={"width": 1000, "height": 900})
    code = page.locator(".embed-code").input_value()
    address = re.search(r'src="([^"]+)"', code)[1]
    assert address == (site / "maps/space/embed/").as_uri() + "/"
    page.goto(address + "index.html")
    page.wait_for_selector(LIVE)
    assert page.locator("header, nav").count() == 0
    assert page.locator("h1 a").get_attribute("href") == "../"
    assert wrong == []


def test_the_atlas_finds_places_and_adds_layers(chromium, site):
    page, wrong = opened(chromium, site, "explore/atlas", viewport={"width": 1280, "height": 900})
    page.wait_for_selector(LIVE)
    boxes = page.locator(".atlas-maps input")
    assert boxes.count() == sum(len(re.findall(r'data-layer="', line)) for line in [page.content()])
    page.fill("#atlas-search", "байкон")
    page.keyboard.press("Enter")
    page.locator(".leaflet-popup").wait_for()
    assert "Байконур" in page.locator(".leaflet-popup").inner_text()
    page.keyboard.press("Escape")
    box = page.locator('input[data-layer="space/path"]')
    box.evaluate("box => { box.closest('details').open = true; }")
    box.check()
    page.locator('.map-live [data-feature="corridor-north"]').wait_for(state="attached")
    page.wait_for_function("location.hash.includes('space/path')")
    kept = page.url
    page.goto("about:blank")
    page.goto(kept)
    page.locator('.map-live [data-feature="corridor-north"]').wait_for(state="attached")
    page.fill("#atlas-search", "Nirgendwo")
    assert page.locator("#atlas-found").inner_text() != ""
    assert wrong == []
