//! A second opinion: Markdown as comrak reads it, spoken in pulldown-cmark's events.

use comrak::nodes::{AlertType, AstNode, ListType, NodeValue, TableAlignment};
use comrak::{Arena, Options, parse_document};
use offprint::Flavor;
use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag,
};

/// The events of a document. `autolinks`: bare URLs in text are links, as on GitHub.
pub(crate) fn events(markdown: &str, flavor: Flavor, autolinks: bool) -> Vec<Event<'static>> {
    let mut options = Options::default();
    if flavor == Flavor::Gfm {
        options.extension.strikethrough = true;
        options.extension.table = true;
        options.extension.tasklist = true;
        options.extension.footnotes = true;
        options.extension.alerts = true;
        options.extension.math_dollars = true;
        options.extension.autolink = autolinks;
    }
    options.parse.leave_footnote_definitions = true;
    let arena = Arena::new();
    let mut events = Vec::new();
    for node in parse_document(&arena, markdown, &options).children() {
        speak(node, false, &mut events);
    }
    events
}

fn speak<'a>(node: &'a AstNode<'a>, tight: bool, events: &mut Vec<Event<'static>>) {
    let value = node.data.borrow().value.clone();
    let tag = match value {
        NodeValue::Paragraph if tight => return siblings(node, false, events),
        NodeValue::Paragraph => Tag::Paragraph,
        NodeValue::Heading(heading) => Tag::Heading {
            level: HeadingLevel::try_from(usize::from(heading.level)).unwrap(),
            id: None,
            classes: vec![],
            attrs: vec![],
        },
        NodeValue::BlockQuote => Tag::BlockQuote(None),
        NodeValue::Alert(alert) => Tag::BlockQuote(Some(kind(alert.alert_type))),
        NodeValue::List(list) => {
            let start = (list.list_type == ListType::Ordered).then_some(list.start as u64);
            return within(Tag::List(start), node, list.tight, events);
        }
        NodeValue::Item(_) => return within(Tag::Item, node, tight, events),
        NodeValue::TaskItem(task) => {
            events.push(Event::Start(Tag::Item));
            events.push(Event::TaskListMarker(task.symbol.is_some()));
            siblings(node, tight, events);
            return events.push(Event::End(Tag::Item.to_end()));
        }
        NodeValue::CodeBlock(code) => {
            let tag = Tag::CodeBlock(CodeBlockKind::Fenced(code.info.into()));
            let end = tag.to_end();
            events.push(Event::Start(tag));
            events.push(Event::Text(code.literal.into()));
            return events.push(Event::End(end));
        }
        NodeValue::HtmlBlock(html) => {
            events.push(Event::Start(Tag::HtmlBlock));
            events.push(Event::Html(html.literal.into()));
            return events.push(Event::End(Tag::HtmlBlock.to_end()));
        }
        NodeValue::ThematicBreak => return events.push(Event::Rule),
        NodeValue::FootnoteDefinition(note) => Tag::FootnoteDefinition(note.name.into()),
        NodeValue::Table(table) => Tag::Table(table.alignments.iter().map(alignment).collect()),
        NodeValue::TableRow(true) => Tag::TableHead,
        NodeValue::TableRow(false) => Tag::TableRow,
        NodeValue::TableCell => Tag::TableCell,
        NodeValue::Emph => Tag::Emphasis,
        NodeValue::Strong => Tag::Strong,
        NodeValue::Strikethrough => Tag::Strikethrough,
        NodeValue::Link(to) => Tag::Link {
            link_type: LinkType::Inline,
            dest_url: to.url.into(),
            title: to.title.into(),
            id: CowStr::Borrowed(""),
        },
        NodeValue::Image(to) => Tag::Image {
            link_type: LinkType::Inline,
            dest_url: to.url.into(),
            title: to.title.into(),
            id: CowStr::Borrowed(""),
        },
        NodeValue::Text(text) => return events.push(Event::Text(text.into_owned().into())),
        NodeValue::SoftBreak => return events.push(Event::SoftBreak),
        NodeValue::LineBreak => return events.push(Event::HardBreak),
        NodeValue::Code(code) => return events.push(Event::Code(code.literal.into())),
        NodeValue::HtmlInline(html) => return events.push(Event::InlineHtml(html.into())),
        NodeValue::Math(math) if math.display_math => {
            return events.push(Event::DisplayMath(math.literal.into()));
        }
        NodeValue::Math(math) => return events.push(Event::InlineMath(math.literal.into())),
        NodeValue::FootnoteReference(note) => {
            return events.push(Event::FootnoteReference(note.name.into()));
        }
        other => panic!("{other:?}"),
    };
    within(tag, node, false, events);
}

fn within<'a>(
    tag: Tag<'static>,
    node: &'a AstNode<'a>,
    tight: bool,
    events: &mut Vec<Event<'static>>,
) {
    let end = tag.to_end();
    events.push(Event::Start(tag));
    siblings(node, tight, events);
    events.push(Event::End(end));
}

fn siblings<'a>(node: &'a AstNode<'a>, tight: bool, events: &mut Vec<Event<'static>>) {
    for child in node.children() {
        speak(child, tight, events);
    }
}

fn alignment(alignment: &TableAlignment) -> Alignment {
    match alignment {
        TableAlignment::None => Alignment::None,
        TableAlignment::Left => Alignment::Left,
        TableAlignment::Center => Alignment::Center,
        TableAlignment::Right => Alignment::Right,
    }
}

fn kind(alert: AlertType) -> BlockQuoteKind {
    match alert {
        AlertType::Note => BlockQuoteKind::Note,
        AlertType::Tip => BlockQuoteKind::Tip,
        AlertType::Important => BlockQuoteKind::Important,
        AlertType::Warning => BlockQuoteKind::Warning,
        AlertType::Caution => BlockQuoteKind::Caution,
    }
}
