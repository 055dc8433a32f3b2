#!/usr/bin/env python3
"""Measures the search beside tantivy and SQLite's FTS5 in one run: the same records, the same queries, a Markdown table.

    Benchmarks/searching.py --generator gen_records.py --peers peers.py [--records N]… [--python PYTHON] [--keep FOLDER]

The generator writes N records to standard output, a line each: number, period, policy, page, text, with tabs between. The
peers' script makes `bench-queries.json` of the file that RECORDS names (`queries`), and measures an engine (`tantivy`,
`fts5`) with a JSON line a figure. Both may be named by TRAAD_BENCH_GENERATOR and TRAAD_BENCH_PEERS instead. The peers run
in PYTHON, which needs tantivy (pip install tantivy); the generator may need the word list of Debian's wdanish.

Texts are made letters only, since engines divide words differently at other signs. Each answer is the ten best without
counts or snippets; that all engines mean the same is seen by the hits of whole lists, which must be equal. Reading the query
is measured where the peers do it too (several words, phrases). The peers' figures come through Python, which adds a few
microseconds an answer. Machines are noisy: only the ratios of one run mean something.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SEARCH = os.path.join(ROOT, ".build/release/search-benchmark")
LINES = ["term", "term_hi", "and", "and_hi", "or", "or_hi", "phrase", "prefix", "fuzzy"]
SAME = {"prefix", "fuzzy"}  # the language chain has no part in them
COUNTS = ["hits", "hits_and", "hits_phrase", "hits_prefix"]


def letters_only(source, target):
    """Writes records with nothing but letters and single spaces in their texts."""
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as clean:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            fields[4] = " ".join("".join(sign if sign.isalpha() else " " for sign in fields[4]).split())
            clean.write("\t".join(fields) + "\n")


def figures(command, folder, environment=None):
    """What a program says of itself, by line; what it says of building under "build"."""
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, check=True)
    found = {}
    for line in done.stdout.decode().splitlines():
        figure = json.loads(line)
        found.setdefault((figure["engine"], figure.get("cls", "build")), figure)
    return found


def pick(found, name, engine=None):
    for (owner, line), figure in found.items():
        if line == name and (engine is None or owner == engine):
            return figure
    return None


def cell(figure):
    return "%.1f / %.1f" % (figure["cpu50"] * 1000, figure["cpu99"] * 1000) if figure else ""


def ratio(ours, theirs):
    return "%.2f / %.2f" % (ours["cpu50"] / theirs["cpu50"], ours["cpu99"] / theirs["cpu99"]) if ours and theirs else ""


def table(count, ours, tantivy, fts5):
    print("\n%s records; processor microseconds an answer, p50 / p99 (wall in the JSON)\n" % format(count, ","))
    print("| | traad `=` | traad | tantivy | FTS5 | `=` : tantivy | traad : tantivy |\n|---|---|---|---|---|---|---|")
    for name in LINES:
        exact, peer = pick(ours, name, "traad ="), pick(tantivy, name)
        chain = exact if name in SAME else pick(ours, name, "traad")
        row = [name, cell(exact), cell(chain), cell(peer), cell(pick(fts5, name)), ratio(exact, peer), ratio(chain, peer)]
        print("| " + " | ".join(row) + " |")
    built = [("traad", pick(ours, "build")), ("tantivy", pick(tantivy, "build")), ("FTS5", pick(fts5, "build"))]
    print("\n| | build s | processor s | bytes a record |\n|---|---|---|---|")
    for name, figure in built:
        values = (name, figure["build_s"], figure["build_cpu_s"], figure["rss_mb"] * 2**20 / count)
        print("| %s | %.1f | %.1f | %.0f |" % values)
    counts = [[pick(found, "count_term_total").get(name) for name in COUNTS] for found in (ours, tantivy, fts5)]
    same = all([round(value) for value in row] == [round(value) for value in counts[0]] for row in counts)
    print("\nhits of 100 words, pairs, phrases and prefixes: %s" % ("equal" if same else "NOT EQUAL %s" % counts))
    return same


def measure(options, count, folder):
    raw, records = os.path.join(folder, "raw.tsv"), os.path.join(folder, "records.tsv")
    with open(raw, "w") as out:
        subprocess.run([sys.executable, options.generator, str(count)], stdout=out, check=True)
    letters_only(raw, records)
    os.remove(raw)
    environment = dict(os.environ, RECORDS=records, NREC=str(count))
    subprocess.run([options.python, options.peers, "queries"], cwd=folder, env=environment, check=True)
    ours = figures([SEARCH, records, "bench-queries.json", str(count)], folder)
    tantivy, fts5 = [figures([options.python, options.peers, peer], folder, environment) for peer in ("tantivy", "fts5")]
    for name, found in (("traad", ours), ("tantivy", tantivy), ("fts5", fts5)):
        with open(os.path.join(folder, name + "-figures.json"), "w") as out:
            out.writelines(json.dumps(figure) + "\n" for figure in found.values())
    return table(count, ours, tantivy, fts5)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--generator", default=os.environ.get("TRAAD_BENCH_GENERATOR"))
    options.add_argument("--peers", default=os.environ.get("TRAAD_BENCH_PEERS"))
    options.add_argument("--python", default=os.environ.get("TRAAD_BENCH_PYTHON", sys.executable))
    options.add_argument("--records", type=int, action="append")
    options.add_argument("--keep", help="a folder for records, queries and figures")
    options = options.parse_args()
    if not options.generator or not options.peers:
        print("Search is not measured: name the records' generator and the peers' script (see %s --help)." % sys.argv[0])
        return
    options.generator, options.peers = os.path.abspath(options.generator), os.path.abspath(options.peers)
    missing = [path for path in (SEARCH, options.generator, options.peers) if not os.path.exists(path)]
    if missing:
        sys.exit("Not there: %s. Build first (make build), and check the names." % ", ".join(missing))
    if subprocess.run([options.python, "-c", "import tantivy"], stderr=subprocess.DEVNULL).returncode:
        sys.exit("%s has no tantivy: pip install tantivy, or name another with --python." % options.python)
    folder = options.keep or tempfile.mkdtemp()
    try:
        for count in options.records or [100_000, 1_000_000]:
            place = os.path.join(folder, str(count))
            os.makedirs(place, exist_ok=True)
            if not measure(options, count, place):
                sys.exit("The engines do not find the same.")
    finally:
        if not options.keep:
            shutil.rmtree(folder)


main()
