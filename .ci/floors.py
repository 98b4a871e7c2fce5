"""Converts each evaluation set with examples/evaluate and holds the scores to the floors below.

    python3 .ci/floors.py CORPUS SCORE.PY
"""

import json
import os
import subprocess
import sys
import tempfile

# Set, group of pages, metric, column, floor (at least). The weights that come with the library have seen
# these pages, so the figures are higher than out of fold: a fall says that something broke, no more. A
# floor is raised when the figure has risen for good, and lowered with a reason in the commit only.
FLOORS = [
    ("wcxb", "all", "words", "f1", 0.897),
    ("wcxb", "article", "words", "f1", 0.962),
    ("trafilatura", "all", "snippets", "f1", 0.937),
    ("readability", "all", "shingles", "f1", 0.92),
    ("defuddle", "all", "shingles", "f1", 0.89),
]


def main():
    corpus, score = sys.argv[1:]
    failures = 0
    for name in sorted({floor[0] for floor in FLOORS}):
        groups = scores(os.path.join(corpus, name), score)
        for _, group, metric, column, floor in (row for row in FLOORS if row[0] == name):
            found = groups[group][metric][column]
            failures += found < floor
            verdict = "ok" if found >= floor else "TOO LOW"
            print(f"{name:12} {group:14} {metric}.{column:8} {found:.4f}  floor {floor}  {verdict}")
    sys.exit(failures > 0)


def scores(folder, score):
    """The metrics of each group of pages, as score.py has them."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as predictions:
        evaluate = ["cargo", "run", "-q", "--release", "--locked", "--example", "evaluate", "--", folder]
        subprocess.run(evaluate, stdout=predictions, check=True)
        command = [sys.executable, score, folder, predictions.name, "--json"]
        result = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return {group["group"]: group for group in result["results"][0]["groups"]}


if __name__ == "__main__":
    main()
