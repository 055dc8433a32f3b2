#!/usr/bin/env python3
"""Measures `find` beside tantivy in one run: the same records, the same queries, the same answers, a Markdown table.

    Benchmarks/searching.py [--records N]… [--facts] [--python PYTHON] [--keep FOLDER]

Both answer in process, after parsing: the best 20, the number of hits, and counts by period and by policy. `find` also gives
reasons and places of the 20, headings with theirs, and another spelling where nothing is found. tantivy runs in PYTHON,
which needs it (pip install tantivy); tantivy_peer.py says how it is asked. The records are made by search_records.py, which
needs Debian's wdanish.

With `--facts` every record has facts beside its text, which only `find` looks into; two lines more ask for them.

With `=` words count as they stand, as for tantivy, and both must find the same number of records. With the whole language
chain answers hold inflections, compounds and families too: the first time a question is asked, and again, when the postings
of its words are merged already. Machines are noisy: only the ratios of one run mean something.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SEARCH = os.path.join(os.path.dirname(HERE), ".build/release/search-benchmark")
LINES = {
    "term": "a word", "term_hi": "a frequent word", "and": "two words", "and_hi": "two frequent words",
    "or": "either of two words", "or_hi": "either of two frequent words", "phrase": "a phrase",
    "prefix": "a beginning (`læs*`)", "fuzzy": "one letter wrong (`ord~1`)",
}
FACTS = {"field": "a word of a field (`ansvarlig:ord`)", "fact": "a word of facts"}
LETTERS = {"fuzzy"}  # the same with the language chain and without


def figures(command):
    """The figures that a program prints, by engine and line; those of building as line "build"."""
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    found = {}
    for line in done.stdout.decode().splitlines():
        figure = json.loads(line)
        found[figure["engine"], figure.get("cls", "build")] = figure
    return found


def cell(figure, prefix=""):
    return "%.0f / %.0f" % (figure[prefix + "cpu50"] * 1000, figure[prefix + "cpu99"] * 1000) if figure else ""


def ratio(ours, theirs):
    return "%.2f / %.2f" % (ours["cpu50"] / theirs["cpu50"], ours["cpu99"] / theirs["cpu99"]) if ours else ""


def table(count, ours, tantivy, has_facts):
    print("\n%s records; processor microseconds an answer, median / 99th percentile\n" % format(count, ","))
    print("| | traad `=` | chain, first | chain, again | tantivy | `=` : tantivy | chain, again : tantivy |")
    print("|---|---|---|---|---|---|---|")
    unequal = []
    for name, title in LINES.items():
        exact, chain, peer = ours["traad =", name], ours.get(("traad", name)), tantivy["tantivy", name]
        row = [title, cell(exact), cell(chain, "first_"), cell(chain), cell(peer), ratio(exact, peer), ratio(chain, peer)]
        print("| " + " | ".join(row) + " |")
        if name not in LETTERS and not has_facts and exact["hits"] != peer["hits"]:
            unequal.append("%s: %d and %d" % (name, exact["hits"], peer["hits"]))
    for name, title in FACTS.items():
        chain = ours.get(("traad", name))
        if chain:
            print("| " + " | ".join([title, "", cell(chain, "first_"), cell(chain), "", "", ""]) + " |")
    print("\n| | build s | processor s | bytes a record |\n|---|---|---|---|")
    for name, figure in (("traad", ours["traad", "build"]), ("tantivy", tantivy["tantivy", "build"])):
        values = (name, figure["build_s"], figure["build_cpu_s"], figure["rss_mb"] * 2**20 / count)
        print("| %s | %.1f | %.1f | %.0f |" % values)
    print("\nhits with `=`: %s" % ("NOT EQUAL, " + "; ".join(unequal) if unequal else "equal"))
    return not unequal


def measure(options, count, folder):
    maker = [sys.executable, os.path.join(HERE, "search_records.py"), str(count), folder]
    subprocess.run(maker + (["--facts"] if options.facts else []), check=True)
    files = [os.path.join(folder, name) for name in ("records.tsv", "queries.json")]
    ours = figures([SEARCH, *files, str(count)])
    tantivy = figures([options.python, os.path.join(HERE, "tantivy_peer.py"), *files])
    with open(os.path.join(folder, "figures.json"), "w") as out:
        out.writelines(json.dumps(figure) + "\n" for found in (ours, tantivy) for figure in found.values())
    return table(count, ours, tantivy, options.facts)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--python", default=sys.executable)
    options.add_argument("--records", type=int, action="append")
    options.add_argument("--facts", action="store_true")
    options.add_argument("--keep", help="a folder for records, queries and figures")
    options = options.parse_args()
    if not os.path.exists(SEARCH):
        sys.exit("Not there: %s. Build first (make build)." % SEARCH)
    if subprocess.run([options.python, "-c", "import tantivy"], stderr=subprocess.DEVNULL).returncode:
        print("Search is not measured: %s has no tantivy (pip install tantivy, or name another with --python)."
              % options.python)
        return
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
