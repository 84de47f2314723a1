"""The world's long land borders from one hand: where that of Kazakhstan and Russia ranks, in all and in one piece."""

from scripts.charts.forms import bars
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "longest-borders"
OURS = "KZ-RU"
READS = {"longest-borders": ("border", "km", "longest_piece_km")}


def declare(content: Content, lang: str) -> Chart:
    rows = ranked(content.series[SERIES])
    ours, first = next(row for row in rows if row["border"] == OURS), rows[0]
    stands("longest-borders", "one border is longer, and none in one piece",
           rows.index(ours) == 1 and all(row["longest_piece_km"] <= ours["km"] for row in rows))
    values = {"km": number(ours["km"], lang), "first_km": number(first["km"], lang), "piece": number(first["longest_piece_km"], lang),
              "last": text(content, f"border-{rows[-1]['border']}", lang), "last_km": number(rows[-1]["km"], lang)}
    words = headed(content, "longest-borders", lang, **values)
    shown = [{"name": text(content, f"border-{row['border']}", lang), "value": row["km"], "colour": "kz" if row is ours else "grey"} for row in rows]
    return Chart(id="longest-borders", **words, spec=lambda size: bars(shown, size, lang, text(content, "longest-borders-unit", lang)),
                 datasets=(SERIES,), gaps=text(content, "longest-borders-scope", lang, **values), chapters=("border",))


def ranked(rows: Rows) -> Rows:
    """From the longest down."""
    return sorted(rows, key=lambda row: -row["km"])
