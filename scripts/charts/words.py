"""The texts of the charts, from `docs/data/interface/charts.yml`, with their numbers filled in."""

from typing import Any

from scripts.content import Content, Problem, ProblemsError
from scripts.content.problems import did_you_mean

PATH = "docs/data/interface/charts.yml"


def text(content: Content, key: str, lang: str, **values: Any) -> str:
    """The text `key` in `lang`, its `{placeholders}` replaced. Raises `ProblemsError` naming what is missing."""
    entry = content.texts.get(f"charts.{key}")
    if entry is None:
        known = [k.removeprefix("charts.") for k in content.texts if k.startswith("charts.")]
        raise ProblemsError([Problem(PATH, 0, f'the text "{key}" is missing{did_you_mean(key, known)}: add it in both languages')])
    if not entry.get(lang):
        raise ProblemsError([Problem(PATH, 0, f'the text "{key}" has no `{lang}`: translate it')])
    known = ", ".join(f"{{{name}}}" for name in sorted(values)) or "none"
    try:
        return entry[lang].format(**values).strip()
    except (KeyError, IndexError, ValueError) as error:
        raise ProblemsError([Problem(PATH, 0, f'the text "{key}" (`{lang}`) has a placeholder that the chart does not fill ({error}): '
                                     f"use {known}")]) from None


def headed(content: Content, chart: str, lang: str, **values: Any) -> dict[str, str]:
    """Title, subtitle and description of a chart."""
    return {key: text(content, f"{chart}-{key}", lang, **values) for key in ("title", "subtitle", "description")}


def stands(chart: str, finding: str, holds: bool) -> None:
    """Raises `ProblemsError` once the finding in a chart's title is no longer what the data show. `finding`: "Baikonur’s share has fallen"."""
    if not holds:
        raise ProblemsError([Problem(PATH, 0, f"the titles of `{chart}` say that {finding}, which the data no longer show: "
                                     f"rewrite {chart}-title and {chart}-description")])
