"""The theme's style sheets without what this site never shows: two thirds of Material's rules are for other sites.

A rule stays if every class, id, tag and colour scheme of its selector occurs in some page, or is named in a script, which
may add it at run time; a custom property stays if something uses it.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import tinycss2

_WORD = re.compile(r"[A-Za-z_][\w-]*")
_FUNCTION = re.compile(r":(?:not|is|where|has|host|nth-[a-z-]+)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
_SCHEME = re.compile(r"(?:data-md-color-\w+|\bdir)=\"?([\w-]+)")  # colour schemes, and the direction of writing
_AT_RUN_TIME = re.compile(r"\b(?:md-[\w-]+|js|no-js)\b")
_TAGS_AT_RUN_TIME = {"html", "body", "mark", "article", "h1", "h2", "ol", "li", "p", "div", "button", "nav", "wbr", "em", "strong", "code"}
_OF_UNUSED_FEATURES = re.compile(r"md-(?:annotation|clipboard|code__|source|status|tag|version)|tabbed|mermaid")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")


def purge(site: Path, sheets: Iterable[Path]) -> None:
    """Rewrite `sheets` (below `site`) with only the rules that pages and scripts below `site` can use."""
    sheets = list(sheets)
    pages = [re.sub(r"<svg\b.*?</svg>", "<svg><path><g>", p.read_text(encoding="utf-8"), flags=re.S) for p in site.rglob("*.html")]
    scripts = "".join(p.read_text(encoding="utf-8") for p in site.rglob("*.js") if "lunr" not in p.parts and "search" not in p.parent.name)
    words = {word for word in _AT_RUN_TIME.findall(scripts) if not _OF_UNUSED_FEATURES.match(word)} | {"default", "slate"} | _TAGS_AT_RUN_TIME
    for page in pages:
        words.update(_SCHEME.findall(page))
        words.update(word.lower() for word in re.findall(r"<([a-zA-Z][\w-]*)", page))
        for value in re.findall(r'\b(?:class|id)="([^"]*)"', page):
            words.update(value.split())
    kept = {sheet: _rules(sheet.read_text(encoding="utf-8"), words) for sheet in sheets}
    others = "".join(p.read_text(encoding="utf-8") for p in site.rglob("*.css") if p not in kept)
    used = {name for name in _VARIABLE.findall(others + scripts + "".join(kept.values()) + "".join(pages)) if not _OF_UNUSED_FEATURES.search(name)}
    for sheet, css in kept.items():
        sheet.write_text(_without_unused(css, used), encoding="utf-8")


def _rules(css: str, words: set[str]) -> str:
    parts = []
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            selectors = [s for s in _selectors(tinycss2.serialize(rule.prelude)) if _possible(s, words)]
            if selectors:
                parts.append(f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}")
        elif rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in ("media", "supports"):
            inner = _rules(tinycss2.serialize(rule.content), words)
            if inner:
                parts.append(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}")
        else:
            parts.append(tinycss2.serialize([rule]))
    return "".join(parts)


def _selectors(prelude: str) -> list[str]:
    """`a:is(b,c),d` -> [`a:is(b,c)`, `d`]."""
    parts, depth, start = [], 0, 0
    for at, character in enumerate(prelude):
        depth += (character in "([") - (character in ")]")
        if character == "," and depth == 0:
            parts.append(prelude[start:at].strip())
            start = at + 1
    return [*parts, prelude[start:].strip()]


def _possible(selector: str, words: set[str]) -> bool:
    if any(scheme not in words for scheme in _SCHEME.findall(selector)):
        return False
    plain = re.sub(r"\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?", "", _FUNCTION.sub("", selector))
    return all(word in words for word in _WORD.findall(plain.replace("\\", "")))


def _without_unused(css: str, used: set[str]) -> str:
    """Drop custom properties that nothing reads. Values may hold quoted `;` (data URLs), so they are parsed."""
    parts = []
    for rule in tinycss2.parse_stylesheet(css):
        if rule.type == "qualified-rule" and any(t.type == "ident" and t.value.startswith("--") for t in rule.content):
            declarations = [d for d in tinycss2.parse_declaration_list(rule.content, skip_whitespace=True, skip_comments=True)
                            if not (d.type == "declaration" and d.name.startswith("--") and d.name not in used)]
            body = ";".join(tinycss2.serialize([d]).rstrip(";") for d in declarations)
            parts.append(f"{tinycss2.serialize(rule.prelude)}{{{body}}}" if body else "")
        else:
            parts.append(tinycss2.serialize([rule]))
    return "".join(parts)
