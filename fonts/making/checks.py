"""What must hold for every face before it is shipped."""

from pathlib import Path

import uharfbuzz as hb
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

import characters
from faces import Recipe
from sources import open_source

REQUIRED = ("BASE", "CFF ", "GSUB", "OS/2", "VORG", "cmap", "head", "hhea", "hmtx", "maxp")
REQUIRED += ("name", "post", "vhea", "vmtx")


def check(recipe: Recipe, path: Path) -> None:
    """Stops the build with a sentence when the face at `path` is not what the recipe promises."""
    font = TTFont(path, lazy=True)
    covers_its_source(recipe, font)
    has_its_tables(recipe, font)
    has_its_names(recipe, font)
    dash_is_one_glyph(recipe, path)
    outlines_are_the_source(recipe, font)


def fail(recipe: Recipe, sentence: str) -> None:
    raise SystemExit(f"make-fonts: {recipe.file}: {sentence}")


def covers_its_source(recipe: Recipe, font: TTFont) -> None:
    """Every ideograph asked for is there; every other character that the source has is too."""
    have, source = font.getBestCmap(), open_source(recipe).getBestCmap()
    absent = [chr(code) for code in characters.han() if code not in have]
    if absent:
        fail(recipe, f"lacks {''.join(absent)}")
    lost = [f"U+{code:04X}" for code in characters.wanted() if code in source and code not in have]
    if lost:
        fail(recipe, f"lost {' '.join(lost)}")


def has_its_tables(recipe: Recipe, font: TTFont) -> None:
    absent = [tag for tag in REQUIRED if tag not in font]
    if absent:
        fail(recipe, f"has no table {', '.join(absent)}")
    top = font["CFF "].cff[0]
    if not hasattr(top, "ROS"):
        fail(recipe, "is not CID-keyed")
    if recipe.kind == "complete":
        return
    if len(top.GlobalSubrs) or any(hasattr(part.Private, "Subrs") for part in top.FDArray):
        fail(recipe, "still has subroutines")


def has_its_names(recipe: Recipe, font: TTFont) -> None:
    """No reserved name is left where a program or a reader would take it for the font's name."""
    names, top = font["name"], font["CFF "].cff[0]
    own = [str(names.getDebugName(number)) for number in (1, 3, 4, 6, 16)]
    own += font["CFF "].cff.fontNames + [top.FullName, top.FamilyName]
    own += [part.FontName for part in top.FDArray]
    foreign = ("Noto", "Source", "LXGW", "霞鹜", "Klee")
    for text in own:
        if "Banmian" not in text or any(word in text for word in foreign):
            fail(recipe, f"is named '{text}'")
    for number in (0, 13, 14):
        if not names.getDebugName(number):
            fail(recipe, f"lost its name record {number}, which the OFL asks for")


def dash_is_one_glyph(recipe: Recipe, path: Path) -> None:
    """—— is one glyph of two ems in Chinese; Kai sets two glyphs of one em that touch."""
    scripts = ("Hani",) if recipe.kind == "complete" else ("Hani", "Latn", "Zyyy")
    for script in scripts:
        advances = shape(path, "——", script)
        if advances not in ([2000], [1000, 1000]):
            fail(recipe, f"sets —— in script {script} with the advances {advances}")


def outlines_are_the_source(recipe: Recipe, font: TTFont) -> None:
    """Every 20th character is drawn as in the source, point for point; Kai is converted."""
    if recipe.kind == "kai":
        return
    source = open_source(recipe)
    have, had = font.getBestCmap(), source.getBestCmap()
    ours, theirs = font.getGlyphSet(), source.getGlyphSet()
    for code in sorted(have)[::20]:
        new, old = RecordingPen(), RecordingPen()
        ours[have[code]].draw(new)
        theirs[had[code]].draw(old)
        if new.value != old.value or ours[have[code]].width != theirs[had[code]].width:
            fail(recipe, f"draws {chr(code)} differently from its source")


def shape(path: Path, text: str, script: str, language: str = "zh-cn") -> list[int]:
    """The advances that HarfBuzz gives."""
    font = hb.Font(hb.Face(hb.Blob.from_file_path(path)))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", script, language
    hb.shape(font, buffer)
    return [position.x_advance for position in buffer.glyph_positions]
