"""Kazakhstan's votes in the UN General Assembly on Russia's war: it abstains, and only rarely sides with anybody."""

from collections import Counter

from scripts.charts.forms import bars
from scripts.charts.model import Chart
from scripts.charts.words import headed, stands, text
from scripts.content import Content

SERIES = "un-votes-ukraine"
READS = {"un-votes-ukraine": ("date", "topic", "yes", "vote")}
COLOURS = {"for": "kz", "against": "ru", "abstained": "grey", "not-against": "sand"}
UNKNOWN = "not-against"  # only the list of noes was found


def declare(content: Content, lang: str) -> Chart:
    rows = sorted(content.series[SERIES], key=lambda row: row["date"])
    count = Counter(row["vote"] for row in rows)
    known = len(rows) - count[UNKNOWN]
    stands("un-votes", "Kazakhstan abstained in most of its known votes", count["abstained"] > known / 2)
    words = headed(content, "un-votes", lang, all=len(rows), known=known, abstained=count["abstained"], against=count["against"], pro=count["for"],
                   first=rows[0]["yes"], last=rows[-1]["yes"], **{"from": rows[0]["date"][:4], "to": rows[-1]["date"][:4]})
    shown = [{"name": f"{row['date'][:7]} {text(content, 'topic-' + row['topic'], lang)}", "value": row["yes"], "colour": COLOURS[row["vote"]],
              "label": text(content, f"vote-{row['vote']}", lang)} for row in rows]
    return Chart(id="un-votes", **words, datasets=(SERIES,), chapters=("since-2022",), gaps=text(content, "un-votes-gaps", lang),
                 spec=lambda size: bars(shown, size, lang, text(content, "un-votes-axis", lang)))
