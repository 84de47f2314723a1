"""Sources as BibTeX, for LaTeX and reference managers. UTF-8, as biber and all newer tools read it."""

from collections.abc import Iterable

from scripts.content.model import Source

_TYPES = {"article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "article": "article", "book": "book",
          "chapter": "incollection", "report": "techreport"}
_PUBLISHER = {"article": "journal", "techreport": "institution", "book": "publisher", "incollection": "publisher"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = str.maketrans({"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
                          "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"})
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "^": "%5E", "~": "%7E"})


def document(sources: Iterable[Source]) -> str:
    """All `sources`, an entry each, by id."""
    return "\n".join(entry(source) for source in sorted(sources, key=lambda source: source.id))


def entry(source: Source) -> str:
    """One entry. Names and titles stand in double braces: tools neither split them nor change their capitals."""
    kind = _TYPES.get(source.type, "misc")
    fields = {"author": source.author and _whole(source.author), "title": _whole(source.title),
              _PUBLISHER.get(kind, "howpublished"): f"{{{escape(source.publisher)}}}", **_when(source.issued),
              "url": source.URL and f"{{{str(source.URL).translate(_IN_ADDRESS)}}}", "urldate": f"{{{source.accessed}}}",
              "langid": f"{{{source.language}}}", "keywords": f"{{{source.origin}}}"}
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{source.id},", *lines, "}", ""])


def escape(text: str) -> str:
    """`text` without anything that TeX would take for a command."""
    return text.translate(_SPECIAL)


def _whole(text: str) -> str:
    return f"{{{{{escape(text)}}}}}"


def _when(issued: str | None) -> dict[str, str]:
    if not issued:
        return {}
    year, *rest = issued.split("-")
    month = {"month": _MONTHS[int(rest[0]) - 1]} if rest else {}
    return {"year": f"{{{year}}}", **month, "date": f"{{{issued}}}"}
