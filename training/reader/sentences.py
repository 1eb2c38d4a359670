"""Labelled sentences of the reader: their marks parsed and checked.

    python3 training/reader/sentences.py FILE...     prints faulty rows by line and how many rows, acts and kinds there are; exit status 1 on a fault

A row is `family, topic, reason, sentence`; marks are described in CODEBOOK.md.
"""

from __future__ import annotations

import csv
import hashlib
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

STATUSES = ("actual", "ongoing", "historical", "future", "hypothetical", "negated")
COLUMNS = ["family", "topic", "reason", "sentence"]
MARK = re.compile(r"\[(?P<roles>N|(?:[ARS]\d)+) (?P<party>[^\[\]{}]+)\]|\{(?P<act>\d) (?P<kinds>[a-z~-]+) (?P<status>[a-z]+) (?P<words>[^\[\]{}]+)\}")
MOST_WORDS_OF_ACT = 5


@dataclass
class Act:
    """What one mark tells: kinds (the better first), status, the characters of its words, and of its parties by role."""

    kinds: list[str]
    status: str
    span: tuple[int, int]
    parties: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: {"A": [], "R": [], "S": []})


@dataclass
class Sentence:
    """A sentence without its marks, its acts, and every marked party."""

    text: str
    acts: dict[str, Act]
    parties: list[tuple[int, int]]
    family: str
    topic: str
    source: str


def acts_table(path: Path | None = None) -> dict[str, dict[str, str]]:
    """The kinds of acts by name, from data/lexicon/acts.tsv."""
    path = path or Path(__file__).resolve().parents[2] / "data" / "lexicon" / "acts.tsv"
    with path.open(encoding="utf8", newline="") as file:
        return {row["kind"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


def parse(marked: str, kinds: dict[str, dict[str, str]]) -> tuple[str, dict[str, Act], list[tuple[int, int]]]:
    """The text, acts and parties of a marked sentence. Raises ValueError on a faulty mark."""
    text, at = "", 0
    acts: dict[str, Act] = {}
    parties: list[tuple[str, tuple[int, int]]] = []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        words = mark["party"] or mark["words"]
        span = (len(text), len(text) + len(words))
        text += words
        if mark["party"] is not None:
            parties.append((mark["roles"], span))
            continue
        names = mark["kinds"].split("~")
        unknown = [name for name in names if name not in kinds]
        if unknown:
            raise ValueError(f"unknown kind: {', '.join(unknown)}")
        if mark["status"] not in STATUSES:
            raise ValueError(f"unknown status: {mark['status']}")
        if len(words.split()) > MOST_WORDS_OF_ACT:
            raise ValueError(f"act of more than {MOST_WORDS_OF_ACT} words: {words}")
        if mark["act"] in acts:
            raise ValueError(f"act told twice: {mark['act']}")
        acts[mark["act"]] = Act(names, mark["status"], span)
    text += marked[at:]
    if re.search(r"[\[\]{}]", text):
        raise ValueError(f"mark not understood near: {re.search(r'.{0,12}[][{}].{0,24}', text)[0]}")
    if "  " in text or text != text.strip():
        raise ValueError("blanks doubled or at an end")
    for roles, span in parties:
        for role, number in re.findall(r"([ARS])(\d)", roles):
            if number not in acts:
                raise ValueError(f"role of an act that is not there: {role}{number}")
            acts[number].parties[role].append(span)
    for number, act in acts.items():
        if not act.parties["A"] and not act.parties["R"]:
            raise ValueError(f"act without a party: {number}")
    return text, acts, [span for _, span in parties]


def load(paths: list[Path]) -> tuple[list[Sentence], list[str]]:
    """Every sentence of the files that is well marked, and what is wrong with the others."""
    kinds = acts_table()
    sentences: list[Sentence] = []
    faults: list[str] = []
    seen: dict[str, str] = {}
    for path in paths:
        lines = path.read_text(encoding="utf8").split("\n")
        if lines[0].split("\t") != COLUMNS:
            faults.append(f"{path.name}:1: columns are not {', '.join(COLUMNS)}")
        for number, line in enumerate(lines[1:], 2):
            if line == "":
                continue
            where = f"{path.name}:{number}"
            cells = line.split("\t")
            if len(cells) != len(COLUMNS) or not all(cells):
                faults.append(f"{where}: {len(cells)} cells, or an empty one")
                continue
            family, topic, _, marked = cells
            try:
                text, acts, parties = parse(marked, kinds)
            except ValueError as error:
                faults.append(f"{where}: {error}")
                continue
            if text.lower() in seen:
                faults.append(f"{where}: the sentence of {seen[text.lower()]} again")
                continue
            seen[text.lower()] = where
            sentences.append(Sentence(text, acts, parties, family, topic, where))
    return sentences, faults


def groups(sentences: list[Sentence]) -> list[str]:
    """For each sentence the name of its group: sentences that share a family or a topic, or are linked by others that do, are of one group."""
    parent: dict[str, str] = {}

    def top(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for sentence in sentences:
        a, b = sorted((top(f"family {sentence.family}"), top(f"topic {sentence.topic}")))
        parent[b] = a
    return [top(f"family {sentence.family}") for sentence in sentences]


def split(sentences: list[Sentence], every: int = 12, largest: int = 40) -> tuple[list[Sentence], list[Sentence]]:
    """Training and test part: about one group in `every` goes to the test part, whole, none of more than `largest` sentences."""
    names = groups(sentences)
    sizes = Counter(names)
    is_test = {name: sizes[name] <= largest and int(hashlib.sha256(name.encode()).hexdigest(), 16) % every == 0 for name in sizes}
    train = [sentence for sentence, name in zip(sentences, names) if not is_test[name]]
    return train, [sentence for sentence, name in zip(sentences, names) if is_test[name]]


def main(paths: list[str]) -> int:
    sentences, faults = load([Path(path) for path in paths])
    for fault in faults:
        print(fault)
    acts = [act for sentence in sentences for act in sentence.acts.values()]
    print(f"{len(sentences)} sentences, {sum(not s.acts for s in sentences)} without an act, {len(acts)} acts, {len(faults)} faults")
    print(f"{len({s.family for s in sentences})} families, {len({s.topic for s in sentences})} topics")
    train, test = split(sentences)
    print(f"training part {len(train)}, test part {len(test)}, largest group {max(Counter(groups(sentences)).values(), default=0)}")
    print("status:", ", ".join(f"{name} {n}" for name, n in Counter(act.status for act in acts).most_common()))
    print("kinds:", ", ".join(f"{name} {n}" for name, n in Counter(act.kinds[0] for act in acts).most_common()))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
