"""Change points of the univariate series of TCPD by PELT and binary segmentation of `ruptures`, at default settings.

    python run.py ../../../../shared/data/tcpd > results.tsv

Each series is standardised to mean 0 and variance 1, as TCPDBench does before it runs a method. Minimum segment (2) is the default of
`ruptures`; every index may be a change (`jump=1`; its default of 5 could not reach indices in between). `ruptures` has no default
penalty, so the information criteria are used: with variance 1 the cost `l2` is minus twice the log likelihood, a change adds a mean and a
place, hence BIC = 2 log n, and MBIC, the default of R's `changepoint` that TCPDBench takes, is about 3 log n. For `normal` a change
adds a variance too (3 log n and 4 log n). `rbf` is bounded by 1 an index; log n is what the library's own examples come near.
An index is that of the first value after the change.
"""

import json
import math
import sys
from pathlib import Path

import numpy as np
import ruptures as rpt

SETTINGS = [("l2", "bic", 2), ("l2", "mbic", 3), ("normal", "bic", 3), ("normal", "mbic", 4), ("rbf", "log n", 1)]
SEARCHES = {"binseg": rpt.Binseg, "pelt": rpt.Pelt}


def values_of(path: Path) -> np.ndarray:
    series = json.loads(path.read_text())["series"]
    raw = np.array([np.nan if value is None else float(value) for value in series[0]["raw"]])
    at = np.arange(len(raw))
    known = ~np.isnan(raw)
    filled = np.interp(at, at[known], raw[known])
    return (filled - filled.mean()) / filled.std()


def main(folder: Path) -> None:
    print("series", "search", "cost", "penalty", "changes", sep="\t")
    for path in sorted((folder / "datasets").glob("*/*.json")):
        if json.loads(path.read_text())["n_dim"] != 1:
            continue
        values = values_of(path)
        for name, search in SEARCHES.items():
            for cost, criterion, parameters in SETTINGS:
                found = search(model=cost, min_size=2, jump=1).fit(values.reshape(-1, 1))
                ends = found.predict(pen=parameters * math.log(len(values)))
                print(path.stem, name, cost, criterion, ",".join(map(str, ends[:-1])), sep="\t", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
