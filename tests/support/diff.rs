//! Two texts, line by line, as a difference that can be read.

/// The lines of `expected` and `found` with `-` before those that are missing and `+` before those
/// that should not be there; lines that agree are left out but for two around each change.
///
/// Quadratic in the number of lines that differ: for texts of a page's size.
pub(crate) fn lines(expected: &str, found: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let marked = marked(&old, &new);
    let near_change = |at: usize| {
        let around = at.saturating_sub(2)..(at + 3).min(marked.len());
        marked[around].iter().any(|(mark, _)| *mark != ' ')
    };
    let mut text = String::new();
    for (at, (mark, line)) in marked.iter().enumerate() {
        if near_change(at) {
            text.push_str(&format!("    {mark} {line}\n"));
        }
    }
    if text.is_empty() && expected != found {
        text.push_str("    the lines agree; the line endings or the end of the text do not\n");
    }
    text
}

/// All lines of both, in order, by the longest common subsequence.
fn marked<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(char, &'a str)> {
    let mut common = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut marked) = (0, 0, Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            marked.push((' ', old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            marked.push(('-', old[i]));
            i += 1;
        } else {
            marked.push(('+', new[j]));
            j += 1;
        }
    }
    marked
}
