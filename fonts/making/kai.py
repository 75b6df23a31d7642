"""LXGW WenKai has TrueType outlines; the press wants one kind of font, so they become CFF.

Cairo splits a TrueType face into two PDF fonts, one for Latin, and leaves /CIDToGIDMap out; a
CID-keyed CFF face becomes one font that validators accept.
"""

from fontTools.cffLib import CFFFontSet, FDArrayIndex, FDSelect, FontDict, PrivateDict
from fontTools.cffLib import CharStrings, GlobalSubrsIndex, IndexedStrings, TopDict, TopDictIndex
from fontTools.pens.filterPen import DecomposingFilterPen
from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont, newTable

from faces import Recipe

# Of 1000 units an em: a thousandth of an em is 0.0035 mm at 10 pt, far below the plate's dot.
TOLERANCE = 0.5


class Started(DecomposingFilterPen):
    """Writes components out; starts a contour of off-curve points half-way between two, as TrueType."""

    def qCurveTo(self, *points):
        if points[-1] is not None:
            self._outPen.qCurveTo(*points)
            return
        (ax, ay), (bx, by) = points[-2], points[0]
        start = ((ax + bx) / 2, (ay + by) / 2)
        self._outPen.moveTo(start)
        self._outPen.qCurveTo(*points[:-1], start)


def to_cff(font: TTFont, recipe: Recipe) -> None:
    """Replaces `glyf` by a CID-keyed `CFF ` with the same glyph order."""
    order = font.getGlyphOrder()
    origins = vertical_origins(font)
    bounds = font["head"]
    box = [bounds.xMin, bounds.yMin, bounds.xMax, bounds.yMax]
    font_set, top, private = empty_font(recipe, order, box)
    glyphs = font.getGlyphSet()
    metrics = font["hmtx"]
    for number, name in enumerate(order):
        pen = T2CharStringPen(metrics[name][0], None, CFF2=False)
        cubic = Qu2CuPen(pen, TOLERANCE, all_cubic=True, reverse_direction=True)
        glyphs[name].draw(Started(cubic, glyphs))
        string = pen.getCharString(private, top.GlobalSubrs)
        string.fdSelectIndex = 0
        top.CharStrings.charStrings[top.charset[number]] = string
    for tag in ("glyf", "loca", "gasp", "cvt ", "fpgm", "prep"):
        if tag in font:
            del font[tag]
    font["CFF "] = newTable("CFF ")
    font["CFF "].cff = font_set
    font.sfntVersion = "OTTO"
    finish_tables(font, order, top.charset, origins)


def vertical_origins(font: TTFont) -> dict[str, int]:
    """Where vertical writing hangs each glyph, as the metrics of `glyf` imply it."""
    glyf, metrics = font["glyf"], font["vmtx"]
    default = font["OS/2"].sTypoAscender
    origins = {}
    for name in font.getGlyphOrder():
        glyph = glyf[name]
        top = getattr(glyph, "yMax", None)
        origins[name] = default if not glyph.numberOfContours else top + metrics[name][1]
    return origins


def empty_font(recipe: Recipe, order: list[str], box: list[int]):
    """A CID-keyed font set, ROS Adobe-Identity-0, one dictionary, CID = glyph id."""
    font_set = CFFFontSet()
    font_set.major, font_set.minor, font_set.hdrSize, font_set.offSize = 1, 0, 4, 4
    font_set.fontNames = [recipe.postscript]
    font_set.strings = IndexedStrings()
    font_set.GlobalSubrs = GlobalSubrsIndex()
    top = TopDict(GlobalSubrs=font_set.GlobalSubrs)
    top.ROS = ("Adobe", "Identity", 0)
    top.CIDCount = len(order)
    top.FontBBox = box
    top.charset = [".notdef"] + [f"cid{number:05d}" for number in range(1, len(order))]
    private = PrivateDict()
    private.defaultWidthX, private.nominalWidthX = 0, 0
    part = FontDict()
    part.setCFF2(False)
    part.FontName = f"{recipe.postscript}-Han"
    part.Private = private
    top.FDArray = FDArrayIndex()
    top.FDArray.append(part)
    top.FDSelect = FDSelect()
    top.FDSelect.gidArray = [0] * len(order)
    top.FDSelect.format = 3
    top.CharStrings = CharStrings(
        None, top.charset, font_set.GlobalSubrs, None, top.FDSelect, top.FDArray
    )
    font_set.topDictIndex = TopDictIndex()
    font_set.topDictIndex.append(top)
    return font_set, top, private


def finish_tables(font, order, names, origins) -> None:
    """maxp of CFF, no glyph names in post, VORG from the old metrics."""
    maxp = newTable("maxp")
    maxp.tableVersion, maxp.numGlyphs = 0x00005000, len(order)
    font["maxp"] = maxp
    font["post"].formatType = 3.0
    default = max(sorted(set(origins.values())), key=list(origins.values()).count)
    vorg = newTable("VORG")
    vorg.majorVersion, vorg.minorVersion = 1, 0
    vorg.defaultVertOriginY = default
    vorg.VOriginRecords = {n: y for n, y in origins.items() if y != default}
    vorg.numVertOriginYMetrics = len(vorg.VOriginRecords)
    font["VORG"] = vorg
