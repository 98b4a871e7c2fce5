"""What the forest is trained for: the cross entropy of the blocks and the F1 of each page.

Cross entropy counts a word of a page's surroundings as much as one of its story, and never forgives a label
that is far from what is foretold, as many are that are wrong. The F1 to be expected of a page does: what a
block moves of it depends on how much the page's story has been found, and less the surer the forest is.
"""

from dataclasses import dataclass

import numpy as np

# Where sums begin: the logit of the share of words that belong to a story, roughly.
START = -1.0
# What each counts for, the cross entropy and what the F1 lacks of 1.
OF_ENTROPY, OF_F1 = 0.5, 1.0
# Words that are added to each page's, lest the shortest decide most.
FEW_WORDS = 5


@dataclass
class Shown:
    """Blocks as a forest is shown them: rows of features, what it is to say of each, what each counts for,
    how many words it has, and the number of its page."""
    rows: np.ndarray
    targets: np.ndarray
    weights: np.ndarray
    words: np.ndarray
    page: np.ndarray


def of(shown):
    """The gradient and about the second derivative of the objective, for each block, as LightGBM asks for
    them."""
    weights_of_pages = np.bincount(shown.page, shown.weights)
    wanted = np.bincount(shown.page, shown.words * shown.targets) + FEW_WORDS

    def derivatives(logits, _):
        chances = 1 / (1 + np.exp(-logits))
        slope = chances * (1 - chances)
        right = np.bincount(shown.page, shown.words * chances * shown.targets)
        size = np.bincount(shown.page, shown.words * chances) + wanted
        f1 = (2 * right / size)[shown.page]
        share = shown.words * (weights_of_pages / size)[shown.page]
        gradient = share * (f1 - 2 * shown.targets) * slope
        # Never nearly flat, and always curved upwards, as the F1 itself is not.
        curve = share * np.where(shown.targets > 0.5, 2 - f1, f1) / 2 * np.maximum(slope, 0.02)
        return (OF_ENTROPY * shown.weights * (chances - shown.targets) + OF_F1 * gradient,
                OF_ENTROPY * shown.weights * slope + OF_F1 * curve)

    return derivatives
