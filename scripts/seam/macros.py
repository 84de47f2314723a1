"""The macros that editors write: fig, term, map, chart, table, claim, claims, need, key_figures, listing. They know nothing of MkDocs."""

import functools
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts import listings
from scripts.content import figures, numbers, sources
from scripts.content.load import Content
from scripts.content.model import Claim, Figure, last_day
from scripts.content.problems import Problem, did_you_mean
from scripts.look import hero
from scripts.maps.page import in_chapter
from scripts.seam.expressions import MacroError, render

_SLOT = re.compile(r'<div data-slot="(\d+)">.*?</div>', re.S)
FIXED = "2035"  # a review date from here on says that the number is of the past and will not change
USES = ("figures", "terms", "maps", "charts", "listings")
LEVELS = ("marginal", "useful", "hard-to-replace", "irreplaceable")


def bytecode(build: Path) -> FileSystemBytecodeCache:
    """Compiled templates, kept between builds."""
    folder = build / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


@dataclass
class Site:
    """What every page of one edition shares.

    `repository`: address of the code, `address`: of this edition, or "" where it is not published. `chapters`: front matter by page.
    `titles`, `cited`: title and sources, in the order of their marks, of the pages prepared so far. `maps`, `charts`: what is known of each.
    `state`: changes with data and code, "" where it is not known; what is drawn from them is kept as long as it stays the same.
    `usage`: kind ("figures", "sources", "terms", "maps", "charts") -> id -> pages that show it, complete once all pages are prepared.
    """

    content: Content
    edition: str
    build: Path
    repository: str = ""
    address: str = ""
    state: str = ""
    templates: Path = Path("overrides")
    maps: list[dict[str, Any]] = field(default_factory=list)
    charts: list[dict[str, Any]] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    cited: dict[str, list[str]] = field(default_factory=dict)
    chapters: dict[str, dict[str, Any]] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)
    usage: dict[str, dict[str, list[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    env: Environment = field(init=False)

    def __post_init__(self) -> None:
        self.env = Environment(loader=FileSystemLoader([self.templates / "macros", self.templates / "listings"]), autoescape=True, undefined=StrictUndefined,
                               trim_blocks=True, lstrip_blocks=True, bytecode_cache=bytecode(self.build))
        self.env.globals |= {
            "t": lambda key: self.content.text(f"site.{key}", self.edition),
            "date": lambda partial: numbers.date(partial, self.edition),
            "last_day": last_day,
            "cite": functools.cache(lambda key: Markup(sources.citation(self.content.sources[key], self.content, self.edition))),
            "written": lambda figure: figures.written(figure, self.content, self.edition),
            "quantity": lambda value, unit: numbers.quantity(value, self.content.units[unit], self.edition),
            "lang": self.edition, "levels": LEVELS, "fixed": FIXED, "repository": self.repository,
        }

    def text(self, key: str) -> str:
        return self.content.text(key, self.edition)

    def figure(self, figure: Figure) -> str:
        """A number as it stands in a sentence: the same on every page."""
        if figure.id not in self.figures:
            self.figures[figure.id] = self.template("fig", figure=figure).strip()
        return self.figures[figure.id]

    def template(self, name: str, /, **values: Any) -> str:
        return self.env.get_template(f"{name}.html").render(**values)


@dataclass(frozen=True)
class Slot:
    html: str | Callable[[], str]
    late: bool


@dataclass
class PageMacros:
    """The macros of one page. Block results wait in `slots` until Markdown is done; `used` records what the page shows."""

    site: Site
    path: str
    meta: dict[str, Any]
    root: str
    slots: list[Slot] = field(default_factory=list)
    used: dict[str, dict[str, None]] = field(default_factory=lambda: {kind: {} for kind in USES})

    def names(self) -> dict[str, Any]:
        public = ("fig", "term", "map", "chart", "table", "claim", "claims", "need", "key_figures", "cell", "hero", "embed", "listing")
        return {name: getattr(self, name) for name in public}

    def slot(self, html: str | Callable[[], str], words: str | None = None) -> str:
        """A mark that survives Markdown and is replaced by `html` afterwards.

        With `words` it is replaced last of all: only these words enter the search index, not the whole picture or table.
        """
        self.slots.append(Slot(html, late=words is not None))
        return f'<div data-slot="{len(self.slots) - 1}">{words or ""}</div>'

    def fill(self, html: str, late: bool) -> str:
        """`html` with the slots of that time filled in."""
        def slot(match: re.Match) -> str:
            slot = self.slots[int(match[1])]
            if slot.late != late:
                return match[0]
            html = slot.html if isinstance(slot.html, str) else slot.html()
            return html.replace("@@root@@", self.root)
        return _SLOT.sub(slot, html)

    def _known(self, kind: str, id: str) -> Any:
        store = getattr(self.site.content, kind)
        if id not in store:
            raise MacroError(f'there is no {kind.removesuffix("s")} "{id}"{did_you_mean(id, store)}: '
                             f"add it to docs/data/{kind} or mend the name")
        return store[id]

    def fig(self, id: str) -> str:
        """A registered number, with its unit, that opens its note."""
        figure = self._known("figures", id)
        self.used["figures"][id] = None
        return self.site.figure(figure)

    def term(self, id: str, words: str | None = None) -> str:
        """A word of the glossary that opens its explanation."""
        term = self._known("terms", id)
        self.used["terms"][id] = None
        return self.site.template("term", term=term, words=words or term.term[self.site.edition]).strip()

    def key_figures(self) -> str:
        """The cards of the chapter's front matter."""
        chosen = [self._known("figures", id) for id in self._meta("key_figures")]
        self.used["figures"] |= {figure.id: None for figure in chosen}
        return self.slot(self.site.template("key_figures", figures=chosen))

    def need(self) -> str:
        """Both sides' need, as the front matter judges it."""
        sides = {side: need | {"figure": self._known("figures", need["indicator"])}
                 for side, need in self._meta("need").items()}
        self.used["figures"] |= {side["figure"].id: None for side in sides.values()}
        return self.slot(self.site.template("need", sides=sides, root=self.root))

    def claim(self, id: str) -> str:
        """One statement of the 2022 article with its verdict."""
        claim = self._known("claims", id)
        return self.site.template("claim", claim=claim, answer=Markup(self.answer(claim)))

    def answer(self, claim: Claim) -> str:
        """The answer to a claim: Markdown, whose macros are run here."""
        path, line = self.site.content.where["claims"][claim.id]
        problems: list[Problem] = []
        answer = render(claim.answer[self.site.edition], self.names(), path, line, problems)
        if problems:
            raise MacroError(f"claim {claim.id}: " + "; ".join(f"{p.path}:{p.line}: {p.message}" for p in problems))
        return answer

    def claims(self) -> str:
        """All claims of the chapter's front matter."""
        return "\n\n".join(self.claim(id) for id in self._meta("claims"))

    def map(self, id: str) -> str:
        """A map: lighter in a chapter and on the front page than on its own."""
        html = self._fragment("maps", "map", id)
        if "question" in self.meta or self.path.startswith("docs/index"):
            html = in_chapter(html, id, self.site.text("maps.table-more"))
        self.used["maps"][id] = None
        return self.slot(html, words="")

    def embed(self, map: str) -> str:
        """The code with which another site shows a map; written by the build, not by editors."""
        return self.slot(self.site.template("embed", id=map, address=self.site.address, words={
            "how": self.site.text("maps.embed-how"), "code": self.site.text("maps.embed-code"), "name": self.meta["title"]}), words="")

    def chart(self, id: str) -> str:
        self.used["charts"][id] = None
        return self.slot(self._fragment("charts", "chart", id), words="")

    def table(self, id: str) -> str:
        """The dataset `id` as a table."""
        self._known("series", id)
        return self.slot(self._fragment("tables", "table", id), words="")

    def cell(self, notebook: str, number: int) -> str:
        """The code of a notebook's cell and what it printed; written by the build, not by editors."""
        return self.slot(self._fragment("cells", "cell", f"{notebook}-{number}"), words="")

    def hero(self) -> str:
        """The front page's picture of the border, with the page's title."""
        return self.slot(self.site.template("hero", picture=Markup(hero.svg(self.site.content.root / "geo")),
                                            name=self.site.content.text("site.site-name", self.site.edition), title=self._meta("title")))

    def listing(self, id: str) -> str:
        """What a module of scripts/listings draws from the data: a timeline, a glossary."""
        if id not in listings.names():
            raise MacroError(f'there is no listing "{id}"{did_you_mean(id, listings.names())}: write scripts/listings/{id}.py or mend the name')
        self.used["listings"][id] = None
        return listings.place(self, id)

    def _fragment(self, folder: str, what: str, id: str) -> str:
        here = self.site.build / folder / self.site.edition
        file = here / f"{id}.html"
        if not file.is_file():
            known = [p.stem for p in here.glob("*.html")]
            raise MacroError(f'there is no {what} "{id}"{did_you_mean(id, known)}: declare it in scripts/{folder} or mend the name')
        return file.read_text(encoding="utf-8")

    def _meta(self, key: str) -> Any:
        if key not in self.meta:
            raise MacroError(f"this page has no `{key}` in its front matter: add it")
        return self.meta[key]

    def notes(self) -> str:
        """The notes of all figures and terms of the page, opened by their buttons and printed at its end."""
        content = self.site.content
        chosen = [content.figures[id] for id in self.used["figures"]]
        return self.site.template(
            "notes", figures=chosen, terms=[content.terms[id] for id in self.used["terms"]],
            question={f.id: self._question(f.id) for f in chosen},
        ).replace("@@root@@", self.root)

    def _question(self, id: str) -> str:
        """Address of the pre-filled form "question this number", "" where there is no repository."""
        if not self.site.repository:
            return ""
        fields = {"template": "question-a-number.yml", "title": f"Question a number: {id}", "figure": id, "page": self.path}
        return f"{self.site.repository.rstrip('/')}/issues/new?{urlencode(fields)}"
