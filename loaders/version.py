"""Says which program and which rules made a row: stored with each run, and compared where several machines work."""

import hashlib
from functools import cache
from pathlib import Path

VERSION = "0.1.0"
DIGITS = 12


@cache
def ruled_version(data: Path) -> str:
    """The program's version with a digest of the rules, gazetteers and weights in a data folder."""
    digest = hashlib.sha256()
    for folder in ("rules", "gazetteers", "models"):
        for path in sorted((data / folder).glob("**/*")):
            if path.is_file():
                name, content = path.relative_to(data).as_posix().encode(), path.read_bytes()
                # Lengths keep "ab" + "c" and "a" + "bc" apart.
                digest.update(f"{len(name)} {len(content)} ".encode() + name + content)
    return f"{VERSION}+{digest.hexdigest()[:DIGITS]}"
