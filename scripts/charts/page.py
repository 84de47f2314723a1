"""A chart as it stands on a page: heading, pictures, table, sources and downloads."""

from collections import Counter
from html import escape

from scripts.charts.model import Chart
from scripts.charts.series import source_ids
from scripts.charts.table import dataset_table
from scripts.charts.words import text
from scripts.content import Content

SCHEMES = ("light", "dark")
NAMED = 4


def _sources(content: Content, chart: Chart, lang: str) -> str:
    """The publishers behind most rows, those that the table does not name, and how many more it does."""
    rows = Counter(content.sources[key].publisher for id in chart.datasets for row in content.series[id] for key in source_ids([row]))
    beyond = dict.fromkeys(content.sources[key].publisher for key in chart.sources)
    named = list(dict.fromkeys([name for name, _ in rows.most_common(NAMED)] + list(beyond)))
    if more := len(set(rows) - set(named)):
        return text(content, "sources-more", lang, names="; ".join(named), more=more)
    return text(content, "sources-line", lang, names="; ".join(named))


def foot(content: Content, chart: Chart, lang: str) -> str:
    """The line under a downloaded picture: gaps, sources, credit."""
    return " ".join(filter(None, (chart.gaps, _sources(content, chart, lang), text(content, "credit", lang))))


def fragment(content: Content, chart: Chart, lang: str, pictures: str) -> str:
    """`<figure>` for a page, without blank lines so that Markdown leaves it alone. `pictures`: the inline SVGs."""
    links = ", ".join(f'<a href="@@root@@assets/charts/{chart.id}-{scheme}.svg" download>'
                      f"{escape(text(content, f'download-{scheme}', lang))}</a>" for scheme in SCHEMES)
    tables = "".join(dataset_table(content, id, lang) for id in chart.datasets)
    caption = escape(" ".join(filter(None, (chart.gaps, _sources(content, chart, lang), text(content, "picture", lang)))))
    return (f'<figure class="chart" data-chart="{chart.id}" id="chart-{chart.id}" aria-labelledby="{chart.id}-heading">'
            f'<p class="chart-title" id="{chart.id}-heading">{escape(chart.title)}</p><p class="chart-subtitle">{escape(chart.subtitle)}</p>'
            f"{pictures}{tables}<figcaption>{caption} {links}.</figcaption></figure>\n")
