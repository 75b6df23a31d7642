"""The test font: every Han character one square, so a page is art that a person can type.

Ascent 800 and descent 200 of 1000 units and insets in steps of 100: at 10 px an em every edge
falls on a pixel (the idea of WeasyPrint's test font).
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen

HAN = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也"
    "能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现"
    "实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表"
    "间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系"
    "军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资"
    "边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据"
    "版报字体栏标东南北红白黑汉测试刊印晨晚街桥河江城车站灯雨雪风春夏秋冬早今百千万亿零六七八"
)
OPENERS = "（《〈「『【〖〔［｛“‘"
CLOSERS = "）》〉」』】〗〕］｝”’，。、；：！？．"
MIDDLE = "·・"
BARS = "—…⋯"  # touch their neighbours, so —— and …… are one bar
FULL = "".join(chr(code) for code in range(0xFF10, 0xFF1A)) + "％￥～○●■□★※①②③④⑤℃"
LATIN = "".join(chr(code) for code in range(0x21, 0x7F))

# advance and ink box: left, bottom, right, top
SHAPES = {
    "han": (1000, (100, -100, 900, 700)),
    "opener": (1000, (600, -100, 900, 700)),
    "closer": (1000, (100, -100, 400, 700)),
    "middle": (1000, (400, 200, 600, 400)),
    "bar": (1000, (0, 200, 1000, 400)),
    "latin": (500, (100, -100, 400, 700)),
    "space": (500, None),
    "fullspace": (1000, None),
}


def kinds() -> dict[str, str]:
    """Character to shape, in a fixed order."""
    table = {" ": "space", "\u00a0": "space", "\u3000": "fullspace"}
    groups = [
        (LATIN, "latin"), (HAN, "han"), (FULL, "han"), (OPENERS, "opener"),
        (CLOSERS, "closer"), (MIDDLE, "middle"), (BARS, "bar"),
    ]  # fmt: skip
    for text, kind in groups:
        for character in text:
            table[character] = kind
    return dict(sorted(table.items()))


def outline(kind: str) -> T2CharString:
    advance, box = SHAPES[kind]
    pen = T2CharStringPen(advance, None)
    if box is not None:
        left, bottom, right, top = box
        pen.moveTo((left, bottom))
        pen.lineTo((right, bottom))
        pen.lineTo((right, top))
        pen.lineTo((left, top))
        pen.closePath()
    return pen.getCharString()


def frame() -> T2CharString:
    """`.notdef`: an empty frame, unlike anything else on the page."""
    pen = T2CharStringPen(1000, None)
    pen.moveTo((100, -100))
    pen.lineTo((900, -100))
    pen.lineTo((900, 700))
    pen.lineTo((100, 700))
    pen.closePath()
    pen.moveTo((200, 0))
    pen.lineTo((200, 600))
    pen.lineTo((800, 600))
    pen.lineTo((800, 0))
    pen.closePath()
    return pen.getCharString()


def build(target: Path) -> Path:
    """Makes the font; its glyphs are ours, so it needs no licence but the project's."""
    table = kinds()
    names = {character: f"uni{ord(character):04X}" for character in table}
    order = [".notdef", *names.values()]
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({ord(character): name for character, name in names.items()})
    strings = {".notdef": frame()}
    strings |= {names[character]: outline(kind) for character, kind in table.items()}
    facts = {"FullName": "Banmian Square", "FamilyName": "Banmian Square", "Weight": "Regular"}
    builder.setupCFF("BanmianSquare-Regular", facts, strings, {})
    boxes = {names[c]: SHAPES[kind] for c, kind in table.items()} | {".notdef": SHAPES["han"]}
    builder.setupHorizontalMetrics({n: (a, box[0] if box else 0) for n, (a, box) in boxes.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    tops = {name: 800 - box[3] if box else 0 for name, (_, box) in boxes.items()}
    builder.setupVerticalMetrics({name: (1000, top) for name, top in tops.items()})
    builder.setupVerticalHeader(ascent=500, descent=-500)
    builder.setupNameTable({
        "copyright": "Part of Banmian; under the licence of the project.",
        "familyName": "Banmian Square",
        "styleName": "Regular",
        "uniqueFontIdentifier": "1.000;BanmianSquare-Regular",
        "fullName": "Banmian Square",
        "version": "Version 1.000",
        "psName": "BanmianSquare-Regular",
    }, mac=False)  # fmt: skip
    builder.setupOS2(
        sTypoAscender=800, sTypoDescender=-200, sTypoLineGap=0, usWinAscent=800,
        usWinDescent=200, sCapHeight=700, sxHeight=700, usWeightClass=400, achVendID="    ",
    )  # fmt: skip
    builder.setupPost(keepGlyphNames=False)
    builder.font.recalcTimestamp = False
    builder.updateHead(created=0, modified=0, fontRevision=1.0)
    builder.font.save(target)
    return target
