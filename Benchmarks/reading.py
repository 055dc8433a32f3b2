#!/usr/bin/env python3
"""Measures reading against its peers in one run: processor seconds of all processes, the best of several runs.

    Benchmarks/reading.py [--runs N] [FOLDER...]

Every PDF of corpus/ and of the folders is repeated to 200 pages, read by each program, and summed up by folder. Needs the
release build, poppler-utils (pdftotext, pdfinfo, pdfunite) and GNU time; pdfplumber, pymupdf4llm, docling-parse and docx2python
are measured where this Python has them, and named where it has not. Machines are noisy: only the ratios of one run mean
something.
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TRAAD = os.path.join(ROOT, ".build/release/traad")
CORPUS = os.path.join(ROOT, "corpus")
OURS = [TRAAD, "read", "--json"]
PAGES, COPIES = 200, 40


def measure(command, runs):
    """Least processor seconds, wall seconds and most mebibytes over the runs."""
    best = [float("inf"), float("inf"), 0.0]
    for _ in range(runs):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(["/usr/bin/time", "-f", "%M"] + command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        # A plan that is refused was read as well.
        if done.returncode not in ((0, 1, 2, 3) if command[0] == TRAAD else (0,)):
            said = "%s failed: %s" % (" ".join(command), done.stderr.decode(errors="replace")[-300:])
            if command[0] != sys.executable:
                sys.exit(said)
            print(said, file=sys.stderr)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = [min(best[0], used), min(best[1], wall), max(best[2], int(done.stderr.split()[-1]) / 1024)]
    return best


def pages_of(path):
    """How many pages a PDF has; 0 for one that does not open."""
    said = subprocess.run(["pdfinfo", path], capture_output=True, text=True, errors="replace").stdout
    return next((int(line.split()[1]) for line in said.splitlines() if line.startswith("Pages:")), 0)


def repeated(path, folder):
    """A PDF of its pages over and over, at least 200, and how many they are; nothing where it does not open or cannot be joined."""
    pages, target = pages_of(path), os.path.join(folder, "pages.pdf")
    copies = -(-PAGES // pages) if pages else 0
    if not copies or subprocess.run(["pdfunite"] + [path] * copies + [target], stderr=subprocess.DEVNULL).returncode:
        return None, 0
    return target, pages * copies


PLUMBER = "import pdfplumber,sys\nfor p in pdfplumber.open(sys.argv[1]).pages: p.extract_tables(); p.extract_text()"
MARKDOWN = "import pymupdf4llm,sys\npymupdf4llm.to_markdown(sys.argv[1])"
DOCLING = """import sys
from docling_core.types.doc.page import TextCellUnit
from docling_parse.pdf_parser import DoclingPdfParser
for _, page in DoclingPdfParser(loglevel="fatal").load(sys.argv[1]).iterate_pages(): list(page.iterate_cells(TextCellUnit.LINE))"""
PEERS = [("pdfplumber", "pdfplumber tables and text", PLUMBER), ("pymupdf4llm", "pymupdf4llm to_markdown", MARKDOWN),
         ("docling_parse", "docling-parse lines", DOCLING)]


def add(sums, name, figures):
    """Adds a file's seconds to the sums of a program, and keeps the most memory."""
    cpu, wall, memory = sums.get(name, (0, 0, 0))
    sums[name] = (cpu + figures[0], wall + figures[1], max(memory, figures[2]))


def measure_folder(source, runs, folder):
    """Sums of CPU and wall seconds over the PDFs of a folder: each 200 pages long, and as it is for the slow peers."""
    long, short, worst, pages = {}, {}, [], 0
    peers = [(label, code) for module, label, code in PEERS if has(module)]
    for name in sorted(n for n in os.listdir(source) if n.endswith(".pdf")):
        pdf, count = repeated(os.path.join(source, name), folder)
        if not pdf:
            continue
        pages += count
        peer, ours = (measure(c, runs) for c in (["pdftotext", "-bbox-layout", pdf, "/dev/null"], OURS + [pdf]))
        add(long, "pdftotext -bbox-layout", peer)
        add(long, "traad read --json", ours)
        worst.append((ours[0] / peer[0], name, 1000 * ours[0] / count))
        original = os.path.join(source, name)
        for label, command in [("pdftotext -bbox-layout", ["pdftotext", "-bbox-layout", original, "/dev/null"]), ("traad read --json", OURS + [original])] + [
                (label, [sys.executable, "-c", code, original]) for label, code in peers]:
            add(short, label, measure(command, 1))
    return long, short, sorted(worst, reverse=True), pages


def show_folder(source, runs, folder):
    long, short, worst, pages = measure_folder(source, runs, folder)
    if not long:
        return
    for title, sums in (("PDFs of %s, each repeated to %d pages (%d pages in all)" % (os.path.basename(source), PAGES, pages), long), ("The same files as they are", short)):
        head(title)
        for name, figures in sums.items():
            row(name, figures, next(iter(sums.values()))[0])
    missing = [module for module, _, _ in PEERS if not has(module)]
    if missing:
        print("\nnot installed, and so not measured: " + ", ".join(missing))
    print("\nslowest beside pdftotext: " + ", ".join("%s %.2f (%.1f ms a page)" % (name, ratio, ms) for ratio, name, ms in worst[:5]))


def big_docx(folder):
    """A DOCX whose table's rows are repeated until its main part has some 20 MB; stored, since packing is not the matter."""
    path = os.path.join(folder, "rows.docx")
    with zipfile.ZipFile(os.path.join(CORPUS, "strategi-2020-2022.docx")) as seed, zipfile.ZipFile(path, "w") as big:
        for name in seed.namelist():
            part = seed.read(name)
            if name == "word/document.xml":
                start, end = part.index(b"<w:tr "), part.rindex(b"</w:tr>") + len(b"</w:tr>")
                part = part[:end] + part[start:end] * (20_000_000 // (end - start)) + part[end:]
            big.writestr(name, part)
    return path, os.path.getsize(path) / 1e6


def row(name, figures, base):
    print("| %-28s | %8.2f | %8.2f | %6.0f | %6.2f |" % (name, figures[0], figures[1], figures[2], figures[0] / base))


def head(title):
    print("\n%s\n\n| %-28s | %8s | %8s | %6s | %6s |\n|%s|" % (title, "", "CPU s", "wall s", "MiB", "ratio", "|".join(["---"] * 5)))


def has(module):
    return subprocess.run([sys.executable, "-c", "import " + module], stderr=subprocess.DEVNULL).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("folders", nargs="*", help="further folders of PDFs")
    options = parser.parse_args()
    runs = options.runs
    if not os.path.exists(TRAAD):
        sys.exit("Build first: make build")
    folder = tempfile.mkdtemp()
    os.environ["TRAAD_LIBRARY"] = os.path.join(folder, "library.sqlite")
    try:
        for source in [CORPUS] + options.folders:
            show_folder(os.path.abspath(source), options.runs, folder)

        docx, size = big_docx(folder)
        head("DOCX, %.0f MB of XML" % size)
        ours = measure([TRAAD, "read", "--json", docx], runs)
        row("traad read --json", ours, ours[0])
        if has("docx2python"):
            code = "import docx2python,sys\ndocx2python.docx2python(sys.argv[1]).body"
            row("docx2python", measure([sys.executable, "-c", code, docx], 1), ours[0])
        print("\n%.0f MB of XML a processor second" % (size / ours[0]))

        many = os.path.join(folder, "many")
        os.mkdir(many)
        for number in range(COPIES):
            path = os.path.join(many, "%03d.pdf" % number)
            subprocess.run(["pdfunite"] + [os.path.join(CORPUS, "strategi-2018-2020.pdf")] * (10 + number % 3) + [path], check=True)
        head("%d documents, one core and two" % COPIES)
        paths = sorted(os.path.join(many, name) for name in os.listdir(many))
        one = measure([TRAAD, "import", "--dry-run", "--jobs", "1"] + paths, runs)
        row("--jobs 1", one, one[0])
        two = measure([TRAAD, "import", "--dry-run", "--jobs", "2"] + paths, runs)
        row("--jobs 2", two, one[0])
        print("\ntwo cores are %.2f times one" % (one[1] / two[1]))
    finally:
        shutil.rmtree(folder)


main()
