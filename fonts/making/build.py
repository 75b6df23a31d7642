"""Builds the faces, checks them and writes what fonts/README.md and SHA256SUMS say of them."""

import argparse
import shutil
import sys
import time
from pathlib import Path

from fontTools.ttLib import TTFont

import characters
import checks
import kai
import names
import report
import square
import subsetting
from faces import RECIPES, Recipe
from sources import open_source

FONTS = Path(__file__).resolve().parent.parent


def build(recipe: Recipe, target: Path) -> None:
    """Makes one face at `target`."""
    font = open_source(recipe)
    if recipe.kind == "complete":
        names.rename(font, recipe, "one face taken out of the collection and renamed")
        names.rename_cff(font, recipe)
        font.save(target)
        return
    subsetting.cut(font)
    if recipe.kind == "kai":
        kai.to_cff(font, recipe)
    subsetting.speak_chinese_in_every_script(font)
    rough = target.with_suffix(".rough")
    font.save(rough)
    with TTFont(rough, recalcTimestamp=False, recalcBBoxes=False) as font:
        subsetting.number_cids_by_glyph(font)
        outlines = ", outlines turned from TrueType to CFF" if recipe.kind == "kai" else ""
        names.rename(font, recipe, f"fewer characters and features, no hints{outlines}, renamed")
        names.rename_cff(font, recipe)
        names.declare_code_pages(font)
        font.save(target)
    rough.unlink()


def build_all(recipes: list[Recipe], folder: Path) -> list[Path]:
    files = []
    for recipe in recipes:
        start = time.monotonic()
        target = folder / recipe.file
        build(recipe, target)
        checks.check(recipe, target)
        size, seconds = target.stat().st_size / 1e6, time.monotonic() - start
        print(f"{recipe.file}: {size:.2f} MB in {seconds:.0f} s", file=sys.stderr)
        files.append(target)
    return files


def main() -> int:
    parser = argparse.ArgumentParser(prog="make-fonts")
    parser.add_argument("--work", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--check", action="store_true", help="build apart and compare the sums")
    parser.add_argument("--only", default="", help="names of faces, with commas between")
    arguments = parser.parse_args()
    only = {name for name in arguments.only.split(",") if name}
    recipes = [r for r in RECIPES if not only or r.postscript in only]
    folder = arguments.work / "out"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    characters.national_table()
    files = build_all(recipes, folder)
    if only:
        return 0
    files.append(square.build(folder / "BanmianSquare.otf"))
    if arguments.check:
        return report.compare(files, FONTS / "SHA256SUMS")
    for file in files:
        shutil.copyfile(file, FONTS / file.name)
    report.write_sums(files, FONTS / "SHA256SUMS")
    report.write_licence(FONTS / "OFL.txt")
    report.write_tables(files, FONTS / "README.md")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
