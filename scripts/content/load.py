"""Reads `docs/data` into typed objects and checks that they fit together; every problem is said at once."""

from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from scripts import cache
from scripts.content import series as series_data
from scripts.content.model import EDITIONS, Area, Claim, Correction, Entry, Event, Figure, LocalText, Place, Source, Term
from scripts.content.problems import Problem, did_you_mean, raise_if_any, shown
from scripts.content.yamlfile import Loc, YamlFile, read_yaml

E = TypeVar("E", bound=Entry)
KINDS: dict[str, type[Entry]] = {
    "sources": Source, "figures": Figure, "claims": Claim, "events": Event, "terms": Term, "places": Place, "areas": Area,
    "corrections": Correction,
}
CACHE = Path("build/content.pickle")
OF_A_CHAPTER = {"figures", "claims"}


@dataclass
class Content:
    """Everything in `docs/data`, keyed by id. `where[kind][id]` is (path, line) of the entry."""

    root: Path
    sources: dict[str, Source] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    areas: dict[str, Area] = field(default_factory=dict)
    corrections: dict[str, Correction] = field(default_factory=dict)
    series: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    datapackage: dict[str, Any] = field(default_factory=dict)
    units: dict[str, dict[str, str]] = field(default_factory=dict)
    texts: dict[str, LocalText] = field(default_factory=dict)
    palette: dict[str, dict[str, str]] = field(default_factory=dict)
    where: dict[str, dict[str, tuple[str, int]]] = field(default_factory=dict)
    warnings: list[Problem] = field(default_factory=list)

    def text(self, key: str, lang: str) -> str:
        """A word of the interface, as in `docs/data/interface`."""
        return self.texts[key][lang]


def load_content(docs_data: Path, project: Path | None = None) -> Content:
    """Load and validate `docs/data`. Raises `ProblemsError` with all findings."""
    project = project or docs_data.parent.parent
    kept, key = project / CACHE, cache.fingerprint([docs_data, Path(__file__).parent], version("pydantic"))
    content = cache.recall(kept, key)
    if content is None:
        content = _read(docs_data, project)
        cache.store(kept, key, content)
    content.root = docs_data
    return content


def _read(docs_data: Path, project: Path) -> Content:
    content, problems = Content(root=docs_data), []
    for kind, model in KINDS.items():
        content.where[kind] = {}
        for path in sorted((docs_data / kind).glob("*.yml")):
            _load_entries(content, kind, model, path, shown(path, project), problems)
    content.units = _load_mapping(docs_data / "units.yml", project, problems)
    content.palette = _load_mapping(docs_data / "palette.yml", project, problems)
    content.texts = _load_texts(docs_data / "interface", project, problems)
    content.datapackage, content.series = series_data.load(docs_data, project, problems)
    content.where["series"] = {path.stem: (shown(path, project), 1) for path in (docs_data / "series").glob("*.csv")}
    problems += _references(content) + _same_page(content)
    problems += series_data.unknown_sources(docs_data, project, content.series, content.sources)
    raise_if_any(problems)
    content.warnings = [p for p in problems if p.severity == "warning"]
    return content


def _load_entries(content: Content, kind: str, model: type[E], path: Path, name: str, problems: list[Problem]) -> None:
    file = read_yaml(path, name)
    problems += file.problems
    if file.data is None:
        return
    wanted = list if kind == "sources" else dict
    if not isinstance(file.data, wanted):
        how = "a list of entries (`- id: ...`)" if wanted is list else "entries by id (`id:` and its keys below it)"
        problems.append(Problem(name, 1, f"expected {how}"))
        return
    items = enumerate(file.data) if wanted is list else file.data.items()
    for key, raw in items:
        if not isinstance(raw, dict):
            problems.append(file.problem((key,), "this entry has no keys below it: indent them by two spaces"))
            continue
        values = dict(raw) if wanted is list else {"id": str(key), **raw}
        if kind in OF_A_CHAPTER:
            values.setdefault("chapter", path.stem.split(".")[0])
        id, known = str(values.get("id")), content.where[kind]
        if id in known:
            problems.append(file.problem((key,), f'the id "{id}" is already used in {known[id][0]}:{known[id][1]}: '
                                         "choose another or merge the two"))
        known[id] = (name, file.line((key,)))
        entry = parse(model, values, file, (key,), problems)
        if entry is not None:
            getattr(content, kind)[id] = entry


def parse(model: type[BaseModel], values: dict, file: YamlFile, at: Loc, problems: list[Problem]) -> Any:
    """Build `model` from `values`, or add a readable problem for each thing that is wrong and return None."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        for finding in error.errors():
            problems.append(file.problem((*at, *finding["loc"]), _readable(finding, model)))
        return None


def _readable(finding: dict, model: type[BaseModel]) -> str:
    names = [str(part) for part in finding["loc"]]
    name, kind = ".".join(n for n in names if not n.isdigit()), finding["type"]
    if kind == "missing":
        return f"`{name}` is missing: add it"
    if kind == "extra_forbidden":
        return f"unknown key `{name}`{did_you_mean(names[-1], model.model_fields)}: rename or remove it"
    if kind == "literal_error":
        return f'`{name}` is "{finding["input"]}", but must be one of {finding["ctx"]["expected"]}'
    if kind == "too_short":
        return f"`{name}` needs at least {finding['ctx']['min_length']} entry: add one"
    if kind == "string_pattern_mismatch" and names[-1] == "id":
        return f'"{finding["input"]}" is no good id: use small letters, digits and hyphens'
    return f"`{name}`: {finding['msg']}" if name else finding["msg"]


def _load_mapping(path: Path, project: Path, problems: list[Problem]) -> dict:
    if not path.is_file():
        problems.append(Problem(shown(path, project), 0, "this file is missing: restore it from the repository"))
        return {}
    file = read_yaml(path, shown(path, project))
    problems += file.problems
    return file.data or {}


def _load_texts(folder: Path, project: Path, problems: list[Problem]) -> dict[str, LocalText]:
    texts = {}
    for path in sorted(folder.glob("*.yml")):
        file = read_yaml(path, shown(path, project))
        problems += file.problems
        for key, text in (file.data or {}).items():
            for lang in EDITIONS:
                if not isinstance(text, dict) or not text.get(lang):
                    problems.append(file.problem((key,), f"`{lang}` text is missing: add it"))
            texts[f"{path.stem}.{key}"] = text
    return texts


def _same_page(content: Content) -> list[Problem]:
    """Sources that lead to one address: a source lives once."""
    first: dict[str, str] = {}
    found = []
    for id, source in content.sources.items():
        address = str(source.URL or id).split("://")[-1].removeprefix("www.").rstrip("/")
        if first.setdefault(address, id) != id:
            path, line = content.where["sources"][id]
            found.append(Problem(path, line, f'"{id}" is the same page as "{first[address]}": keep one and use its id everywhere'))
    return found


def _references(content: Content) -> list[Problem]:
    """Ids that point nowhere: sources, figures and units named by entries."""
    found = []

    def check(kind: str, id: str, names: Any, target: str) -> None:
        known = content.where.get(target) or getattr(content, target)  # an entry refused elsewhere is not missing too
        for name in names:
            if name not in known:
                path, line = content.where[kind][id]
                what = {"series": "series"}.get(target, target.removesuffix("s"))
                found.append(Problem(path, line, f'"{id}" names the {what} "{name}", which does not exist'
                                     f"{did_you_mean(name, known)}: add it to docs/data/{target} or mend the name"))

    for kind in ("figures", "claims", "events", "terms", "places", "areas", "corrections"):
        for id, entry in getattr(content, kind).items():
            check(kind, id, entry.sources, "sources")
    for kind in ("claims", "corrections"):
        for id, entry in getattr(content, kind).items():
            check(kind, id, entry.figures, "figures")
    for id, figure in content.figures.items():
        check("figures", id, [figure.unit], "units")
        check("figures", id, [r.source for r in figure.readings or ()], "sources")
        if figure.series:
            check("figures", id, [figure.series.dataset], "series")
    return found
