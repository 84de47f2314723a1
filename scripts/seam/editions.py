"""Which file is a page of which edition: `page.de.md` takes the place of `page.md` in the German one."""

import re

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


def alternates(url: str, edition: str, editions: tuple[str, ...] = ("en", "de")) -> dict[str, str]:
    """Edition -> address of the same page, relative to the root of `edition` (English at the site's root, others below)."""
    up = "" if edition == "en" else "../"
    return {lang: (up + (f"{lang}/" if lang != "en" else "") + url) if lang != edition else url for lang in editions}


def address(page: str) -> str:
    """`chapters/space.md` -> `chapters/space/`, `index.md` -> "" (addresses are relative to the edition's root)."""
    stem = page.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index") + "/"
