"""Cutting a complete face down to the characters and features that the press uses."""

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

import characters

# Kept: composition and the 2-em dash (ccmp, locl), ligatures, marks, Latin kerning, vertical
# forms and metrics, half-em trimming (halt, vhal), half-em Latin and digits (hwid).
# Left out: palt and vpal (Han stays on the grid), aalt, dlig, fwid, pwid, hist, ruby, jamo.
FEATURES = [
    "calt", "ccmp", "halt", "hwid", "kern", "liga", "locl",
    "mark", "mkmk", "vert", "vhal", "vkrn", "vrt2",
]  # fmt: skip
# Other languages of the sources would pull in Japanese, Korean and Taiwanese shapes by locl.
LANGUAGES = ["dflt", "ZHS "]
SCRIPTS = ["DFLT", "hani", "latn", "grek", "cyrl", "kana"]


def options() -> subset.Options:
    """What pyftsubset is told."""
    chosen = subset.Options()
    chosen.layout_features = FEATURES
    chosen.layout_scripts = [f"{s}.{lang}" for s in SCRIPTS for lang in LANGUAGES]
    chosen.desubroutinize = True
    chosen.hinting = False
    chosen.legacy_cmap = False
    chosen.symbol_cmap = False
    chosen.name_IDs = ["*"]
    chosen.name_languages = ["*"]
    chosen.notdef_outline = True
    chosen.recalc_timestamp = False
    chosen.drop_tables += ["gasp", "DSIG"]
    return chosen


def cut(font: TTFont) -> None:
    """Subsets the face in place."""
    have = font.getBestCmap()
    cutter = subset.Subsetter(options())
    cutter.populate(unicodes=[code for code in characters.wanted() if code in have])
    cutter.subset(font)
    keep_windows_cmaps(font)


def keep_windows_cmaps(font: TTFont) -> None:
    """Formats 4 and 12 for Windows suffice; Cairo copies this table for each new glyph."""
    table = font["cmap"]
    table.tables = [t for t in table.tables if (t.platformID, t.platEncID) in ((3, 1), (3, 10))]


def speak_chinese_in_every_script(font: TTFont) -> None:
    """Gives the script DFLT the ZHS language system of `hani`.

    A dash alone has the script Common; in the sources it then misses `locl`, and —— comes out
    1.69 em instead of 2 even for zh-CN.
    """
    if "GSUB" not in font:
        return
    scripts = {r.ScriptTag: r.Script for r in font["GSUB"].table.ScriptList.ScriptRecord}
    source, target = scripts.get("hani"), scripts.get("DFLT")
    if source is None or target is None:
        return
    present = {record.LangSysTag for record in target.LangSysRecord}
    for record in source.LangSysRecord:
        if record.LangSysTag == "ZHS " and "ZHS " not in present:
            copy = otTables.LangSysRecord()
            copy.LangSysTag = "ZHS "
            copy.LangSys = record.LangSys
            target.LangSysRecord.append(copy)
            target.LangSysCount = len(target.LangSysRecord)


def number_cids_by_glyph(font: TTFont) -> None:
    """Makes CID = glyph id, so that a PDF writer needs no charset.

    `font` must be freshly opened: the other tables are then still bytes in glyph order and do
    not notice that the names change.
    """
    top = font["CFF "].cff[0]
    count = len(top.charset)
    names = [".notdef"] + [f"cid{number:05d}" for number in range(1, count)]
    strings = top.CharStrings
    strings.charStrings = {new: strings.charStrings[old] for old, new in zip(top.charset, names)}
    top.charset = names
    top.CIDCount = count
