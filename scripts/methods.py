"""Notebooks (`docs/methods/*.py`, jupytext percent format) become pages: executed once per edition, failing loudly.

A notebook begins with `# reads: geo/border.json series/x.csv`: it runs on a copy of docs/data that holds just these
files, so an undeclared one is not found, and the cached result is right as long as they have not changed.
Markdown cells carry `lang="en"` or `lang="de"` and may use macros; code cells are shared.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from lxml import html as parser

from scripts import cache
from scripts.content import Content
from scripts.content.problems import Problem, raise_if_any

NOTEBOOKS = Path("docs/methods")
HOUSE = (Path(__file__), *(Path("scripts") / name for name in ("notebook.py", "charts/house.py", "charts/svg.py")), Path("uv.lock"))


def build_methods(content: Content, editions: Iterable[str], out: Path, log: Callable[[str], None],
                  notebooks: Path = NOTEBOOKS) -> dict[str, dict[str, str]]:
    """{page: {edition: Markdown}} of all notebooks; code cells and their results go to `out/cells/<edition>/`."""
    pages: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for path in sorted(notebooks.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        data = _declared(path, text, content.root, problems)
        key = cache.fingerprint([path, *data, *HOUSE])
        for edition in editions:
            page = out / "methods" / edition / f"{path.stem}.md"
            stamp = out / "stamps" / f"method-{path.stem}-{edition}"
            if not (cache.fresh(stamp, key) and page.is_file()):
                log(f"notebook {path.stem} ({edition}) runs")
                _build(path, text, edition, data, content.root, out, problems)
                if not problems:
                    cache.mark(stamp, key)
            if page.is_file():
                pages.setdefault(f"methods/{path.stem}.md", {})[edition] = page.read_text(encoding="utf-8")
    raise_if_any(problems)
    return pages


def _declared(path: Path, text: str, root: Path, problems: list[Problem]) -> list[Path]:
    line = next((n for n, words in enumerate(text.splitlines(), 1) if words.startswith("# reads:")), 0)
    if not line:
        problems.append(Problem(path.as_posix(), 1, "the notebook does not say what it reads: begin it with "
                                "`# reads: ` and its files below docs/data"))
        return []
    files = [root / name for name in text.splitlines()[line - 1].removeprefix("# reads:").split()]
    problems += [Problem(path.as_posix(), line, f'"{f.relative_to(root)}" lies not in docs/data: mend the name')
                 for f in files if not f.is_file()]
    return [f for f in files if f.is_file()]


def _build(path: Path, text: str, edition: str, data: list[Path], root: Path, out: Path, problems: list[Problem]) -> None:
    import jupytext
    import nbformat

    notebook = jupytext.reads(text, fmt="py:percent")
    cells = [c for c in notebook.cells if c.cell_type != "markdown" or c.metadata.get("lang", edition) == edition]
    if not any(c.cell_type == "markdown" and c.metadata.get("lang") == edition for c in cells):
        problems.append(Problem(path.as_posix(), 0, f'no text for the edition "{edition}": add `# %% [markdown] lang="{edition}"` cells'))
        return
    notebook.cells = [c for c in cells if c.source.strip()]
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number}"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{path.stem}.ipynb"
        nbformat.write(notebook, file)
        with _only(data, root, edition) as _:
            html = _executed(file, path, text, notebook, problems)
    if html is None:
        return
    rendered = iter(_code_cells(html))
    parts, number = [], 0
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            parts.append(cell.source)
            continue
        _write(out / "cells" / edition / f"{path.stem}-{number}.html", next(rendered))
        parts.append(f'{{{{ cell("{path.stem}", {number}) }}}}')
        number += 1
    _write(out / "methods" / edition / f"{path.stem}.md", _page(parts))


def _page(parts: list[str]) -> str:
    """Front matter from the first heading and the first paragraph."""
    first, *rest = [p for p in "\n\n".join(parts).split("\n\n") if p.strip()]
    title = first.removeprefix("# ").splitlines()[0].strip()
    plain = re.sub(r"\{\{.*?\}\}|\[\^[^\]]+\]|[*_`\[\]]|\(http[^)]*\)", "", next((p for p in rest if not p.startswith(("#", "{{"))), title))
    words = " ".join(plain.split())
    description = words if len(words) <= 155 else words[:152].rsplit(" ", 1)[0] + " …"
    quoted = [text.replace('"', "'") for text in (title, description)]
    return f'---\ntitle: "{quoted[0]}"\ndescription: "{quoted[1]}"\n---\n\n' + "\n\n".join(parts) + "\n"


@contextmanager
def _only(data: list[Path], root: Path, edition: str) -> Iterator[None]:
    """The environment of a run: DOCS_DATA holds only the declared files, the project is importable."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        for file in data:
            target = Path(folder) / file.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
        profile = Path(folder) / "profile_default"
        profile.mkdir()
        (profile / "ipython_kernel_config.py").write_text("c.IPKernelApp.log_level = 40\n")
        project = str(Path.cwd())
        os.environ |= {"DOCS_DATA": folder, "EDITION": edition, "PYTHONHASHSEED": "0", "IPYTHONDIR": folder,
                       "PYTHONPATH": project, "JUPYTER_PLATFORM_DIRS": "1", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
        try:
            yield
        finally:
            os.environ.clear()
            os.environ |= before


def _executed(file: Path, path: Path, text: str, notebook, problems: list[Problem]) -> str | None:
    from mkdocs_jupyter import convert
    from nbclient.exceptions import CellExecutionError

    try:
        return convert.nb2html(str(file), execute=True, kernel_name="python3", theme="light", allow_errors=False,
                               show_input=True, no_input=False, no_prompt=True, remove_tag_config={},
                               highlight_extra_classes="", include_requirejs=False, custom_mathjax_url="")
    except CellExecutionError as error:
        failed = next((c for c in notebook.cells if c.cell_type == "code" and c.source in str(error)), None)
        line = text.count("\n", 0, text.find(failed.source)) + 1 if failed else 0
        problems.append(Problem(path.as_posix(), line, f"the notebook fails in the cell that begins here: {error.ename}: {error.evalue}"))
        return None


def _code_cells(html: str) -> list[str]:
    """The code of each cell, highlighted and folded, followed by its results; none of the notebook theme."""
    found = []
    for cell in parser.fromstring(html).xpath('//div[contains(@class, "jp-CodeCell") and starts-with(@id, "cell-id=")]'):
        for block in cell.iter("pre"):
            block.set("tabindex", "0")  # scrolls sideways on a phone: reachable by keyboard
        code = cell.xpath('.//div[contains(@class, "highlight-ipynb")]//pre')
        outputs = cell.xpath('.//div[contains(concat(" ", @class, " "), " jp-OutputArea-output ")]')
        shown = "".join(_serialised(child) for output in outputs for child in output)
        source = f'<div class="highlight">{_serialised(code[0])}</div>' if code else ""
        found.append(f'<details class="code"><summary>Python</summary>{source}</details>{shown}')
    return found


def _serialised(element) -> str:
    return parser.tostring(element, encoding="unicode", with_tail=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
