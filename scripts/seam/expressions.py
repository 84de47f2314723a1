"""Macros in prose: every `{{ ... }}` is one expression, run in a sandbox; a mistake is a problem with its line."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment, SecurityError

from scripts.content.problems import Problem, did_you_mean

_ENV = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
_CODE_OR_MACRO = re.compile(r"(?P<code>^(?P<fence>```+|~~~+).*?^(?P=fence)|`[^`\n]+`)|\{\{(?P<macro>.*?)\}\}", re.S | re.M)


class MacroError(Exception):
    """A macro was called with something that does not exist; the message says what to do."""


@lru_cache(maxsize=4096)
def _compiled(source: str):
    return _ENV.compile_expression(source, undefined_to_none=False)


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
            return str(_evaluate(match["macro"].strip(), macros))
        except MacroError as error:
            problems.append(Problem(path, line, str(error)))
            return ""

    return _CODE_OR_MACRO.sub(replace, text)


def _evaluate(source: str, macros: Mapping[str, Callable]) -> Any:
    try:
        value = _compiled(source)(**macros)
        if isinstance(value, StrictUndefined) or callable(value):
            name = source.split("(")[0].strip()
            raise MacroError(f'"{source}" is no macro call{did_you_mean(name, macros)}: write for example {{{{ fig("id") }}}}')
        return value
    except TemplateSyntaxError as error:
        raise MacroError(f'"{source}" cannot be read ({error.message}): check quotes and brackets') from None
    except UndefinedError:
        name = re.match(r"\w*", source)[0]
        raise MacroError(f'there is no macro "{name}"{did_you_mean(name, macros)}: '
                         f"use one of {', '.join(sorted(macros))}") from None
    except TypeError as error:
        raise MacroError(f'"{source}": {error}') from None
    except SecurityError:
        raise MacroError(f'"{source}" is not allowed in prose') from None
