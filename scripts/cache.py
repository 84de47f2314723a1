"""A step is done again only when what it reads has changed."""

import hashlib
import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def fingerprint(paths: Iterable[Path], *extra: str) -> str:
    """sha256 over the names and bytes of the files (folders: all files below, sorted) and the extra words."""
    digest = hashlib.sha256()
    for path in sorted(Path(p).resolve() for p in paths):
        files = sorted(p for p in path.rglob("*") if p.is_file() and "__pycache__" not in p.parts) if path.is_dir() else [path]
        for file in files:
            digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    for word in extra:
        digest.update(word.encode() + b"\0")
    return digest.hexdigest()


def fresh(stamp: Path, key: str) -> bool:
    """True if the step that writes `stamp` last ran with this key."""
    return stamp.is_file() and stamp.read_text() == key


def mark(stamp: Path, key: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(key)


def recall(path: Path, key: str) -> Any:
    """What `store` put there with this key; None if there is nothing, or something else."""
    try:
        kept, value = pickle.loads(path.read_bytes())
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, ValueError, TypeError):
        return None
    return value if kept == key else None


def store(path: Path, key: str, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pickle.dumps((key, value)))
