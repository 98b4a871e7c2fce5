"""Which share of each block belongs to the article: blocks aligned with the words of a set's truth."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict

import numpy as np

WORD = re.compile(r"\w+")
# The n-grams that tie a block to a place in the truth.
GRAM = 4


def words(text):
    """As the words metric sees them; scripts without spaces a character each, for both sides alike."""
    return [part for word in WORD.findall(text.lower()) for part in split_unspaced(word)]


UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def split_unspaced(word):
    return [word] if not UNSPACED.search(word) else list(word)


def align(texts, truth):
    """For each block the share of its words that the truth holds in the same order."""
    blocks = [words(text) for text in texts]
    gold = words(truth)
    labels = np.zeros(len(blocks))
    if not gold:
        return labels
    grams = places(gold, GRAM)
    spans = [None] * len(blocks)
    for number, block in enumerate(blocks):
        if len(block) >= GRAM:
            labels[number], spans[number] = covered(block, grams)
    label_short(blocks, gold, truth, labels, spans)
    return labels


def places(sequence, size):
    found = defaultdict(list)
    for at in range(len(sequence) - size + 1):
        found[tuple(sequence[at:at + size])].append(at)
    return found


def covered(block, grams):
    """The share of the block's words that lie in an n-gram of the truth, and where in the truth they lie."""
    hit = bytearray(len(block))
    starts = []
    for at in range(len(block) - GRAM + 1):
        found = grams.get(tuple(block[at:at + GRAM]))
        if found:
            hit[at:at + GRAM] = b"\1" * GRAM
            if len(found) == 1:
                starts.append(found[0] - at)
    span = (min(starts), max(starts) + len(block)) if starts else None
    return sum(hit) / len(block), span


def label_short(blocks, gold, truth, labels, spans):
    """Blocks shorter than an n-gram belong where their words stand in the truth close to where a
    neighbour's stand; elsewhere they may be chance."""
    runs = {size: places(gold, size) for size in range(1, GRAM)}
    lines = Counter(tuple(words(line)) for line in truth.split("\n"))
    lengths = np.concatenate([[0], np.cumsum([len(block) for block in blocks])])
    anchors = [number for number, span in enumerate(spans) if span]
    for number, block in enumerate(blocks):
        if not 0 < len(block) < GRAM:
            continue
        found = runs[len(block)].get(tuple(block))
        if not found:
            continue
        next_anchor = bisect_left(anchors, number)
        near = False
        for anchor in anchors[max(0, next_anchor - 1):next_anchor + 1]:
            if abs(anchor - number) <= 12:
                low, high = spans[anchor]
                gap = lengths[max(anchor, number)] - lengths[min(anchor, number) + 1] + 25
                near |= any(low - gap <= at <= high + gap for at in found)
        own_line = tuple(block) in lines
        labels[number] = 1.0 if near else (0.7 if len(block) > 1 else 0.5) if own_line else 0.15


def from_snippets(texts, wanted, unwanted):
    """1 for blocks that hold a wanted snippet or a piece of one, 0 for unwanted ones, NaN for the rest."""
    labels = np.full(len(texts), np.nan)
    joined = " ".join(texts)
    starts = np.cumsum([0] + [len(text) + 1 for text in texts])
    for value, snippets in ((0.0, unwanted), (1.0, wanted)):
        for snippet in snippets:
            snippet = " ".join(snippet.split())
            at = joined.find(snippet) if snippet else -1
            while at >= 0:
                first = np.searchsorted(starts, at, "right") - 1
                last = np.searchsorted(starts, at + len(snippet), "left") - 1
                labels[first:last + 1] = value
                at = joined.find(snippet, at + len(snippet))
    return labels


def refine(texts, labels, truth):
    """Alignment says where a word stands, the metric only counts it. Halfway between the labels and the
    set of blocks that scores best by itself, found by adding and leaving out one block at a time: copies
    and blocks that are there by chance lose, what alignment missed gains."""
    want = Counter(WORD.findall(truth.lower()))
    wanted = want.total()
    if not wanted:
        return labels
    blocks = [Counter(WORD.findall(text.lower())) for text in texts]
    sizes = [block.total() for block in blocks]
    keep = first_of_each(texts, labels >= 0.5)
    have = Counter()
    for block, kept in zip(blocks, keep):
        if kept:
            have.update(block)
    common, given = (want & have).total(), have.total()
    for _ in range(2):
        for number, block in enumerate(blocks):
            if keep[number]:
                less = sum(min(have[word], want[word]) - min(have[word] - count, want[word])
                           for word, count in block.items())
                if (common - less) * (given + wanted) > common * (given - sizes[number] + wanted):
                    have.subtract(block)
                    common, given, keep[number] = common - less, given - sizes[number], False
            else:
                more = sum(min(have[word] + count, want[word]) - min(have[word], want[word])
                           for word, count in block.items())
                if (common + more) * (given + wanted) > common * (given + sizes[number] + wanted):
                    have.update(block)
                    common, given, keep[number] = common + more, given + sizes[number], True
    return (labels + keep) / 2


def first_of_each(texts, keep):
    """`keep` without the later copies of a text of some length."""
    keep, seen = keep.copy(), set()
    for number in np.flatnonzero(keep):
        text = texts[number].lower()
        if len(text) >= 30:
            keep[number] = text not in seen
            seen.add(text)
    return keep
