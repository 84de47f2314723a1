"""Numbers with a unit that are typed into a chapter: they belong into docs/data/figures, with their source and date."""

import re

from scripts.content.problems import Problem

_MARKUP = re.compile(r"\{\{.*?\}\}|\[\^[^\]]+\]|\]\([^)]*\)|\{:.*?\}|\[[^\]]*\]\([^)]*\)")
_UNITS = ("%", "per cent", "percent", "thousand", "million", "billion", "trillion", "km", "kilometres", "tonnes", "dollars", "euros", "roubles",
          "tenge", "hectares", "people", "Prozent", "Tausend", "Mio", "Mrd", "Millionen", "Milliarden", "Kilometer", "Tonnen", "Dollar", "Euro",
          "Rubel", "Hektar", "Menschen")
_TYPED = re.compile(rf"(?<![\w.,-])(?:[$€]\s?)?\d[\d.,–]*\s?(?:{'|'.join(map(re.escape, _UNITS))})(?!\w)|[$€]\s?\d[\d.,]*")


def check(text: str, shown: str) -> list[Problem]:
    """A warning for each such number below the front matter of `text`. Thresholds of indicators are judgements and may be typed."""
    found, body = [], text.count("\n", 0, text.find("\n---", 3)) + 1
    for number, line in enumerate(text.splitlines(), start=1):
        if "#indicators" in line:
            break
        for match in _TYPED.finditer(_MARKUP.sub("", line)) if number > body else ():
            found.append(Problem(shown, number, f'"{match[0]}" is typed into the text: register it in docs/data/figures and write '
                                 '{{ fig("its-id") }}', "warning"))
    return found
