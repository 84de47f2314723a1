"""Numbers and dates as each edition writes them."""

import datetime as dt
import functools
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from scripts.content.model import last_day

_LOCALE = {"en": "en_GB", "de": "de_DE"}
_DASH = "–"


@functools.cache
def number(value: int | float, lang: str) -> str:
    """`7598.6` -> "7,598.6" (en), "7598,6" (de: groups from five digits on). Digits are kept as given."""
    exact = Decimal(repr(value))
    decimals = max(0, -exact.as_tuple().exponent)
    if isinstance(value, float) and value.is_integer():
        exact, decimals = Decimal(int(value)), 0
    grouped = not (lang == "de" and abs(value) < 10_000)
    pattern = ("#,##0" if grouped else "0") + ("." + "0" * decimals if decimals else "")
    return format_decimal(exact, format=pattern, locale=_LOCALE[lang]).replace("-", "−")


def quantity(value: int | float | tuple, unit: dict[str, str], lang: str) -> str:
    """A value or a (low, high) range in its unit's form: "$115 million", "3–4 Starts"."""
    text = _DASH.join(number(part, lang) for part in value) if isinstance(value, tuple) else number(value, lang)
    one = unit.get(f"{lang}_one") if value == 1 else None
    return (one or unit[lang]).replace("{value}", text)


@functools.cache
def date(partial: str, lang: str) -> str:
    """"2025" -> "2025"; "2025-06" -> "June 2025", "Juni 2025"; "2025-06-02" -> "2 June 2025", "2. Juni 2025"."""
    if len(partial) == 4:
        return partial
    day = dt.date.fromisoformat(last_day(partial))
    if len(partial) == 7:
        return format_date(day, "MMMM y", locale=_LOCALE[lang])
    return format_date(day, "d MMMM y" if lang == "en" else "d. MMMM y", locale=_LOCALE[lang])
