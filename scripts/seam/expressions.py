"""Macros in prose: every `{{ ... }}` is one call with plain arguments, such as `{{ fig("id") }}`. Nothing else is run."""

import ast
import re
from collections.abc import Callable, Mapping

from scripts.content.problems import Problem, did_you_mean

_CODE_OR_MACRO = re.compile(r"(?P<code>^(?P<fence>```+|~~~+).*?^(?P=fence)|`[^`\n]+`)|\{\{(?P<macro>.*?)\}\}", re.S | re.M)


class MacroError(Exception):
    """A macro was called with something that does not exist; the message says what to do."""


def render(text: str, macros: Mapping[str, Callable], path: str, first_line: int, problems: list[Problem]) -> str:
    """`text` with every macro replaced by what it returns; code blocks and code spans are left alone.

    A macro that fails leaves nothing behind and adds a `Problem` at its line (`first_line` is the line of the
    text's first character in `path`).
    """

    def replace(match: re.Match) -> str:
        if match["code"]:
            return match["code"]
        line = first_line + text.count("\n", 0, match.start())
        try:
            return call(match["macro"].strip(), macros)
        except MacroError as error:
            problems.append(Problem(path, line, str(error)))
            return ""

    return _CODE_OR_MACRO.sub(replace, text)


def call(source: str, macros: Mapping[str, Callable]) -> str:
    """The result of `name("text", 1)`. Raises MacroError for anything but a known name called with plain values."""
    try:
        tree = ast.parse(source, mode="eval").body
    except SyntaxError as error:
        raise MacroError(f'"{source}" cannot be read ({error.msg}): check quotes and brackets') from None
    name = tree.func.id if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) else re.match(r"\w*", source)[0]
    if name not in macros:
        raise MacroError(f'there is no macro "{name}"{did_you_mean(name, macros)}: use one of {", ".join(sorted(macros))}')
    if not isinstance(tree, ast.Call) or tree.keywords or not all(isinstance(a, ast.Constant) for a in tree.args):
        raise MacroError(f'"{source}" is no macro call: write for example {{{{ {name}("id") }}}}')
    try:
        return macros[name](*(argument.value for argument in tree.args))
    except TypeError as error:
        raise MacroError(f'"{source}": {str(error).removeprefix("PageMacros.")}') from None
