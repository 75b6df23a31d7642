"""The faces that the project ships and where each comes from."""

from dataclasses import dataclass
from pathlib import Path

NOTO = Path("/usr/share/fonts/opentype/noto")
WENKAI = Path("/usr/share/fonts/truetype/lxgw-wenkai")
VERSION = "1.000"


@dataclass(frozen=True)
class Recipe:
    """One file of fonts/: its own names, its source, how it is made."""

    family: str
    style: str
    weight: int
    source: Path
    source_name: str
    kind: str  # "subset", "kai" or "complete"

    @property
    def postscript(self) -> str:
        return f"{self.family.replace(' ', '')}-{self.style}"

    @property
    def file(self) -> str:
        return f"{self.postscript}.otf"


def noto(family: str, style: str, weight: int, source: str, kind: str = "subset") -> Recipe:
    """A face out of one of Debian's Noto collections."""
    base = "Noto Serif CJK" if "Song" in family else "Noto Sans CJK"
    suffix = "" if style == "Regular" else f" {style}"
    return Recipe(family, style, weight, NOTO / source, f"{base} SC{suffix}", kind)


RECIPES = [
    noto("Banmian Song", "Regular", 400, "NotoSerifCJK-Regular.ttc"),
    noto("Banmian Song", "Bold", 700, "NotoSerifCJK-Bold.ttc"),
    noto("Banmian Song", "Black", 900, "NotoSerifCJK-Black.ttc"),
    noto("Banmian Hei", "Regular", 400, "NotoSansCJK-Regular.ttc"),
    noto("Banmian Hei", "Bold", 700, "NotoSansCJK-Bold.ttc"),
    noto("Banmian Hei", "Black", 900, "NotoSansCJK-Black.ttc"),
    Recipe(
        "Banmian Kai", "Regular", 400, WENKAI / "LXGWWenKai-Regular.ttf", "LXGW WenKai", "kai"
    ),
    noto("Banmian Song Complete", "Regular", 400, "NotoSerifCJK-Regular.ttc", "complete"),
]
