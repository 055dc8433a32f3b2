#!/usr/bin/env python3
"""Measures how long a report takes in each of its forms, on two made periods (periods.py).

    Benchmarks/reporting.py [--sizes 300,5000] [--runs N] [--check]

Each pair of periods is imported into a fresh library; then the release build writes a report of it in every form. Seconds are those of
the whole command on the clock, least of the runs, and the processor's beside them; memory is the most that the program or the one that
makes its pages took. "alone" is the form by itself, from --timing, without the comparison that all share. --check fails where
a report takes more than .3 s for 300 items a side, or 5 s and 250 MiB for 5,000. Needs GNU time.
"""
import argparse
import os
import re
import shutil
import sys
import tempfile
import time

import comparing
import periods

FORMS = ("html", "docx", "pdf", "xlsx", "md", "csv", "json")
# Items a side: seconds and mebibytes that a report may take.
LIMITS = {300: (.3, 250), 5000: (5, 250)}


def library(count, folder):
    """A library of two periods with so many items a side."""
    old, new, _ = periods.make(count)
    path = os.path.join(folder, "library.sqlite")
    files = [os.path.join(folder, period + ".docx") for period in comparing.PERIODS]
    for file, period, items in zip(files, comparing.PERIODS, (old, new)):
        comparing.write(file, period, items)
    comparing.run([comparing.TRAAD, "--library", path, "--quiet", "import"] + files)
    return path


def measure(path, form, runs, folder):
    """Seconds on the clock, of the processor and of the form alone, mebibytes, and the size of the file in kibibytes."""
    target = os.path.join(folder, "report." + form)
    command = [comparing.TRAAD, "--library", path, "--quiet", "--timing", "report", *comparing.PERIODS, target]
    best = [float("inf")] * 3
    memory = 0
    for _ in range(runs):
        start = time.monotonic()
        _, error, used, most = comparing.run(command)
        alone = sum(int(x) for x in re.findall(r"^report\D*(\d+)", error, re.M)) / 1e6
        best = [min(pair) for pair in zip(best, (time.monotonic() - start, used, alone))]
        memory = max(memory, most)
    return (*best, memory, os.path.getsize(target) / 1024)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="300,5000", help="items a side, with commas between them")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--check", action="store_true")
    given = options.parse_args()
    if not os.access(comparing.TRAAD, os.X_OK):
        sys.exit("There is no %s: run make build first." % comparing.TRAAD)
    broken = []
    for count in (int(size) for size in given.sizes.split(",")):
        print("%d items a side\n  form   seconds  processor    alone      MiB      KiB" % count)
        folder = tempfile.mkdtemp()
        try:
            path = library(count, folder)
            for form in FORMS:
                seconds, used, alone, memory, size = measure(path, form, given.runs, folder)
                print("  %-5s %8.2f %10.2f %8.2f %8.0f %8.0f" % (form, seconds, used, alone, memory, size))
                most = LIMITS.get(count, (float("inf"), float("inf")))
                if seconds > most[0] or memory > most[1]:
                    broken.append("%s of %d items" % (form, count))
        finally:
            shutil.rmtree(folder)
    if given.check and broken:
        sys.exit("Above the limit: " + ", ".join(broken))


if __name__ == "__main__":
    main()
