"""Trains the reader's network on trees, tags, factuality, causes and acts together.

    python training/reader/train.py --data ../shared/data --pretrained DIR --out DIR [--epochs-tree N] [--epochs N] [--seed N]

`--pretrained` holds `model.safetensors` and `vocab.txt` of MiniLM-L6-H384 (Apache-2.0). Writes `model.pt`, `labels.json` and `log.txt` into `--out`.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from corpora import Example, act_examples, causal_examples, fact_examples, join_hyphens, read_treebank, tree_example, tree_labels
from encoder import Labels, Reader, load_pretrained
from sentences import STATUSES, acts_table, load, split
from wordpiece import FIRST, LAST, WordPieces

ROOT = Path(__file__).resolve().parents[2]
MOST_PIECES = 250
PIECES_A_BATCH = 1400


class Batch:
    """Examples of one task as tensors; words past the encoder's length are cut off."""

    def __init__(self, examples: list[Example], pieces: WordPieces, marks: list[tuple[set[int], set[int]]] | None = None) -> None:
        rows: list[list[int]] = []
        marked: list[list[int]] = []
        cases: list[list[int]] = []
        firsts: list[list[int]] = []
        for at, example in enumerate(examples):
            row, mark, case, first = [FIRST], [0], [0], []
            actor, recipient = marks[at] if marks else (set(), set())
            for i, word in enumerate(example.words):
                found = pieces.pieces(word)
                if len(row) + len(found) >= MOST_PIECES:
                    break
                first.append(len(row))
                row.extend(found)
                mark.extend([1 if i in actor else 2 if i in recipient else 0] * len(found))
                case.extend([case_of(word)] * len(found))
            rows.append(row + [LAST])
            marked.append(mark + [0])
            cases.append(case + [0])
            firsts.append(first)
        self.examples = examples
        self.pieces, self.mark, self.case = padded(rows), padded(marked), padded(cases)
        self.first = padded(firsts)
        self.lengths = [len(first) for first in firsts]
        self.mask = torch.arange(self.first.shape[1])[None, :] < torch.tensor(self.lengths)[:, None]


def case_of(word: str) -> int:
    """0 for a word in small letters, 1 for one with a capital first, 2 for one in capitals."""
    if not word[:1].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1


def padded(rows: list[list[int]], fill: int = 0) -> Tensor:
    longest = max(1, max(len(row) for row in rows))
    return torch.tensor([row + [fill] * (longest - len(row)) for row in rows])


def batches(examples: list[Example], pieces: WordPieces, rng: random.Random) -> list[list[Example]]:
    """Examples of like length together, about the same number of pieces in each batch, in random order."""
    sized = [(sum(len(pieces.pieces(word)) for word in example.words) + 2, rng.random(), example) for example in examples]
    sized.sort(key=lambda item: (item[0] // 4, item[1]))
    found: list[list[Example]] = []
    group: list[Example] = []
    for size, _, example in sized:
        if group and size * (len(group) + 1) > PIECES_A_BATCH:
            found.append(group)
            group = []
        group.append(example)
    if group:
        found.append(group)
    rng.shuffle(found)
    return found


def tree_loss(model: Reader, batch: Batch) -> Tensor:
    out = model(batch.pieces, batch.mark, batch.case, batch.first)
    cut = lambda rows: padded([row[:n] for row, n in zip(rows, batch.lengths)], -100)
    heads = cut([e.heads for e in batch.examples])
    heads = torch.where(heads > heads.new_tensor(batch.lengths)[:, None], torch.full_like(heads, -100), heads)
    relations = cut([e.relations for e in batch.examples])
    tags = cut([e.tags for e in batch.examples])
    w, root = out["w"], out["root"]
    arcs = model.arcs(w, root).masked_fill(~torch.cat([torch.ones_like(batch.mask[:, :1]), batch.mask], 1)[:, None, :], -1e4)
    scores = model.relations(w, root, heads.clamp(min=0))
    return (
        F.cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=-100)
        + F.cross_entropy(scores.flatten(0, 1), relations.flatten(), ignore_index=-100)
        + 0.5 * F.cross_entropy(model.tag(w).flatten(0, 1), tags.flatten(), ignore_index=-100)
    )


def fact_loss(model: Reader, batch: Batch) -> Tensor:
    w = model(batch.pieces, batch.mark, batch.case, batch.first)["w"]
    told = [(i, at, value) for i, e in enumerate(batch.examples) for at, value in e.facts if at < batch.lengths[i]]
    if not told:
        return w.sum() * 0
    rows, columns, values = zip(*told)
    return F.smooth_l1_loss(model.fact(w[list(rows), list(columns)]).squeeze(-1), torch.tensor(values))


def causal_loss(model: Reader, batch: Batch) -> Tensor:
    root = model(batch.pieces, batch.mark, batch.case, batch.first)["root"]
    return F.binary_cross_entropy_with_logits(model.causal(root).squeeze(-1), torch.tensor([float(e.causal or 0) for e in batch.examples]))


def act_loss(model: Reader, batch: Batch, events: Tensor, smoothing: float = 0.02) -> Tensor:
    w = model(batch.pieces, batch.mark, batch.case, batch.first)["w"]
    scores = model.act(w)
    classes = scores.shape[-1]
    target = torch.zeros_like(scores)
    target[..., 0] = 1.0
    weight = batch.mask.float()
    triggers: list[tuple[int, int, int, int]] = []
    for i, example in enumerate(batch.examples):
        for number, act in enumerate(example.acts):
            for at in act.words:
                if at >= batch.lengths[i]:
                    continue
                target[i, at] = 0
                share = [0.7, 0.3] if len(act.kinds) == 2 else [1 / len(act.kinds)] * len(act.kinds)
                for kind, part in zip(act.kinds, share):
                    target[i, at, kind] = part
                weight[i, at] = 2.0 / len(act.words) if len(act.words) > 1 else 1.5
                triggers.append((i, at, number, act.status))
    soft = target * (1 - smoothing) + smoothing / classes
    loss = -(soft * scores.log_softmax(-1)).sum(-1)
    total = (loss * weight).sum() / weight.sum()
    shares = scores.softmax(-1) @ events
    by_event = -((target @ events) * shares.clamp(min=1e-6).log()).sum(-1)
    total = total + 0.5 * (by_event * weight).sum() / weight.sum()
    if not triggers:
        return total
    rows, columns, _, statuses = (list(column) for column in zip(*triggers))
    total = total + 0.3 * F.cross_entropy(model.status(w[rows, columns]), torch.tensor(statuses))
    roles = model.roles(w)[rows, :, columns, :]
    wanted = torch.zeros(len(triggers), w.shape[1], dtype=torch.long)
    for row, (i, _, number, _) in enumerate(triggers):
        wanted[row, batch.lengths[i] :] = -100
        act = batch.examples[i].acts[number]
        for role, parties in ((3, act.speaker), (2, act.recipient), (1, act.actor)):
            for party in parties:
                for at in party:
                    if at < batch.lengths[i]:
                        wanted[row, at] = role
    balance = torch.tensor([0.5, 1.0, 1.0, 1.0])
    return total + F.cross_entropy(roles.transpose(1, 2).reshape(-1, 4), wanted.flatten(), weight=balance, ignore_index=-100)


def events_of_kinds(kinds: list[str]) -> Tensor:
    """[kinds + 1, events + 1]: 1 where a kind belongs to a PLOVER event; no act is an event of its own."""
    table = acts_table()
    names = sorted({table[kind]["event"] for kind in kinds})
    found = torch.zeros(len(kinds) + 1, len(names) + 1)
    found[0, 0] = 1
    for i, kind in enumerate(kinds):
        found[i + 1, names.index(table[kind]["event"]) + 1] = 1
    return found


def pair_marks(examples: list[Example], rng: random.Random) -> list[tuple[set[int], set[int]]]:
    """For some examples one act's actor and recipient, marked as if the pair had been asked about; nothing for the others."""
    found = []
    for example in examples:
        pairs = [act for act in example.acts if act.actor and (act.recipient or len(act.actor) > 1)]
        if not pairs or rng.random() < 0.6:
            found.append((set(), set()))
            continue
        act = rng.choice(pairs)
        actor = rng.choice(act.actor)
        others = [party for party in act.recipient or act.actor if party != actor]
        found.append((set(actor), set(rng.choice(others)) if others else set()))
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--pretrained", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tasks", default="tree,fact,causal,act")
    parser.add_argument("--repeat", default="", help="task=times an epoch, comma-separated; a fraction takes a part anew each epoch")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--stop", type=int, help="epochs after which to stop; the learning rate falls as if all were run")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--sentences", type=Path, nargs="*", default=sorted((ROOT / "training/reader/sentences").glob("*.tsv")))
    parser.add_argument("--all", action="store_true", help="learn from the test part of the sentences too")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    torch.set_num_threads(2)

    pieces = WordPieces(args.pretrained / "vocab.txt")
    banks = [words for name in ("en_ewt-ud-train", "en_gum-by-train") for words in read_treebank(args.data / "treebanks" / f"{name}.conllu.gz")]
    tags, relations = tree_labels(banks)
    kinds = list(acts_table())
    labels = Labels(tags, relations, kinds, list(STATUSES))
    tasks = args.tasks.split(",")
    data: dict[str, list[Example]] = {}
    if "tree" in tasks:
        data["tree"] = [tree_example(join_hyphens(words) if rng.random() < 0.8 else words, tags, relations) for words in banks]
    if "fact" in tasks:
        data["fact"] = fact_examples(args.data / "factuality" / "uds-ih2-train.jsonl.gz")
    if "causal" in tasks:
        data["causal"] = causal_examples(args.data / "causal-news" / "train_subtask1.csv.gz")
    if "act" in tasks:
        sentences, faults = load(args.sentences)
        print(f"{len(faults)} faulty rows left out")
        chosen = sentences if args.all else split(sentences)[0]
        data["act"] = act_examples(chosen, kinds, labels.statuses, ROOT)
    repeat = {task: float(times) for task, times in (item.split("=") for item in args.repeat.split(",") if item)}

    model = Reader(labels)
    load_pretrained(model, args.pretrained)
    if args.start:
        known = torch.load(args.start / "model.pt")
        own = model.state_dict()
        model.load_state_dict({name: known[name] if name in known and known[name].shape == own[name].shape else own[name] for name in own})
    (args.out / "labels.json").write_text(json.dumps(labels.__dict__, indent=1))
    encoder = [p for name, p in model.named_parameters() if name.split(".")[0] in ("word", "position", "norm", "layers")]
    heads = [p for name, p in model.named_parameters() if name.split(".")[0] not in ("word", "position", "norm", "layers")]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": args.rate}, {"params": heads, "lr": args.rate * 8}], weight_decay=0.01)

    events = events_of_kinds(kinds)
    losses = {"tree": tree_loss, "fact": fact_loss, "causal": causal_loss, "act": lambda model, batch: act_loss(model, batch, events)}

    def epoch_batches() -> list[list[Example]]:
        found = []
        for task, examples in data.items():
            times = repeat.get(task, 1.0)
            chosen = [e for _ in range(int(times)) for e in examples]
            rest = times - int(times)
            chosen += rng.sample(examples, int(rest * len(examples))) if rest else []
            found += batches(chosen, pieces, rng)
        rng.shuffle(found)
        return found

    plans = [epoch_batches() for _ in range(args.epochs)]
    steps = sum(len(plan) for plan in plans)
    factor = lambda step: min(1.0, (step + 1) / 150) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, step / steps))))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
    began, step = time.time(), 0
    log = (args.out / "log.txt").open("w")
    for epoch, plan in enumerate(plans):
        model.train()
        sums: dict[str, list[float]] = {}
        for group in plan:
            task = group[0].task
            batch = Batch(group, pieces, pair_marks(group, rng) if task == "act" else None)
            loss = losses[task](model, batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            sums.setdefault(task, []).append(loss.item())
            if step % 200 == 0:
                line = f"{step}/{steps} {time.time() - began:.0f}s " + " ".join(f"{t} {sum(v[-100:]) / len(v[-100:]):.3f}" for t, v in sums.items())
                print(line, flush=True)
                print(line, file=log, flush=True)
        torch.save(model.state_dict(), args.out / "model.pt")
        print(f"epoch {epoch + 1} done at {time.time() - began:.0f}s", file=log, flush=True)
        if epoch + 1 == args.stop:
            break


if __name__ == "__main__":
    main()
