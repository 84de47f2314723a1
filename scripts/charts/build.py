"""Writes every chart: the fragment for pages, and the SVG downloads. Draws again only what has changed."""

import importlib
import json
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

import scripts.charts
from scripts import cache
from scripts.charts import check, house, svg
from scripts.charts.model import SIZES, WIDE, Chart
from scripts.charts.page import SCHEMES, foot, fragment
from scripts.charts.series import source_ids
from scripts.content import Content, Problem, ProblemsError, numbers
from scripts.content.problems import raise_if_any

HOUSE = Path(__file__).parent


@dataclass(frozen=True)
class _Drawn:
    chart: Chart
    lang: str
    fragment: str
    files: dict[str, str]


def chart_modules() -> list[ModuleType]:
    """Every module of this package that has `declare`, by name."""
    names = sorted(info.name for info in pkgutil.iter_modules(scripts.charts.__path__))
    modules = (importlib.import_module(f"scripts.charts.{name}") for name in names)
    return [module for module in modules if hasattr(module, "declare")]


def build_charts(content: Content, editions: Iterable[str], out: Path, log: Callable[[str], None] = print,
                 modules: Iterable[ModuleType] | None = None) -> list[dict[str, Any]]:
    """Write `out/charts/<edition>/<id>.html` and `out/assets/<edition>/charts/<id>-{light,dark}.svg`.

    Returns `{id, title: {lang: ...}, datasets, chapters}` for each chart. Raises `ProblemsError` with all findings;
    nothing is written then. Altair is imported only if something is drawn.
    """
    editions = tuple(editions)
    modules = list(modules if modules is not None else chart_modules())
    raise_if_any(check.problems(content, modules, editions))
    found: list[Problem] = []
    charts = {(module, lang): _attempt(lambda m=module, e=lang: m.declare(content, e), found) for module in modules for lang in editions}
    raise_if_any(found)
    stale = [key for key, chart in charts.items() if not cache.fresh(_stamp(out, chart, key[1]), _key(content, *key, chart))
             or not all(path.is_file() for path in _paths(out, chart, key[1]))]
    drawn = {key: _attempt(lambda c=charts[key], e=key[1]: _draw(content, c, e), found) for key in stale}
    raise_if_any(found)
    for key, result in drawn.items():
        _write(out, result)
        cache.mark(_stamp(out, result.chart, result.lang), _key(content, *key, result.chart))
        log(f"chart {result.chart.id} ({result.lang}) drawn")
    return [_metadata(charts, module, editions) for module in modules]


def _attempt(step: Callable[[], Any], found: list[Problem]) -> Any:
    try:
        return step()
    except ProblemsError as error:
        found += error.problems
        return None


def _metadata(charts: dict, module: ModuleType, editions: tuple[str, ...]) -> dict[str, Any]:
    first = charts[module, editions[0]]
    return {"id": first.id, "title": {lang: charts[module, lang].title for lang in editions},
            "datasets": list(first.datasets), "chapters": list(first.chapters)}


def _key(content: Content, module: ModuleType, lang: str, chart: Chart) -> str:
    """Changes with the house, the chart's module, its data and sources, the words and the palette."""
    rows = {id: content.series[id] for id in sorted({*module.READS, *chart.datasets})}
    keys = sorted({key for series in rows.values() for key in source_ids(series)} | set(chart.sources))
    sources = {key: content.sources[key].model_dump(mode="json") for key in keys}
    texts = {key: value for key, value in content.texts.items() if key.startswith("charts.")}
    charts = {Path(other.__file__) for other in chart_modules()}
    code = [*(set(HOUSE.glob("*.py")) - charts), Path(module.__file__), Path(numbers.__file__)]
    tools = [version(name) for name in ("altair", "vl-convert-python")]
    said = {"title": chart.title, "subtitle": chart.subtitle, "description": chart.description, "gaps": chart.gaps}
    return cache.fingerprint(code, lang, *tools,
                             json.dumps([rows, sources, texts, content.palette, said], sort_keys=True, default=str))


def _stamp(out: Path, chart: Chart, lang: str) -> Path:
    return out / "stamps" / f"chart-{chart.id}-{lang}"


def _paths(out: Path, chart: Chart, lang: str) -> list[Path]:
    folder = out / "assets" / lang / "charts"
    return [out / "charts" / lang / f"{chart.id}.html", *(folder / f"{chart.id}-{scheme}.svg" for scheme in SCHEMES)]


def _write(out: Path, drawn: _Drawn) -> None:
    contents = [drawn.fragment, *(drawn.files[scheme] for scheme in SCHEMES)]
    for path, words in zip(_paths(out, drawn.chart, drawn.lang), contents, strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")


def _draw(content: Content, chart: Chart, lang: str) -> _Drawn:
    try:
        vega = {size: house.vega_svg(chart.spec(size), size) for size in SIZES}
        pictures = "".join(svg.inline(vega[size], f"{chart.id}-{size.name}", f"chart-{size.name}", chart.title, chart.description, lang)
                           for size in SIZES)
        files = {scheme: svg.standalone(vega[WIDE], chart.title, chart.subtitle, chart.description, foot(content, chart, lang),
                                        lang, content.palette, scheme) for scheme in SCHEMES}
    except (ValueError, KeyError) as error:
        path = f"scripts/charts/{chart.id.replace('-', '_')}.py"
        raise ProblemsError([Problem(path, 0, f"the chart cannot be drawn: {error}")]) from error
    return _Drawn(chart, lang, fragment(content, chart, lang, pictures), files)
