"""A chart as it stands on a page: heading, pictures, table, sources and downloads."""

from html import escape

from scripts.charts.model import Chart
from scripts.charts.table import dataset_table
from scripts.charts.words import text
from scripts.content import Content

SCHEMES = ("light", "dark")


def _publishers(content: Content, chart: Chart) -> list[str]:
    keys = (key for id in chart.datasets for row in content.series[id] for key in (row.get("source") or "").split())
    return sorted({content.sources[key].publisher for key in keys}, key=str.casefold)


def foot(content: Content, chart: Chart, lang: str) -> str:
    """The line under a downloaded picture: gaps, sources, credit."""
    names = "; ".join(_publishers(content, chart))
    return " ".join(filter(None, (chart.gaps, text(content, "sources-line", lang, names=names), text(content, "credit", lang))))


def fragment(content: Content, chart: Chart, lang: str, pictures: str) -> str:
    """`<figure>` for a page, without blank lines so that Markdown leaves it alone. `pictures`: the inline SVGs."""
    links = ", ".join(f'<a href="@@root@@assets/charts/{chart.id}-{scheme}.svg" download>'
                      f"{escape(text(content, f'download-{scheme}', lang))}</a>" for scheme in SCHEMES)
    tables = "".join(dataset_table(content, id, lang, chart.id) for id in chart.datasets)
    names = escape(text(content, "sources-line", lang, names="; ".join(_publishers(content, chart))))
    gaps = f"{escape(chart.gaps)} " if chart.gaps else ""
    return (f'<figure class="chart" data-chart="{chart.id}" id="chart-{chart.id}" aria-labelledby="{chart.id}-heading">'
            f'<p class="chart-title" id="{chart.id}-heading">{escape(chart.title)}</p><p class="chart-subtitle">{escape(chart.subtitle)}</p>'
            f"{pictures}{tables}<figcaption>{gaps}{names} {escape(text(content, 'picture', lang))} {links}.</figcaption></figure>\n")
