#!/usr/bin/env python3
"""Measures tantivy (pip install tantivy) on the records and queries that search_records.py makes; a JSON line a figure.

    Benchmarks/tantivy_peer.py RECORDS.tsv QUERIES.json

An answer is the best 20 by BM25, the number of hits, and counts by period and by policy. The best come from
`Searcher.search` without a count, which lets tantivy pass over texts that cannot be among them; the counts come from one
`Searcher.aggregate` with a terms aggregation over two fast fields, and their sum is the number of hits: that is the quickest
way its Python interface has. Queries are built before the clock starts. No texts are fetched and nothing is highlighted.
Figures are milliseconds of processor and wall time, median and 99th percentile. Python adds some microseconds an answer.
"""
import json
import resource
import sys
import time

import tantivy

FACETS = {name: {"terms": {"field": name, "size": 100}} for name in ("period", "policy")}


def resident_mebibytes():
    with open("/proc/self/statm") as line:
        return int(line.read().split()[1]) * resource.getpagesize() / 2**20


def report(**figures):
    print(json.dumps(dict(engine="tantivy", **figures)), flush=True)


def build(path):
    before, wall, processor = resident_mebibytes(), time.perf_counter(), time.process_time()
    schema = tantivy.SchemaBuilder()
    for name in ("period", "policy"):
        schema.add_text_field(name, stored=True, fast=True, tokenizer_name="raw")
    schema.add_text_field("text", stored=True, tokenizer_name="small")
    index = tantivy.Index(schema.build())
    small = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase()).build()
    index.register_tokenizer("small", small)
    writer = index.writer(500_000_000, 1)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            _, period, policy, _, text = line.rstrip("\n").split("\t")[:5]
            writer.add_document(tantivy.Document(period=period, policy=policy, text=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    report(build_s=time.perf_counter() - wall, build_cpu_s=time.process_time() - processor,
           rss_mb=resident_mebibytes() - before, segments=index.searcher().num_segments)
    return index


def makers(index):
    """What makes a query of a line's words."""
    def term(word):
        return tantivy.Query.term_query(index.schema, "text", word)

    def joined(words, occur):
        return tantivy.Query.boolean_query([(occur, term(word)) for word in words.split()])

    return {
        "term": term, "term_hi": term,
        "and": lambda words: joined(words, tantivy.Occur.Must), "and_hi": lambda words: joined(words, tantivy.Occur.Must),
        "or": lambda words: joined(words, tantivy.Occur.Should), "or_hi": lambda words: joined(words, tantivy.Occur.Should),
        "phrase": lambda words: tantivy.Query.phrase_query(index.schema, "text", words.split()),
        "prefix": lambda word: tantivy.Query.regex_query(index.schema, "text", word + ".*"),
        "fuzzy": lambda word: tantivy.Query.fuzzy_term_query(
            index.schema, "text", word, distance=1, transposition_cost_one=True),
    }


def answer(searcher, query):
    best = searcher.search(query, 20, count=False).hits
    counts = searcher.aggregate(query, FACETS)
    hits = sum(bucket["doc_count"] for bucket in counts["period"]["buckets"])
    assert hits >= len(best)
    return hits


def measure(searcher, queries, runs=2):
    wall, processor, hits = [], [], 0
    for query in queries[:20]:
        answer(searcher, query)
    for _ in range(runs):
        for query in queries:
            start, used = time.perf_counter_ns(), time.thread_time_ns()
            hits += answer(searcher, query)
            processor.append(time.thread_time_ns() - used)
            wall.append(time.perf_counter_ns() - start)

    def part(times, share):
        return sorted(times)[min(len(times) - 1, int(len(times) * share))] / 1e6

    return dict(wall50=part(wall, .5), wall99=part(wall, .99), cpu50=part(processor, .5), cpu99=part(processor, .99),
                hits=hits // runs)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    index = build(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as lists:
        queries = json.load(lists)
    searcher = index.searcher()
    for name, make in makers(index).items():
        report(cls=name, **measure(searcher, [make(words) for words in queries[name]]))


main()
