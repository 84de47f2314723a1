"""Which account of January 2022 people in Kazakhstan held true a year later."""

from scripts.charts.forms import bars
from scripts.charts.model import Chart
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "january-poll"
READS = {"january-poll": ("question", "answer", "percent")}


def declare(content: Content, lang: str) -> Chart:
    share = {(row["question"], row["answer"]): row["percent"] for row in content.series[SERIES]}
    versions = {answer: value for (question, answer), value in share.items() if question == "version"}
    stands("january-versions", "no account is held by a majority and terrorists by the fewest",
           max(versions.values()) < 50 and min(versions, key=versions.get) == "terrorists" and share["shoot-order", "against"] > 70)
    words = headed(content, "january-versions", lang, **{key.replace("-", "_"): number(value, lang) for key, value in versions.items()})
    shown = [{"name": text(content, f"answer-{answer}", lang), "value": value, "colour": "kz" if answer != "terrorists" else "grey",
              "label": text(content, "percent", lang, value=number(value, lang))} for answer, value in versions.items()]
    return Chart(id="january-versions", **words, spec=lambda size: bars(shown, size, lang, text(content, "january-versions-unit", lang)),
                 datasets=(SERIES,), gaps=text(content, "january-versions-scope", lang), chapters=("unrest",))
