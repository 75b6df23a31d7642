"""Names of our own on every table that bears one, as the OFL asks of a modified font."""

from fontTools.ttLib import TTFont, newTable

from faces import VERSION, Recipe

ENGLISH = (3, 1, 0x409)
# Copyright, trademark, makers, their addresses, licence: kept word for word.
KEPT = (0, 7, 8, 9, 11, 12, 13, 14)
CODE_PAGES = (0, 1, 2, 3, 18)  # Latin 1, Latin 2, Cyrillic, Greek, Simplified Chinese


def rename(font: TTFont, recipe: Recipe, change: str) -> None:
    """Writes the name records, the weight class and the style bits."""
    old = font["name"]
    kept = {number: old.getName(number, *ENGLISH) for number in KEPT}
    source_version = old.getDebugName(5)
    table = newTable("name")
    table.names = []
    for number, record in kept.items():
        if record is not None:
            table.setName(record.toUnicode(), number, *ENGLISH)
    for number, text in own_names(recipe, source_version, change).items():
        table.setName(text, number, *ENGLISH)
    table.names.sort()
    font["name"] = table
    set_style(font, recipe)


def own_names(recipe: Recipe, source_version: str, change: str) -> dict[int, str]:
    """The names that are ours; four-style families in 1 and 2, the true family in 16 and 17."""
    linked = recipe.style in ("Regular", "Bold")
    source = f"{recipe.source_name} {source_version.removeprefix('Version ')}"
    names = {
        1: recipe.family if linked else f"{recipe.family} {recipe.style}",
        2: recipe.style if linked else "Regular",
        3: f"{VERSION};{recipe.postscript}",
        4: recipe.family if recipe.style == "Regular" else f"{recipe.family} {recipe.style}",
        5: f"Version {VERSION}; from {source}",
        6: recipe.postscript,
        10: f"Modified version of {source}: {change}.",
        16: recipe.family,
        17: recipe.style,
    }
    return names


def set_style(font: TTFont, recipe: Recipe) -> None:
    """Weight class, REGULAR and BOLD bits, no vendor, full permission to embed."""
    os2 = font["OS/2"]
    os2.usWeightClass = recipe.weight
    bold = recipe.style == "Bold"
    os2.fsSelection = (os2.fsSelection & ~0b110_0001) | (0b10_0000 if bold else 0b100_0000)
    font["head"].macStyle = 1 if bold else 0
    os2.achVendID = "    "
    # The dates in `head` stay those of the source, so every build gives the same bytes.
    font["head"].fontRevision = float(VERSION)


def declare_code_pages(font: TTFont) -> None:
    """A subset no longer serves Japanese, Korean or Big5 readers: say so."""
    font["OS/2"].ulCodePageRange1 = sum(1 << bit for bit in CODE_PAGES)
    font["OS/2"].ulCodePageRange2 = 0


def rename_cff(font: TTFont, recipe: Recipe) -> None:
    """The names inside `CFF `, which writers of PDF copy into their files."""
    cff = font["CFF "].cff
    top = cff[0]
    cff.fontNames = [recipe.postscript]
    top.FullName = recipe.postscript
    top.FamilyName = recipe.family
    top.Weight = recipe.style
    for entry in getattr(top, "FDArray", []):
        part = entry.FontName.rsplit("-", 1)[-1] if hasattr(entry, "FontName") else "Han"
        entry.FontName = f"{recipe.postscript}-{part}"
