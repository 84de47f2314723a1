"""The contingents of the CSTO in Kazakhstan as stated or reported; together they are far more than the total that Astana gave."""

from scripts.charts.forms import bars
from scripts.charts.model import Chart
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "csto-contingents"
TOTAL, WORD = "csto-total", "dtnext-2022-csto"  # the figure, and its reading that is Tokayev's word
READS = {"csto-contingents": ("contingent", "troops", "word_of")}


def declare(content: Content, lang: str) -> Chart:
    rows = sorted(content.series[SERIES], key=lambda row: -row["troops"])
    total = next(reading.value for reading in content.figures[TOTAL].readings if reading.source == WORD)
    added = sum(row["troops"] for row in rows)
    stands("csto-contingents", "the contingents add up to almost twice Tokayev’s total, Russia’s alone to more",
           1.8 < added / total < 2 and rows[0]["contingent"] == "russia" and rows[0]["troops"] > total)
    words = headed(content, "csto-contingents", lang, added=number(added, lang), total=number(total, lang), russia=number(rows[0]["troops"], lang))
    shown = [{"name": text(content, f"contingent-{row['contingent']}", lang), "value": row["troops"],
              "colour": "ru" if row["contingent"] == "russia" else "sand"} for row in rows]
    shown.append({"name": text(content, "csto-contingents-total", lang), "value": total, "colour": "grey"})
    return Chart(id="csto-contingents", **words, spec=lambda size: bars(shown, size, lang, text(content, "csto-contingents-unit", lang)),
                 datasets=(SERIES,), gaps=text(content, "csto-contingents-scope", lang), chapters=("unrest",), sources=(WORD,))
