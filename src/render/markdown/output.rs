//! The text as it grows: line endings, the prefixes of open containers, breaking of long lines.

use memchr::memmem;

use crate::render::flanking::Kind;

/// The Markdown written so far, and what its next line begins with.
#[derive(Debug, Default)]
pub(super) struct Output {
    text: String,
    /// Quote marks and indentation of the containers that are open.
    prefix: String,
    /// Where the content of the current line begins, behind prefix and markers.
    content: usize,
    /// Columns after which a line of a paragraph is broken.
    width: Option<usize>,
    /// The last space of the current line that a line ending may replace.
    breakable: Option<usize>,
    /// Where the current line begins.
    line: usize,
    /// Up to where the line was looked at for text, and whether it was found.
    looked_at: usize,
    holds_text: bool,
    /// Up to where the last word was looked at for a bare URL, and whether it was found.
    word: usize,
    holds_url: bool,
}

impl Output {
    pub(super) fn new(width: Option<usize>, capacity: usize) -> Output {
        Output {
            text: String::with_capacity(capacity),
            width,
            ..Output::default()
        }
    }

    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(super) fn push_byte(&mut self, byte: u8) {
        self.text.push(char::from(byte));
    }

    pub(super) fn repeat(&mut self, byte: u8, count: usize) {
        self.text
            .extend(std::iter::repeat_n(char::from(byte), count));
    }

    /// Ends the line within a block.
    pub(super) fn new_line(&mut self) {
        self.text.push('\n');
        self.line = self.text.len();
        self.text.push_str(&self.prefix);
        self.begin_content();
    }

    /// Ends the line, and begins the next one empty: nothing of the prefix but its marks.
    pub(super) fn new_line_for(&mut self, line: &str) {
        if line.is_empty() {
            self.text.push('\n');
            self.text.push_str(self.prefix.trim_end());
        } else {
            self.new_line();
            self.push(line);
        }
    }

    /// Ends a block: `blank` sets the next one apart by a blank line.
    pub(super) fn end_block(&mut self, blank: bool) {
        if blank {
            self.new_line_for("");
        }
        self.new_line();
    }

    /// Writes a container's mark, and has its further lines begin with `rest`.
    pub(super) fn open(&mut self, mark: &str, rest: &str) {
        self.push(mark);
        self.prefix.push_str(rest);
        self.begin_content();
    }

    /// As [`Output::open`], the further lines indented by the mark's width.
    pub(super) fn open_indented(&mut self, mark: &str, width: usize) {
        self.push(mark);
        self.prefix.extend(std::iter::repeat_n(' ', width));
        self.begin_content();
    }

    /// Ends a container that was opened with a prefix of this length.
    pub(super) fn close(&mut self, length: usize) {
        self.prefix.truncate(self.prefix.len() - length);
    }

    /// How many bytes are written.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether nothing is written yet.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether no container is open.
    pub(super) fn is_outermost(&self) -> bool {
        self.prefix.is_empty()
    }

    /// What is written from here on counts as the content of the line.
    pub(super) fn begin_content(&mut self) {
        self.content = self.text.len();
        self.looked_at = self.content;
        self.holds_text = false;
        self.end_url();
        self.breakable = None;
    }

    /// Whether nothing of the line's content is written yet.
    pub(super) fn is_at_line_start(&self) -> bool {
        self.content == self.text.len()
    }

    /// The content of the line so far.
    pub(super) fn line_content(&self) -> &str {
        self.text.get(self.content..).unwrap_or("")
    }

    /// The last byte of the line's content; a line ending where there is none.
    pub(super) fn last_byte(&self) -> u8 {
        self.line_content().bytes().next_back().unwrap_or(b'\n')
    }

    /// What the last character is to a delimiter that follows.
    pub(super) fn last_kind(&self) -> Kind {
        let last = self.line_content().chars().next_back();
        last.map_or(Kind::WHITE_SPACE, Kind::of)
    }

    /// What is written so far belongs to no bare URL.
    pub(super) fn end_url(&mut self) {
        self.word = self.text.len();
        self.holds_url = false;
    }

    /// Whether the word written last holds a bare URL. Readers that make links of these read on, as
    /// far as the next white space or `<`, past escapes and delimiters.
    pub(super) fn is_in_url(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        let mut start = self
            .word
            .saturating_sub(3)
            .max(self.content)
            .min(bytes.len());
        let end = bytes[start..]
            .iter()
            .rposition(|byte| b" \n<".contains(byte));
        if let Some(end) = end {
            start += end + 1;
            self.holds_url = false;
        }
        let word = &bytes[start..];
        self.holds_url |=
            memmem::find(word, b"://").is_some() || memmem::find(word, b"www.").is_some();
        // What marks a URL may be written only in part.
        self.word = bytes.len().saturating_sub(3).max(start);
        self.holds_url
    }

    /// Whether long lines are broken.
    pub(super) fn breaks_lines(&self) -> bool {
        self.width.is_some()
    }

    /// Writes a space that may become a line ending once the line grows too long.
    pub(super) fn breakable_space(&mut self) {
        self.wrap();
        // A line of nothing but these would be an underline or a thematic break.
        let unseen = self.text.get(self.looked_at..).unwrap_or("");
        self.holds_text |= unseen
            .bytes()
            .any(|byte| !matches!(byte, b'-' | b'=' | b'*' | b'_' | b'|' | b':' | b' '));
        self.looked_at = self.text.len();
        // Nor may a tag stand alone: it would be an HTML block.
        let line = self.line_content();
        let is_tag = line.starts_with('<') && line.ends_with('>');
        if self.holds_text && !is_tag && !line.ends_with('\\') {
            self.breakable = Some(self.text.len());
        }
        self.text.push(' ');
    }

    /// Breaks the line at its last breakable space if it is too long. Only what stands behind that
    /// space is moved, and only once.
    pub(super) fn wrap(&mut self) {
        let (Some(width), Some(space)) = (self.width, self.breakable) else {
            return;
        };
        let line = self.text.get(self.line..).unwrap_or("");
        if line.len() <= width || line.chars().count() <= width {
            return;
        }
        let tail = self.text.split_off(space);
        self.new_line();
        self.text.push_str(tail.trim_start_matches(' '));
    }

    /// The text, its last line ended.
    pub(super) fn finish(mut self) -> String {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        // At the start of a file it would be a byte order mark.
        if self.text.starts_with('\u{feff}') {
            self.text.replace_range(..'\u{feff}'.len_utf8(), "&#65279;");
        }
        self.text
    }
}
