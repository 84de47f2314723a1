"""Pages that MkDocs has rendered before: one whose Markdown, settings and neighbours are unchanged is not rendered again.

What MkDocs keeps of a rendering, beside its HTML, is the table of contents, the title, and the anchors and links that it checks.
"""

from importlib.metadata import version
from pathlib import Path
from typing import Any

from scripts import cache

TOOLS = ("Markdown", "mkdocs", "mkdocs-material", "pymdown-extensions", "Pygments")
OF_A_PAGE = ("content", "markdown", "toc", "_title_from_render", "present_anchor_ids")


class Rendered:
    """The pages of one edition, one file each below `folder`. `settings`: files that all pages depend on; `pages`: all of them."""

    def __init__(self, folder: Path, settings: list[Path], pages: list[str]):
        self.folder = folder
        self.common = cache.fingerprint(settings, *(f"{tool} {version(tool)}" for tool in TOOLS), *sorted(pages))
        self.recalled: dict[str, dict[str, Any]] = {}
        self.made: dict[str, dict[str, Any]] = {}

    def knows(self, src: str, markdown: str) -> bool:
        """Whether the page `src` has been rendered from this `markdown` before."""
        if kept := cache.recall(self._path(src), self._key(markdown)):
            self.recalled[src] = kept
        return kept is not None

    def restore(self, page: Any, files: Any) -> None:
        """Put into `page` what is known of it; remember it if it is new."""
        src = page.file.src_uri
        if kept := self.recalled.get(src):
            for name in OF_A_PAGE:
                setattr(page, name, kept[name])
            page.links_to_anchors = {files.get_file_from_path(to): links for to, links in kept["links"].items()}
        else:
            links = {to.src_uri: found for to, found in (page.links_to_anchors or {}).items()}
            self.made[src] = {name: getattr(page, name) for name in OF_A_PAGE} | {"links": links}

    def keep(self) -> None:
        """Store what is new: only after a build without a warning, which nobody would see again."""
        for src, kept in self.made.items():
            cache.store(self._path(src), self._key(kept["markdown"]), kept)

    def _path(self, src: str) -> Path:
        return self.folder / f"{src.replace('/', '--')}.pickle"

    def _key(self, markdown: str) -> str:
        return cache.fingerprint([], self.common, markdown)
