"""Trained forests as the bytes that src/article/model.rs reads.

    magic, the forest of blocks, 256 confidences u8, a forest for each kind of page

and of each forest

    length u32, width of a row u16, features used u16, bias i32, hash of the features' names u32,
    place of each feature u16 ..., 256 chances u8, then each tree:
        nodes u8, node (feature u8, threshold u8, mask u16) ..., leaf (value i16, group u8) ...

All little-endian. Leaves are numbered from left to right; a node's mask has the bits of the leaves that
stay open when its feature is above the threshold, that is, all but those on its left.
"""

import math
import struct

import numpy as np

MAGIC = b"offprint trees 2"
UNIT = 4096          # of a logit
STEPS = 256          # of the chances, over 16 logits
MOST_LEAVES = 16


def model_bytes(blocks, confidences, kinds):
    return b"".join([MAGIC, blocks, bytes(int(chance) for chance in confidences), *kinds])


def forest_bytes(booster, names, chances, start=0.0):
    """`names`: of each feature, with the number of its group. `chances`: for each step of the logit, in
    255ths. `start`: what the trees' sum is added to."""
    groups = [group for _, group in names]
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    used = sorted({feature for tree in trees for feature in features_of(tree)})
    number = {feature: place for place, feature in enumerate(used)}
    if len(used) > 256:
        raise SystemExit(f"the forest asks for {len(used)} features, 256 are the most")
    out = [struct.pack("<HHiI", len(names), len(used), round(start * UNIT), hash_of(names)),
           struct.pack(f"<{len(used)}H", *used),
           bytes(int(chance) for chance in chances)]
    out += [tree_bytes(tree, number, groups) for tree in trees]
    out = b"".join(out)
    return struct.pack("<I", len(out)) + out


def hash_of(names):
    """FNV-1a over the characters, mixed: WordHash in src/vocabulary/words.rs."""
    value = 0x811C9DC5
    for character in "".join(f"{name}\n" for name, _ in names):
        value = (value ^ ord(character)) * 0x01000193 & 0xFFFFFFFF
    value ^= value >> 15
    value = value * 0x2C1B3C6D & 0xFFFFFFFF
    return value ^ value >> 13


def features_of(node):
    if "split_feature" not in node:
        return []
    return [node["split_feature"], *features_of(node["left_child"]), *features_of(node["right_child"])]


def tree_bytes(tree, number, groups):
    leaves = []
    nodes = lay_out(tree, [], leaves, groups)
    if len(leaves) > MOST_LEAVES:
        raise SystemExit(f"a tree has {len(leaves)} leaves, {MOST_LEAVES} are the most")
    out = [struct.pack("<B", len(nodes))]
    for feature, threshold, left in nodes:
        out.append(struct.pack("<BBH", number[feature], threshold, 0xFFFF & ~left))
    for value, group in leaves:
        out.append(struct.pack("<hB", max(-32768, min(32767, round(value * UNIT))), group))
    return b"".join(out)


def lay_out(node, path, leaves, groups):
    """Appends the leaves below `node`, left to right; gives the nodes as (feature, threshold, leaves on
    the left, as bits)."""
    if "split_feature" not in node:
        leaves.append((node["leaf_value"], leading_group(path, node["leaf_value"], groups)))
        return []
    first = len(leaves)
    here = path + [(node["split_feature"], node["internal_value"])]
    left = lay_out(node["left_child"], here, leaves, groups)
    bits = sum(1 << leaf for leaf in range(first, len(leaves)))
    right = lay_out(node["right_child"], here, leaves, groups)
    return [(node["split_feature"], math.floor(node["threshold"]), bits), *left, *right]


def leading_group(path, value, groups):
    """The group whose splits moved the value most on the way to the leaf."""
    moved = {}
    values = [inner for _, inner in path] + [value]
    for (feature, before), after in zip(path, values[1:]):
        group = groups[feature]
        moved[group] = moved.get(group, 0.0) + after - before
    return max(moved, key=lambda group: abs(moved[group]), default=0)


def steps_of(logits):
    """Which of the steps each logit falls into."""
    return np.clip(np.floor(logits * STEPS / 16).astype(int) + STEPS // 2, 0, STEPS - 1)
