//! What to expect of a selection before anybody has seen it.

/// The best F1 to be expected of any choice by score, in 255ths, of blocks with these chances and
/// numbers of words. Linear.
///
/// Keeping the blocks from some chance on gives an expected F1 of twice the expected words kept that
/// are right, over all words kept and all words expected to be right. (Ye et al., Optimizing
/// F-measure, 2012.)
pub(super) fn expected_f1(blocks: impl Iterator<Item = (u8, u32)>) -> u8 {
    let mut tokens_by_chance = [0_u64; 256];
    for (chance, tokens) in blocks {
        tokens_by_chance[usize::from(chance)] += u64::from(tokens);
    }
    let right = |(chance, &tokens): (usize, &u64)| chance as u64 * tokens;
    let all_right: u64 = tokens_by_chance.iter().enumerate().map(right).sum();
    let (mut kept, mut kept_right, mut best) = (0, 0, 0);
    for (chance, tokens) in tokens_by_chance.iter().enumerate().rev() {
        kept += tokens;
        kept_right += right((chance, tokens));
        let f1 = (2 * 255 * kept_right).checked_div(kept * 255 + all_right);
        best = best.max(f1.unwrap_or(0));
    }
    best.min(255) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sure_blocks_promise_more_than_doubtful_ones() {
        let expected = |blocks: &[(u8, u32)]| expected_f1(blocks.iter().copied());
        assert_eq!(expected(&[(255, 100), (0, 900)]), 255);
        assert_eq!(expected(&[]), 0);
        let doubtful = expected(&[(128, 100), (20, 900)]);
        assert!((100..190).contains(&doubtful), "{doubtful}");
        // All of one half-sure page: precision 1/2, recall 1.
        assert_eq!(
            expected(&[(128, 1000)]),
            (2 * 128 * 255 / (255 + 128)) as u8
        );
    }
}
