"""The official death toll of January 2022 as it was announced, beside the names that two independent lists had by July 2022."""

from scripts.charts.forms import bars
from scripts.charts.model import Chart
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import date, number

SERIES = "january-toll"
READS = {"january-toll": ("date", "count_by", "dead")}
STATE = "state"


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    state = [row for row in rows if row["count_by"] == STATE]
    counts = [row["dead"] for row in state]
    named = {row["count_by"]: row["dead"] for row in rows if row["count_by"] != STATE}
    different = len(set(counts))
    stands("january-toll", "the state has given seven different tolls, of which the highest was not the last",
           different == 7 and max(counts) > counts[-1] and max(named.values()) < counts[-1])
    words = headed(content, "january-toll", lang, first=number(counts[0], lang), highest=number(max(counts), lang), last=number(counts[-1], lang),
                   **{name.replace("-", "_"): number(value, lang) for name, value in named.items()})
    shown = [{"name": date(row["date"], lang), "value": row["dead"], "colour": "kz"} for row in state]
    shown += [{"name": text(content, f"count_by-{name}", lang), "value": value, "colour": "grey"} for name, value in named.items()]
    return Chart(id="january-toll", **words, spec=lambda size: bars(shown, size, lang, text(content, "january-toll-unit", lang)),
                 datasets=(SERIES,), gaps=text(content, "january-toll-scope", lang), chapters=("unrest",))
