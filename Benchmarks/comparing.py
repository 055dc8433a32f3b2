#!/usr/bin/env python3
"""Measures what `traad diff` finds, and how fast, on two made periods whose true links are known.

    Benchmarks/comparing.py [--sizes 60,300,…] [--seeds N] [--runs N] [--pairs FILE.py] [--check]

Each pair of periods is written as two Word files, imported into a fresh library and compared by the release build; small ones
are made from several seeds and counted together. A link is an old and a new item in one change; all links count, the unchanged
ones too, and beside that only those with other words. The threshold is the program's own, suggestions are no links. Processor
time and memory are those of the whole `traad diff --json`, least of the runs; "alone" is the comparison by itself on the clock,
from --timing. FILE.py has a function make(count, seed) like that of periods.py. --check fails where precision falls below .95,
or the comparison takes more than 50 ms for 300 items a side or 2 s and 500 MiB for 5,000. Needs GNU time.
"""
import argparse
import importlib.util
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
TRAAD = os.path.join(os.path.dirname(HERE), ".build/release/traad")
PERIODS = ("2018-2020", "2020-2022")
LEAST_PRECISION = .95
# Small periods have few links, so that several of them are taken together: at least so many items.
FEWEST = 400
# Items a side: processor seconds and mebibytes that the comparison may take.
LIMITS = {300: (.05, 500), 5000: (2, 500)}
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def load(path):
    """The generator in a file, or one sentence why not."""
    if not os.path.isfile(path):
        sys.exit("There is no generator at %s: name a Python file with make(count, seed), or leave --pairs out." % path)
    spec = importlib.util.spec_from_file_location("pairs", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.make


def paragraph(text, is_item=False):
    mark = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" if is_item else ""
    return "<w:p>%s<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>" % (mark, escape(text))


def row(*cells):
    return "<w:tr>%s</w:tr>" % "".join("<w:tc><w:tcPr/>%s</w:tc>" % ("".join(cell) or paragraph("")) for cell in cells)


def write(path, period, items):
    """A Word file with one table: a row for each policy with its activities and follow-ups."""
    rows = []
    for policy in sorted({item["policy"] for item in items}):
        mine = [item for item in items if item["policy"] == policy]
        lists = [[paragraph(i["text"], True) for i in mine if (i["kind"] == "activity") == first] for first in (True, False)]
        rows.append(([paragraph(name(policy))], *lists))
    write_table(path, period, rows)


def write_table(path, period, rows):
    """A Word file with one table; a row is the paragraphs of policy, activities and follow-ups."""
    heads = [[paragraph(head)] for head in ("Politik", "Strategiske aktiviteter " + period, "Opfølgning")]
    rows = [row(*cells) for cells in [heads] + rows]
    levels = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>" \
        "<w:lvlText w:val=\"•\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    parts = {
        "[Content_Types].xml": "<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats"
        "-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"%sdocument.main+xml\"/><Override PartName="
        "\"/word/numbering.xml\" ContentType=\"%snumbering+xml\"/></Types>" % (package, kind, kind),
        "_rels/.rels": "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" "
        "Target=\"word/document.xml\"/></Relationships>" % (package, office),
        "word/_rels/document.xml.rels": "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/numbering\" "
        "Target=\"numbering.xml\"/></Relationships>" % (package, office),
        "word/numbering.xml": "<w:numbering xmlns:w=\"%s\">%s</w:numbering>" % (WORD, levels),
        "word/document.xml": "<w:document xmlns:w=\"%s\"><w:body><w:tbl>%s</w:tbl><w:p/></w:body></w:document>" % (WORD, "".join(rows)),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for part, xml in parts.items():
            file.writestr(part, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml)


def name(policy):
    return "Politik nr. %d" % (policy + 1)


def key(item):
    """What an item is known by on both sides: policy, kind and text."""
    return name(item["policy"]), "activity" if item["kind"] == "activity" else "followUp", item["text"]


def run(command):
    """Standard output and error, processor seconds and mebibytes of a command that succeeds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(["/usr/bin/time", "-f", "%M"] + command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit("%s failed: %s" % (" ".join(command), done.stderr.decode(errors="replace")[-300:]))
    error = done.stderr.decode()
    return done.stdout, error, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, int(error.split()[-1]) / 1024


def links(answer):
    """The pairs of items that a difference links, and those of them with the same text."""
    told = set()
    for item in answer["items"]:
        keys = [[(entry["policy"], item["kind"], entry["text"]) for entry in item[side]] for side in ("old", "new")]
        told.update((old, new) for old in keys[0] for new in keys[1])
    return told


def measure(make, count, seed, runs, folder):
    """For one pair of periods how many links are wanted, told and both, the same for those with other words, and the best run."""
    old, new, truth = make(count, seed)
    library = os.path.join(folder, "%d-%d.sqlite" % (count, seed))
    files = [os.path.join(folder, "%d-%d-%s.docx" % (count, seed, period)) for period in PERIODS]
    for path, period, items in zip(files, PERIODS, (old, new)):
        write(path, period, items)
    run([TRAAD, "--library", library, "--quiet", "import"] + files)
    command = [TRAAD, "--library", library, "--json", "--timing", "diff"] + list(PERIODS)
    best = {"cpu": float("inf"), "alone": float("inf"), "memory": 0}
    for _ in range(runs):
        output, error, used, memory = run(command)
        alone = sum(int(x) for x in re.findall(r"^compare\D*(\d+)", error, re.M)) / 1e6
        best = {"cpu": min(best["cpu"], used), "alone": min(best["alone"], alone), "memory": max(best["memory"], memory)}
    wanted, told = {(key(old[a]), key(new[b])) for a, b, _ in truth}, links(json.loads(output))
    other = [{pair for pair in pairs if pair[0][2] != pair[1][2]} for pairs in (wanted, told)]
    counts = [len(pairs) for pairs in (wanted, told, wanted & told, *other, other[0] & other[1])]
    return counts, best


def pooled(make, count, seeds, runs):
    """The counts of links of several seeds together, the time of the first and the most memory."""
    counts, time = [0] * 6, None
    for seed in range(1, seeds + 1):
        folder = tempfile.mkdtemp()
        try:
            found, used = measure(make, count, seed, runs if seed == 1 else 1, folder)
        finally:
            shutil.rmtree(folder)
        counts, time = [a + b for a, b in zip(counts, found)], time or used
        time["memory"] = max(time["memory"], used["memory"])
    return counts, time


def share(part, whole):
    return part / whole if whole else 1.0


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="60,300,400,1000,5000")
    options.add_argument("--seeds", type=int)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--pairs", default=os.path.join(HERE, "periods.py"))
    options.add_argument("--check", action="store_true")
    given = options.parse_args()
    make = load(given.pairs)
    if not os.path.exists(TRAAD):
        sys.exit("Build first: make build")
    broken = []
    print("| %5s | %5s | %5s | %9s | %6s | %13s | %6s | %7s | %7s | %5s |" % (
        "items", "seeds", "links", "precision", "recall", "other words P", "R", "CPU s", "alone s", "MiB"))
    print("|%s" % ("---|" * 10))
    for count in map(int, given.sizes.split(",")):
        seeds = given.seeds or -(-FEWEST // count)
        (wanted, told, right, *other), time = pooled(make, count, seeds, given.runs)
        print("| %5d | %5d | %5d | %9.3f | %6.3f | %13.3f | %6.3f | %7.3f | %7.3f | %5.0f |" % (
            count, seeds, wanted, share(right, told), share(right, wanted), share(other[2], other[1]),
            share(other[2], other[0]), time["cpu"], time["alone"], time["memory"]), flush=True)
        seconds, memory = LIMITS.get(count, (float("inf"), float("inf")))
        if share(right, told) < LEAST_PRECISION or min(time["alone"], time["cpu"]) > seconds or time["memory"] > memory:
            broken.append("%d items" % count)
    if broken and given.check:
        sys.exit("Below the mark: " + "; ".join(broken))


if __name__ == "__main__":
    main()
