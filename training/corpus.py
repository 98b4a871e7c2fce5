"""The evaluation sets beside their feature dumps: pages, their blocks, their folds.

A set is a folder with truth.jsonl; `cargo run --example features` wrote SET.npy, SET.blocks.jsonl and
SET.names.json for it.
"""

import gzip
import json
import re
import zlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

FOLDS = 5


@dataclass
class Page:
    set: str
    truth: dict
    texts: list        # of its blocks
    tokens: np.ndarray  # how many words each block counts for
    features: np.ndarray
    nameless: np.ndarray        # the features as they would be if class names were hashes
    settled: np.ndarray         # the blocks that the model is not asked about
    fold: int
    labels: np.ndarray = None   # what share of each block belongs to the article; NaN where unknown

    @property
    def id(self):
        return self.truth["id"]


def load(sets, dumps):
    """All pages of these sets, in order, each with its fold; and the features' names. `dumps` holds the
    folders `named` and `nameless`."""
    pages, names = [], None
    for folder in map(Path, sets):
        own = json.loads((dumps / "named" / f"{folder.name}.names.json").read_text())
        if names not in (None, own):
            raise SystemExit(f"{folder.name} was dumped with other features: dump all sets again")
        names = own
        pages += load_set(folder, dumps)
    return pages, names


def load_set(folder, dumps):
    matrix, nameless = (np.load(dumps / kind / f"{folder.name}.npy") for kind in ("named", "nameless"))
    pages, row = [], 0
    with open(folder / "truth.jsonl", encoding="utf-8") as truths, \
            open(dumps / "named" / f"{folder.name}.blocks.jsonl", encoding="utf-8") as blocks:
        for truth, dumped in zip(map(json.loads, truths), map(json.loads, blocks), strict=True):
            if truth["id"] != dumped["id"]:
                raise SystemExit(f"{folder.name}: {truth['id']} and {dumped['id']} do not agree: dump again")
            end = row + len(dumped["texts"])
            pages.append(Page(folder.name, truth, dumped["texts"], np.array(dumped["tokens"], np.float64),
                              matrix[row:end], nameless[row:end], np.array(dumped["settled"], bool),
                              fold_of(site(folder, truth))))
            row = end
    return pages


def fold_of(name):
    return zlib.crc32(name.encode()) % FOLDS


def site(folder, truth):
    """The registrable domain a page came from; pages that do not say are sites of their own."""
    url = truth.get("url") or ""
    if not url or "//fakehost" in url:
        url = canonical(folder, truth["id"])
    host = re.match(r"\w+://(?:[^/@]*@)?([^/:?#]+)", url)
    return registrable(host[1].lower()) if host else f"{folder.name}/{truth['id']}"


def canonical(folder, name):
    with gzip.open(folder / "pages" / f"{name}.html.gz") as file:
        head = file.read(200_000).decode("utf-8", "replace")
    for tag in re.findall(r"<(?:link|meta)\b[^>]*>", head):
        if re.search(r"""rel=["']?canonical|property=["']?og:url""", tag):
            found = re.search(r"""(?:href|content)=["']?(https?://[^"'\s>]+)""", tag)
            if found:
                return found[1]
    return ""


def registrable(host):
    """Without the public suffix list: `a.b.co.uk` is `b.co.uk`, `a.b.de` is `b.de`."""
    parts = host.split(".")
    second_level = len(parts) > 2 and len(parts[-1]) == 2 and \
        parts[-2] in ("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "gv", "nom")
    return ".".join(parts[-3 if second_level else -2:])
