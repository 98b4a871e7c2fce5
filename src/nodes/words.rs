//! How long a text is to read.

use super::{Construct, Nodes};

/// How many words a text has: what spaces set apart and is no mere sign; where a script sets none apart (Han, kana, Thai,
/// Lao, Khmer, Burmese), each letter counts as one.
pub(crate) fn count(text: &str) -> usize {
    let mut counter = Counter::default();
    counter.read(text);
    counter.words
}

/// Counts the words of a text that comes in pieces: a word may run on from one to the next.
#[derive(Default)]
struct Counter {
    words: usize,
    in_word: bool,
}

impl Counter {
    fn read(&mut self, text: &str) {
        for c in text.chars().filter(|&c| !is_mark(c)) {
            let alone = stands_alone(c);
            if c.is_whitespace() {
                self.in_word = false;
            } else if alone || c.is_alphanumeric() && !self.in_word {
                self.words += 1;
                self.in_word = !alone;
            }
        }
    }
}

/// A sign above, below or beside a letter of a script that sets no words apart.
fn is_mark(c: char) -> bool {
    let is_of_such_script =
        matches!(u32::from(c), 0x0E31..=0x0EDF | 0x102B..=0x109F | 0x17B4..=0x17FF);
    is_of_such_script && !c.is_numeric() && !stands_alone(c)
}

fn stands_alone(c: char) -> bool {
    matches!(u32::from(c),
        0x0E01..=0x0E30 | 0x0E32 | 0x0E33 | 0x0E40..=0x0E46 // Thai
        | 0x0E81..=0x0EB0 | 0x0EB2 | 0x0EB3 | 0x0EC0..=0x0EC6 // Lao
        | 0x1000..=0x102A // Burmese
        | 0x1780..=0x17B3 // Khmer
        | 0x3041..=0x30FF | 0x31F0..=0x31FF // kana
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF) // Han
}

impl Nodes {
    /// The words in the nodes before each number: what stands between two numbers is a difference.
    pub(crate) fn words_before(&self) -> Vec<usize> {
        let mut sums = Vec::with_capacity(self.len() + 1);
        let mut counter = Counter::default();
        for node in &self.list {
            if node.construct.is_block() || node.construct == Construct::HardBreak {
                counter.in_word = false;
            }
            sums.push(counter.words);
            match node.construct {
                Construct::Text(text)
                | Construct::CodeSpan(text)
                | Construct::Math(text)
                | Construct::MathBlock(text)
                | Construct::CodeBlock { text, .. } => counter.read(self.str(text)),
                _ => {}
            }
        }
        sums.push(counter.words);
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn words_are_what_spaces_set_apart_or_letters_where_none_do() {
        let table = [
            ("", 0),
            ("  one, two -- three\n", 3),
            ("Straße über Öl", 3),
            ("日本語", 3),
            ("使用 Rust 语言", 5),
            ("하나 둘", 2),
            ("น้ำชา", 4),
            ("语言Rust编程", 5),
            ("пять слов в этой строке", 5),
        ];
        for (text, expected) in table {
            assert_eq!(count(text), expected, "{text}");
        }
    }
}
