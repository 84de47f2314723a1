"""How post-Soviet uprisings ended, by spans of years: overthrows were a matter of the years up to 2020."""

from scripts.charts.forms import Strand, columns
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content

SERIES = "uprisings"
READS = {"uprisings": ("from", "to", "scope", "outcome", "country", "moscow")}
# The years in which an uprising ended, first and last; one that goes on stands in the last span.
SPANS = ((2003, 2007), (2008, 2012), (2013, 2017), (2018, 2022), (2023, 2026))
LOOKS = (("fell", "ink", False), ("gave-way", "sand", False), ("put-down", "grey", False), ("open", "ru", True))


def declare(content: Content, lang: str) -> Chart:
    rows = [row for row in content.series[SERIES] if row["scope"] == "state"]
    strands = [Strand(key, text(content, f"outcome-{key}", lang), colour, hatched=hatched) for key, colour, hatched in LOOKS]
    words = headed(content, "uprisings", lang, **facts(rows))
    return Chart(id="uprisings", **words, spec=lambda size: columns(points(rows), strands, size, lang, text(content, "uprisings-axis", lang)),
                 datasets=(), sources=("afp-2020-uprisings", "rferl-2018-armenia", "npr-2020-kyrgyzstan"),
                 gaps=text(content, "uprisings-scope", lang), chapters=("colour-revolutions",))


def end(row: dict) -> int:
    """The year in which an uprising ended, or the last year of the chart."""
    return int(row["to"][:4]) if row["to"] else SPANS[-1][1]


def points(rows: Rows) -> list[dict]:
    """Uprisings by span and outcome; a span without one of a kind has a zero."""
    return [{"x": f"{first}–{str(last)[2:]}", "key": key,
             "y": sum(row["outcome"] == key and first <= end(row) <= last for row in rows)}
            for first, last in SPANS for key, _, _ in LOOKS]


def facts(rows: Rows) -> dict[str, int]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the finding in the title no longer holds."""
    fell = [end(row) for row in rows if row["outcome"] == "fell"]
    since = sum(end(row) > max(fell) for row in rows)
    stands("uprisings", "seven governments fell and none has since 2020, though uprisings went on", len(fell) == 7 and max(fell) == 2020 and since > 3)
    return {"all": len(rows), "fell": len(fell), "last": max(fell), "since": since, "from": SPANS[0][0], "to": SPANS[-1][1],
            "put_down": sum(row["outcome"] == "put-down" for row in rows), "gave_way": sum(row["outcome"] == "gave-way" for row in rows)}
