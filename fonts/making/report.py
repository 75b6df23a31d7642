"""SHA256SUMS, OFL.txt and the tables of README.md, so that they cannot fall behind the files."""

import hashlib
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

import characters
from faces import RECIPES
from sources import open_source, package

BEGIN, END = "<!-- written by make-fonts: {} -->", "<!-- end of {} -->"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_sums(files: list[Path], target: Path) -> None:
    lines = [f"{digest(file)}  {file.name}\n" for file in sorted(files, key=lambda f: f.name)]
    target.write_text("".join(lines))


def compare(files: list[Path], sums: Path) -> int:
    """0 when every file built has the sum that is committed."""
    lines = [line.split() for line in sums.read_text().splitlines()]
    known = {name: value for value, name in lines}
    bad = [file.name for file in files if known.get(file.name) != digest(file)]
    for name in bad:
        print(f"make-fonts: {name} differs from {sums.name}", file=sys.stderr)
    return 1 if bad else 0


def write_licence(target: Path) -> None:
    """The notices of the sources and the licence, from Debian's copyright files."""
    text = ""
    for recipe in (RECIPES[0], next(r for r in RECIPES if r.kind == "kai")):
        name, version = package(recipe.source)
        text += f"{'=' * 78}\nFonts from {name} {version}\n{'=' * 78}\n"
        notices = sorted({
            str(open_source(r)["name"].getDebugName(number))
            for r in RECIPES if package(r.source)[0].startswith(name) for number in (0, 7)
        })  # fmt: skip
        text += "\n".join(notices) + "\n\n" + licence_of(name) + "\n"
    target.write_text(text, encoding="utf-8")


def licence_of(name: str) -> str:
    """The stanzas on the font itself and on the OFL from a Debian copyright file."""
    stanzas = Path(f"/usr/share/doc/{name}/copyright").read_text(encoding="utf-8").split("\n\n")
    wanted = [s for s in stanzas if s.startswith(("Files: *", "License: SIL", "License: OFL"))]
    lines = "\n\n".join(wanted).splitlines()
    return "\n".join("" if line == " ." else line.removeprefix(" ") for line in lines) + "\n"


def write_tables(files: list[Path], readme: Path) -> None:
    """Replaces the marked parts of README.md."""
    text = readme.read_text(encoding="utf-8")
    for name, table in (("files", files_table(files)), ("gaps", gaps_table())):
        begin, end = BEGIN.format(name), END.format(name)
        head, rest = text.split(begin)
        text = head + begin + "\n" + table + end + rest.split(end)[1]
    readme.write_text(text, encoding="utf-8")


def files_table(files: list[Path]) -> str:
    rows = ["| file | source face | package | characters | glyphs | features | MB | sha256 |",
            "| --- | --- | --- | ---: | ---: | --- | ---: | --- |"]  # fmt: skip
    recipes = {recipe.file: recipe for recipe in RECIPES}
    for file in files:
        font, recipe = TTFont(file, lazy=True), recipes.get(file.name)
        face = recipe.source_name if recipe else "drawn by `making/square.py`"
        owner = " ".join(package(recipe.source)) if recipe else "none"
        cells = [
            f"`{file.name}`", face, owner, f"{len(font.getBestCmap()):,}",
            f"{font['maxp'].numGlyphs:,}", " ".join(features(font)) or "none",
            f"{file.stat().st_size / 1e6:.2f}", f"`{digest(file)}`",
        ]  # fmt: skip
        rows.append("| " + " | ".join(cells) + " |")
    return "\n".join(rows) + "\n"


def features(font: TTFont) -> list[str]:
    tags = set()
    for table in ("GSUB", "GPOS"):
        if table in font and font[table].table.FeatureList:
            tags |= {record.FeatureTag for record in font[table].table.FeatureList.FeatureRecord}
    return sorted(tags)


def gaps_table() -> str:
    """What each source lacks of the characters asked for; sources with equal gaps share a row."""
    rows = ["| source faces | Han lacking | other characters lacking |", "| --- | --- | --- |"]
    han, wanted = set(characters.han()), characters.wanted()
    faces: dict[tuple[int, ...], list[str]] = {}
    for recipe in RECIPES:
        have = open_source(recipe).getBestCmap()
        sharing = faces.setdefault(tuple(code for code in wanted if code not in have), [])
        if recipe.source_name not in sharing:
            sharing.append(recipe.source_name)
    for absent, names in faces.items():
        ideographs = "".join(chr(code) for code in absent if code in han) or "none"
        others = [code for code in absent if code not in han]
        rows.append(f"| {', '.join(names)} | {ideographs} | {len(others)}: {spans(others)} |")
    return "\n".join(rows) + "\n"


def spans(codes: list[int]) -> str:
    """Code points as ranges."""
    parts: list[list[int]] = []
    for code in codes:
        if parts and parts[-1][1] == code - 1:
            parts[-1][1] = code
        else:
            parts.append([code, code])
    return " ".join(f"{a:04X}" if a == b else f"{a:04X}-{b:04X}" for a, b in parts)
