"""The house style: one Altair theme whose colours are CSS variables, so that one drawing serves light and dark."""

import json
from typing import Any

from scripts.charts import svg
from scripts.charts.model import SIZES, WIDE, Size

TOKENS = ("paper", "card", "ink", "ink-soft", "rule", "edge", "kz", "kz-text", "kz-soft", "ru", "ru-text", "ru-soft", "sand", "grey")
_MEASURE = "Liberation Sans"  # ships with the renderer: layout is the same on every machine; pages use their own font


def colour(token: str) -> str:
    """A palette colour as the CSS variable that follows the colour scheme. Raises ValueError for an unknown one."""
    if token not in TOKENS:
        raise ValueError(f'"{token}" is no colour of the palette: use one of {", ".join(TOKENS)}')
    return f"var(--{token})"


def hatch(token: str) -> str:
    """Stripes in `token` ("kz" or "ru") over its soft tone: a colour that is told apart without seeing colour."""
    colour(f"{token}-soft")
    return f"url(#hatch-{token})"


def theme(size: Size) -> dict[str, Any]:
    """Altair's `config`: thin rules, no frame, no legend (label directly), text in the page's font."""
    words = {"labelFont": _MEASURE, "titleFont": _MEASURE, "labelFontSize": size.font, "titleFontSize": size.font,
             "labelFontWeight": "normal", "titleFontWeight": "normal", "labelColor": colour("ink-soft"), "titleColor": colour("ink-soft")}
    return {
        "background": None, "font": _MEASURE, "padding": {"left": 2, "right": 2, "top": 4, "bottom": 4}, "aria": False,
        "view": {"stroke": None}, "concat": {"spacing": 14}, "customFormatTypes": False,
        "axis": words | {"domain": False, "ticks": False, "grid": False, "labelPadding": 5, "title": None},
        "axisY": {"grid": True, "gridColor": colour("rule"), "gridWidth": 1, "minExtent": 22, "maxExtent": 22},
        "axisX": {"domain": True, "domainColor": colour("edge"), "labelAngle": 0, "labelFlush": True},
        "legend": {"disable": True},
        "title": {"font": _MEASURE, "fontSize": size.font, "fontWeight": "bold", "anchor": "start", "frame": "group", "offset": 8,
                  "color": colour("ink")},
        "text": {"font": _MEASURE, "fontSize": size.font, "color": colour("ink")},
        "bar": {"color": colour("kz")}, "line": {"color": colour("kz"), "strokeWidth": 2}, "rule": {"color": colour("edge")},
    }


def vega_svg(chart: Any, size: Size) -> str:
    """Draw an Altair chart in the house theme. `vl_convert` embeds the renderer: no network, no browser."""
    import altair as alt  # slow to import: only when a chart is really drawn
    import vl_convert

    spec = chart.to_dict()
    spec["config"] = theme(size) | {k: v for k, v in spec.get("config", {}).items() if k != "view"}
    version = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
    return vl_convert.vegalite_to_svg(json.dumps(spec, sort_keys=True), vl_version=version)


class Shown:
    """A drawn chart that a notebook displays as the same inline SVG that pages carry."""

    def __init__(self, html: str):
        self._html = html

    def _repr_html_(self) -> str:
        return self._html


def show(chart: Any, id: str, title: str, desc: str, lang: str) -> Shown:
    """For notebooks: `chart` is an Altair chart, or a function of the `Size` for one drawing per width.

    title: the finding. desc: what a reader would see. The result shows `<figure class="chart">` with the SVG inside.
    """
    drawn = {size: chart(size) for size in SIZES} if callable(chart) and not hasattr(chart, "to_dict") else {WIDE: chart}
    pictures = (svg.inline(vega_svg(one, size), f"{id}-{size.name}", f"chart-{size.name if len(drawn) > 1 else 'only'}", title, desc, lang)
                for size, one in drawn.items())
    return Shown(f'<figure class="chart" data-chart="{id}">{"".join(pictures)}</figure>')
