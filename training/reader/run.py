"""Trains the reader's network from the pretrained encoder: trees first, then everything together, each stage going on from the one before.

    python training/reader/run.py --pretrained DIR --out DIR [--data ../shared/data]
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
STAGES = [
    ["--tasks", "tree,fact,causal", "--epochs", "3", "--stop", "2", "--rate", "1.5e-4"],
    ["--repeat", "act=2,tree=0.4,fact=0.4,causal=0.7", "--epochs", "4", "--stop", "3", "--rate", "1.2e-4"],
    ["--repeat", "act=3,tree=0.25,fact=0.2,causal=0.4", "--epochs", "5", "--stop", "2", "--rate", "1.5e-4"],
    ["--repeat", "act=3,tree=0.25,fact=0.2,causal=0.4", "--epochs", "2", "--rate", "1.2e-4"],
    ["--repeat", "act=2,tree=0.2,fact=0.2,causal=1", "--epochs", "3", "--rate", "1.3e-4"],
]


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
    for name in ("model.pt", "labels.json"):
        shutil.copy(args.out / f"stage-{len(STAGES)}" / name, args.out / name)


if __name__ == "__main__":
    main()
