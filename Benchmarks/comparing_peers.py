#!/usr/bin/env python3
"""Compares written pairs of plans with traad and with four peers, in one run: which old item belongs to which new one.

    Benchmarks/comparing_peers.py [--traad PROGRAM] [--office-python PYTHON] [FOLDER]…    default: Tests/ComparisonTests/Golden/pairs

FOLDER has pairs in the form that Tests/ComparisonTests/WrittenPair.swift explains; a file whose name begins with "rewritten" or
"ph" is one that was rewritten, all others were lightly edited. The peers see the texts of one kind (activities, follow-ups) in reading order:

- tf-idf: the assignment of largest total likeness (scipy's Hungarian method) by the cosine of tf-idf of letter n-grams, 2 to 5 within
  words. What is below a threshold is no pair; it is the one that does best on all other pairs of both sorts.
- ndiff: Python's difflib.ndiff over lines. A line kept, or one replaced by another that it marks as similar, is a pair.
- redlines: the package of this name over the words of all lines, each a paragraph. Two lines are a pair by the share of their letters
  that it calls the same, from a threshold on that is found as that of tf-idf.
- office: LibreOffice's comparison of two documents with a paragraph a line (office_peer.py), read in the same way.

A peer that is not there is left out, and the run says so. All links count, the unchanged ones too; a split or merged item has one with each of its parts. Needs scipy and scikit-learn;
redlines needs the package, office LibreOffice and a Python with uno.
"""
import argparse
import collections
import difflib
import glob
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

from scipy.optimize import linear_sum_assignment
from sklearn.feature_extraction.text import TfidfVectorizer

import comparing

try:
    from redlines import Redlines
except ImportError:
    Redlines = None

PAIRS = os.path.join(os.path.dirname(comparing.HERE), "Tests/ComparisonTests/Golden/pairs")
THRESHOLDS = [step / 100 for step in range(5, 80)]


def key(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


def read(path):
    """The items of both sides ({"policy", "group", "kind", "text"}) and the links between their texts."""
    names, sides, truth = {}, ([], []), set()
    for line in open(path, encoding="utf-8"):
        sign, rest = line[:1], line[2:].rstrip("\n")
        if sign in "PG":
            place, both = rest.split(" = ")
            names[place] = both.split(" | ")
        elif sign in "=>~xSM+-" and sign.strip():
            rest = rest.rsplit(" {", 1)[0] if rest.endswith("}") else rest
            places, texts = rest.split(" | ", 1)
            places, texts = places.split(" -> "), [side.split(" // ") for side in texts.split(" => ")]
            found = [[] if sign == "+" else texts[0], [] if sign == "-" else texts[-1]]
            for side, place in ((0, places[0]), (1, places[-1])):
                kind, policy = "followUp" if place.endswith(".f") else "activity", names[place.split(".")[0]][side]
                group = "" if kind == "followUp" else names.get(place, ["", ""])[side]
                sides[side].extend({"policy": policy, "group": group, "kind": kind, "text": text} for text in found[side])
            truth.update((key(old), key(new)) for old in found[0] for new in found[1])
    return sides, truth


def cell(items):
    """A list with the names of its groups, each before its items."""
    paragraphs, group = [], ""
    for item in items:
        if item["group"] != group:
            group = item["group"]
            paragraphs.append(comparing.paragraph(group))
        paragraphs.append(comparing.paragraph(item["text"], True))
    return paragraphs


def by_traad(program, sides):
    """The links that the program tells of two Word files."""
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, period + ".docx") for period in comparing.PERIODS]
        for path, period, items in zip(files, comparing.PERIODS, sides):
            rows = []
            for policy in dict.fromkeys(item["policy"] for item in items):
                mine = [item for item in items if item["policy"] == policy]
                lists = [[item for item in mine if item["kind"] == kind] for kind in ("activity", "followUp")]
                rows.append(([comparing.paragraph(policy)], *map(cell, lists)))
            comparing.write_table(path, period, rows)
        command = [program, "--library", os.path.join(folder, "library.sqlite")]
        comparing.run(command + ["--quiet", "import"] + files)
        answer = json.loads(comparing.run(command + ["--json", "diff"] + list(comparing.PERIODS))[0])
    told = [[[key(entry["text"]) for entry in item[side]] for side in ("old", "new")] for item in answer["items"]]
    read, written = [{text for item in told for text in item[side]} for side in (0, 1)], [
        {key(item["text"]) for item in items} for items in sides]
    if read != written:
        raise SystemExit("The plans were not read as they are written: %s" % [a ^ b for a, b in zip(read, written)])
    return {(old, new) for olds, news in told for old in olds for new in news}


def of_kind(sides, kind):
    return [[key(item["text"]) for item in items if item["kind"] == kind] for items in sides]


def assigned(sides):
    """The pairs of the best assignment with their likeness."""
    pairs = []
    for old, new in (of_kind(sides, kind) for kind in ("activity", "followUp")):
        if not old or not new:
            continue
        vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True).fit_transform(old + new)
        likeness = (vectors[:len(old)] @ vectors[len(old):].T).toarray()
        pairs.extend((old[a], new[b], likeness[a, b]) for a, b in zip(*linear_sum_assignment(-likeness)))
    return pairs


def by_ndiff(sides):
    pairs = set()
    for old, new in (of_kind(sides, kind) for kind in ("activity", "followUp")):
        lines = list(difflib.ndiff(old, new))
        for place, line in enumerate(lines):
            following = [entry[:2] for entry in lines[place + 1:place + 4]]
            if line.startswith("  "):
                pairs.add((line[2:], line[2:]))
            elif line.startswith("- ") and following[:2] == ["? ", "+ "]:
                pairs.add((line[2:], lines[place + 2][2:]))
            elif line.startswith("- ") and following[:2] == ["+ ", "? "]:
                pairs.add((line[2:], lines[place + 1][2:]))
    return pairs


def shared(kinds, marked):
    """Pairs of lines with the share of their letters that a marked text calls the same; runs as office_peer.py gives them."""
    pairs = []
    for (old, new), runs in zip(kinds, marked):
        places, letters = [0, 0], collections.Counter()
        for mark, text in runs:
            for letter in text:
                if letter == "\n":
                    places[0] += mark != "insert"
                    places[1] += mark != "delete"
                elif mark == "same" and not letter.isspace():
                    letters[tuple(places)] += 1
        for (one, two), count in letters.items():
            if one < len(old) and two < len(new):
                size = sum(not letter.isspace() for letter in old[one] + new[two])
                pairs.append((old[one], new[two], 2 * count / size))
    return pairs


def by_redlines(old, new):
    """The runs of one kind's lines as redlines marks their words; it writes a paragraph's end as a word of its own."""
    marks = {"equal": ("same",), "delete": ("delete",), "insert": ("insert",), "replace": ("delete", "insert")}
    runs = []
    for operation in Redlines("\n\n".join(old), "\n\n".join(new))._diff_operations:
        kind, from_old, to_old, from_new, to_new = operation.opcodes
        for mark in marks[kind]:
            words = (operation.test_chunk.text[from_new:to_new] if mark == "insert"
                     else operation.source_chunk.text[from_old:to_old])
            runs.append((mark, "".join(words).replace("¶", "\n")))
    return runs


def by_office(python, jobs):
    """The runs of each job as LibreOffice marks them; None where it is not there."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(jobs, file, ensure_ascii=False)
        file.flush()
        try:
            done = subprocess.run([python, os.path.join(comparing.HERE, "office_peer.py"), file.name],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=600)
            return json.loads(done.stdout)
        except (OSError, ValueError, subprocess.TimeoutExpired):
            return None


def counts(told, truth):
    return [len(truth), len(told), len(told & truth)]


def f_score(wanted, told, right):
    return 2 * right / (wanted + told) if wanted + told else 1.0


def pooled(all_counts):
    return [sum(column) for column in zip(*all_counts)] or [0, 0, 0]


def above(pairs, threshold):
    return {(old, new) for old, new, likeness in pairs if likeness >= threshold}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", nargs="*", metavar="FOLDER")
    options.add_argument("--traad", default=comparing.TRAAD)
    options.add_argument("--office-python", default="/usr/bin/python3", metavar="PYTHON")
    given = options.parse_args()
    files = sorted(file for folder in given.folders or [PAIRS] for file in glob.glob(os.path.join(folder, "*.txt")))
    cases = [(os.path.basename(file)[:-4], *read(file)) for file in files if not file.endswith("README.txt")]
    peers = {"tf-idf": [assigned(sides) for _, sides, _ in cases]}
    kinds = [[of_kind(sides, kind) for kind in ("activity", "followUp")] for _, sides, _ in cases]
    if Redlines:
        peers["redlines"] = [shared(both, [by_redlines(*pair) for pair in both]) for both in kinds]
    else:
        print("redlines is not there: pip install redlines", file=sys.stderr)
    marked = by_office(given.office_python, [pair for both in kinds for pair in both])
    if marked:
        peers["office"] = [shared(both, marked[2 * place:2 * place + 2]) for place, both in enumerate(kinds)]
    else:
        print("LibreOffice, or uno for %s, is not there: apt install python3-uno" % given.office_python, file=sys.stderr)
    tables = {peer: [[counts(above(pairs, threshold), truth) for threshold in THRESHOLDS]
                     for pairs, (_, _, truth) in zip(likenesses, cases)] for peer, likenesses in peers.items()}
    results = []
    for place, (name, sides, truth) in enumerate(cases):
        found = {"traad": counts(by_traad(given.traad, sides), truth)}
        for peer, table in tables.items():
            others = [pooled(rows[step] for rows in table[:place] + table[place + 1:]) for step in range(len(THRESHOLDS))]
            found[peer] = table[place][max(range(len(THRESHOLDS)), key=lambda step: f_score(*others[step]))]
        found["ndiff"] = counts(by_ndiff(sides), truth)
        results.append((name, found))
    names = list(results[0][1]) if results else []
    print("| pair | links | %s |" % " | ".join("%s P | R | F" % peer for peer in names))
    print("|%s" % ("---|" * (2 + 3 * len(names))))
    sorts = {"all edited": [], "all rewritten": []}
    for name, found in results:
        sorts["all rewritten" if name.startswith(("rewritten", "ph")) else "all edited"].append(found)
        show(name, found)
    for name, group in sorts.items():
        if group:
            show(name, {peer: pooled(found[peer] for found in group) for peer in group[0]})


def show(name, found):
    cells = ["%.3f | %.3f | %.3f" % (right / told if told else 1, right / wanted if wanted else 1, f_score(wanted, told, right))
             for wanted, told, right in found.values()]
    print("| %s | %d | %s |" % (name, found["traad"][0], " | ".join(cells)), flush=True)


if __name__ == "__main__":
    main()
