"""Which file is a page of which edition: `page.de.md` takes the place of `page.md` in the German one."""

import re

from scripts.content.model import EDITIONS

TRANSLATION = re.compile(r"\.(?P<lang>[a-z]{2})\.md$")


def original(src: str) -> str:
    """`chapters/space.de.md` -> `chapters/space.md`; an original stays as it is."""
    return TRANSLATION.sub(".md", src)


def chosen(sources: set[str], edition: str) -> dict[str, str]:
    """Page (its original path) -> the source file that this edition shows; English where no translation lies beside it."""
    pages = {}
    for src in sorted(sources):
        if not src.endswith(".md") or TRANSLATION.search(src):
            continue
        translated = src.removesuffix(".md") + f".{edition}.md"
        pages[src] = translated if edition != "en" and translated in sources else src
    return pages


def orphans(sources: set[str]) -> list[str]:
    """Translations without an original."""
    return sorted(src for src in sources if TRANSLATION.search(src) and original(src) not in sources)


def alternates(url: str, edition: str, languages: tuple[str, ...] = EDITIONS) -> dict[str, str]:
    """Edition -> the same page there, relative to the page at `url`. English lies at the site's root, others below it."""
    up = "../" * (url.count("/") + (edition != "en"))
    return {lang: f"{up}{'' if lang == 'en' else lang + '/'}{url}" or "./" for lang in languages}


def address(page: str) -> str:
    """`chapters/space.md` -> `chapters/space/`, `index.md` -> "" (addresses are relative to the edition's root)."""
    stem = page.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index") + "/"
