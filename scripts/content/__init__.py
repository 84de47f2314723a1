"""The content of the site: `docs/data` loaded, checked and written in words. Knows nothing of MkDocs."""

from scripts.content.load import Content, load_content
from scripts.content.problems import Problem, ProblemsError

__all__ = ["Content", "Problem", "ProblemsError", "load_content"]
