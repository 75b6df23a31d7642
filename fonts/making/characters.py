"""Which characters the faces carry: the national table, GB 2312 and what papers set around them."""

import bz2
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent / "characters"
TABLE = HERE / "tongyong-guifan.txt"
RANGES = HERE / "marks-and-letters.txt"
UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")

# 通用规范汉字表 (2013): level one, two and three end at these numbers.
LEVELS = [(1, 3500, "一级字"), (3501, 6500, "二级字"), (6501, 8105, "三级字")]

HEADER = """\
# 通用规范汉字表 (2013), 8,105 characters in the order of the table.
# Source: the property kTGH of the Unicode Han Database, Unicode 15.0.0,
# Unihan_OtherMappings.txt in Debian's package unicode-data 15.0.0-1.
# Copyright 1991-2022 Unicode, Inc.; Unicode data files licence,
# https://www.unicode.org/license.txt
"""


def write_table() -> None:
    """Writes the committed list from Unihan; later builds need no Unicode data."""
    places = {}
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        for line in lines:
            if "\tkTGH\t" in line and not line.startswith("#"):
                code, _, value = line.split()
                places[int(value.removeprefix("2013:"))] = chr(int(code[2:], 16))
    if sorted(places) != list(range(1, 8106)):
        raise SystemExit("make-fonts: kTGH does not number 1 to 8105")
    text = HEADER
    for first, last, name in LEVELS:
        text += f"# {name} {first}-{last}\n"
        level = [places[number] for number in range(first, last + 1)]
        for start in range(0, len(level), 50):
            text += "".join(level[start : start + 50]) + "\n"
    TABLE.write_text(text, encoding="utf-8")


def national_table() -> list[int]:
    """The 8,105 characters in the order of the table."""
    if not TABLE.exists():
        write_table()
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    codes = [ord(c) for line in lines if not line.startswith("#") for c in line]
    if len(codes) != 8105 or len(set(codes)) != 8105:
        raise SystemExit(f"make-fonts: {TABLE.name} must hold 8105 different characters")
    return codes


def gb2312() -> list[int]:
    """Every character of GB/T 2312-1980, in its order, as Python's codec knows it."""
    codes = []
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            text = bytes([row, cell]).decode("gb2312", errors="ignore")
            codes.extend(ord(c) for c in text)
    return codes


def marks_and_letters() -> list[int]:
    """The ranges of marks-and-letters.txt; unassigned code points are skipped."""
    codes = []
    for line in RANGES.read_text(encoding="utf-8").splitlines():
        ranges = line.split("#")[0].split()
        for item in ranges:
            first, _, last = item.partition("-")
            codes.extend(range(int(first, 16), int(last or first, 16) + 1))
    return [code for code in codes if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")]


def han() -> list[int]:
    """The ideographs that every face must cover, sorted."""
    wanted = set(national_table())
    wanted.update(code for code in gb2312() if 0x4E00 <= code <= 0x9FFF)
    return sorted(wanted)


def wanted() -> list[int]:
    """All characters asked of a face, sorted."""
    return sorted({*national_table(), *gb2312(), *marks_and_letters()})
