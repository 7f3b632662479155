"""What a tool found, held against what is known of the corpus: the same yardstick for every tool."""

import json
import os
import resource
import sys


def read_truth(folder):
    """Families by report, and the sampled pairs: (left, right, shared words, longest run, words of the shorter report)."""
    with open(os.path.join(folder, "families.jsonl"), encoding="utf-8") as lines:
        family_of = dict(json.loads(line) for line in lines)
    with open(os.path.join(folder, "pairs.jsonl"), encoding="utf-8") as lines:
        samples = [json.loads(line) for line in lines]
    return family_of, samples


def kind_of(shared, longest, shorter):
    """By how much of the shorter report is shared; None where too little is for anybody to call it reuse."""
    if longest < 20:
        return None
    share = shared / shorter
    return "most" if share >= 0.5 else "part" if share >= 0.2 else "little"


class Found:
    """Pairs as a tool gives them, one by one: counted, and joined to families; not kept, for there may be many."""

    def __init__(self, family_of, samples):
        self.family_of = family_of
        self.wanted = {(left, right): kind_of(*shared) for left, right, *shared in samples}
        self.direct = set()
        self.parent = {}
        self.pairs = 0
        self.astray = 0

    def root(self, report):
        parent = self.parent
        while parent.get(report, report) != report:
            parent[report] = parent.get(parent[report], parent[report])
            report = parent[report]
        return report

    def add(self, left, right):
        if left > right:
            left, right = right, left
        self.pairs += 1
        if self.family_of[left] != self.family_of[right]:
            self.astray += 1
        if (left, right) in self.wanted:
            self.direct.add((left, right))
        one, other = self.root(left), self.root(right)
        if one != other:
            self.parent[max(one, other)] = min(one, other)

    def score(self):
        """Recall of the sampled pairs, directly and through families; pairs that join different families."""
        result = {"pairs": self.pairs, "astray": self.astray, "recall": {}}
        for kind in ("most", "part", "little"):
            of_kind = [pair for pair, its in self.wanted.items() if its == kind]
            result["recall"][kind] = {
                "of": len(of_kind),
                "direct": share(sum(pair in self.direct for pair in of_kind), len(of_kind)),
                "family": share(sum(self.root(left) == self.root(right) for left, right in of_kind), len(of_kind)),
            }
        members, mixed = {}, 0
        for report, family in self.family_of.items():
            members.setdefault(self.root(report), set()).add(family)
        mixed = sum(len(families) > 1 for families in members.values())
        result["mixedFamilies"] = mixed
        result["largestMix"] = max(len(families) for families in members.values())
        return result


def share(part, whole):
    return round(part / whole, 4) if whole else None


def peak_mib():
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    # score.py FOLDER FOUND.jsonl: scores lines {"left", "right"} or {"members"} that another tool wrote, by the reports' own names.
    found = Found(*read_truth(sys.argv[1]))
    with open(sys.argv[2], encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            members = record.get("members")
            if members is None:
                found.add(record["left"], record["right"])
            else:
                for other in members[1:]:
                    found.add(members[0], other)
    print(json.dumps(found.score()))
