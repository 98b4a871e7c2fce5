#!/usr/bin/env python3
"""Trains the model and writes its weights. See README.md; `train.py --help` for the options."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import lightgbm
import numpy as np

import corpus
import export
import kinds
import labels
import objective
import report

REPOSITORY = Path(__file__).resolve().parent.parent

PARAMETERS = dict(
    num_leaves=export.MOST_LEAVES, learning_rate=0.1, min_data_in_leaf=100, feature_fraction=0.3,
    bagging_fraction=0.5, bagging_freq=1, lambda_l2=5.0, max_bin=255,
    min_data_in_bin=1, seed=0, num_threads=1, deterministic=True, force_col_wise=True, verbosity=-1)

# Trees of the forest that guesses what snippets leave open, and of the forest itself.
TREES = dict(guess=50, forest=150)
# How much a page of each set counts for, and what a block counts for whose label is guessed.
SET_WEIGHT = {"trafilatura": 0.5, "defuddle": 0.3}
GUESS_WEIGHT = 0.5
# Every so-manieth page is shown a second time without what class names say.
NAMELESS_EVERY = 3


def main():
    options = arguments()
    sys.path.insert(0, str(options.tools))
    options.folds.mkdir(parents=True, exist_ok=True)

    dump(options)
    pages, names = corpus.load(options.sets, options.work / "dumps")
    label(pages, options.work / "labels.npz")
    kinds_of_folds, kinds_of_all, told = kinds.train(pages, names)
    judged = cross_validate(pages, names)
    print("\n=== out of fold\n")
    confidences = report.report(pages, judged.chances, told, judged.table, options)
    write_folds(options.folds, pages, [export.model_bytes(forest, confidences, of_kinds)
                                       for forest, of_kinds in zip(judged.forests, kinds_of_folds)])
    weights = export.model_bytes(judged.whole, confidences, kinds_of_all)
    options.out.write_bytes(weights)
    print(f"{options.out}: {len(weights)} bytes")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    sets = Path(os.environ.get("OFFPRINT_CORPUS", REPOSITORY.parent / "shared/corpus"))
    add("work", type=Path, help="folder for dumps, labels, the folds' weights and predictions")
    add("--sets", type=Path, nargs="+", help="folders with truth.jsonl and pages/", metavar="SET",
        default=[sets / name for name in ("wcxb", "trafilatura", "readability", "defuddle")])
    add("--tools", type=Path, default=sets.parent / "tools", help="folder of score.py and mdlite.py")
    add("--out", type=Path, default=REPOSITORY / "src/article/weights.bin")
    options = parser.parse_args()
    options.folds = options.work / "folds"
    return options


def dump(options):
    """Has offprint write what the model is told of every block, with class names and without."""
    for kind, flags in (("named", []), ("nameless", ["--nameless"])):
        for folder in options.sets:
            subprocess.run(["cargo", "run", "--quiet", "--release", "--example", "features", "--", folder,
                            options.work / "dumps" / kind, *flags], cwd=REPOSITORY, check=True)


# --- labels -------------------------------------------------------------------

def label(pages, cache):
    """Sets every page's labels. Aligning takes minutes, so the labels are kept, and made again when the
    blocks are others."""
    lengths = np.cumsum([0] + [len(page.texts) for page in pages])
    print_of_texts = hash_of(pages)
    if cache.exists():
        kept = np.load(cache)
        if kept["texts"] == print_of_texts:
            # Unpacked once: each access would unpack them anew.
            of_all = kept["labels"]
            for page, start in zip(pages, lengths):
                page.labels = of_all[start:start + len(page.texts)]
            return
    for page in pages:
        page.labels = labels_of(page)
    np.savez_compressed(cache, labels=np.concatenate([page.labels for page in pages]), texts=print_of_texts)


def hash_of(pages):
    import zlib
    value = 0
    for page in pages:
        value = zlib.crc32("\n".join(page.texts).encode(), value)
    return value


def labels_of(page):
    import mdlite
    truth = page.truth
    if "text" not in truth and "markdown" not in truth:
        return labels.from_snippets(page.texts, truth.get("with") or [], truth.get("without") or [])
    text = mdlite.read(truth["markdown"]).text if "markdown" in truth else truth["text"]
    return labels.refine(page.texts, labels.align(page.texts, text), text)


# --- training -----------------------------------------------------------------

class CrossValidated:
    """Forests as bytes, one for each fold and one trained on `whole`; the chances of each page's blocks as
    the forest sees them that was not trained on the page; the table that calibrates these."""


def cross_validate(pages, names):
    result = CrossValidated()
    models, result.chances = [], [np.zeros(0)] * len(pages)
    for fold in range(corpus.FOLDS):
        others = [page for page in pages if page.fold != fold]
        models.append(fit(others, TREES["forest"], guess(others)))
        own = [number for number, page in enumerate(pages) if page.fold == fold]
        for number, chance in zip(own, predict(models[-1], [pages[number] for number in own])):
            result.chances[number] = chance
        print(f"fold {fold} done", file=sys.stderr, flush=True)
    models.append(fit(pages, TREES["forest"], guess(pages)))
    result.table = report.calibrate(pages, result.chances)
    *result.forests, result.whole = [export.forest_bytes(model, names, result.table, objective.START)
                                     for model in models]
    return result


def guess(pages):
    """Guesses for the blocks of the pages that have only snippets."""
    partly = [page for page in pages if np.isnan(page.labels).any()]
    if not partly:
        return {}
    model = fit(pages, TREES["guess"], {})
    return {id(page): chance for page, chance in zip(partly, predict(model, partly))}


def fit(pages, trees, guesses):
    shown = show(pages, guesses)
    data = lightgbm.Dataset(shown.rows, shown.targets, init_score=np.full(len(shown.rows), objective.START),
                            params=PARAMETERS)
    return lightgbm.train(PARAMETERS | {"objective": objective.of(shown)}, data, num_boost_round=trees)


def show(pages, guesses):
    """The blocks that say something of what is to be learnt. Those that the library settles without asking
    say nothing."""
    parts = []
    for number, page in enumerate(pages):
        target, weight = target_of(page, guesses.get(id(page)))
        some = (weight > 0) & ~page.settled
        if not some.any():
            continue
        matrices = [page.features]
        if number % NAMELESS_EVERY == 0:
            matrices.append(page.nameless)
        for features in matrices:
            parts.append((features[some], target[some], weight[some] / len(matrices), page.tokens[some] + 1,
                          np.full(some.sum(), len(parts))))
    return objective.Shown(*map(np.concatenate, zip(*parts)))


def target_of(page, guessed):
    """What the forest is to say of each block, and how much each counts for: as much as it has words, and
    all of a page the same."""
    known = ~np.isnan(page.labels)
    weight = (page.tokens + 1) * known
    target = np.nan_to_num(page.labels)
    if guessed is not None:
        weight = (page.tokens + 1) * np.where(known, 1.0, GUESS_WEIGHT)
        target = np.where(known, target, guessed)
    if not weight.any() or cannot_be_relied_on(page.truth):
        return target, weight * 0
    return target, weight * (100 * SET_WEIGHT.get(page.set, 1.0) / weight.sum())


def cannot_be_relied_on(truth):
    """A truth in doubt; but for shells, of which nothing is to be kept."""
    return bool(truth.get("doubt")) and bool(truth.get("text"))


def predict(model, pages):
    """For each page the chances of its blocks."""
    if not any(len(page.texts) for page in pages):
        return [np.zeros(0)] * len(pages)
    rows = np.concatenate([page.features for page in pages])
    found = 1 / (1 + np.exp(-objective.START - model.predict(rows, raw_score=True, num_threads=1)))
    found[np.concatenate([page.settled for page in pages])] = report.SETTLED
    return np.split(found, np.cumsum([len(page.texts) for page in pages])[:-1])


def write_folds(folder, pages, models):
    for fold, model in enumerate(models):
        (folder / f"{fold}.bin").write_bytes(model)
    (folder / "folds.json").write_text(
        json.dumps({f"{page.set}/{page.id}": page.fold for page in pages}, indent=0))


if __name__ == "__main__":
    main()
