"""All sources by publisher, with the passages that rest on them, and where each chapter's sources come from."""

import unicodedata
from collections import Counter
from html import escape
from itertools import groupby
from typing import Any, get_args

from markupsafe import Markup

from scripts.content import numbers
from scripts.content.model import CHAPTERS, Origin, Source
from scripts.listings import _names, _usage

LATE = True
ORIGINS: tuple[str, ...] = get_args(Origin)


def html(page: Any) -> str:
    site, w = page.site, lambda key: page.site.text(f"sources.{key}")
    pages = _usage.citing(site)
    links = Passages(page)
    ordered = sorted(site.content.sources.values(), key=lambda s: (letter(s.publisher), s.publisher.casefold(), s.issued or "", s.id))
    groups = [{"letter": name, "entries": [entry(page, source, pages.get(source.id, ()), links) for source in found]}
              for name, found in groupby(ordered, key=lambda s: letter(s.publisher))]
    return site.template("sources", groups=groups, w=w, rows=mix(page), origins=[(slug(o), w(slug(o))) for o in ORIGINS],
                         languages=languages(page), count=numbers.number(len(ordered), site.edition), data="data/" if site.edition == "en" else "../data/")


def entry(page: Any, source: Source, pages: Any, links: "Passages") -> dict[str, Any]:
    edition, text = page.site.edition, page.site.text
    lang = f' lang="{source.language}"' if source.language != edition else ""
    title = f"<cite{lang}>{escape(source.title)}</cite>"
    details = [numbers.date(source.issued, edition) if source.issued else text("site.undated")]
    if source.language != edition:
        details.append(language(page, source.language))
    return {"id": source.id, "origin": slug(source.origin), "language": source.language, "publisher": source.publisher, "author": source.author,
            "title": Markup(f'<a href="{escape(str(source.URL))}">{title}</a>' if source.URL else title), "details": ", ".join(details),
            "archived": source.archived, "note": source.note and source.note[edition], "word": text(f"sources.{slug(source.origin)}"),
            "passages": Markup(", ".join(links.to(other, source.id) for other in pages))}


class Passages:
    """Links from a source to the pages that cite it: to its mark in the page's own list where it has one."""

    def __init__(self, page: Any):
        self.page = page
        self.names: dict[str, str] = {}
        self.numbers = {other: {key: number for number, key in enumerate(keys, start=1)} for other, keys in page.site.cited.items()}

    def to(self, other: str, source: str) -> str:
        if other not in self.names:
            self.names[other] = _names.page_name(self.page, other)
        number = self.numbers.get(other, {}).get(source)
        return _names.page_link(self.page, other, f"#fn:{number}" if number else "", self.names[other])


def mix(page: Any) -> list[dict[str, Any]]:
    """For each written chapter: how many of its sources are of which origin."""
    rows = []
    for id in CHAPTERS:
        cited = page.site.cited.get(f"chapters/{id}.md", ())
        counts = Counter(page.site.content.sources[key].origin for key in cited)
        if cited:
            rows.append({"chapter": _names.chapter_link(page, id, "#sources"), "total": len(cited),
                         "counts": [(slug(origin), counts[origin], round(100 * counts[origin] / len(cited), 1)) for origin in ORIGINS]})
    return rows


def slug(origin: str) -> str:
    return origin.lower().replace(" ", "-")


def letter(publisher: str) -> str:
    """The first letter under which a publisher stands: Latin, or "…" for digits and other scripts."""
    first = unicodedata.normalize("NFD", publisher.strip("«»„“\"'’ "))[:1].upper()
    return first if "A" <= first <= "Z" else "…"


def language(page: Any, code: str) -> str:
    key = f"site.lang-{code}"
    return page.site.text(key) if key in page.site.content.texts else code


def languages(page: Any) -> list[tuple[str, str]]:
    """The languages of the sources, the most frequent first."""
    counts = Counter(source.language for source in page.site.content.sources.values())
    return [(code, f"{language(page, code)} ({count})") for code, count in counts.most_common()]
