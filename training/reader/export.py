"""Writes the trained network as an int8 ONNX graph that the product runs, with its labels and vocabulary.

    python training/reader/export.py --model DIR --pretrained DIR --out models/reader [--float]

Writes `weights.onnx`, `labels.json` (classes, size and SHA-256 of the weights) and `vocab.txt`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from encoder import Labels, Reader

OUTPUTS = ["acts", "statuses", "roles", "heads", "relations", "tags", "facts", "causal"]


class Whole(nn.Module):
    """All heads at once, as `EncoderScores` wants them."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, pieces: Tensor, mark: Tensor, letter_case: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        r = self.reader
        x = r.encode(pieces, mark, letter_case)
        w, root = r.words(x, first.long()), x[:, 0]
        real = (first > 0).float()
        closed = torch.cat([torch.zeros_like(real[:, :1]), (1 - real) * -1e4], 1)
        heads = (r.arcs(w, root) + closed.unsqueeze(1)).argmax(-1)
        relations = r.relations(w, root, heads).argmax(-1)
        return (
            r.act(w),
            r.status(w),
            r.roles(w),
            heads.int(),
            relations.int(),
            r.tag(w).argmax(-1).int(),
            r.fact(w).squeeze(-1),
            r.causal(root).squeeze(-1),
        )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--pretrained", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="keep 32-bit weights, to compare")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    names = json.loads((args.model / "labels.json").read_text())
    reader = Reader(Labels(**names))
    reader.load_state_dict(torch.load(args.model / "model.pt"))
    whole = Whole(reader.eval())
    example = (
        torch.randint(1000, 2000, (2, 12), dtype=torch.int32),
        torch.zeros(2, 12, dtype=torch.int32),
        torch.zeros(2, 12, dtype=torch.int32),
        torch.arange(1, 9, dtype=torch.int32).repeat(2, 1),
    )
    inputs = ["pieces", "mark", "letterCase", "first"]
    axes = {name: {0: "count", 1: "length"} for name in inputs[:3]} | {"first": {0: "count", 1: "words"}}
    axes |= {name: {0: "count", 1: "words"} for name in OUTPUTS}
    axes["roles"] = {0: "count", 2: "words", 3: "words"}
    axes["causal"] = {0: "count"}
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(whole, example, plain, input_names=inputs, output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)
        target = args.out / "weights.onnx"
        if args.float:
            shutil.copy(plain, target)
        else:
            quant_pre_process(plain, ready, skip_symbolic_shape=True)
            quantize_dynamic(
                ready,
                target,
                weight_type=QuantType.QInt8,
                per_channel=True,
                reduce_range=True,
                op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            )
    onnx.checker.check_model(str(target))
    data = target.read_bytes()
    tags = [dict(zip(("upos", "xpos"), tag.split(" "))) for tag in names["tags"]]
    names = names | {"tags": tags, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    (args.out / "labels.json").write_text(json.dumps(names, indent=1) + "\n")
    shutil.copy(args.pretrained / "vocab.txt", args.out / "vocab.txt")
    print(f"{target}: {len(data) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
