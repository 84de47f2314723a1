"""Everything that is made from docs/data before MkDocs runs: look, charts, maps, tables, methods. Into build/."""

import dataclasses
import json
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rcssmin import cssmin
from rjsmin import jsmin

from scripts import cache
from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.look import fonts, joined, palette
from scripts.maps.sections import sections

BUILD = Path("build")
CODE = Path(__file__).parent
MADE = ("assets", "maps", "charts", "tables", "cells", "methods", "stamps")


@dataclass
class Generated:
    """What was made: what is known of maps and charts, and the pages {path: {edition: Markdown}} that no file in docs holds. `key`: of data and code."""

    maps: list[dict[str, Any]]
    charts: list[dict[str, Any]]
    pages: dict[str, dict[str, str]]
    key: str = ""


def generate(content: Content, out: Path = BUILD, log: Callable[[str], None] = print) -> Generated:
    """Make what has changed since the last time. Raises `ProblemsError` with all findings of a step."""
    key = cache.fingerprint([content.root, content.root.parent / "methods", content.root.parent / "assets", CODE, CODE.parent / "uv.lock"],
                            repr([(page, sorted(anchors)) for page, anchors in sections(content.root.parent).items()]))
    stamp, record = out / "stamps" / "generate", out / "generated.json"
    if cache.fresh(stamp, key) and record.is_file():
        last = json.loads(record.read_text(encoding="utf-8"))
        if all((out / file).is_file() for file in last["files"]):
            return Generated(last["maps"], last["charts"], last["pages"], key)
    _forget_what_is_gone(content, out)
    made = _make(content, out, log)
    files = sorted(p.relative_to(out).as_posix() for name in MADE for p in (out / name).rglob("*") if p.is_file())
    _write(record, json.dumps({"maps": made.maps, "charts": made.charts, "pages": made.pages, "files": files}, ensure_ascii=False))
    cache.mark(stamp, key)
    return dataclasses.replace(made, key=key)


def _make(content: Content, out: Path, log: Callable[[str], None]) -> Generated:
    from scripts.charts.build import build_charts
    from scripts.charts.table import dataset_table
    from scripts.maps.build import build_maps
    from scripts.methods import build_methods
    from scripts.unrolled.build import build_unrolled

    look(content, out)
    charts = _timed("charts", lambda: build_charts(content, EDITIONS, out, log), log)
    maps = _timed("maps", lambda: build_maps(content, EDITIONS, out, log), log)
    build_unrolled(content, EDITIONS, out)
    for edition in EDITIONS:
        for id in content.series:
            _write(out / "tables" / edition / f"{id}.html", dataset_table(content, id, edition))
    methods = _timed("methods", lambda: build_methods(content, EDITIONS, out, log), log)
    return Generated(maps, charts, methods | {page: texts for map in maps for page, texts in _map_pages(map, content).items()})


def _forget_what_is_gone(content: Content, out: Path) -> None:
    """When a map, chart, series, notebook or module comes or goes, everything is made anew: nothing old is published."""
    present = sorted(p.name for folder in (CODE, content.root.parent / "methods", content.root / "series") for p in folder.rglob("*.*")
                     if p.suffix in (".py", ".csv"))
    stamp, inventory = out / "stamps" / "inventory", cache.fingerprint([], *present)
    if not cache.fresh(stamp, inventory):
        for name in MADE:
            shutil.rmtree(out / name, ignore_errors=True)
        cache.mark(stamp, inventory)


def look(content: Content, out: Path) -> None:
    """The style sheet, with the colours; the script of all pages; the display face."""
    shared, assets = out / "assets" / "all", content.root.parent / "assets"
    face = fonts.build_fonts(shared)
    _write(shared / "css" / "site.css", palette.css(content.palette) + face + joined.css(assets / "css"))
    _write(shared / "js" / "site.js", joined.js(assets / "js" / "parts"))
    _write(shared / "js" / "map-live.js", joined.js(assets / "js" / "live"))
    for part in sorted((assets / "listings").glob("*.*")):
        small = (cssmin if part.suffix == ".css" else jsmin)(part.read_text(encoding="utf-8"))
        _write(shared / "listings" / part.name, small)


def _map_pages(map: dict[str, Any], content: Content) -> dict[str, dict[str, str]]:
    """A map's page, whose heading is the short name in the navigation (the finding is the map's own title), and the lean one for other sites."""
    pages: dict[str, dict[str, str]] = {f"maps/{map['id']}.md": {}, f"maps/{map['id']}/embed.md": {}}
    for edition in EDITIONS:
        name, finding = content.text(f"site.map-{map['id']}", edition), map["title"][edition]
        head = f'---\ntitle: "{name}"\ndescription: "{finding[:157]}"\nhide: [toc]\nsearch: {{exclude: true}}\n'
        shown = f'{{{{ map("{map["id"]}") }}}}\n'
        embed = content.text("maps.embed", edition)
        pages[f"maps/{map['id']}.md"][edition] = f'{head}---\n\n# {name}\n\n{shown}\n## {embed} {{: #embed }}\n\n{{{{ embed("{map["id"]}") }}}}\n'
        pages[f"maps/{map['id']}/embed.md"][edition] = f"{head}template: embed.html\n---\n\n{shown}"
    return pages


def _timed(what: str, step: Callable[[], Any], log: Callable[[str], None]) -> Any:
    start = time.monotonic()
    result = step()
    log(f"{what}: {time.monotonic() - start:.1f} s")
    return result


def _write(path: Path, text: str) -> None:
    """Write only what differs, so that file times tell the truth to the live reload."""
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
