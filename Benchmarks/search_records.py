#!/usr/bin/env python3
"""Makes records and queries to measure searching with; seeded, so that the same numbers give the same files.

    Benchmarks/search_records.py N FOLDER [--facts]     FOLDER/records.tsv and FOLDER/queries.json

A record is a line: number, period, policy, page, text, with tabs between. Its text has about 15 words from Debian's wdanish
(/usr/share/dict/danish), as frequent as words are (Zipf's law, exponent 1.07), with the words that plans use most on the
first ranks. Texts are letters and single spaces only, because engines divide words differently at other signs. There are 13
periods and 8 policies.

Queries are lists by name: `term` (a third each of frequent, middling and rare words), `term_hi` (frequent words), `and` and
`or` (two words of one record), `and_hi` and `or_hi` (two frequent words), `phrase` (two or three words as they stand in a
record), `prefix` (four to six letters) and `fuzzy` (a word with a letter left out or changed).

With `--facts` every record has four more, in a sixth column: who is responsible (one of 400 names of one to three words), a
deadline, a status and a budget. `field` and `fact` are words of those names, to be asked for by field and bare.
"""
import bisect
import collections
import itertools
import json
import os
import random
import sys

WORDS = "/usr/share/dict/danish"
FREQUENT = """og i af til for på med den det de en et som er der ved om fra at vi kan skal har ikke alle hvor eller samt under
efter mellem gennem via hvert både når også skolen skolens elever eleverne fokus udvikling læring skole kommune årligt
strategi mål ledelse samarbejde kvalitet lokale fælles faglig faglige tiltag indsats plan""".split()
POLICIES = ["Børne- og ungepolitik", "Skolepolitiske mål", "Dagtilbudspolitik", "Sundhedspolitik", "Fritidspolitik",
            "Integrationspolitik", "Digitaliseringsstrategi", "Budgetaftale"]
PERIODS = ["%d-%d" % (year, year + 2) for year in range(2000, 2026, 2)]


def vocabulary(random_state):
    """Words in the order of their frequency."""
    with open(WORDS, encoding="utf-8") as lines:
        words = [line.strip() for line in lines]
    words = [word for word in words if word.isalpha() and word == word.lower() and 2 <= len(word) <= 24]
    random_state.shuffle(words)
    frequent = set(FREQUENT)
    return FREQUENT + [word for word in words if word not in frequent]


def facts_of(names, state):
    year = state.randint(2018, 2027)
    deadline = state.choice(["%d" % year, "juni %d" % year, "%d. kvartal %d" % (state.randint(1, 4), year), "Løbende",
                             "%d.%d.%d" % (state.randint(1, 28), state.randint(1, 12), year)])
    budget = state.choice(["Inden for rammen", "%d.000 kr." % state.randint(10, 900), "%d mio. kr." % state.randint(1, 9)])
    return "responsible=%s|deadline=%s|status=%s|budget=%s" % (
        state.choice(names), deadline, state.choice(["I gang", "Afsluttet", "Ikke startet"]), budget)


def names_of(words):
    state = random.Random(400)
    return [" ".join(state.sample(words[60:20_000], state.choice((1, 2, 3)))) for _ in range(400)]


def write_records(count, path, has_facts):
    state = random.Random(20201122)
    words = vocabulary(state)
    names, facts_state = names_of(words), random.Random(12)
    shares = list(itertools.accumulate(1 / (rank + 2.7) ** 1.07 for rank in range(len(words))))
    with open(path, "w", encoding="utf-8") as out:
        for number in range(count):
            length = max(4, min(32, int(state.gauss(15, 4.5))))
            text = [words[bisect.bisect(shares, state.random() * shares[-1])] for _ in range(length)]
            text[0] = text[0].capitalize()
            line = [number, state.choice(PERIODS), state.choice(POLICIES), state.randint(1, 40), " ".join(text)]
            out.write("\t".join(map(str, line + ([facts_of(names, facts_state)] if has_facts else []))) + "\n")
    return names


def misspelled(word, state):
    place = state.randrange(1, len(word) - 1)
    return word[:place] + (state.choice("aeiostn") if state.random() < .5 else "") + word[place + 1:]


def make_queries(path):
    state = random.Random(7)
    counts, sample = collections.Counter(), []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            words = line.rstrip("\n").split("\t")[4].lower().split()
            counts.update(set(words))
            if state.random() < .02:
                sample.append(words)
    ranked = [word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if len(word) > 3]
    frequent, middling, rare = ranked[:150], ranked[500:20_000], ranked[40_000:]
    rare = rare or ranked[-2_000:]
    pairs, phrases, prefixes, slips = [], [], [], []
    while len(pairs) < 300:
        words = sorted({word for word in state.choice(sample) if len(word) > 3})
        if len(words) > 1:
            pairs.append(" ".join(state.sample(words, 2)))
    while len(phrases) < 300:
        words = state.choice(sample)
        if len(words) > 4:
            start = state.randrange(len(words) - 3)
            phrases.append(" ".join(words[start:start + state.choice((2, 3))]))
    while len(prefixes) < 300:
        word = state.choice(ranked[:30_000])
        if len(word) > 5:
            prefixes.append(word[:state.choice((4, 5, 6))])
    while len(slips) < 200:
        word = state.choice(ranked[200:30_000])
        if len(word) > 5:
            slips.append(misspelled(word, state))
    frequent_pairs = [" ".join(state.sample(frequent, 2)) for _ in range(100)]
    return {
        "term": [state.choice(words) for words in (frequent, middling, rare) for _ in range(100)],
        "term_hi": [state.choice(frequent) for _ in range(100)],
        "and": pairs, "or": pairs, "and_hi": frequent_pairs, "or_hi": frequent_pairs,
        "phrase": phrases, "prefix": prefixes, "fuzzy": slips,
    }


def main():
    has_facts = sys.argv[3:] == ["--facts"]
    if len(sys.argv) != (4 if has_facts else 3):
        sys.exit(__doc__)
    if not os.path.exists(WORDS):
        sys.exit("%s is not there: install wdanish." % WORDS)
    records = os.path.join(sys.argv[2], "records.tsv")
    names = write_records(int(sys.argv[1]), records, has_facts)
    queries = make_queries(records)
    if has_facts:
        queries["field"] = queries["fact"] = [word for name in names for word in name.split()]
    with open(os.path.join(sys.argv[2], "queries.json"), "w", encoding="utf-8") as out:
        json.dump(queries, out, ensure_ascii=False)


main()
