"""MkDocs calls these; what they do is written in plain modules that know nothing of MkDocs."""

import logging
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))  # `mkdocs` and `properdocs` start with their own folder on the path

from jinja2 import pass_context  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.structure.files import File, Files, InclusionLevel  # noqa: E402

from scripts import cache  # noqa: E402
from scripts.checks.pages import made_from  # noqa: E402
from scripts.content import ProblemsError, load_content, publish  # noqa: E402
from scripts.content.problems import Problem  # noqa: E402
from scripts.generate import Generated, generate  # noqa: E402
from scripts.look import joined  # noqa: E402
from scripts.seam import editions, search  # noqa: E402
from scripts.seam.macros import Site, bytecode  # noqa: E402
from scripts.seam.pages import Prepared, chapters, prepare, tidy  # noqa: E402
from scripts.seam.rendered import Rendered  # noqa: E402

log = logging.getLogger("mkdocs.7600km")
DOCS, BUILD = PROJECT / "docs", PROJECT / "build"


class _State:
    """One build of one edition."""

    site: Site
    made: Generated
    sources: dict[str, str]
    prepared: dict[str, Prepared]
    problems: list[Problem]
    rendered: Rendered
    warnings: "_Count"
    serving = False


class _Count(logging.Handler):
    """How many warnings MkDocs has uttered."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.seen = 0

    def emit(self, record):
        self.seen += 1


state = _State()
state.warnings = _Count()
logging.getLogger("mkdocs").addHandler(state.warnings)


def on_startup(command, dirty):
    state.serving = command == "serve"


def on_config(config):
    try:
        content = load_content(DOCS / "data", PROJECT)
        state.made = generate(content, BUILD, log.debug)
    except ProblemsError as error:
        raise PluginError(f"{len(error.problems)} problems\n{error}") from None
    drawn_from = cache.fingerprint([PROJECT / "overrides"], state.made.key)
    state.site = Site(content, config.extra["edition"], BUILD, config.repo_url or "", config.site_url or "", drawn_from, PROJECT / "overrides")
    state.site.maps, state.site.charts = state.made.maps, state.made.charts
    config.mdx_configs.setdefault("footnotes", {})["BACKLINK_TITLE"] = content.text("site.back-to-text", config.extra["edition"])
    state.prepared, state.problems, state.warnings.seen = {}, [], 0
    if not config.repo_url:
        config.edit_uri = None  # no repository known, no edit links
    return config


def on_files(files, config):
    """Translations take their original's place; what was generated joins in."""
    edition = state.site.edition
    found = {f.src_uri for f in files if f.is_documentation_page() and not f.inclusion.is_excluded()}
    state.sources = editions.chosen(found, edition)
    kept = []
    for file in files:
        if not file.is_documentation_page():
            kept.append(file)
        elif file.src_uri in state.sources:
            source = state.sources[file.src_uri]
            file.abs_src_path = str(DOCS / source)
            file.edit_uri = source
            kept.append(file)
    generated = [File.generated(config, page, content=texts.get(edition, texts["en"])) for page, texts in state.made.pages.items()]
    for folder in (BUILD / "assets" / "all", BUILD / "assets" / edition):
        generated += [_handed_over(config, path, folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    generated += [File.generated(config, f"data/{r['path']}", abs_src_path=str(DOCS / "data" / r["path"]), inclusion=InclusionLevel.INCLUDED)
                  for r in state.site.content.datapackage["resources"]]
    state.site.chapters = chapters({page: (DOCS / src).read_text(encoding="utf-8-sig") for page, src in state.sources.items()})
    state.sources |= {page: page for page in state.made.pages}
    state.rendered = Rendered(BUILD / "rendered" / edition, [PROJECT / "mkdocs.yml", PROJECT / "mkdocs.de.yml"], list(state.sources))
    return Files(kept + generated)


def _handed_over(config, path: Path, folder: Path) -> File:
    return File.generated(config, f"assets/{path.relative_to(folder).as_posix()}", abs_src_path=str(path), inclusion=InclusionLevel.INCLUDED)


def on_nav(nav, config, files):
    """Titles written in the navigation of mkdocs.yml are keys of docs/data/interface/site.yml."""
    items = list(nav.items)
    while items:
        item = items.pop()
        items += item.children or []
        if item.is_section or item.title:
            item.title = state.site.content.text(f"site.{item.title.lower()}", state.site.edition)
    return nav


def on_page_markdown(markdown, page, config, files):
    src = page.file.src_uri
    shown = made_from(src) if src in state.made.pages else f"docs/{state.sources[src]}"
    prepared = prepare(state.site, page.file.content_string, shown, src, set(state.sources), state.problems)
    state.prepared[src] = prepared
    return "" if state.rendered.knows(src, prepared.markdown) else prepared.markdown


def on_page_content(html, page, config, files):
    state.rendered.restore(page, files)
    macros = state.prepared[page.file.src_uri].macros
    head = state.site.template("chapter_head", meta=macros.meta, id=Path(page.file.src_uri).stem, root=macros.root) if "question" in macros.meta else ""
    notes = macros.slot(macros.notes(), words="") if macros.used["figures"] or macros.used["terms"] else ""
    return head + macros.fill(tidy(page.content), late=False) + notes


def on_env(env, config, files):
    if state.problems:
        raise PluginError(f"{len(state.problems)} problems\n" + "\n".join(map(str, sorted(set(state.problems)))))
    env.bytecode_cache = bytecode(BUILD)
    theme_url = env.filters["url"]
    env.filters["url"] = pass_context(lambda context, value: value if isinstance(value, _Relative) else theme_url(context, value))
    env.globals["t"] = lambda key: state.site.content.text(f"site.{key}", state.site.edition)
    return env


class _Relative(str):
    """An address that is already relative to its page: MkDocs' `url` filter knows nothing above an edition's root."""


def on_page_context(context, page, config, nav):
    """The same page in the other edition, and whether this one is still untranslated."""
    content, edition = state.site.content, state.site.edition
    context["alternates"] = [
        {"name": content.texts["site.language-name"][lang], "link": _Relative(link), "lang": lang}
        for lang, link in editions.alternates(page.url, edition).items()]
    source = state.sources[page.file.src_uri]
    context["untranslated"] = _untranslated(page.file.src_uri, source)
    context["root"] = "../" * page.url.count("/")
    context["parts"] = joined.parts(PROJECT / "docs" / "assets" / "listings", state.prepared[page.file.src_uri].macros.used["listings"])
    return context


def _untranslated(page: str, source: str) -> bool:
    """Whether a page of this edition still shows the English text."""
    return state.site.edition != "en" and source == page and source not in state.made.pages


def on_post_page(output, page, config):
    """The heavy parts come last: search has read the page by now."""
    return state.prepared[page.file.src_uri].macros.fill(output, late=True)


def on_post_build(config):
    """The published data, beside the English edition; the search index as a script, for reading from disk."""
    site = Path(config.site_dir)
    if state.site.edition == "en":
        used_on = {id: [f"/{editions.address(page)}" for page in pages] for id, pages in state.site.usage["figures"].items()}
        for name, text in publish.documents(state.site.content, used_on, state.made.maps).items():
            (site / "data" / name).write_text(text, encoding="utf-8")
    untranslated = {editions.address(page) for page, source in state.sources.items() if _untranslated(page, source)}
    search.publish(site / "search", state.site.edition, untranslated)
    if not state.warnings.seen:
        state.rendered.keep()
