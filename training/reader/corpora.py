"""The corpora that the reader's network learns from, as examples over words."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from sentences import Sentence

FUNCTION_WORDS = frozenset("a an the of to on in at by for with from into over up out off down against about its his her their and".split())
"""Words of an act's mark that tell nothing by themselves; they are left out of the loss."""


@dataclass
class Example:
    """One sentence with what is known of it; an empty list means that it is not known."""

    task: str
    words: list[str]
    tags: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[int] = field(default_factory=list)
    facts: list[tuple[int, float]] = field(default_factory=list)
    causal: int | None = None
    acts: list["ActLabel"] = field(default_factory=list)
    parties: list[list[int]] = field(default_factory=list)


@dataclass
class ActLabel:
    """An act by the numbers of its words and of its parties' words; `kinds` are numbers, 0 is no act."""

    words: list[int]
    kinds: list[int]
    status: int
    actor: list[list[int]]
    recipient: list[list[int]]
    speaker: list[list[int]]


@dataclass
class Word:
    form: str
    upos: str
    xpos: str
    head: int
    deprel: str
    space_after: bool


def read_treebank(path: Path) -> list[list[Word]]:
    sentences: list[list[Word]] = []
    for block in gzip.decompress(path.read_bytes()).decode("utf8").split("\n\n"):
        words: list[Word] = []
        joined_until, space_after_joined = 0, True
        for line in block.split("\n"):
            cells = line.split("\t")
            if re.fullmatch(r"\d+-\d+", cells[0]):
                joined_until = int(cells[0].split("-")[1])
                space_after_joined = "SpaceAfter=No" not in cells[9]
            if not re.fullmatch(r"\d+", cells[0]):
                continue
            number = int(cells[0])
            space = "SpaceAfter=No" not in cells[9]
            if number < joined_until:
                space = False
            elif number == joined_until:
                space = space_after_joined
            words.append(Word(cells[1], cells[3], cells[4], int(cells[6]) - 1, cells[7], space))
        if words:
            sentences.append(words)
    return sentences


def join_hyphens(words: list[Word]) -> list[Word]:
    """Joins "high - level" where no space stands around the hyphen, as the reader's tokens do; the group keeps the head that points outside."""
    groups: list[tuple[int, int]] = []
    i = 0
    while i < len(words):
        end = i
        while end + 2 < len(words) and is_joint(words, end):
            end += 2
        groups.append((i, end + 1))
        i = end + 1
    new = {old: g for g, (start, end) in enumerate(groups) for old in range(start, end)}
    joined: list[Word] = []
    for start, end in groups:
        part = words[start:end]
        top = part[0]
        for word in part:
            if not start <= word.head < end:
                top = word
        form = "".join(word.form for word in part)
        joined.append(Word(form, top.upos, top.xpos, new.get(top.head, -1), top.deprel, part[-1].space_after))
    return joined


def is_joint(words: list[Word], i: int) -> bool:
    left, dash, right = words[i : i + 3]
    if dash.form != "-" or left.space_after or dash.space_after:
        return False
    return bool(re.search(r"[^\W_]$|\.$", left.form)) and bool(re.match(r"[^\W_]", right.form))


def tree_labels(sentences: list[list[Word]]) -> tuple[list[str], list[str]]:
    """Tags ("VERB VBD") seen ten times or more, most frequent first, and relations in order of letters."""
    counts: dict[str, int] = {}
    for words in sentences:
        for word in words:
            counts[f"{word.upos} {word.xpos}"] = counts.get(f"{word.upos} {word.xpos}", 0) + 1
    tags = [tag for tag, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= 10]
    return tags, sorted({word.deprel for words in sentences for word in words})


def tree_example(words: list[Word], tags: list[str], relations: list[str]) -> Example:
    number = {tag: i for i, tag in enumerate(tags)}
    near = lambda upos: next((i for i, tag in enumerate(tags) if tag.startswith(f"{upos} ")), 0)
    relation = {name: i for i, name in enumerate(relations)}
    return Example(
        "tree",
        [word.form for word in words],
        tags=[number.get(f"{word.upos} {word.xpos}", near(word.upos)) for word in words],
        heads=[word.head + 1 for word in words],
        relations=[relation.get(word.deprel, relation["dep"]) for word in words],
    )


def fact_examples(path: Path) -> list[Example]:
    """UDS-IH2: how far each event word of a sentence is told to have happened, -3 to 3."""
    examples = []
    for line in gzip.open(path, "rt", encoding="utf8"):
        row = json.loads(line)
        targets = [(target["span1"][0], target["label"]) for target in row["targets"]]
        examples.append(Example("fact", row["text"].split(" "), facts=targets))
    return examples


def causal_examples(path: Path) -> list[Example]:
    """Causal News Corpus: whether a sentence tells a cause and its effect."""
    text = gzip.decompress(path.read_bytes()).decode("utf-8-sig")
    return [
        Example("causal", row["text"].split(), causal=int(row["label"]))
        for row in csv.DictReader(io.StringIO(text))
        if row["text"].split()
    ]


def tokens_of(texts: list[str], root: Path) -> list[list[tuple[int, int]]]:
    """The reader's own tokens of each text."""
    command = ["npx", "node", "training/reader/tokenize.ts"]
    done = subprocess.run(command, cwd=root, input="\n".join(texts) + "\n", capture_output=True, text=True, check=True)
    return [[tuple(pair) for pair in json.loads(line)] for line in done.stdout.splitlines()]


def act_examples(sentences: list[Sentence], kinds: list[str], statuses: list[str], root: Path) -> list[Example]:
    number = {kind: i + 1 for i, kind in enumerate(kinds)}
    examples = []
    for sentence, tokens in zip(sentences, tokens_of([s.text for s in sentences], root), strict=True):
        words = [sentence.text[start:end] for start, end in tokens]
        inside = lambda span: [i for i, (start, end) in enumerate(tokens) if start < span[1] and end > span[0]]
        acts = []
        for act in sentence.acts.values():
            told = inside(act.span)
            content = [i for i in told if words[i].lower() not in FUNCTION_WORDS] or told
            acts.append(
                ActLabel(
                    content,
                    [number[kind] for kind in act.kinds],
                    statuses.index(act.status),
                    [inside(span) for span in act.parties["A"]],
                    [inside(span) for span in act.parties["R"]],
                    [inside(span) for span in act.parties["S"]],
                )
            )
        examples.append(Example("act", words, acts=acts, parties=[inside(span) for span in sentence.parties]))
    return examples


def shuffled(examples: list[Example], seed: int) -> list[Example]:
    found = list(examples)
    random.Random(seed).shuffle(found)
    return found
