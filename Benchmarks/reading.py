#!/usr/bin/env python3
"""Measures reading against its peers in one run: processor seconds of all processes, the best of several runs.

    Benchmarks/reading.py [--runs N]

Needs the release build, poppler-utils (pdftotext, pdfunite) and GNU time; pdfplumber and docx2python are measured where this
Python has them (pip install pdfplumber docx2python). Machines are noisy: only the ratios of one run mean something.
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
PAGES, COPIES = 200, 40


def measure(command, runs):
    """Least processor seconds, wall seconds and most mebibytes over the runs."""
    best = [float("inf"), float("inf"), 0.0]
    for _ in range(runs):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(["/usr/bin/time", "-f", "%M"] + command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            sys.exit("%s failed: %s" % (" ".join(command), done.stderr.decode(errors="replace")[-300:]))
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = [min(best[0], used), min(best[1], wall), max(best[2], int(done.stderr.split()[-1]) / 1024)]
    return best


def big_pdf(folder):
    """A PDF of 200 pages or a few more, of the corpus's ordinary pages."""
    seed, path = os.path.join(CORPUS, "strategi-2018-2022-samlet.pdf"), os.path.join(folder, "pages.pdf")
    subprocess.run(["pdfunite"] + [seed] * (PAGES // 3 + 1) + [path], check=True)
    return path


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
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=5)
    runs = options.parse_args().runs
    if not os.path.exists(TRAAD):
        sys.exit("Build first: make build")
    folder = tempfile.mkdtemp()
    os.environ["TRAAD_LIBRARY"] = os.path.join(folder, "library.sqlite")
    try:
        pdf = big_pdf(folder)
        head("PDF, %d pages, from file to JSON" % (PAGES + 1))
        peer = measure(["pdftotext", "-bbox-layout", pdf, "/dev/null"], runs)
        row("pdftotext -bbox-layout", peer, peer[0])
        row("traad read --json", measure([TRAAD, "read", "--json", pdf], runs), peer[0])
        if has("pdfplumber"):
            code = "import pdfplumber,sys\nfor p in pdfplumber.open(sys.argv[1]).pages: p.extract_tables()"
            row("pdfplumber extract_tables", measure([sys.executable, "-c", code, pdf], 1), peer[0])

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
