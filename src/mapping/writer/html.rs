//! Mark-up that Markdown has no word for, as HTML: written where the options ask for it, passed over
//! elsewhere.

use super::{Place, Writer};
use crate::nodes::Construct;

/// An element that is written as HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::mapping) enum HtmlTag {
    Abbr,
    Dd,
    Details,
    Dl,
    Dt,
    Ins,
    Mark,
    Rp,
    Rt,
    Ruby,
    Sub,
    Summary,
    Sup,
    U,
}

impl HtmlTag {
    fn name(self) -> &'static str {
        match self {
            HtmlTag::Abbr => "abbr",
            HtmlTag::Dd => "dd",
            HtmlTag::Details => "details",
            HtmlTag::Dl => "dl",
            HtmlTag::Dt => "dt",
            HtmlTag::Ins => "ins",
            HtmlTag::Mark => "mark",
            HtmlTag::Rp => "rp",
            HtmlTag::Rt => "rt",
            HtmlTag::Ruby => "ruby",
            HtmlTag::Sub => "sub",
            HtmlTag::Summary => "summary",
            HtmlTag::Sup => "sup",
            HtmlTag::U => "u",
        }
    }

    pub(super) fn end(self) -> String {
        format!("</{}>", self.name())
    }
}

impl Writer<'_> {
    /// A block begins whose mark-up is HTML. Gives the number of containers to leave at its end: none
    /// right in a list, whose items it may stand around.
    pub(in crate::mapping) fn enter_html(&mut self, element: u32, tag: HtmlTag) -> usize {
        if self.place != Place::Flow || self.is_full() || self.is_right_in_list() {
            return 0;
        }
        self.enter(element, super::blocks::ContainerKind::Html(tag));
        1
    }

    pub(super) fn html_block(&mut self, html: &str) {
        let span = self.builder.span(html);
        self.builder.leaf(Construct::HtmlBlock(span));
    }

    pub(super) fn html_inline(&mut self, html: &str) {
        let span = self.builder.span(html);
        self.builder.leaf(Construct::HtmlInline(span));
    }

    /// The start tag, that of an abbreviation with what it stands for: said once, in the first of the
    /// blocks it stands around.
    pub(super) fn start_tag(&mut self, tag: HtmlTag) -> String {
        let name = tag.name();
        match tag {
            HtmlTag::Abbr if !self.abbreviation.is_empty() => {
                let title = std::mem::take(&mut self.abbreviation);
                format!("<{name} title=\"{title}\">")
            }
            _ => format!("<{name}>"),
        }
    }
}

/// A text as the value of an attribute, on one line and without what a table cell would end at.
pub(super) fn value(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut value = String::with_capacity(text.len());
    for c in words.join(" ").chars() {
        match c {
            '&' => value.push_str("&amp;"),
            '"' => value.push_str("&quot;"),
            '<' => value.push_str("&lt;"),
            '>' => value.push_str("&gt;"),
            '|' => value.push_str("&#124;"),
            '`' => value.push_str("&#96;"),
            c => value.push(c),
        }
    }
    value
}
