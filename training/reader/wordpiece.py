"""Words into pieces of the encoder's vocabulary, one word at a time, so that pieces stay aligned with the reader's own words."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

UNKNOWN, FIRST, LAST = 100, 101, 102
"""Numbers of [UNK], [CLS] and [SEP] in BERT's uncased vocabulary."""
LONGEST_WORD = 60


class WordPieces:
    """Greedy longest-match pieces (BERT, uncased): lower case, accents removed, punctuation apart."""

    def __init__(self, vocabulary: Path) -> None:
        lines = vocabulary.read_text(encoding="utf8").split("\n")
        self.numbers = {piece: i for i, piece in enumerate(lines) if piece}
        self.pieces = lru_cache(maxsize=200_000)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        plain = unicodedata.normalize("NFD", word.lower())
        plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
        found: list[int] = []
        for part in split_punctuation(plain):
            found.extend(self._greedy(part))
        return tuple(found) or (UNKNOWN,)

    def _greedy(self, part: str) -> list[int]:
        if len(part) > LONGEST_WORD:
            return [UNKNOWN]
        found: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = ("" if start == 0 else "##") + part[start:end]
                if piece in self.numbers:
                    found.append(self.numbers[piece])
                    start = end
                    break
            else:
                return [UNKNOWN]
        return found


def split_punctuation(text: str) -> list[str]:
    parts: list[str] = []
    run = ""
    for character in text:
        if is_punctuation(character):
            if run:
                parts.append(run)
            parts.append(character)
            run = ""
        elif not character.isspace():
            run += character
    return parts + ([run] if run else [])


def is_punctuation(character: str) -> bool:
    return character in "$+<=>^`|~" or unicodedata.category(character).startswith("P")
