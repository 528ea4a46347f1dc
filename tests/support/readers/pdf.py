"""Says what is wrong with PDFs as documents for everybody (PDF/UA-1, ISO 14289-1) and for keeping (PDF/A-2a, ISO 19005-2).

PDF/UA is outloud's to judge: its rules of conformance agree with veraPDF's. For PDF/A no validator could be had beside it, so the demands
that can be broken by what is put into a file are looked up here with pikepdf (qpdf); the numbers are the clauses of ISO 19005-2. It is no
validation by veraPDF, which was not to be had where this was written. `--spoil FILE` instead tells what is found wrong with copies of the
file that each lack one thing."""
import contextlib
import json
import pathlib
import sys
import tempfile

import pikepdf
from outloud import check
from outloud.model import Document
from pikepdf import Name

# What outloud guesses at beyond the standard, and where its guess does not fit our pages.
GUESSES = {
    "TBL-010": "a table of two columns whose rows have heads has more heads than other cells, as it should",
    "TAG-002": "the head of a table that goes on stands outside the tags the second time; `of_its_words` looks closer",
    "FIG-012": "the words for a chart are its figures, and so fewer letters than digits",
}
# The foot of a page, in points from below: what stands there stands outside the tags.
FOOT = 45
PDFA = "http://www.aiim.org/pdfa/ns/id/"
ANNOTATIONS = {"/Link", "/Widget", "/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Highlight", "/Underline", "/Stamp", "/Popup"}
ACTIONS = {"/GoTo", "/GoToR", "/URI", "/SubmitForm", "/Named", "/GoToE", "/Thread"}
FLAGS = {"invisible": 1, "hidden": 2, "print": 4, "no view": 32}


def dictionaries(pdf):
    """Every dictionary in the file, of streams too, also those that stand inside others."""
    waiting = [thing for thing in pdf.objects] + [pdf.trailer]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, pikepdf.Array):
            waiting += [each for each in thing if not getattr(each, "is_indirect", False)]
        elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            yield thing
            waiting += [each for _, each in thing.items() if isinstance(each, pikepdf.Object) and not each.is_indirect]


def of_the_file(pdf):
    root = pdf.Root
    if pdf.is_encrypted:
        yield "6.1.3: it is encrypted"
    if "/ID" not in pdf.trailer:
        yield "6.1.3: it has no identifier"
    if "/Metadata" not in root or "/Filter" in root.Metadata:
        yield "6.6.2: its metadata are missing or packed"
    else:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
            if (said.get(f"{{{PDFA}}}part"), said.get(f"{{{PDFA}}}conformance")) != ("2", "A"):
                yield "6.6.4: it does not say that it is PDF/A-2a"
    if root.get("/MarkInfo", {}).get("/Marked") is not True or "/StructTreeRoot" not in root:
        yield "6.7.2: it is not tagged"
    if not str(root.get("/Lang", "")):
        yield "6.7.4: it says no language"
    intents = [intent for intent in root.get("/OutputIntents", []) if intent.get("/S") == Name.GTS_PDFA1]
    if len(intents) != 1 or intents[0].get("/DestOutputProfile") is None:
        yield "6.2.3: it has no profile of its colours"
    for key in ("/AA", "/Requirements", "/NeedsRendering", "/OCProperties", "/Perms"):
        if key in root:
            yield f"6.5, 6.9 or 6.11: {key} in the catalogue"
    for key in ("/JavaScript", "/AlternatePresentations", "/EmbeddedFiles"):
        if key in root.get("/Names", {}):
            yield f"6.5, 6.8 or 6.10: {key} among the names"
    yield from (f"6.1: {problem}" for problem in pdf.check_pdf_syntax())


def of_its_parts(pdf):
    for thing in dictionaries(pdf):
        kind, subtype = str(thing.get("/Type", "")), str(thing.get("/Subtype", ""))
        if isinstance(thing, pikepdf.Stream):
            filters = thing.get("/Filter", [])
            names = {str(each) for each in (filters if isinstance(filters, pikepdf.Array) else [filters])}
            if names & {"/LZWDecode", "/Crypt"} or "/F" in thing:
                yield f"6.1.7: a stream is packed or kept as it may not be: {names}"
            if subtype == "/PS" or "/Ref" in thing or "/OPI" in thing:
                yield "6.2.9: it draws with what lies outside the file"
            if subtype == "/Image" and (thing.get("/Interpolate") is True or "/Alternates" in thing):
                yield "6.2.8: a picture is interpolated or has another in its place"
        if kind == "/FontDescriptor" and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(thing.keys()):
            yield f"6.2.11.4: the font {thing.get('/FontName')} is not embedded"
        if kind == "/Font" and subtype != "/Type3" and not {"/FontDescriptor", "/DescendantFonts"} & set(thing.keys()):
            yield f"6.2.11.4: the font {thing.get('/BaseFont')} is not embedded"
        if kind == "/Font" and not subtype.startswith("/CIDFont") and "/ToUnicode" not in thing:
            yield f"6.2.11.7: the letters of {thing.get('/BaseFont')} cannot be told"
        if kind == "/ExtGState" and ({"/TR", "/HTP"} & set(thing.keys()) or thing.get("/TR2", Name.Default) != Name.Default):
            yield "6.2.5: a transfer function"
        if kind == "/Annot" or "/Annots" in thing:
            yield from of_annotations([thing] if kind == "/Annot" else thing.Annots)
        if "/S" in thing and (kind == "/Action" or str(thing.S) in {"/JavaScript", "/Launch", "/Movie", "/Sound"}) and str(thing.S) not in ACTIONS:
            yield f"6.5.1: the action {thing.S}"
        if kind == "/Page" and "/AA" in thing:
            yield "6.5.2: a page acts by itself"


def of_annotations(annotations):
    for each in annotations:
        subtype, flags = str(each.get("/Subtype", "")), int(each.get("/F", 0))
        if subtype not in ANNOTATIONS:
            yield f"6.3.1: an annotation of the kind {subtype}"
        if subtype != "/Popup" and (not flags & FLAGS["print"] or flags & (FLAGS["invisible"] | FLAGS["hidden"] | FLAGS["no view"])):
            yield f"6.3.2: an annotation ({subtype}) is not on paper or not seen"
        if subtype not in ("/Popup", "/Link") and "/AP" not in each:
            yield f"6.3.3: an annotation ({subtype}) has no look of its own"


def of_its_words(path):
    with contextlib.closing(Document(path)) as document:
        lines = [line for page in document.pages for line in document.content(page.index).lines]
        inside = {word for line in lines if line.artifact_share == 0 for word in line.text.split()}
        for line in lines:
            lost = set(line.text.split()) - inside
            if line.artifact_share > 0 and line.bbox[3] >= FOOT and lost:
                yield f"words stand outside the tags alone: {sorted(lost)}"


def faults(path):
    judged = check(path)
    assert judged.verdict in ("pass", "review", "fail"), judged.error
    for each in judged.sorted_findings():
        if each.rule not in GUESSES:
            yield f"outloud {each.rule}, page {each.page}: {each.message} {each.evidence or ''}"
    yield from of_its_words(path)
    with pikepdf.open(path) as pdf:
        yield from of_the_file(pdf)
        yield from of_its_parts(pdf)


def without(thing, *keys):
    for key in keys:
        if key in thing:
            del thing[key]


def first(pdf, test):
    return next(thing for thing in dictionaries(pdf) if test(thing))


def untagged(pdf):
    """The first words of the first page are marked as standing outside the tags."""
    page, done = pdf.pages[0], []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "BDC" and operands[0] != Name.Artifact and not any(each[1] == pikepdf.Operator("BMC") for each in done):
            operands, operator = [Name.Artifact], pikepdf.Operator("BMC")
        done.append((operands, operator))
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(done))


SPOILINGS = {
    "first words": untagged,
    "language": lambda pdf: without(pdf.Root, "/Lang"),
    "tags": lambda pdf: without(pdf.Root, "/StructTreeRoot", "/MarkInfo"),
    "title": lambda pdf: without(pdf.Root.ViewerPreferences, "/DisplayDocTitle"),
    "profile": lambda pdf: without(pdf.Root, "/OutputIntents"),
    "font": lambda pdf: without(first(pdf, lambda thing: thing.get("/Type") == Name.FontDescriptor), "/FontFile2", "/FontFile3"),
    "letters": lambda pdf: without(first(pdf, lambda thing: "/ToUnicode" in thing), "/ToUnicode"),
    "alternative": lambda pdf: without(first(pdf, lambda thing: thing.get("/S") == Name.Figure), "/Alt"),
    "scope": lambda pdf: without(first(pdf, lambda thing: thing.get("/S") == Name.TH), "/A"),
    "claim": lambda pdf: pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(b"pdfaid:part>2", b"pdfaid:part>1")),
    "script": lambda pdf: pdf.Root.__setitem__("/OpenAction", pikepdf.Dictionary(Type=Name.Action, S=Name.JavaScript, JS="1")),
}


def spoilt(path):
    """What is found wrong with a copy that lacks one thing, beyond what is wrong with the file itself."""
    with tempfile.TemporaryDirectory() as folder:
        for name, spoil in SPOILINGS.items():
            copy = pathlib.Path(folder, f"{name}.pdf")
            with pikepdf.open(path) as pdf:
                spoil(pdf)
                pdf.save(copy)
            yield name, list(faults(copy))


if sys.argv[1] == "--spoil":
    print(json.dumps(dict(spoilt(sys.argv[2]))))
else:
    print(json.dumps({path: list(faults(path)) for path in sys.argv[1:]}))
