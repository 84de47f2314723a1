"""The log of corrections, newest first."""

from typing import Any

from scripts.content.publish import newest_first


def html(page: Any) -> str:
    site = page.site
    return site.template("corrections", log=newest_first(site.content.corrections.values()), root=page.root,
                         word=lambda key: site.text(f"corrections.{key}"), name=lambda address: _name(address, site))


def _name(address: str, site: Any) -> str:
    """What the navigation calls a page, else the title of the chapter."""
    meta = site.chapters.get(f"{address.rstrip('/')}.md")
    return meta["title"] if meta else site.text(f"corrections.{address.strip('/').replace('/', '-') or 'front'}")
