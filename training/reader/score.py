"""Scores a trained network on the test part of the labelled sentences, on UDS-IH2 and on the Causal News Corpus.

    python training/reader/score.py --model DIR --pretrained DIR [--data ../shared/data]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from corpora import act_examples, causal_examples, fact_examples
from encoder import Labels, Reader
from sentences import acts_table, load, split
from train import ROOT, Batch
from wordpiece import WordPieces


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--pretrained", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    args = parser.parse_args()
    torch.set_num_threads(2)
    labels = Labels(**json.loads((args.model / "labels.json").read_text()))
    reader = Reader(labels)
    reader.load_state_dict(torch.load(args.model / "model.pt"))
    reader.eval()
    pieces = WordPieces(args.pretrained / "vocab.txt")
    with torch.no_grad():
        score_acts(reader, pieces, labels)
        score_facts(reader, pieces, args.data / "factuality" / "uds-ih2-dev.jsonl.gz")
        score_causes(reader, pieces, args.data / "causal-news" / "dev_subtask1.csv.gz")


def chunks(examples: list, size: int = 32):
    order = sorted(examples, key=lambda e: len(e.words))
    return [order[i : i + size] for i in range(0, len(order), size)]


def score_acts(reader: Reader, pieces: WordPieces, labels: Labels) -> None:
    _, test = split(load(sorted((ROOT / "training/reader/sentences").glob("*.tsv")))[0])
    table = acts_table()
    event = [""] + [table[kind]["event"] for kind in labels.kinds]
    tally = {"word": [0, 0, 0], "role": [0, 0, 0]}
    right = {"kind": 0, "event": 0, "status": 0, "acts": 0}
    for group in chunks(act_examples(test, labels.kinds, labels.statuses, ROOT)):
        batch = Batch(group, pieces)
        w = reader(batch.pieces, batch.mark, batch.case, batch.first)["w"]
        kinds, statuses, roles = reader.act(w), reader.status(w), reader.roles(w).argmax(1)
        for i, example in enumerate(group):
            n = batch.lengths[i]
            gold = {at: act for act in example.acts for at in act.words if at < n}
            told = set((kinds[i, :n].argmax(-1) > 0).nonzero().flatten().tolist())
            tally["word"][0] += len(told & gold.keys())
            tally["word"][1] += len(told - gold.keys())
            tally["word"][2] += len(gold.keys() - told)
            for act in example.acts:
                at = act.words[0]
                if at >= n:
                    continue
                best = int(kinds[i, at, 1:].argmax()) + 1
                right["acts"] += 1
                right["kind"] += best in act.kinds
                right["event"] += event[best] in {event[kind] for kind in act.kinds}
                right["status"] += int(statuses[i, at].argmax()) == act.status
                wanted = {(role, word) for role, parties in ((1, act.actor), (2, act.recipient), (3, act.speaker)) for party in parties for word in party if word < n}
                found = {(int(roles[i, at, word]), word) for word in range(n) if roles[i, at, word] > 0}
                tally["role"][0] += len(wanted & found)
                tally["role"][1] += len(found - wanted)
                tally["role"][2] += len(wanted - found)
    for name, (hit, extra, missed) in tally.items():
        print(f"test sentences, {name} F1 {2 * hit / max(1, 2 * hit + extra + missed):.3f} ({hit} right, {extra} extra, {missed} missed)")
    print("  " + ", ".join(f"{name} {right[name] / max(1, right['acts']):.3f}" for name in ("kind", "event", "status")) + f", n {right['acts']} acts given, {len(test)} sentences")


def score_facts(reader: Reader, pieces: WordPieces, path: Path) -> None:
    told, gold = [], []
    for group in chunks(fact_examples(path)):
        batch = Batch(group, pieces)
        values = reader.fact(reader(batch.pieces, batch.mark, batch.case, batch.first)["w"]).squeeze(-1)
        for i, example in enumerate(group):
            for at, value in example.facts:
                if at < batch.lengths[i]:
                    told.append(float(values[i, at]))
                    gold.append(value)
    t, g = torch.tensor(told), torch.tensor(gold)
    print(f"{path.name}: Pearson's r {torch.corrcoef(torch.stack([t, g]))[0, 1]:.3f}, MAE {(t - g).abs().mean():.3f}, n {len(told)}")


def score_causes(reader: Reader, pieces: WordPieces, path: Path) -> None:
    hit = extra = missed = 0
    for group in chunks(causal_examples(path)):
        batch = Batch(group, pieces)
        root = reader(batch.pieces, batch.mark, batch.case, batch.first)["root"]
        for told, example in zip((reader.causal(root).squeeze(-1) > 0).tolist(), group):
            hit += bool(told and example.causal)
            extra += bool(told and not example.causal)
            missed += bool(example.causal and not told)
    print(f"{path.name}: F1 {2 * hit / (2 * hit + extra + missed):.3f} ({hit} right, {extra} extra, {missed} missed)")


if __name__ == "__main__":
    main()
