"""axe finds nothing on any kind of page, light and dark, on a phone and on a desk."""

from importlib.resources import files
from pathlib import Path

import pytest

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
MAPS = ["border", "military", "oil-routes", "uranium", "power", "people", "january-2022", "colour-revolutions", "alliances", "corridors"]
CHAPTERS = sorted(f"chapters/{p.stem}/" for p in Path("docs/chapters").glob("*.md") if not p.stem.endswith(".de"))
METHODS = sorted(f"methods/{p.stem}/" for p in Path("docs/methods").glob("*.py"))
ABOUT = sorted(f"about/{p.stem}/" for p in Path("docs/about").glob("*.md") if not p.stem.endswith(".de"))
PAGES = ["", *CHAPTERS, *METHODS, "maps/space/", *ABOUT, "de/", "de/chapters/space/", "404.html"]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe(chromium, root, path, scheme, width):
    assert violations(chromium, root + path, scheme, width) == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
@pytest.mark.parametrize("path", [*(f"maps/{id}/" for id in MAPS), "explore/atlas/", "maps/border/embed/"])
def test_axe_on_every_map(chromium, root, path, scheme, width):
    assert violations(chromium, root + path, scheme, width) == []


def violations(chromium, address, scheme, width, entries=None):
    """What axe finds on the page, its details opened and its map live; of a long list only so many `entries`."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    if entries:
        page.evaluate("n => [...document.querySelectorAll('[data-item]')].slice(n).forEach(item => item.remove())", entries)
    for details in page.locator("article details").all():
        details.evaluate("d => d.open = true")
    for map in page.locator("figure.map").all():
        map.locator(".map-box").scroll_into_view_if_needed()
        map.and_(page.locator('[data-state="live"]')).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    context.close()
    return [f"{v['id']}: {n['target']} {n.get('failureSummary', '')}" for v in result["violations"] for n in v["nodes"]]
