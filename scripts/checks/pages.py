"""Every page of every edition prepared as for publication, and the two editions of a page compared."""

import dataclasses
from pathlib import Path

from scripts.checks import typed
from scripts.content.model import EDITIONS, LANGUAGE
from scripts.content.problems import Problem
from scripts.seam import editions
from scripts.seam.macros import Site
from scripts.seam.pages import chapters, check_meta, prepare

SAME_IN_ALL_EDITIONS = ("need", "key_figures", "map", "claims", "last_reviewed")


def check(sites: list[Site], docs: Path, generated: dict[str, dict[str, str]]) -> list[Problem]:
    """All problems of all pages. `generated`: the pages that the build makes, {page: {edition: Markdown}}."""
    sources = {p.relative_to(docs).as_posix() for p in docs.rglob("*.md") if "data" not in p.relative_to(docs).parts}
    found = [Problem(f"docs/{src}", 0, f"this translates no page: rename it, or add docs/{editions.original(src)}")
             for src in editions.orphans(sources)]
    for site in sites:
        pages = editions.chosen(sources, site.edition)
        site.chapters = chapters({page: (docs / src).read_text(encoding="utf-8-sig") for page, src in pages.items()})
        for page, src in pages.items():
            text = (docs / src).read_text(encoding="utf-8-sig")
            prepare(site, text, f"docs/{src}", page, {*pages, *generated}, found)
            if page.startswith("chapters/"):
                found += typed.check(text, f"docs/{src}")
            if src != page:
                found += _differences(docs, page, src)
            elif site.edition != "en":
                found.append(Problem(f"docs/{page}", 0, f"no {LANGUAGE[site.edition]} translation yet: readers see the English "
                                     f"page under a banner; add docs/{page.removesuffix('.md')}.{site.edition}.md", "warning"))
        for page, texts in generated.items():
            inside: list[Problem] = []
            prepare(site, texts[site.edition], made_from(page), page, {*pages, *generated}, inside)
            found += [dataclasses.replace(problem, line=0) for problem in inside]
    return sorted(set(found))


def made_from(page: str) -> str:
    """The file that an editor changes to change a generated page."""
    name = page.split("/")[1].removesuffix(".md")
    return f"docs/methods/{name}.py" if page.startswith("methods/") else f"scripts/maps/{name.replace('-', '_')}.py"


def _differences(docs: Path, page: str, translation: str) -> list[Problem]:
    """Judgements must not differ between editions: levels, indicators, figures, claims."""
    texts = [(docs / src).read_text(encoding="utf-8-sig") for src in (page, translation)]
    original, translated = (_judgements(check_meta(text, f"docs/{page}", page, [])) for text in texts)
    return [Problem(f"docs/{translation}", 2, f"`{key}` differs from docs/{page}: make the two equal")
            for key in SAME_IN_ALL_EDITIONS if original.get(key) != translated.get(key)]


def _judgements(meta: dict) -> dict:
    need = {side: {k: v for k, v in said.items() if k != "why"} for side, said in meta.get("need", {}).items()}
    return meta | {"need": need}


def edition_sites(content, build: Path, repository: str) -> list[Site]:
    return [Site(content, edition, build, repository) for edition in EDITIONS]
