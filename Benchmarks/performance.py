#!/usr/bin/env python3
"""Runs the measurements one after the other and writes what they print to docs/PERFORMANCE.md.

    Benchmarks/performance.py [--only NAME]… [FILE]

Names are those in MEASUREMENTS. Each is a program of this folder, which says at its top what it measures, how, and what it needs; one that fails
or lacks a peer leaves a sentence in its place. All of it takes about a quarter of an hour on two cores.
"""
import argparse
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
MEASUREMENTS = {
    "reading": (
        "Reading", "Processor time of all processes from file to JSON, beside `pdftotext -bbox-layout` and other readers on the same pages.",
        [["reading.py"]]),
    "searching": (
        "Searching", "Answers in the process, beside tantivy on the same records. tantivy answers through Python, which adds a few microseconds.",
        [["searching.py"]]),
    "comparing": (
        "Comparing", "`traad diff` on two made periods whose true links are known, and beside its peers on pairs of plans.",
        [["comparing.py", "--sizes", "300,5000"], ["comparing_peers.py"]]),
    "reporting": ("Reporting", "`traad report` in each form.", [["reporting.py"]]),
}


def section(title, about, commands):
    parts = ["## " + title, about]
    for command in commands:
        done = subprocess.run([sys.executable, os.path.join(HERE, command[0])] + command[1:], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        text = done.stdout.decode().strip()
        if done.returncode:
            lines = done.stderr.decode(errors="replace").strip().splitlines()
            text += "\n\nNot measured: " + (lines[-1] if lines else "it failed")
        parts.append("`Benchmarks/" + " ".join(command) + "`\n\n" + text.strip())
    return "\n\n".join(parts)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", action="append", choices=MEASUREMENTS)
    options.add_argument("file", nargs="?", default=os.path.join(os.path.dirname(HERE), "docs/PERFORMANCE.md"))
    given = options.parse_args()
    parts = ["# Figures", "Written by `make bench`. Machines are noisy: the ratios of one run mean something, a figure by itself little."]
    for name in given.only or MEASUREMENTS:
        parts.append(section(*MEASUREMENTS[name]))
        print("measured: " + name, flush=True)
    with open(given.file, "w", encoding="utf-8") as out:
        out.write("\n\n".join(parts) + "\n")


if __name__ == "__main__":
    main()
