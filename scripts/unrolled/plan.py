"""Everything the picture and the table show, in one language: measured once, drawn from here."""

import json
from dataclasses import dataclass

from scripts.content import Content
from scripts.content.numbers import number
from scripts.maps.border import REGION_NAMES
from scripts.maps.geo import Geo
from scripts.unrolled.layout import Frame, Name, frame, names
from scripts.unrolled.line import Line, Part, measure, part_at
from scripts.unrolled.marks import Mark, marks, widest_gap

POINTS = ("road", "rail", "pipeline")


@dataclass(frozen=True)
class Plan:
    content: Content
    lang: str
    line: Line
    frame: Frame
    marks: tuple[Mark, ...]
    names: dict[str, Name]

    def text(self, key: str, **values: str) -> str:
        text = self.content.text(f"unrolled.{key}", self.lang)
        for name, value in values.items():
            text = text.replace("{" + name + "}", value)
        return text

    def km(self, km: float) -> str:
        return number(round(km), self.lang)

    def region(self, part: Part) -> str:
        """The region's name as the map of the border has it."""
        return REGION_NAMES[part.region].split("|")[0 if self.lang == "en" else 1]

    def around(self, mark: Mark) -> dict[str, str]:
        """The region of each side at the mark."""
        return {side.lower(): self.region(part_at(self.line.parts[side], mark.km)) for side in ("RU", "KZ")}

    def says(self, mark: Mark) -> str:
        """A mark in one sentence: what a pointer or a screen reader is told."""
        kind = "point" if mark.kind in POINTS or mark.kind == "river" and mark.start == mark.end else "stretch" if mark.kind == "river" else mark.kind
        return self.text(f"says-{kind}", name=mark.name[self.lang], kind=self.text(mark.kind), km=self.km(mark.km), start=self.km(mark.start),
                         end=self.km(mark.end), near=self.km(mark.near), far=self.km(mark.far), **self.around(mark))

    def sentence(self, key: str) -> str:
        """A text about the whole picture."""
        return self.text(key, km=self.km(self.line.length), gap=self.km(widest_gap(self.marks, self.line)[0]), larger=f"{self.frame.larger:.0f}")


def plan(content: Content, lang: str) -> Plan:
    geo = Geo(content.root / "geo")
    sections = json.loads(geo.path("border").read_text(encoding="utf-8"))["features"][0]["properties"]["sections"]
    line = measure(content, geo, sections)
    found, scaled = marks(content, geo, line), frame(line)
    return Plan(content, lang, line, scaled, found, names(found, scaled, _words(content, found, lang)))


def _words(content: Content, found: tuple[Mark, ...], lang: str) -> dict[str, str]:
    """The names to draw: cities and rivers by their own, pipelines and ranges by short ones; crossings have none."""
    return {mark.id: content.text(f"unrolled.{mark.id}", lang) if mark.kind in ("pipeline", "range") else mark.name[lang].split(" (")[0]
            for mark in found if mark.kind not in ("road", "rail")}
