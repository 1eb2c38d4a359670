"""Trains the reader's network from the pretrained encoder: trees first, then everything together, each stage going on from the one before.

    python training/reader/run.py --pretrained DIR --out DIR [--data ../shared/data]
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import torch

HERE = Path(__file__).resolve().parent
STAGES = [
    ["--tasks", "tree,fact,causal", "--epochs", "3", "--stop", "2", "--rate", "1.5e-4"],
    ["--repeat", "act=2,tree=0.4,fact=0.4,causal=0.7", "--epochs", "4", "--stop", "3", "--rate", "1.2e-4"],
    ["--repeat", "act=3,tree=0.25,fact=0.2,causal=0.4", "--epochs", "5", "--stop", "2", "--rate", "1.5e-4"],
    ["--repeat", "act=3,tree=0.25,fact=0.2,causal=0.4", "--epochs", "2", "--rate", "1.2e-4"],
    ["--repeat", "act=2,tree=0.2,fact=0.2,causal=1", "--epochs", "3", "--rate", "1.3e-4"],
]

# The last two stages averaged, parameter by parameter: the fourth knows single sentences better, the fifth running text.
AVERAGED = {4: 0.4, 5: 0.6}


def average(out: Path) -> None:
    """Writes the weighted mean of the stages in AVERAGED to out/model.pt, with the labels, which they share."""
    parts = [(share, torch.load(out / f"stage-{number}" / "model.pt")) for number, share in AVERAGED.items()]
    last = parts[-1][1]
    mean = {name: sum(share * part[name] for share, part in parts) if value.is_floating_point() else value for name, value in last.items()}
    torch.save(mean, out / "model.pt")
    shutil.copy(out / f"stage-{len(STAGES)}" / "labels.json", out / "labels.json")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pretrained", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=HERE.parents[2] / "shared" / "data")
    args = parser.parse_args()
    before: Path | None = None
    for number, stage in enumerate(STAGES, 1):
        folder = args.out / f"stage-{number}"
        start = [] if before is None else ["--start", str(before)]
        command = [sys.executable, str(HERE / "train.py"), "--pretrained", str(args.pretrained), "--data", str(args.data), "--out", str(folder)]
        subprocess.run(command + start + stage, check=True)
        before = folder
    average(args.out)


if __name__ == "__main__":
    main()
