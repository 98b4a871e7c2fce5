"""What kind of page it is: a forest for each kind, told of each feature the mean over a page's words.

Pages of the sets that name a page's type are the examples. The kinds are in the order of PageKind::ALL in
src/article/kind.rs.
"""

from collections import Counter

import lightgbm
import numpy as np

import corpus
import export

KINDS = ["article", "product", "service", "forum", "listing", "collection", "documentation"]
TREES = 60
PARAMETERS = dict(
    objective="binary", num_leaves=8, learning_rate=0.1, min_data_in_leaf=15, feature_fraction=0.5,
    bagging_fraction=0.7, bagging_freq=1, lambda_l2=3.0, max_bin=255, min_data_in_bin=1, seed=1,
    num_threads=1, deterministic=True, force_col_wise=True, verbosity=-1)


def train(pages, names):
    """For each fold the forests that have not seen its pages, those of all pages, and for each page the
    kind as forests say that have not seen it; prints how often that is right."""
    rows = [row_of(page, page.features) for page in pages]
    nameless = [row_of(page, page.nameless) for page in pages]
    known = [number for number, page in enumerate(pages) if page.truth.get("page_type") in KINDS]
    told = np.zeros(len(pages), int)
    forests = []
    for fold in [*range(corpus.FOLDS), None]:
        models = fit([number for number in known if pages[number].fold != fold], pages, rows, nameless)
        forests.append([export.forest_bytes(model, names, np.zeros(256)) for model in models])
        own = [number for number, page in enumerate(pages) if page.fold == fold]
        if own:
            sums = [model.predict(np.array([rows[number] for number in own]), raw_score=True)
                    for model in models]
            told[own] = np.argmax(sums, axis=0)
    report([(pages[number].truth["page_type"], KINDS[told[number]]) for number in known])
    *of_folds, whole = forests
    return of_folds, whole, [KINDS[kind] for kind in told]


def row_of(page, features):
    """As Features::of_page has it."""
    if not len(page.texts):
        return np.zeros(features.shape[1], np.uint8)
    tokens = page.tokens.astype(np.uint64)
    return (tokens @ features.astype(np.uint64) // max(1, int(tokens.sum()))).astype(np.uint8)


def fit(numbers, pages, rows, nameless):
    """Each page is shown twice, the second time without what class names say."""
    shown = np.array([rows[number] for rows in (rows, nameless) for number in numbers])
    models = []
    for kind in KINDS:
        right = [pages[number].truth["page_type"] == kind for number in numbers]
        data = lightgbm.Dataset(shown, np.array(right * 2, float), params=PARAMETERS)
        models.append(lightgbm.train(PARAMETERS, data, num_boost_round=TREES))
    return models


def report(pairs):
    print("\nkind            pages  right  taken for")
    for kind in KINDS:
        told = Counter(other for truth, other in pairs if truth == kind)
        others = ", ".join(f"{other} {count}" for other, count in told.most_common() if other != kind)
        print(f"{kind:14} {told.total():6}  {told[kind] / max(1, told.total()):.3f}  {others}")
    print(f"{'all':14} {len(pairs):6}  {sum(a == b for a, b in pairs) / len(pairs):.3f}")
