"""YAML read with the line of every key, so that an error can point at it."""

from pathlib import Path
from typing import Any

import yaml

from scripts.content.problems import Problem

Loc = tuple[str | int, ...]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Dates stay text: "2025-06" and "2025-06-01" are both as-of dates."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:timestamp"]
    for first, rules in _Loader.yaml_implicit_resolvers.items()
}


class YamlFile:
    """Parsed YAML: `data` (dict, list or None), the `problems` met, and the line of each place in it.

    `first_line` is the line of the text's beginning in the file (front matter begins on line 2).
    """

    def __init__(self, text: str, shown_path: str, first_line: int = 1):
        self.path = shown_path
        self.problems: list[Problem] = []
        self.data: Any = None
        self._first_line = first_line
        self._root = self._parse(text)

    def _parse(self, text: str) -> yaml.Node | None:
        try:
            loader = _Loader(text)
            root = loader.get_single_node()
            if root is not None:
                self._refuse_duplicate_keys(root)
                self.data = loader.construct_document(root)
            return root
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.problems.append(Problem(
                self.path, mark.line + self._first_line if mark else 0,
                f"this is not valid YAML ({error.problem}): check indentation, colons and quotes on this line and the one above",
            ))
        except yaml.YAMLError as error:
            self.problems.append(Problem(self.path, 0, f"this is not valid YAML ({error}): remove the odd character"))
        return None

    def _refuse_duplicate_keys(self, node: yaml.Node) -> None:
        if isinstance(node, yaml.MappingNode):
            seen: dict[str, int] = {}
            for key, value in node.value:
                line = key.start_mark.line + self._first_line
                if key.value in seen:
                    self.problems.append(Problem(
                        self.path, line, f'"{key.value}" stands twice (first on line {seen[key.value]}): rename or remove one'))
                seen[key.value] = line
                self._refuse_duplicate_keys(value)
        elif isinstance(node, yaml.SequenceNode):
            for child in node.value:
                self._refuse_duplicate_keys(child)

    def line(self, loc: Loc = ()) -> int:
        """Line (from 1) of the deepest part of `loc` that exists."""
        node, line = self._root, self._first_line
        for step in loc:
            if isinstance(node, yaml.MappingNode):
                found = next(((k, v) for k, v in node.value if k.value == str(step)), None)
                if found is None:
                    break
                line, node = found[0].start_mark.line + self._first_line, found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line + self._first_line
            else:
                break
        return line

    def problem(self, loc: Loc, message: str, severity: str = "error") -> Problem:
        return Problem(self.path, self.line(loc), message, severity)


def read_yaml(path: Path, shown_path: str) -> YamlFile:
    """The YAML file at `path`, called `shown_path` in messages."""
    try:
        return YamlFile(path.read_text(encoding="utf-8"), shown_path)
    except UnicodeDecodeError as error:
        file = YamlFile("", shown_path)
        file.problems.append(Problem(shown_path, 0, f"not UTF-8 ({error.reason}): save the file as UTF-8"))
        return file
