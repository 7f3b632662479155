"""Near copies by MinHash and locality-sensitive hashing: what the peers do, on the texts that Hearsay is measured on.

    minhash.py datasketch|rensa FOLDER BANDS ROWS [VERIFIED]

With VERIFIED, candidates are held against each other's shingles, all of them, and those kept that share so much of the smaller's: what
somebody must do who can use no pair that is astray. Sets of numbers, in the peer's favour; the time that takes is told apart as well.

Shingles of five words, lower case; BANDS x ROWS permutations. Scoring stands outside of the time that is told.
"""

import json
import os
import re
import sys
import time
import zlib

from score import Found, peak_mib, read_truth

WORDS = re.compile(r"\w+")
SHINGLE = 5


def reports(folder):
    with open(os.path.join(folder, "corpus.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            words = WORDS.findall(report["text"].lower())
            yield report["id"], {" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))}


def datasketch_pairs(folder, bands, rows):
    from datasketch import MinHash, MinHashLSH

    # crc32 in place of the default SHA-1: the fastest hash at hand, in the peer's favour.
    index = MinHashLSH(num_perm=bands * rows, params=(bands, rows))
    sketch = MinHash(num_perm=bands * rows, hashfunc=zlib.crc32)
    permutations = sketch.permutations
    for name, shingles in reports(folder):
        sketch = MinHash(num_perm=bands * rows, hashfunc=zlib.crc32, permutations=permutations)
        sketch.update_batch([shingle.encode() for shingle in shingles])
        for other in index.query(sketch):
            yield other, name
        index.insert(name, sketch, check_duplication=False)


def rensa_pairs(folder, bands, rows):
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.0, num_perm=bands * rows, num_bands=bands)
    names = []
    batch = []

    def flush():
        for sketch in RMinHash.from_token_sets(batch, bands * rows, 42):
            number = len(seen)
            for other in index.query(sketch):
                yield names[other], names[number]
            index.insert(number, sketch)
            seen.append(number)
        batch.clear()

    seen = []
    for name, shingles in reports(folder):
        names.append(name)
        batch.append(list(shingles))
        if len(batch) == 1000:
            yield from flush()
    yield from flush()


def verified(pairs, folder, least):
    sets = {name: frozenset(zlib.crc32(shingle.encode()) for shingle in shingles) for name, shingles in reports(folder)}
    for left, right in pairs:
        one, other = sets[left], sets[right]
        if len(one & other) >= least * min(len(one), len(other)):
            yield left, right


def main():
    tool, folder, bands, rows = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    least = float(sys.argv[5]) if len(sys.argv) > 5 else None
    find = {"datasketch": datasketch_pairs, "rensa": rensa_pairs}[tool]
    start = time.perf_counter()
    lefts, rights = [], []
    for left, right in find(folder, bands, rows):
        lefts.append(left)
        rights.append(right)
    finding = time.process_time()
    if least is not None:
        kept = list(verified(zip(lefts, rights), folder, least))
        lefts, rights = [left for left, _ in kept], [right for _, right in kept]
    seconds = time.perf_counter() - start
    processor = time.process_time()
    memory = peak_mib()
    found = Found(*read_truth(folder))
    for left, right in zip(lefts, rights):
        found.add(left, right)
    result = {"tool": tool, "bands": bands, "rows": rows, "seconds": round(seconds, 2), "processorSeconds": round(processor, 2)}
    if least is not None:
        result = {**result, "verified": least, "processorSecondsVerifying": round(processor - finding, 2)}
    print(json.dumps({**result, "peakMiB": memory, **found.score()}))


if __name__ == "__main__":
    main()
