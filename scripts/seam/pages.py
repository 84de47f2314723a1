"""One Markdown page made ready for MkDocs: front matter checked, macros run, sources appended. Knows nothing of MkDocs."""

import posixpath
import re
from dataclasses import dataclass
from typing import Any

from scripts.content import sources
from scripts.content.load import parse
from scripts.content.model import ChapterMeta, PageMeta
from scripts.content.problems import Problem, did_you_mean
from scripts.content.yamlfile import YamlFile
from scripts.seam.editions import address
from scripts.seam.expressions import render
from scripts.seam.macros import PageMacros, Site

_FRONT_MATTER = re.compile(r"\A---\s*\n(.*?)\n---\s*\n", re.S)
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_LINK = re.compile(r"(?<!\!)\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
_AFTER_FIGURE = re.compile(r"</button></span>([.,;:!?)…’”“]+)")
_MORE_BACKLINKS = re.compile(r'(?:&#160;)?<a class="footnote-backref" href="#fnref\d+:[^>]*>.*?</a>')
_MORE_ANCHORS = re.compile(r'<sup id="fnref\d+:\d+">')
SOURCES_MARK = "///sources///"


@dataclass
class Prepared:
    """A page ready for Markdown. `macros` holds the slots to fill in afterwards and what the page used."""

    markdown: str
    macros: PageMacros
    sources: list[str]


def prepare(site: Site, text: str, shown: str, page: str, pages: set[str], problems: list[Problem]) -> Prepared:
    """Prepare a page from its `text`; what is wrong with it is added to `problems`.

    `shown`: its file in messages ("docs/chapters/space.de.md"). `page`: the original's path below docs
    ("chapters/space.md"), which decides its address. `pages`: all pages of the edition, for the check of links.
    """
    body, first_line = split(text)
    meta = check_meta(text, shown, page, problems)
    site.titles[page] = meta.get("title", page)
    macros = PageMacros(site, shown, meta, root="../" * address(page).count("/"))
    markdown = render(body, macros.names(), shown, first_line, problems)
    problems += _dead_links(body, shown, page, first_line, pages)
    markdown, used = _append_sources(markdown, body, site, shown, first_line, problems)
    site.cited[page] = used
    for kind, ids in (macros.used | {"sources": used}).items():
        for id in ids:
            site.usage[kind][id].append(page)
    return Prepared(markdown, macros, used)


def tidy(html: str) -> str:
    """A mark after a number moves into its span, so that it never begins a line; a source leads back to its first mark only."""
    return _MORE_ANCHORS.sub("<sup>", _MORE_BACKLINKS.sub("", _AFTER_FIGURE.sub(r"</button>\1</span>", html)))


def split(text: str) -> tuple[str, int]:
    """The body of a page and the line (from 1) on which it begins."""
    match = _FRONT_MATTER.match(text)
    return (text[match.end():], text.count("\n", 0, match.end()) + 1) if match else (text, 1)


def check_meta(text: str, shown: str, page: str, problems: list[Problem]) -> dict[str, Any]:
    """The front matter, checked against its schema: chapters say more than other pages."""
    match = _FRONT_MATTER.match(text)
    model = ChapterMeta if page.startswith("chapters/") else PageMeta
    if not match:
        problems.append(Problem(shown, 1, "this page has no front matter: begin it with `---`, title and description, `---`"))
        return {}
    front = YamlFile(match[1], shown, first_line=2)
    problems += front.problems
    if isinstance(front.data, dict):
        parse(model, front.data, front, (), problems)
        return front.data
    return {}


def chapters(texts: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Front matter of the chapters among `texts` ({page: text}); one that cannot be read is left out here."""
    found = {}
    for page, text in texts.items():
        problems: list[Problem] = []
        meta = check_meta(text, page, page, problems) if page.startswith("chapters/") else {}
        if meta and not problems:
            found[page] = meta
    return found


def _dead_links(body: str, shown: str, page: str, first_line: int, pages: set[str]) -> list[Problem]:
    folder = posixpath.dirname(page)
    found = []
    for match in _LINK.finditer(body):
        target = match[1].split("#")[0]
        if not target.endswith(".md") or ":" in target:
            continue
        wanted = posixpath.normpath(posixpath.join(folder, target))
        if wanted not in pages:
            line = first_line + body.count("\n", 0, match.start())
            found.append(Problem(shown, line, f'the link "{match[1]}" leads nowhere{did_you_mean(wanted, pages)}: mend or remove it'))
    return found


def _append_sources(markdown: str, body: str, site: Site, shown: str, first_line: int,
                    problems: list[Problem]) -> tuple[str, list[str]]:
    """Footnote definitions for every source mark on the page, under the heading "Sources"."""
    known = site.content.sources
    used = list(dict.fromkeys(_FOOTNOTE.findall(markdown)))
    for key in used:
        if key not in known:
            at = body.find(f"[^{key}]")
            line = first_line + body.count("\n", 0, at) if at >= 0 else 0
            problems.append(Problem(shown, line, f'there is no source "{key}"{did_you_mean(key, known)}: '
                                    "add it to docs/data/sources or mend the name"))
    used = [key for key in used if key in known]
    if not used:
        return markdown, used
    numbers = {key: str(number) for number, key in enumerate(used, start=1)}  # short marks: a chapter has hundreds
    markdown = _FOOTNOTE.sub(lambda m: f"[^{numbers.get(m[1], m[1])}]", markdown)
    title = site.content.text("site.sources", site.edition)
    notes = "\n".join(f"[^{numbers[key]}]: {sources.citation(known[key], site.content, site.edition)}" for key in used)
    return f"{markdown.rstrip()}\n\n## {title} {{: #sources data-search-exclude=1 }}\n\n{SOURCES_MARK}\n\n{notes}\n", used
