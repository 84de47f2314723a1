"""What Moscow did about the uprisings in its neighbourhood: soldiers were the rare answer."""

from scripts.charts.forms import bars
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content

SERIES = "uprisings"
READS = {"uprisings": ("scope", "moscow")}
# From the heaviest hand to the lightest; Russia's own protests are left out.
ORDER = ("force", "troops", "backed", "money", "accused", "mediated", "accepted", "aside", "unknown")
HEAVY = ("force", "troops")


def declare(content: Content, lang: str) -> Chart:
    count = counted(content.series[SERIES])
    soldiers = sum(count[key] for key in HEAVY)
    stands("moscow-reactions", "soldiers were used twice, and words, money and treaties far more often", soldiers == 2 and count["backed"] > 3 * soldiers)
    words = headed(content, "moscow-reactions", lang, all=sum(count.values()), soldiers=soldiers, backed=count["backed"], aside=count["aside"],
                   unknown=count["unknown"])
    shown = [{"name": text(content, f"moscow-{key}", lang), "value": count[key], "colour": "ru" if key in HEAVY else "grey"} for key in ORDER]
    return Chart(id="moscow-reactions", **words, spec=lambda size: bars(shown, size, lang, text(content, "moscow-reactions-axis", lang)),
                 datasets=(), sources=("reuters-2014-putin", "fpri-2022-csto", "reuters-2020-police", "osw-2010-kyrgyzstan"),
                 gaps=text(content, "moscow-reactions-scope", lang), chapters=("colour-revolutions",))


def counted(rows: Rows) -> dict[str, int]:
    """Uprisings outside Russia by Moscow's reaction."""
    mine = [row["moscow"] for row in rows if row["scope"] == "state" and row["moscow"] != "own"]
    return {key: mine.count(key) for key in ORDER}
