//! A record as YAML: the front matter of a Markdown file.
//!
//! Takes names and values, gives a block mapping. Every text is a double-quoted scalar on one line
//! (YAML 1.2.2, section 7.3.1; the same in YAML 1.1), so that none is taken for a number, a date or
//! a truth value, and none can end the front matter: what is not printable (section 5.1), breaks a
//! line or is syntax within quotes is escaped. Lists are block sequences.

use std::fmt::Write;

/// A value of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    Text(&'a str),
    List(&'a [String]),
    Number(usize),
}

impl Value<'_> {
    /// Whether there is nothing to write.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Value::Text(text) => text.is_empty(),
            Value::List(list) => list.is_empty(),
            Value::Number(number) => *number == 0,
        }
    }
}

/// The fields that have a value, between two lines of `---`; nothing if none has. The names are
/// plain words.
pub(crate) fn front_matter(fields: &[(&str, Value<'_>)]) -> String {
    let mut yaml = String::new();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        yaml.push_str(name);
        yaml.push(':');
        match value {
            Value::Text(text) => {
                yaml.push(' ');
                quote(&mut yaml, text);
            }
            Value::List(list) => {
                for item in *list {
                    yaml.push_str("\n  - ");
                    quote(&mut yaml, item);
                }
            }
            Value::Number(number) => {
                let _ = write!(yaml, " {number}");
            }
        }
        yaml.push('\n');
    }
    match yaml.is_empty() {
        true => yaml,
        false => format!("---\n{yaml}---\n"),
    }
}

/// Escapes of double-quoted scalars (section 5.7) that have a letter.
static ESCAPES: &[(char, &str)] = &[
    ('"', "\\\""),
    ('\\', "\\\\"),
    ('\0', "\\0"),
    ('\u{7}', "\\a"),
    ('\u{8}', "\\b"),
    ('\t', "\\t"),
    ('\n', "\\n"),
    ('\u{B}', "\\v"),
    ('\u{C}', "\\f"),
    ('\r', "\\r"),
    ('\u{1B}', "\\e"),
    ('\u{85}', "\\N"),
    ('\u{2028}', "\\L"),
    ('\u{2029}', "\\P"),
];

fn quote(yaml: &mut String, text: &str) {
    yaml.push('"');
    for c in text.chars() {
        match ESCAPES.iter().find(|(escaped, _)| *escaped == c) {
            Some((_, escape)) => yaml.push_str(escape),
            None if is_printable(c) => yaml.push(c),
            None => {
                let code = u32::from(c);
                let _ = match code {
                    0..=0xFF => write!(yaml, "\\x{code:02X}"),
                    0x100..=0xFFFF => write!(yaml, "\\u{code:04X}"),
                    _ => write!(yaml, "\\U{code:08X}"),
                };
            }
        }
    }
    yaml.push('"');
}

/// What may stand in a YAML stream as it is. Noncharacters of the higher planes may too, but some
/// readers think otherwise, and none can be seen; a byte order mark may not within a document.
fn is_printable(c: char) -> bool {
    let code = u32::from(c);
    matches!(c, ' '..='~' | '\u{A0}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
        && c != '\u{FEFF}'
        && code & 0xFFFE != 0xFFFE
        && !(0xFDD0..=0xFDEF).contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_lists_are_blocks_and_empty_fields_are_left_out() {
        let authors = ["Jane \"JD\" Doe".to_owned(), "no".to_owned()];
        let fields = [
            ("title", Value::Text("Tea: a story")),
            ("authors", Value::List(&authors)),
            ("section", Value::Text("")),
            ("words", Value::Number(12)),
        ];
        assert_eq!(
            front_matter(&fields),
            "---\ntitle: \"Tea: a story\"\nauthors:\n  - \"Jane \\\"JD\\\" Doe\"\n  - \"no\"\nwords: 12\n---\n"
        );
        assert_eq!(front_matter(&[("title", Value::Text(""))]), "");
    }

    #[test]
    fn what_breaks_a_line_or_cannot_be_seen_is_escaped() {
        let mut yaml = String::new();
        quote(
            &mut yaml,
            "a\n---\r\u{85}\u{2028}\u{2029}\u{7F}\u{9F}\u{FEFF}\u{1FFFE}🫖é\u{A0}",
        );
        assert_eq!(
            yaml,
            "\"a\\n---\\r\\N\\L\\P\\x7F\\x9F\\uFEFF\\U0001FFFE🫖é\u{A0}\""
        );
    }

    #[allow(clippy::unwrap_used)]
    fn read(yaml: &str) -> [Option<String>; 2] {
        use saphyr::LoadableYamlNode;
        let one: serde_yaml_ng::Value = serde_yaml_ng::from_str(yaml).unwrap();
        let other = saphyr::Yaml::load_from_str(yaml).unwrap();
        [
            one["title"].as_str().map(str::to_owned),
            other[0]["title"].as_str().map(str::to_owned),
        ]
    }

    proptest::proptest! {
        #[test]
        fn every_text_is_read_back_by_two_readers(
            text in proptest::prelude::any::<String>(),
            odd in "[\u{0}-\u{1F}\u{7F}-\u{A0}\u{2028}\u{2029}\u{FEFF}\u{FFF0}-\u{FFFF}\"\\\\#:-]{1,20}",
        ) {
            let texts = [text, odd].into_iter().filter(|text| !text.is_empty());
            for text in texts {
                let yaml = front_matter(&[("title", Value::Text(&text)), ("words", Value::Number(1))]);
                let inside = yaml.strip_prefix("---\n").and_then(|rest| rest.strip_suffix("---\n"));
                let inside = inside.unwrap_or("");
                proptest::prop_assert_eq!(inside.lines().count(), 2);
                proptest::prop_assert_eq!(read(inside), [Some(text.clone()), Some(text)]);
            }
        }
    }
}
