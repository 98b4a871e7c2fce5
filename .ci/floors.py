"""Converts each evaluation set with the command `offprint` and holds the scores to the floors below.

    python3 .ci/floors.py OFFPRINT CORPUS SCORE.PY

OFFPRINT is the built command: it needs none of the crates that examples and tests are built with, and so
half the time of building `examples/evaluate`, which gives the same figures but for snippets (they are
looked for in Markdown here, whose escapes hide a few).
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile

# Set, group of pages, metric, column, floor (at least). The weights that come with the library have seen
# these pages, so the figures are higher than out of fold: a fall says that something broke, no more. A
# floor is raised when the figure has risen for good, and lowered with a reason in the commit only.
FLOORS = [
    ("wcxb", "all", "words", "f1", 0.9),
    ("wcxb", "article", "words", "f1", 0.963),
    ("trafilatura", "all", "snippets", "f1", 0.933),
    ("readability", "all", "shingles", "f1", 0.92),
    ("defuddle", "all", "shingles", "f1", 0.89),
]


def main():
    offprint, corpus, score = sys.argv[1:]
    failures = 0
    for name in sorted({floor[0] for floor in FLOORS}):
        groups = scores(offprint, os.path.join(corpus, name), score)
        for _, group, metric, column, floor in (row for row in FLOORS if row[0] == name):
            found = groups[group][metric][column]
            failures += found < floor
            verdict = "ok" if found >= floor else "TOO LOW"
            print(f"{name:12} {group:14} {metric}.{column:8} {found:.4f}  floor {floor}  {verdict}")
    sys.exit(failures > 0)


def scores(offprint, folder, score):
    """The metrics of each group of pages, as score.py has them."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as pages, \
            tempfile.NamedTemporaryFile(suffix=".jsonl") as predictions:
        for page in pages_of(folder):
            print(json.dumps(page), file=pages)
        pages.flush()
        # Some pages hold no article: the command says so, and leaves with 3.
        command = [offprint, "--jsonl", "--no-headline"]
        with open(pages.name) as given:
            converted = subprocess.run(command, stdin=given, stdout=predictions, stderr=subprocess.PIPE)
        if converted.returncode not in (0, 3):
            sys.exit(converted.stderr.decode())
        command = [sys.executable, score, folder, predictions.name, "--bootstrap", "0", "--json"]
        result = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return {group["group"]: group for group in result["results"][0]["groups"]}


def pages_of(folder):
    """The set's pages as the command reads them."""
    with open(os.path.join(folder, "truth.jsonl"), encoding="utf-8") as truths:
        for truth in map(json.loads, truths):
            path = os.path.join(folder, "pages", truth["id"] + ".html.gz")
            with gzip.open(path) as page:
                html = page.read().decode(errors="replace")
            yield {"id": truth["id"], "html": html} | ({"url": truth["url"]} if truth.get("url") else {})


if __name__ == "__main__":
    main()
