"""The typed objects of `docs/data`: what each entry must say. Units and dates are explained in CONTRIBUTING."""

import datetime as dt
import re
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, HttpUrl, model_validator
from pydantic_core import PydanticCustomError

EDITIONS = ("en", "de")
LANGUAGE = {"en": "English", "de": "German"}
ChapterId = Literal["border", "space", "energy", "economy", "minorities", "influence", "unrest", "colour-revolutions", "since-2022"]
CHAPTERS: tuple[str, ...] = get_args(ChapterId)
Verdict = Literal["holds", "imprecise", "outdated", "wrong", "contested"]
Level = Literal["marginal", "useful", "hard-to-replace", "irreplaceable"]
Direction = Literal["up", "down", "steady"]
Origin = Literal["official", "company", "state media", "independent media", "research", "NGO", "reference"]


def _both_languages(text: dict[str, str]) -> dict[str, str]:
    for lang in EDITIONS:
        if not str(text.get(lang, "")).strip():
            raise PydanticCustomError("translation", f"the {LANGUAGE[lang]} text (`{lang}`) is missing: add it")
    for lang in text:
        if lang not in EDITIONS:
            raise PydanticCustomError("translation", f'"{lang}" is no edition of this site: use en and de')
    return text


def _partial_date(text: str) -> str:
    try:
        dt.date.fromisoformat(last_day(text))
    except ValueError:
        raise PydanticCustomError(
            "date", f'"{text}" is no date: write "2025", "2025-06" or "2025-06-30"') from None
    return text


def last_day(date: str) -> str:
    """The last day that a partial date can mean, ISO: "2025" -> "2025-12-31"."""
    if re.fullmatch(r"\d{4}", date):
        return f"{date}-12-31"
    if re.fullmatch(r"\d{4}-\d{2}", date):
        year, month = map(int, date.split("-"))
        first_of_next = dt.date(year + month // 12, month % 12 + 1, 1)
        return (first_of_next - dt.timedelta(days=1)).isoformat()
    return date


LocalText = Annotated[dict[str, str], AfterValidator(_both_languages)]
PartialDate = Annotated[str, BeforeValidator(str), AfterValidator(_partial_date)]
Number = Annotated[int | float, Field(union_mode="left_to_right")]


class Entry(BaseModel):
    """Base of all entries: unknown keys are refused, values do not change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")


class Source(Entry):
    """A citable document, in CSL fields, with the origin of its publisher."""

    type: Literal["article-newspaper", "article-journal", "article-magazine", "article", "webpage", "report",
                  "legislation", "treaty", "book", "chapter", "dataset", "broadcast", "speech", "post-weblog"]
    title: str
    author: str | None = None
    publisher: str
    issued: PartialDate | None = None
    URL: HttpUrl | None = None
    language: str
    origin: Origin
    accessed: PartialDate
    archived: HttpUrl | None = None
    note: LocalText | None = None


class Reading(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    value: Number
    source: str
    as_of: PartialDate | None = None
    note: LocalText | None = None


class FromSeries(BaseModel):
    """A figure computed from a dataset: the rows that match `where`, one `column`, one `aggregate`."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    dataset: str
    column: str
    where: dict[str, Any] = {}
    aggregate: Literal["sum", "last", "max", "min", "count"]


class Figure(Entry):
    """A number with its unit, as-of date, sources and the day when somebody should look again."""

    label: LocalText
    value: Number | tuple[Number, Number] | None = None
    readings: tuple[Reading, ...] | None = None
    series: FromSeries | None = None
    unit: str
    as_of: PartialDate
    review_by: PartialDate
    sources: tuple[str, ...] = Field(min_length=1)
    note: LocalText | None = None
    chapter: str

    @model_validator(mode="after")
    def _one_kind_of_value(self) -> "Figure":
        given = [name for name in ("value", "readings", "series") if getattr(self, name) is not None]
        if len(given) != 1:
            raise PydanticCustomError("value", "give exactly one of `value`, `readings` or `series`"
                                      + (f", not {' and '.join(given)}" if given else ""))
        if self.readings is not None and len(self.readings) < 2:
            raise PydanticCustomError("value", "`readings` needs at least two: for one, use `value`")
        return self


class Claim(Entry):
    claim: LocalText
    verdict: Verdict
    answer: LocalText
    figures: tuple[str, ...] = ()
    sources: tuple[str, ...] = Field(min_length=1)
    chapter: str


class Event(Entry):
    date: PartialDate
    title: LocalText
    field: ChapterId
    sources: tuple[str, ...] = Field(min_length=1)


class Term(Entry):
    term: LocalText
    definition: LocalText
    sources: tuple[str, ...] = ()


class Place(Entry):
    """A point on a map. `lat`, `lon`: degrees, WGS 84. `name`: en and de, and the local names ru, kk, kk_latn."""

    name: dict[str, str]
    former: tuple[str, ...] = ()
    kind: str
    country: str = Field(pattern=r"^[A-Z]{2}$")
    lat: float
    lon: float
    sources: tuple[str, ...] = Field(min_length=1)
    note: LocalText | None = None

    @model_validator(mode="after")
    def _on_this_world(self) -> "Place":
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise PydanticCustomError("place", f"latitude {self.lat}, longitude {self.lon} lie outside the world: "
                                      "lat is -90 to 90, lon -180 to 180 (are they swapped?)")
        _both_languages({k: v for k, v in self.name.items() if k in EDITIONS})
        return self


class Area(Entry):
    """A shape or line on a map. `points`: (lon, lat) in degrees, WGS 84."""

    name: LocalText
    kind: str
    schematic: bool
    points: tuple[tuple[float, float], ...] = Field(min_length=2)
    sources: tuple[str, ...] = Field(min_length=1)
    note: LocalText | None = None

    @model_validator(mode="after")
    def _on_this_world(self) -> "Area":
        for lon, lat in self.points:
            if not (-90 <= lat <= 90 and -180 <= lon <= 180):
                raise PydanticCustomError("place", f"the point [{lon}, {lat}] lies outside the world: write [lon, lat]")
        return self


class Correction(Entry):
    """Something the site said that was wrong. `pages`: addresses below the edition's root; `was`, `now`: what it said, what it says."""

    date: PartialDate
    pages: tuple[str, ...] = Field(min_length=1)
    was: LocalText
    now: LocalText
    why: LocalText
    figures: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Need(BaseModel):
    """How much one side needs the other in this field. `direction`: since 2022."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    level: Level
    indicator: str
    direction: Direction
    why: str


class TwoNeeds(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    russia: Need
    kazakhstan: Need


class ChapterMeta(BaseModel):
    """Front matter of a chapter."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    title: str
    description: str = Field(max_length=160)
    last_reviewed: PartialDate
    question: str
    need: TwoNeeds
    key_figures: tuple[str, ...] = Field(min_length=3, max_length=8)
    map: str
    claims: tuple[str, ...]


class PageMeta(BaseModel):
    """Front matter of any other page."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    title: str
    description: str = Field(max_length=160)
    last_reviewed: PartialDate | None = None
    template: str | None = None
    hide: tuple[str, ...] = ()
    search: dict[str, Any] = {}
