"""Every link and anchor of the built site leads somewhere; a dead one is traced to the line that wrote it."""

import posixpath
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from scripts.content.problems import Problem

ATTRIBUTES = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"))


def check(site: Path, docs: Path) -> list[Problem]:
    """Dead links, missing files and missing anchors of all HTML below `site`."""
    found = []
    for page in sorted(site.rglob("*.html")):
        if page.name == "404.html":
            continue
        for link in sorted(_links(page)):
            target, fragment = _target(site, page, link)
            if target is None:
                continue
            if not target.is_file():
                found.append(_problem(site, docs, page, link, "leads to a page or file that does not exist"))
            elif fragment and target.suffix == ".html" and not {fragment, re.sub("=.*", "=", fragment)} & _ids(target):
                found.append(_problem(site, docs, page, link, f'leads to "{fragment}", which is no heading or anchor there'))
    _ids.cache_clear()
    return found


def _links(page: Path) -> set[str]:
    tree = html.parse(str(page)).getroot()
    return {element.get(attribute) for tag, attribute in ATTRIBUTES for element in tree.iter(tag) if element.get(attribute)}


def _target(site: Path, page: Path, link: str) -> tuple[Path | None, str]:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or link.startswith(("#__", "javascript:")):
        return None, ""
    path = unquote(parts.path)
    here = page.relative_to(site).as_posix()
    joined = here if not path else posixpath.normpath(posixpath.join(posixpath.dirname(here), path))
    if joined.startswith("../"):
        return site / "outside" / joined.replace("../", ""), ""
    target = site / joined
    return (target / "index.html" if target.is_dir() else target), unquote(parts.fragment)


@cache
def _ids(page: Path) -> frozenset[str]:
    """What an address of the page may name after `#`: ids, and what its filter takes ("field=energy", "text=" and any words)."""
    tree = html.parse(str(page)).getroot()
    choices = {f"{option.getparent().get('name')}={option.get('value')}" for option in tree.iterfind(".//form[@data-filter]//option")}
    free = {f"{field.get('name')}=" for field in tree.iterfind(".//form[@data-filter]//input")}
    return frozenset(tree.xpath("//@id")) | frozenset(tree.xpath("//a/@name")) | choices | free


def _problem(site: Path, docs: Path, page: Path, link: str, what: str) -> Problem:
    """Points at the Markdown line that holds the end of the link, else at the page of the site."""
    here = page.relative_to(site).parent.as_posix()
    edition, _, rest = here.partition("/")
    stem, suffix = (rest, ".de.md") if edition == "de" else (here, ".md")
    for candidate in (docs / f"{stem}{suffix}", docs / f"{stem}.md", docs / stem / f"index{suffix}", docs / stem / "index.md"):
        if candidate.is_file():
            end = re.escape(link.rstrip("/").rsplit("/", 1)[-1])
            for number, line in enumerate(candidate.read_text(encoding="utf-8").splitlines(), start=1):
                if re.search(end, line):
                    return Problem(candidate.as_posix(), number, f'the link "{link}" {what}: mend or remove it')
            return Problem(candidate.as_posix(), 0, f'a link "{link}" on this page {what}: mend or remove it')
    return Problem(page.relative_to(site).as_posix(), 0, f'the link "{link}" {what}: mend what writes it')
