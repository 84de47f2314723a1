"""All dated events, year by year, each with its field and its sources."""

from itertools import groupby
from typing import Any

from scripts.content.model import Event
from scripts.listings import _names

PERIODS = (("before-1991", 1990), ("1991-1999", 1999), ("2000-2013", 2013), ("2014-2021", 2021), ("2022-2023", 2023), ("since-2024", 9999))


def html(page: Any) -> str:
    events = sorted(page.site.content.events.values(), key=order)
    years = [{"year": year, "period": period(year), "events": list(found)} for year, found in groupby(events, key=lambda event: event.date[:4])]
    w = lambda key: page.site.text(f"timeline.{key}")  # noqa: E731
    used = {year["period"] for year in years}
    return page.site.template(
        "timeline", years=years, w=w, fields=_names.chapter_options(page, {event.field for event in events}),
        periods=[(name, w(name)) for name, _ in PERIODS if name in used],
        decades=[(decade, first) for decade, first in decades(year["year"] for year in years)],
        chapter=lambda id: _names.chapter_link(page, id), cite=lambda keys: _names.source_links(page, keys))


def order(event: Event) -> tuple[str, str]:
    """By date; what is known by year or month only stands before the days of that year or month."""
    return event.date, event.id


def period(year: str) -> str:
    return next(name for name, last in PERIODS if int(year) <= last)


def decades(years: Any) -> list[tuple[str, str]]:
    """The first year with events of each decade, from which a reader may jump there; from 2020 on every year."""
    first: dict[str, str] = {}
    for year in years:
        first.setdefault(year if year >= "2020" else f"{year[:3]}0", year)
    return [(name if name >= "2020" else f"{name}s", year) for name, year in first.items()]
