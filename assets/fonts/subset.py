"""Makes the subset fonts of this folder: python3 subset.py NOTO_FOLDER NOTO_SANS_CJK_TTC DEJAVU_FOLDER

Needs fonttools. NOTO_FOLDER holds NotoSans{Math,Symbols}-Regular.ttf (Debian: fonts-noto-core),
NOTO_SANS_CJK_TTC is NotoSansCJK-Regular.ttc (Debian: fonts-noto-cjk), DEJAVU_FOLDER holds DejaVuSans{,-Bold}.ttf
(Debian: fonts-dejavu-core). Add a character below when a text needs it.
"""

import sys
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

OWN_NAMES = "中文简体汉语普通话国語"
# What stands beside digits and letters is drawn as they are.
SYMBOLS = {
    "NotoSansMath-Regular.ttf": "≥≤≈−",
    "NotoSansSymbols-Regular.ttf": "⎋⌕",
}
# Marks on buttons: strong enough to be told apart when they are small, also in bold.
MARKS = "✎⇧⏎▾▴▸◂✓✔✕✗⚠●○■□▲▼◆⌫⌘⌥★☆⏏☰↶↷↵←→↑↓↔⇥⚙"


def cut(source, characters, number=-1, hinting=False):
    """The font at `source` with nothing but `characters`."""
    options = subset.Options()
    options.font_number = number
    options.hinting = hinting
    options.layout_features = []
    options.desubroutinize = True
    options.glyph_names = True
    options.drop_tables += ["MATH"]
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    return font


def quadratic(font):
    """The font with TrueType outlines: in a PDF, krilla 0.8 loses the widths of CFF fonts with several private dictionaries."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, max_err=0.5, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, drawn
    for name, glyph in drawn.items():
        glyph.recalcBounds(font["glyf"])
        font["hmtx"].metrics[name] = (font["hmtx"].metrics[name][0], getattr(glyph, "xMin", 0))
    maximum = font["maxp"] = newTable("maxp")
    maximum.tableVersion, maximum.numGlyphs = 0x00010000, len(order)
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maximum, field, 1 if field == "maxZones" else 0)
    maximum.recalc(font)
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"
    return font


OFL = "This Font Software is licensed under the SIL Open Font License, Version 1.1.", "https://openfontlicense.org"
VERA = "Bitstream Vera Fonts Copyright, DejaVu changes are in public domain.", "https://dejavu-fonts.github.io/License.html"


def save(font, family, copyright_line, target, style="Regular", licence=OFL):
    """Gives the subset its own name, so that nobody takes it for the whole font, and writes it."""
    postscript = family.replace(" ", "") + "-" + style
    table = font["name"]
    table.names = []
    for number, text in (
        (0, copyright_line),
        (1, family),
        (2, style),
        (3, postscript),
        (4, family if style == "Regular" else f"{family} {style}"),
        (6, postscript),
        (13, licence[0]),
        (14, licence[1]),
    ):
        table.setName(text, number, 3, 1, 0x409)
    # The same sources give the same bytes.
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created
    font.save(str(target))


def main():
    noto, cjk, dejavu = (Path(argument) for argument in sys.argv[1:4])
    here = Path(__file__).parent
    save(
        quadratic(cut(cjk, OWN_NAMES, number=2)),
        "Kavijakirja Own Names CJK",
        "Copyright 2014-2021 Adobe (http://www.adobe.com/); a subset of Noto Sans CJK SC",
        here / "KavijakirjaOwnNamesCJK-Regular.ttf",
    )
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for number, (name, characters) in enumerate(SYMBOLS.items()):
            parts.append(f"{folder}/{number}.ttf")
            cut(noto / name, characters).save(parts[-1])
        merged = Merger().merge(parts)
    # A fixed moment: a merged font would carry the moment of merging.
    merged["head"].created = 0
    save(
        merged,
        "Kavijakirja Symbols",
        "Copyright 2017-2020 Google LLC; a subset of Noto Sans Math and Symbols",
        here / "KavijakirjaSymbols-Regular.ttf",
    )
    for style, name in (("Regular", "DejaVuSans.ttf"), ("Bold", "DejaVuSans-Bold.ttf")):
        save(
            cut(dejavu / name, MARKS, hinting=True),
            "Kavijakirja Marks",
            "Copyright (c) 2003 by Bitstream, Inc.; DejaVu changes are in public domain; a subset of DejaVu Sans",
            here / f"KavijakirjaMarks-{style}.ttf",
            style,
            VERA,
        )


main()
