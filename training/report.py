"""What the forests' chances come to: calibrated, blocks chosen as src/article/model.rs does, and scored
out of fold by score.py."""

import json
import sys

import numpy as np

import export
import labels

# Keep a block whose chance is at least so much of the best expected F1: Balance::Balanced.
STRICTNESS = 0.6


def calibrate(pages, chances):
    """For each step of the logit the chance that a word of a block belongs to the article, in 255ths;
    never falling (pool adjacent violators)."""
    right, total = np.zeros(export.STEPS), np.zeros(export.STEPS)
    for page, chance in zip(pages, chances):
        if np.isnan(page.labels).any() or not len(page.texts):
            continue
        steps = export.steps_of(logit(chance))
        weight = page.tokens / page.tokens.sum()
        np.add.at(right, steps, weight * page.labels)
        np.add.at(total, steps, weight)
    # A little of the model's own opinion, where pages say little.
    own = 1 / (1 + np.exp(-(np.arange(export.STEPS) + 0.5 - export.STEPS / 2) * 16 / export.STEPS))
    return np.round(255 * pooled(right + 0.5 * own, total + 0.5))


def pooled(right, total):
    groups = []
    for part, whole in zip(right, total):
        groups.append([part, whole, 1])
        while len(groups) > 1 and groups[-2][0] * groups[-1][1] >= groups[-1][0] * groups[-2][1]:
            part, whole, count = groups.pop()
            groups[-1] = [groups[-1][0] + part, groups[-1][1] + whole, groups[-1][2] + count]
    return np.concatenate([np.full(count, part / whole) for part, whole, count in groups])


def logit(chance):
    chance = np.clip(chance, 1e-6, 1 - 1e-6)
    return np.log(chance / (1 - chance))


def choose(page, chance, table):
    """Which blocks to keep: those whose chance is at least so much of the best expected F1."""
    if not len(page.texts):
        return np.zeros(0, bool)
    score = table[export.steps_of(logit(chance))] / 255
    order = np.argsort(-score, kind="stable")
    right = np.cumsum((score * page.tokens)[order])
    best = (2 * right / (np.cumsum(page.tokens[order]) + right[-1])).max()
    return labels.first_of_each(page.texts, score >= STRICTNESS * best)


def report(pages, chances, table, options):
    """Writes predictions, and prints what score.py makes of them and how far a score can be taken at its
    word."""
    for folder in options.sets:
        path = options.folds / f"{folder.name}.jsonl"
        with open(path, "w", encoding="utf-8") as file:
            for page, chance in zip(pages, chances):
                if page.set == folder.name:
                    kept = choose(page, chance, table)
                    text = "\n".join(text for text, keep in zip(page.texts, kept) if keep)
                    file.write(json.dumps({"id": page.id, "text": text}, ensure_ascii=False) + "\n")
        print_score(folder, path)
    print_reliability([(page, table[export.steps_of(logit(chance))] / 255)
                       for page, chance in zip(pages, chances) if not np.isnan(page.labels).any()])


def print_score(folder, path):
    import score
    sys.argv = ["score.py", str(folder), str(path), "--bootstrap", "0"]
    score.main()
    sys.stdout.flush()


def print_reliability(judged):
    scores = np.concatenate([score for _, score in judged])
    truth = np.concatenate([page.labels for page, _ in judged])
    print("score        blocks  right")
    for low in range(10):
        chosen = (scores * 10).astype(int).clip(0, 9) == low
        if chosen.any():
            print(f"{low / 10:.1f} to {low / 10 + 0.1:.1f}  {chosen.sum():7}  {truth[chosen].mean():.3f}")
