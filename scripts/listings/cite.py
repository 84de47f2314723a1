"""How to cite each chapter: as a sentence, as BibTeX, as CSL-JSON. The date of a chapter is the day of its last review."""

import json
from typing import Any

from scripts.content import numbers
from scripts.seam.editions import address


def html(page: Any) -> str:
    site = page.site
    entries = [entry(path, meta, site) for path, meta in sorted(site.chapters.items())]
    return site.template("cite", entries=entries, word=lambda key: site.text(f"cite.{key}"))


def entry(path: str, meta: dict[str, Any], site: Any) -> dict[str, str]:
    """{title, plain, bibtex, csl} of one chapter. Without a published address the path below the site's root stands in its place."""
    url = (site.address or ("/" if site.edition == "en" else f"/{site.edition}/")) + address(path)
    date, name, id = str(meta["last_reviewed"]), site.text("site.site-name"), path.removeprefix("chapters/").removesuffix(".md")
    plain = site.text("cite.sentence").format(name=name, title=meta["title"], date=numbers.date(date, site.edition), url=url)
    fields = {"author": f"{{{name}}}", "title": meta["title"], "year": date[:4], "url": url, "note": f'{site.text("cite.version")} {date}',
              "language": site.edition}
    bibtex = f"@online{{7600km-{id},\n" + "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items()) + "}"
    csl = {"id": f"7600km-{id}", "type": "webpage", "title": meta["title"], "container-title": name, "author": [{"literal": name}],
           "issued": {"date-parts": [[int(part) for part in date.split("-")]]}, "URL": url, "language": site.edition}
    return {"title": meta["title"], "plain": plain, "bibtex": bibtex, "csl": json.dumps(csl, ensure_ascii=False, indent=1)}
