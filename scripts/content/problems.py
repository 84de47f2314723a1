"""What is wrong with the content, said so that an editor can mend it: `path:line: what, what to do`."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One finding. `path` is relative to the project, `line` counts from 1 (0: the whole file)."""

    path: str
    line: int
    message: str
    severity: str = "error"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        mark = "warning: " if self.severity == "warning" else ""
        return f"{place}: {mark}{self.message}"


class ProblemsError(Exception):
    """Raised once, with every problem found."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def raise_if_any(problems: Iterable[Problem]) -> None:
    """Raise `ProblemsError` if any problem is an error; warnings alone pass."""
    problems = list(problems)
    if any(p.severity == "error" for p in problems):
        raise ProblemsError(problems)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """` (did you mean "x"?)` or an empty string."""
    close = difflib.get_close_matches(str(name), sorted(known), n=1, cutoff=0.6)
    return f' (did you mean "{close[0]}"?)' if close else ""


def shown(path: Path, project: Path) -> str:
    """The path as messages write it: from the project's folder on."""
    path, project = path.resolve(), project.resolve()
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else path.as_posix()
