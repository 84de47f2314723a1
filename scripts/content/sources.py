"""A source as a reader sees it, and as citation software reads it."""

from html import escape
from typing import Any

from scripts.content import numbers
from scripts.content.load import Content
from scripts.content.model import Source

_MARKED_ORIGINS = {"state media": "site.state-media", "official": "site.official", "company": "site.company"}


def citation(source: Source, content: Content, lang: str) -> str:
    """One line of HTML: author, linked title, publisher, date, language of the document, origin where it matters."""
    title = f'<cite lang="{source.language}">{escape(source.title)}</cite>' if source.language != lang else escape(source.title)
    if source.URL:
        title = f'<a href="{escape(str(source.URL))}">{title}</a>'
    when = numbers.date(source.issued, lang) if source.issued else content.text("site.undated", lang)
    details = [escape(source.publisher), when]
    if source.language != lang:
        key = f"site.lang-{source.language}"
        details.append(content.text(key, lang) if key in content.texts else source.language)
    text = f"{escape(source.author)}: {title}. " if source.author else f"{title}. "
    text += ", ".join(details)
    if source.origin in _MARKED_ORIGINS:
        text += f' <span class="origin">{content.text(_MARKED_ORIGINS[source.origin], lang)}</span>'
    if source.archived:
        text += f' (<a href="{escape(str(source.archived))}">archive</a>)'
    if source.note:
        text += f". {escape(source.note[lang].rstrip('.'))}"
    return text + "."


def _csl_date(date: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in date.split("-")]]}


def csl(source: Source) -> dict[str, Any]:
    """The source as a CSL-JSON item; `custom.origin` names the kind of publisher."""
    item: dict[str, Any] = {"id": source.id, "type": source.type, "title": source.title}
    if source.author:
        item["author"] = [{"literal": source.author}]
    item["publisher"] = source.publisher
    if source.issued:
        item["issued"] = _csl_date(source.issued)
    if source.URL:
        item["URL"] = str(source.URL)
    item |= {"language": source.language, "accessed": _csl_date(source.accessed)}
    custom = {"origin": source.origin}
    if source.archived:
        custom["archived"] = str(source.archived)
    return item | {"custom": custom}
