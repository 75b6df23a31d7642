"""How even the lines of a page's stories are, in Banmian and in Typst (scripts/line-table).

Both set the same paragraphs at the same measure with the project's Song, 2 em of indent, justified.
Where each character stands is read from `banmian lines` and from Typst's PDF; one and the same
code judges both. Only full lines count, that is all but a paragraph's last.
"""

import argparse
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile

BANMIAN = ".build/release/banmian"
MANUSCRIPT = "../shared/manuscripts/jiangnan-front.txt"
SAMPLE = "samples/hewan-2026-03-18/front.txt"
# Large type, so that the PDF's rounding does not matter.
TYPST_SIZE = 20


def say(*words):
    print(*words, file=sys.stderr)


# What is set


def paragraphs(dump):
    """The running text of all stories of a dump; a run-in lead is followed by a blank cell."""
    told = subprocess.run(
        [BANMIAN, "dump", dump, "--stage", "edition", "--quiet"],
        capture_output=True, text=True, check=True).stdout
    label = "　正文　"
    texts = [line[len(label):] for line in told.split("\n") if line.startswith(label)]
    return [t[1:].replace("〕", "　", 1) if t.startswith("〔") else t for t in texts]


def banmian_lines(texts, measure, style, extra):
    """For each paragraph its lines, a line as a list of (index, x in em)."""
    defaults = {"measure": measure, "style": style, "indent": 2, **extra}
    cases = [{"id": str(i), "text": t} for i, t in enumerate(texts)]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump({"defaults": defaults, "cases": cases}, file, ensure_ascii=False)
        file.flush()
        told = subprocess.run(
            [BANMIAN, "lines", file.name], capture_output=True, text=True, check=False)
    lines = json.loads(told.stdout)
    return [
        [[(c["i"], c["x"]) for c in line["chars"]] for line in lines[str(i)]]
        for i in range(len(texts))]


# The margin keeps on the page what runs out of its line.
TYPST_SOURCE = """
#set page(width: %(width)spt + 1000pt, height: auto, margin: (right: 1000pt, rest: 0pt))
#set text(font: "Banmian Song", size: %(size)spt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#for text in json("texts.json") [#par(text)]
"""


def typst_lines(texts, measure):
    """The same of Typst, from the places of the glyphs in its PDF."""
    import pymupdf
    import typst

    with tempfile.TemporaryDirectory() as folder:
        # A hundredth of a point: a column of whole ems must not fail by rounding.
        width = measure * TYPST_SIZE + 0.01
        with open(os.path.join(folder, "page.typ"), "w") as file:
            file.write(TYPST_SOURCE % {"width": width, "size": TYPST_SIZE})
        with open(os.path.join(folder, "texts.json"), "w") as file:
            json.dump(texts, file, ensure_ascii=False)
        pdf = typst.compile(
            os.path.join(folder, "page.typ"), font_paths=["fonts"], ignore_system_fonts=True)
    glyphs = []
    for number, page in enumerate(pymupdf.open(stream=pdf, filetype="pdf")):
        for block in page.get_text("rawdict")["blocks"]:
            for line in block.get("lines", []):
                for span in line["spans"]:
                    for char in span["chars"]:
                        x, y = char["origin"]
                        glyphs.append((number, round(y), x / TYPST_SIZE, char["c"]))
    return matched(texts, glyphs)


def matched(texts, glyphs):
    """Glyphs in reading order, given back to the paragraphs whose text they are."""
    glyphs = [g for g in sorted(glyphs, key=lambda g: g[:3]) if not g[3].isspace()]
    at = 0
    result = []
    for text in texts:
        lines = []
        for index, char in enumerate(text):
            if char.isspace():
                continue
            page, y, x, found = glyphs[at]
            if found != char:
                raise SystemExit(f"the PDF has {found} where {char} is expected")
            if not lines or lines[-1][0] != (page, y):
                lines.append(((page, y), []))
            lines[-1][1].append((index, x))
            at += 1
        result.append([line for _, line in lines])
    return result


# How it is judged


def is_ideograph(char):
    return "一" <= char <= "鿿" or char == "〇"


def gap(text, line):
    """By how much ideographs stand apart on a line, in em: the middle of all neighbours."""
    gaps = [
        b[1] - a[1] - 1
        for a, b in zip(line, line[1:])
        if b[0] == a[0] + 1 and is_ideograph(text[a[0]]) and is_ideograph(text[b[0]])]
    return statistics.median(gaps) if gaps else 0


def pitch_class(width):
    return 0 if width < 0.02 else 1 if width < 1 / 16 else 2 if width < 1 / 8 else 3


def is_single(text, line):
    """Whether a last line holds one character besides marks."""
    return sum(1 for i, _ in line if text[i].isalnum()) < 2


class Tally:
    """The columns of the table, over all paragraphs."""

    names = ["lines", "pitch-true", "", "> 1/16", "> 1/8", "rms gap", "abrupt", "single"]

    def __init__(self, texts, paragraphs):
        gaps = []
        self.lines = self.abrupt = self.single = 0
        for text, lines in zip(texts, paragraphs):
            self.lines += len(lines)
            own = [gap(text, line) for line in lines[:-1]]
            classes = [pitch_class(g) for g in own]
            self.abrupt += sum(1 for a, b in zip(classes, classes[1:]) if abs(a - b) > 1)
            self.single += len(lines) > 1 and is_single(text, lines[-1])
            gaps += own
        self.full = len(gaps)
        self.true = sum(1 for g in gaps if g < 0.01)
        self.loose = sum(1 for g in gaps if g > 1 / 16 + 1e-4)
        self.very_loose = sum(1 for g in gaps if g > 1 / 8 + 1e-4)
        self.rms = (sum(g * g for g in gaps) / max(1, len(gaps))) ** 0.5

    @property
    def share(self):
        return 100 * self.true / max(1, self.full)

    def cells(self):
        return [
            str(self.lines), f"{self.true}/{self.full}", f"{self.share:.1f} %", str(self.loose),
            str(self.very_loose), f"{self.rms:.4f}", str(self.abrupt), str(self.single)]

    def worse(self, other):
        """The columns in which this is worse than the other."""
        mine = [self.lines, 0, -self.share, self.loose, self.very_loose, self.rms, self.abrupt,
                self.single]
        theirs = [other.lines, 0, -other.share, other.loose, other.very_loose, other.rms,
                  other.abrupt, other.single]
        return [n or "share" for n, a, b in zip(self.names, mine, theirs) if a > b + 1e-9]


# The table


def has_typst():
    missing = [m for m in ("typst", "pymupdf") if importlib.util.find_spec(m) is None]
    if missing:
        say(f"Without Typst: pip install {' '.join(missing)} puts it beside ours.")
    return not missing


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("dump", nargs="?", help="a dump, a story or an edition folder")
    parser.add_argument("--measures", default="12,13,16,18", help="in em")
    parser.add_argument("--styles", default="quanjiao,kaiming")
    parser.add_argument("--kinsoku", default="gb")
    parser.add_argument("--costs", default="press")
    arguments = parser.parse_args()
    if arguments.dump is None:
        arguments.dump = MANUSCRIPT
        if not os.path.exists(MANUSCRIPT):
            say(f"{MANUSCRIPT} is not here; the sample page is measured instead.")
            arguments.dump = SAMPLE
    return arguments


def main():
    arguments = parsed()
    texts = paragraphs(arguments.dump)
    with_typst = has_typst()
    extra = {"kinsoku": arguments.kinsoku, "costs": arguments.costs}
    print(f"{len(texts)} paragraphs, {sum(map(len, texts))} characters\n")
    print("| em | set by | " + " | ".join(Tally.names) + " |")
    print("|---:|---|" + "---:|" * len(Tally.names))
    notes = []
    for measure in map(int, arguments.measures.split(",")):
        peer = Tally(texts, typst_lines(texts, measure)) if with_typst else None
        if peer:
            print(f"| {measure} | Typst | " + " | ".join(peer.cells()) + " |")
        for style in arguments.styles.split(","):
            ours = Tally(texts, banmian_lines(texts, measure, style, extra))
            print(f"| {measure} | Banmian, {style} | " + " | ".join(ours.cells()) + " |")
            worse = ours.worse(peer) if peer else []
            if worse:
                notes.append(f"{measure} em, {style}: Typst is better in {', '.join(worse)}")
    if with_typst:
        print("\n" + ("\n".join(notes) or "Typst is better in no column."))


if __name__ == "__main__":
    main()
