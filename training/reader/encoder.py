"""The reader's network: a small pretrained encoder (MiniLM, 6 layers of 384) with heads for tree, tags, acts, parties, status, factuality, cause.

Everything is told of words, not of pieces: a word is the vector of its first piece. `mark` tells the encoder, where it is asked about one pair
of parties, which words are the actor's (1) and the recipient's (2); 0 everywhere else.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

SIZE, HEADS, LAYERS, INNER = 384, 12, 6, 1536


@dataclass(frozen=True)
class Labels:
    """The classes of each head, in the order of their numbers."""

    tags: list[str]
    relations: list[str]
    kinds: list[str]
    statuses: list[str]


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(SIZE, 3 * SIZE)
        self.out = nn.Linear(SIZE, SIZE)
        self.norm_attention = nn.LayerNorm(SIZE, eps=1e-12)
        self.up = nn.Linear(SIZE, INNER)
        self.down = nn.Linear(INNER, SIZE)
        self.norm_out = nn.LayerNorm(SIZE, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, SIZE // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.transpose(-1, -2) / (SIZE // HEADS) ** 0.5 + bias
        mixed = (self.dropout(scores.softmax(-1)) @ v).transpose(1, 2).reshape(batch, length, SIZE)
        x = self.norm_attention(x + self.dropout(self.out(mixed)))
        return self.norm_out(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Pair(nn.Module):
    """A score for every pair of words and class: low-rank bilinear over two views of each word, with what each word gives alone."""

    def __init__(self, classes: int, rank: int, dropout: float) -> None:
        super().__init__()
        self.left = nn.Linear(SIZE, classes * rank)
        self.right = nn.Linear(SIZE, classes * rank)
        self.left_alone = nn.Linear(SIZE, classes)
        self.right_alone = nn.Linear(SIZE, classes)
        self.classes, self.rank = classes, rank
        self.dropout = nn.Dropout(dropout)

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        """[batch, n, SIZE], [batch, m, SIZE] -> [batch, classes, n, m]"""
        view = lambda x: x.view(x.shape[0], x.shape[1], self.classes, self.rank).transpose(1, 2)
        left, right = view(self.dropout(self.left(a))), view(self.dropout(self.right(b)))
        scores = left @ right.transpose(-1, -2) / self.rank**0.5
        return scores + self.left_alone(a).transpose(1, 2).unsqueeze(-1) + self.right_alone(b).transpose(1, 2).unsqueeze(-2)


class Reader(nn.Module):
    def __init__(self, labels: Labels, vocabulary: int = 30522, dropout: float = 0.1) -> None:
        super().__init__()
        self.labels = labels
        self.word = nn.Embedding(vocabulary, SIZE)
        self.position = nn.Embedding(512, SIZE)
        self.mark = nn.Embedding(3, SIZE)
        self.case = nn.Embedding(3, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        wide = nn.Dropout(0.2)
        self.tag = nn.Sequential(wide, nn.Linear(SIZE, len(labels.tags)))
        self.arc_dependent = nn.Sequential(nn.Linear(SIZE, SIZE), nn.GELU(), wide)
        self.arc_head = nn.Sequential(nn.Linear(SIZE, SIZE), nn.GELU(), wide)
        self.arc = Pair(1, 256, 0.1)
        self.relation_dependent = nn.Sequential(nn.Linear(SIZE, 128), nn.GELU(), wide)
        self.relation_head = nn.Sequential(nn.Linear(SIZE, 128), nn.GELU(), wide)
        self.relation = nn.Sequential(nn.Linear(3 * 128, 256), nn.GELU(), wide, nn.Linear(256, len(labels.relations)))
        self.act = nn.Sequential(wide, nn.Linear(SIZE, SIZE), nn.GELU(), wide, nn.Linear(SIZE, len(labels.kinds) + 1))
        self.status = nn.Sequential(wide, nn.Linear(SIZE, 128), nn.GELU(), nn.Linear(128, len(labels.statuses)))
        self.act_view = nn.Sequential(nn.Linear(SIZE, SIZE), nn.GELU(), wide)
        self.party_view = nn.Sequential(nn.Linear(SIZE, SIZE), nn.GELU(), wide)
        self.role = Pair(4, 96, 0.1)
        self.fact = nn.Sequential(wide, nn.Linear(SIZE, 128), nn.GELU(), nn.Linear(128, 1))
        self.causal = nn.Sequential(wide, nn.Linear(SIZE, 128), nn.GELU(), nn.Linear(128, 1))
        nn.init.zeros_(self.mark.weight)
        nn.init.zeros_(self.case.weight)

    def encode(self, pieces: Tensor, mark: Tensor, case: Tensor) -> Tensor:
        """Vectors of pieces; `pieces` is 0 where a shorter sentence is filled up."""
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.word(pieces) + self.position(at) + self.mark(mark) + self.case(case)
        x = self.dropout(self.norm(x))
        bias = ((pieces == 0).float() * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def words(self, x: Tensor, first: Tensor) -> Tensor:
        """The vectors of words by the numbers of their first pieces."""
        return x.gather(1, first.unsqueeze(-1).expand(-1, -1, SIZE))

    def arcs(self, w: Tensor, root: Tensor) -> Tensor:
        """[batch, n, n + 1]: how well each word is each word's head, the root first."""
        heads = torch.cat([root.unsqueeze(1), w], 1)
        return self.arc(self.arc_dependent(w), self.arc_head(heads)).squeeze(1)

    def relations(self, w: Tensor, root: Tensor, heads: Tensor) -> Tensor:
        """[batch, n, relations] given each word's head (0 is the root)."""
        all_heads = torch.cat([root.unsqueeze(1), w], 1)
        head = all_heads.gather(1, heads.unsqueeze(-1).expand(-1, -1, SIZE))
        d, h = self.relation_dependent(w), self.relation_head(head)
        return self.relation(torch.cat([d, h, d * h], -1))

    def roles(self, w: Tensor) -> Tensor:
        """[batch, 4, n, n]: none, actor, recipient, speaker of each word (second) in the act told by each word (first)."""
        return self.role(self.act_view(w), self.party_view(w))

    def forward(self, pieces: Tensor, mark: Tensor, case: Tensor, first: Tensor) -> dict[str, Tensor]:
        x = self.encode(pieces, mark, case)
        w, root = self.words(x, first), x[:, 0]
        return {"w": w, "root": root}


def load_pretrained(model: Reader, folder: Path) -> None:
    """Copies the encoder's weights from a safetensors file of BERT's shape."""
    raw = read_safetensors(folder / "model.safetensors")
    take = lambda name: raw[name] if name in raw else raw[f"bert.{name}"]
    with torch.no_grad():
        model.word.weight.copy_(take("embeddings.word_embeddings.weight"))
        position = take("embeddings.position_embeddings.weight") + take("embeddings.token_type_embeddings.weight")[0]
        model.position.weight.copy_(position)
        model.norm.weight.copy_(take("embeddings.LayerNorm.weight"))
        model.norm.bias.copy_(take("embeddings.LayerNorm.bias"))
        for i, layer in enumerate(model.layers):
            at = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                query = [take(f"{at}attention.self.{name}.{part}") for name in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(query, 0))
                getattr(layer.out, part).copy_(take(f"{at}attention.output.dense.{part}"))
                getattr(layer.norm_attention, part).copy_(take(f"{at}attention.output.LayerNorm.{part}"))
                getattr(layer.up, part).copy_(take(f"{at}intermediate.dense.{part}"))
                getattr(layer.down, part).copy_(take(f"{at}output.dense.{part}"))
                getattr(layer.norm_out, part).copy_(take(f"{at}output.LayerNorm.{part}"))


def read_safetensors(path: Path) -> dict[str, Tensor]:
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    body = memoryview(bytearray(data[8 + length :]))
    tensors: dict[str, Tensor] = {}
    for name, entry in header.items():
        if entry["dtype"] != "F32":
            continue
        start, end = entry["data_offsets"]
        tensors[name] = torch.frombuffer(body[start:end], dtype=torch.float32).reshape(entry["shape"]).clone()
    return tensors
