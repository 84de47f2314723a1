"""Kilometres to units of the picture, and names so placed that none lies on another."""

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.unrolled.line import Line
from scripts.unrolled.marks import Mark

WIDTH, HEIGHT = 1200, 346
LEFT, RIGHT = 46, 1164      # where the line begins and ends
TOP, MIDDLE, BOTTOM = 50, 158, 266
REACH = 0.62                # units for a kilometre of distance from the line
CLEAR = 15                  # along the line itself no names: crossings stand there
LETTER, HIGH = 6.2, 11      # of a name of 11 px: mean width of a letter in the widest of the usual faces, height
ARM = 84                    # how far strokes that cross the line reach to either side
FIRST = {"range": 0, "city": 2}  # who chooses a place first: the least movable

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Name:
    x: float
    y: float
    anchor: str
    text: str


@dataclass(frozen=True)
class Frame:
    """From kilometres along the line, and from it, to the picture."""

    length: float

    @property
    def scale(self) -> float:
        return (RIGHT - LEFT) / self.length

    @property
    def larger(self) -> float:
        """How many times larger distances from the line are drawn than those along it."""
        return REACH / self.scale

    def x(self, km: float) -> float:
        return LEFT + km * self.scale

    def y(self, far: float, side: str) -> float:
        return MIDDLE + far * REACH * (1 if side == "KZ" else -1)


def frame(line: Line) -> Frame:
    return Frame(line.length)


def names(marks: Iterable[Mark], frame: Frame, words: dict[str, str]) -> dict[str, Name]:
    """The place of the name of each mark in `words` (id -> name): first come, first served, the least crowded spot of several."""
    marks = list(marks)
    taken = [box for mark in marks for box in _body(mark, frame)]
    taken += [(0, MIDDLE - CLEAR, WIDTH, MIDDLE + CLEAR), (0, 0, LEFT, HEIGHT), (RIGHT, 0, WIDTH, HEIGHT)]
    found = {}
    for mark in sorted((m for m in marks if m.id in words), key=lambda m: FIRST.get(m.kind, 1)):
        spots = list(_spots(mark, frame, words[mark.id]))
        best = min(spots, key=lambda name: (sum(_overlap(_box(name), box) for box in taken), spots.index(name)))
        taken.append(_box(best))
        found[mark.id] = best
    return found


def _body(mark: Mark, frame: Frame) -> Iterable[Box]:
    """The ground that a mark itself covers, away from the line."""
    left, right = frame.x(mark.start), frame.x(mark.end)
    if mark.kind == "city":
        y = frame.y(mark.far, mark.side)
        yield left - 5, y - 5, right + 5, y + 5
    elif mark.kind in ("river", "pipeline"):
        low = MIDDLE if mark.side == "RU RU" else MIDDLE + ARM
        yield left - 4, MIDDLE - ARM, left + 4, low
        yield right - 4, MIDDLE - ARM, right + 4, low
    elif mark.kind == "range":
        yield left, frame.y(mark.near, "KZ"), right, frame.y(mark.far, "KZ")


def _spots(mark: Mark, frame: Frame, text: str) -> Iterable[Name]:
    left, right, middle = frame.x(mark.start), frame.x(mark.end), frame.x(mark.km)
    if mark.kind == "city":
        y = frame.y(mark.far, mark.side)
        out = 15 if mark.side == "KZ" else -8
        yield from (Name(right + 7, y + 4, "start", text), Name(left - 7, y + 4, "end", text), Name(middle, y + out, "middle", text),
                    Name(right + 5, y + out, "start", text), Name(left - 5, y + out, "end", text), Name(middle, y + (7 - out), "middle", text))
    elif mark.kind == "range":
        yield Name(right + 5, frame.y((mark.near + mark.far) / 2, "KZ") + 4, "start", text)
        yield Name(left, frame.y(mark.far, "KZ") + 12, "start", text)
    else:
        below = (ARM - 2, 60, 36) if "KZ" in mark.side or mark.kind == "pipeline" else ()
        for y in (*(MIDDLE + out for out in below), MIDDLE - ARM + 9, MIDDLE - 52, MIDDLE - 28):
            yield Name(right + 6, y, "start", text)
            yield Name(left - 6, y, "end", text)


def _box(name: Name) -> Box:
    width = len(name.text) * LETTER
    left = name.x - {"start": 0, "middle": width / 2, "end": width}[name.anchor]
    return left - 2, name.y - HIGH + 1, left + width + 2, name.y + 4


def _overlap(a: Box, b: Box) -> float:
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return wide * high if wide > 0 and high > 0 else 0
