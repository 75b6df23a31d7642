"""Opening the source faces and asking Debian where they come from."""

import subprocess
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

from faces import Recipe


def open_source(recipe: Recipe) -> TTFont:
    """The source face, found in its collection by its name and not by a number."""
    settings = {"recalcTimestamp": False, "recalcBBoxes": False, "lazy": True}
    if recipe.source.suffix == ".ttf":
        return TTFont(recipe.source, **settings)
    count = len(TTCollection(recipe.source, lazy=True).fonts)
    for number in range(count):
        font = TTFont(recipe.source, fontNumber=number, **settings)
        if font["name"].getDebugName(4) == recipe.source_name:
            return font
    raise SystemExit(f"make-fonts: {recipe.source} has no face '{recipe.source_name}'")


def query(*arguments: str) -> str:
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout.strip()


@cache
def package(source: Path) -> tuple[str, str]:
    """The Debian package that owns a file, and its version."""
    name = query("dpkg-query", "-S", str(source)).split(":")[0]
    return name, query("dpkg-query", "-W", "-f", "${Version}", name)
