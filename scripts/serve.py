"""Write and watch: `python -m scripts.serve` shows the English edition and reloads when a file is saved."""

import argparse
import logging
import sys

from scripts.build import CONFIGS, say, steady_environment
from scripts.check import find_problems
from scripts.content import ProblemsError


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", nargs="?", default="en", choices=sorted(CONFIGS), help="en (default) or de")
    parser.add_argument("--port", type=int, default=8000)
    chosen = parser.parse_args(argv)
    steady_environment()
    try:
        for warning in find_problems(log=say):
            print(warning, file=sys.stderr)
    except ProblemsError as error:
        print(f"{error}\n\nMend these and start again.", file=sys.stderr)
        return 1
    from mkdocs.commands.serve import serve

    logging.basicConfig(format="%(message)s", level=logging.INFO)
    say(f"http://127.0.0.1:{chosen.port}/ shows every saved change")
    serve(config_file=CONFIGS[chosen.edition], dev_addr=f"127.0.0.1:{chosen.port}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
