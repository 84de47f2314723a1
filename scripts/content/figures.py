"""What a figure says: its value, whether it has expired, how each edition writes it."""

from scripts.content import numbers
from scripts.content.load import Content
from scripts.content.model import Figure, last_day
from scripts.content.problems import Problem
from scripts.content.series import evaluate


def value_of(figure: Figure, content: Content) -> int | float | tuple:
    """A number, or (low, high) for a range or for readings that conflict."""
    if figure.series is not None:
        return evaluate(figure.series, content.series[figure.series.dataset])
    if figure.readings is not None:
        values = [reading.value for reading in figure.readings]
        return (min(values), max(values)) if min(values) != max(values) else values[0]
    return figure.value


def written(figure: Figure, content: Content, lang: str) -> str:
    """Value and unit as the edition writes them: "$115 million"."""
    return numbers.quantity(value_of(figure, content), content.units[figure.unit], lang)


def expired(figure: Figure, today: str) -> bool:
    """True once `today` (ISO date) is past the last day of `review_by`."""
    return today > last_day(figure.review_by)


def check(content: Content, today: str) -> list[Problem]:
    """Computed figures that cannot be computed (errors) and figures past their review date (warnings)."""
    found = []
    for id, figure in content.figures.items():
        path, line = content.where["figures"][id]
        try:
            value_of(figure, content)
        except ValueError as error:
            found.append(Problem(path, line, f'"{id}" cannot be computed: {error}'))
        if expired(figure, today):
            found.append(Problem(path, line, f'"{id}" was to be reviewed by {figure.review_by}: check its source, '
                                 "then set a new `as_of` and `review_by`", "warning"))
    return found
