"""What a chart declares. Free of Altair, so that titles and datasets can be read without loading it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Size:
    """A width the chart is drawn for. `width` in px, `font` (of labels) in px, `plot`: width left for columns."""

    name: str
    width: int
    font: int

    @property
    def wide(self) -> bool:
        return self.name == "wide"


# Text in an SVG shrinks with the picture: two drawings keep it at 10 px or more from a 280 px column up.
NARROW = Size("narrow", 320, 12)
WIDE = Size("wide", 720, 14)
SIZES = (NARROW, WIDE)


@dataclass(frozen=True)
class Chart:
    """One chart in one language. `spec(size)` returns the Altair chart; everything else is plain text.

    title: the finding. subtitle: what is shown, unit, period. description: the text alternative.
    datasets: ids of the series drawn, the first one is printed as the table. gaps: what is missing, may be empty.
    sources: ids of sources beyond those of the series.
    """

    id: str
    title: str
    subtitle: str
    description: str
    spec: Callable[[Size], Any]
    datasets: tuple[str, ...]
    gaps: str
    chapters: tuple[str, ...]
    sources: tuple[str, ...] = ()
