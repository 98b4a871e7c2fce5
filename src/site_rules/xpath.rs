//! The part of XPath 1.0 that names elements as CSS does, as CSS.
//!
//! Paths of names with `/` and `//` between them, alternatives with `|`, and of predicates: an
//! attribute that is there, has a value, begins with one or contains one; a class among others; a
//! position among those of its name; several of these with `and`. Anything else is not understood,
//! and said so by giving nothing.

/// A CSS selector that matches what the path does, without the attribute or text it ends in: of an
/// element that is found so, its `content`, `datetime` or text is read.
pub(super) fn to_css(path: &str) -> Option<String> {
    let alternatives = split(path, "|");
    let selectors: Option<Vec<String>> = alternatives.into_iter().map(alternative).collect();
    Some(selectors?.join(", "))
}

fn alternative(path: &str) -> Option<String> {
    const READ: [&str; 3] = ["/@content", "/@datetime", "/text()"];
    let path = path.trim();
    let read = READ.iter().find_map(|end| path.strip_suffix(end));
    let path = read.unwrap_or(path).trim_end_matches('/');
    let mut css = String::new();
    let mut is_below = path.starts_with("//");
    for piece in split(path.strip_prefix('/')?, "/") {
        // Between the two slashes of `//` stands nothing.
        if piece.is_empty() {
            is_below = true;
            continue;
        }
        if !css.is_empty() {
            css.push_str(if is_below { " " } else { " > " });
        } else if !is_below {
            css.push_str(":root:is(html)");
            if piece != "html" {
                return None;
            }
            continue;
        }
        is_below = false;
        step(piece, &mut css)?;
    }
    Some(css).filter(|css| !css.is_empty())
}

/// A name with its predicates: `div[@id='story'][1]`.
fn step(step: &str, css: &mut String) -> Option<()> {
    let (name, mut predicates) = step.split_at(step.find('[').unwrap_or(step.len()));
    let name = name.trim();
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if name != "*" && (name.is_empty() || !name.chars().all(is_name)) {
        return None;
    }
    css.push_str(name);
    let mut is_first = true;
    while let Some(rest) = predicates.trim_start().strip_prefix('[') {
        let inside = *split(rest, "]").first()?;
        predicates = rest.get(inside.len() + 1..)?;
        for part in split(inside, " and ") {
            css.push_str(&condition(part.trim(), is_first && name != "*")?);
            is_first = false;
        }
    }
    predicates.trim().is_empty().then_some(())
}

/// A condition of a predicate. A position is one among those of its name only in the first.
fn condition(condition: &str, may_count: bool) -> Option<String> {
    if let Ok(position) = condition.parse::<u32>() {
        return may_count.then(|| format!(":nth-of-type({position})"));
    }
    if let Some(attribute) = condition.strip_prefix('@') {
        let (name, value) = match attribute.split_once('=') {
            Some((name, value)) => (name, Some(quoted(literal(value)?))),
            None => (attribute, None),
        };
        let name = attribute_name(name)?;
        return Some(value.map_or(format!("[{name}]"), |value| format!("[{name}={value}]")));
    }
    let (function, arguments) = condition.split_once('(')?;
    let operator = match function.trim() {
        "contains" => "*=",
        "starts-with" => "^=",
        _ => return None,
    };
    let (subject, value) = arguments.strip_suffix(')')?.rsplit_once(',')?;
    let value = literal(value)?;
    let subject = subject.replace(' ', "").replace('"', "'");
    let spaced = subject
        .strip_prefix("concat('',")
        .and_then(|rest| rest.strip_suffix(",'')"));
    if let Some(inner) = spaced.filter(|_| operator == "*=") {
        let inner = inner
            .strip_prefix("normalize-space(")
            .map_or(inner, |inner| inner.trim_end_matches(')'));
        let word = value.strip_prefix(' ')?.strip_suffix(' ')?;
        let is_word = !word.is_empty() && !word.contains(char::is_whitespace);
        let name = attribute_name(inner.strip_prefix('@')?)?;
        return is_word.then(|| format!("[{name}~={}]", quoted(word)));
    }
    let name = attribute_name(subject.strip_prefix('@')?)?;
    (!value.is_empty()).then(|| format!("[{name}{operator}{}]", quoted(value)))
}

fn attribute_name(name: &str) -> Option<&str> {
    let name = name.trim();
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
    (begins && name.chars().all(is_name)).then_some(name)
}

/// The string between quotes.
fn literal(text: &str) -> Option<&str> {
    let text = text.trim();
    ['\'', '"'].into_iter().find_map(|quote| {
        let inside = text.strip_prefix(quote)?.strip_suffix(quote)?;
        (!inside.contains(quote)).then_some(inside)
    })
}

/// A string of CSS (CSS Syntax Level 3, section 4.3.5).
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The parts of a text between separators that stand in no quotes, brackets or parentheses.
fn split<'a>(text: &'a str, separator: &str) -> Vec<&'a str> {
    let (mut parts, mut start, mut depth, mut quote) = (Vec::new(), 0, 0_usize, None);
    for (at, c) in text.char_indices() {
        if quote.is_none() && depth == 0 && at >= start && text[at..].starts_with(separator) {
            parts.push(&text[start..at]);
            start = at + separator.len();
        }
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '[' | '(') => depth += 1,
            (None, ']' | ')') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    parts.push(&text[start.min(text.len())..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_name_elements_as_css_does_become_css() {
        for (path, css) in [
            ("//h1", "h1"),
            ("//div[@id='a']", "div[id=\"a\"]"),
            ("//div[@class=\"a b\"]/p", "div[class=\"a b\"] > p"),
            ("//div//ul/li[2]", "div ul > li:nth-of-type(2)"),
            ("//*[contains(@class, 'a')]", "*[class*=\"a\"]"),
            ("//a[starts-with(@href,'/x/')]", "a[href^=\"/x/\"]"),
            (
                "//p[contains(concat(' ',normalize-space(@class),' '),' a ')]",
                "p[class~=\"a\"]",
            ),
            (
                "//p[contains(concat(\" \", @class, \" \"), \" a \")]",
                "p[class~=\"a\"]",
            ),
            ("//p[@a and @b='c and d'][@e]", "p[a][b=\"c and d\"][e]"),
            ("//h1 | //h2[@id='a|b']", "h1, h2[id=\"a|b\"]"),
            ("//meta[@name='who']/@content", "meta[name=\"who\"]"),
            ("//h1/text()", "h1"),
            ("/html/body//p", ":root:is(html) > body p"),
            ("//p[@id='\"\\']", "p[id=\"\\\"\\\\\"]"),
        ] {
            assert_eq!(to_css(path).as_deref(), Some(css), "{path}");
            assert!(crate::Selector::parse(css).is_ok(), "{css}");
        }
    }

    #[test]
    fn what_css_cannot_say_so_is_not_understood() {
        for path in [
            "",
            "/",
            "//",
            "h1",
            "//div[not(@id)]",
            "//div[@a or @b]",
            "//div/..",
            "//div/following-sibling::p",
            "//div[last()]",
            "//*[2]",
            "//div[@a][2]",
            "//div[contains(.,'a')]",
            "//div[contains(@a,'')]",
            "//a/@href",
            "//div[@a='b",
            "//div[@a!='b']",
            "//p[contains(concat(' ',@class,' '),' a b ')]",
            "substring-after(//h1, 'a')",
            "(//h1)[1]",
            "//a:b",
            "/div",
        ] {
            assert_eq!(to_css(path), None, "{path}");
        }
    }
}
