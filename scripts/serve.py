"""Write and watch: `python -m scripts.serve` shows the English edition (or `de`) and reloads when a file is saved."""

import logging
import sys

from scripts.build import CONFIGS, say, steady_environment
from scripts.check import find_problems
from scripts.content import ProblemsError


def main(argv: list[str]) -> int:
    edition = argv[0] if argv else "en"
    if edition not in CONFIGS:
        print(f'there is no edition "{edition}": use {" or ".join(CONFIGS)}', file=sys.stderr)
        return 1
    steady_environment()
    try:
        for warning in find_problems(log=say):
            print(warning, file=sys.stderr)
    except ProblemsError as error:
        print(error, file=sys.stderr)
        print("\nMend these and start again.", file=sys.stderr)
        return 1
    from mkdocs.commands.serve import serve

    logging.getLogger("mkdocs").addHandler(logging.StreamHandler())
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    serve(config_file=CONFIGS[edition], livereload=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
