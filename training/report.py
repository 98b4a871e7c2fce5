"""What the forests' chances come to: calibrated, blocks chosen as src/article/model.rs does, and scored
out of fold by score.py."""

import json
import sys
from collections import Counter

import numpy as np

import export
import labels

# Keep a block whose chance is at least so much of the best expected F1: least_chance in
# src/article/model.rs, Balance::Balanced. (The library knows a product also by the page's data.)
STRICTNESS = dict(product=0.75, forum=0.55, listing=0.55, service=0.5, collection=0.5, documentation=0.5)
ORDINARY = 0.6
# The chance of a block that the library settles without asking: SETTLED in src/article/forest.rs.
SETTLED = 3 / 255


def calibrate(pages, chances):
    """For each step of the logit the chance that a word of a block belongs to the article, in 255ths;
    never falling (pool adjacent violators)."""
    right, total = np.zeros(export.STEPS), np.zeros(export.STEPS)
    for page, chance in zip(pages, chances):
        if np.isnan(page.labels).any() or not len(page.texts):
            continue
        steps = export.steps_of(logit(chance))
        weight = page.tokens / page.tokens.sum() * ~page.settled
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


def choose(page, chance, kind, table):
    """Which blocks to keep: those whose chance is at least so much of the best expected F1; and that F1,
    in 255ths."""
    if not len(page.texts):
        return np.zeros(0, bool), 0
    score = scores(page, chance, table)
    order = np.argsort(-score, kind="stable")
    right = np.cumsum((score * page.tokens)[order])
    best = (2 * right / (np.cumsum(page.tokens[order]) + right[-1])).max()
    keep = score >= STRICTNESS.get(kind, ORDINARY) * best
    return labels.first_of_each(page.texts, keep), min(255, int(255 * best))


def scores(page, chance, table):
    """The chances of a page's blocks as the library has them."""
    return np.where(page.settled, SETTLED, table[export.steps_of(logit(chance))] / 255)


def report(pages, chances, kinds, table, options):
    """Writes predictions, and prints what score.py makes of them and how far a score can be taken at its
    word. Gives the table of confidences."""
    chosen = [choose(page, chance, kind, table) for page, chance, kind in zip(pages, chances, kinds)]
    for folder in options.sets:
        path = options.folds / f"{folder.name}.jsonl"
        with open(path, "w", encoding="utf-8") as file:
            for page, (kept, _) in zip(pages, chosen):
                if page.set == folder.name:
                    text = kept_text(page, kept)
                    file.write(json.dumps({"id": page.id, "text": text}, ensure_ascii=False) + "\n")
        print_score(folder, path)
    print_reliability([(page, scores(page, chance, table))
                       for page, chance in zip(pages, chances) if not np.isnan(page.labels).any()])
    return confidences(pages, chosen)


def kept_text(page, kept):
    return "\n".join(text for text, keep in zip(page.texts, kept) if keep)


def confidences(pages, chosen):
    """For each expected F1 the one that the selections had, in 255ths; never falling."""
    right, total = np.zeros(256), np.zeros(256)
    for page, (kept, expected) in zip(pages, chosen):
        if "text" in page.truth and page.set == "wcxb":
            right[expected] += f1_of_words(kept_text(page, kept), page.truth["text"])
            total[expected] += 1
    # A little of the model's own opinion, where pages say little.
    table = pooled(right + 0.2 * np.arange(256) / 255, total + 0.2)
    print("\nconfidence    pages     F1")
    places = (np.minimum(table, 0.999) * 10).astype(int)
    for low in range(10):
        here = places == low
        if total[here].sum():
            print(f"{low / 10:.1f} to {low / 10 + 0.1:.1f}  {total[here].sum():7.0f}  "
                  f"{right[here].sum() / total[here].sum():.3f}")
    return np.round(255 * table)


def f1_of_words(text, truth):
    have, want = (Counter(labels.WORD.findall(side.lower())) for side in (text, truth))
    if not have or not want:
        return float(have == want)
    return 2 * (have & want).total() / (have.total() + want.total())


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
