//! How deep TOML nests. Its parser goes down by a call within a call, and so does the end of what it
//! made; rules need a list in a table in a list.

/// Brackets inside one another, and parts of a dotted key, at most.
const MOST: usize = 8;

/// What is said of a text that nests deeper.
pub(super) const TOO_DEEP: &str = "no TOML of rules: it nests more than 8 deep";

/// Where a text nests too deep, in bytes; `None` where it does not. Linear.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut depth, mut parts, mut at) = (0_usize, 0, 0);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'#' => at = end_of_line(bytes, at),
            b'"' | b'\'' => at = end_of_string(bytes, at),
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'.' => parts += 1,
            b'\n' | b'=' | b',' => parts = 0,
            _ => {}
        }
        if depth > MOST || parts > MOST {
            return Some(at);
        }
        at += 1;
    }
    None
}

fn end_of_line(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or(&[]);
    memchr::memchr(b'\n', rest).map_or(bytes.len(), |end| from + end - 1)
}

/// The last byte of the string that begins here: of one in three quotation marks, or of one that ends
/// with its line at the latest.
fn end_of_string(bytes: &[u8], from: usize) -> usize {
    let mark = bytes[from];
    let triple = [mark; 3];
    let is_long = bytes[from..].starts_with(&triple);
    let mut at = if is_long { from + 3 } else { from + 1 };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if mark == b'"' => at += 1,
            _ if is_long && bytes[at..].starts_with(&triple) => return at + 2,
            b'\n' if !is_long => return at - 1,
            _ if !is_long && byte == mark => return at,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_and_dots_count_where_they_nest_and_nowhere_else() {
        let flat = "[[site]]\nkeep = [['a'], ['b']]\na.b.c.d = 1\nx = {y = [{z = 1}]}\n".repeat(9);
        let quoted = format!(
            "a = '{0}'\nb = \"{0}\\\"{0}\"\nc = '''\n{0}'{0}\n'''\nd = \"\"\"{0}\n\\\"\"\"{0}\"\"\"\n# {0}",
            "[{....".repeat(20)
        );
        for text in [&flat, &quoted, "", "'", "\"\\", "'''", "# x"] {
            assert_eq!(too_deep(text), None, "{text}");
        }
        let deep = [
            ("[".repeat(9), 8),
            (format!("x = '['\ny = {}", "[{".repeat(20)), 20),
            (format!("x = '\n{}", "[".repeat(9)), 14),
            (format!("{}a = 1", "a.".repeat(9)), 17),
            (format!("[site{}]", ".a".repeat(9)), 21),
        ];
        for (text, place) in deep {
            assert_eq!(too_deep(&text), Some(place), "{text}");
        }
    }
}
