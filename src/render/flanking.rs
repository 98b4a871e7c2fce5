//! What stands beside a delimiter run, and whether the run can open or close emphasis there
//! (CommonMark 6.2).

/// What a character is to the rules of flanking: white space, punctuation or another. One bit
/// each: where Unicode's categories are not known here, or readers disagree, several are set, and
/// a rule holds only if it holds for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind(u8);

impl Kind {
    pub(super) const WHITE_SPACE: Kind = Kind(1);
    pub(super) const PUNCTUATION: Kind = Kind(2);
    pub(super) const OTHER: Kind = Kind(4);
    pub(super) const PUNCTUATION_OR_OTHER: Kind = Kind(6);

    /// The kind of a character.
    pub(super) fn of(c: char) -> Kind {
        if c.is_ascii() {
            return Kind::of_ascii(c as u8);
        }
        if c.is_alphanumeric() {
            return Kind::OTHER;
        }
        match c {
            // Zs in every version of Unicode, and white space to Rust as well.
            '\u{a0}'
            | '\u{1680}'
            | '\u{2000}'..='\u{200a}'
            | '\u{202f}'
            | '\u{205f}'
            | '\u{3000}' => Kind::WHITE_SPACE,
            _ if c.is_whitespace() => Kind(7),
            _ if is_surely_punctuation(c) => Kind::PUNCTUATION,
            // A symbol, a combining mark, a format character, or not assigned yet.
            _ => Kind::PUNCTUATION_OR_OTHER,
        }
    }

    fn of_ascii(byte: u8) -> Kind {
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0C => Kind::WHITE_SPACE,
            // cmark looks past the tilde, at whatever stands behind it.
            0x0B | b'~' => Kind(7),
            _ if byte.is_ascii_punctuation() => Kind::PUNCTUATION,
            _ => Kind::OTHER,
        }
    }

    fn all(self) -> impl Iterator<Item = Kind> {
        [Kind::WHITE_SPACE, Kind::PUNCTUATION, Kind::OTHER]
            .into_iter()
            .filter(move |kind| self.0 & kind.0 != 0)
    }
}

/// Blocks of Unicode that hold nothing but punctuation and symbols where they are assigned: the
/// marks that stand beside emphasis in prose.
fn is_surely_punctuation(c: char) -> bool {
    matches!(
        c,
        '\u{a1}'..='\u{a9}' | '\u{ab}' | '\u{ac}' | '\u{ae}'..='\u{b1}' | '\u{b4}' | '\u{b6}'..='\u{b8}' | '\u{bb}' | '\u{bf}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}'
        | '\u{20a0}'..='\u{20bf}'
        | '\u{2190}'..='\u{23ff}'
        | '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{27ff}'
        | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}' | '\u{3030}'
        | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}'
    )
}

/// A delimiter run's surroundings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flanks {
    pub(super) before: Kind,
    pub(super) after: Kind,
}

impl Flanks {
    /// Whether a run of this delimiter surely opens here.
    pub(super) fn surely_opens(self, delimiter: u8) -> bool {
        self.pairs()
            .all(|(before, after)| opens(delimiter, before, after))
    }

    /// Whether a run of this delimiter surely closes here.
    pub(super) fn surely_closes(self, delimiter: u8) -> bool {
        self.pairs()
            .all(|(before, after)| opens(delimiter, after, before))
    }

    /// Whether a run of this delimiter may open here. Readers let `~` open and close beside
    /// anything but white space.
    pub(super) fn may_open(self, delimiter: u8) -> bool {
        if delimiter == b'~' {
            return self.after != Kind::WHITE_SPACE;
        }
        self.pairs()
            .any(|(before, after)| opens(delimiter, before, after))
    }

    /// Whether a run of this delimiter may close here.
    pub(super) fn may_close(self, delimiter: u8) -> bool {
        if delimiter == b'~' {
            return self.before != Kind::WHITE_SPACE;
        }
        self.pairs()
            .any(|(before, after)| opens(delimiter, after, before))
    }

    fn pairs(self) -> impl Iterator<Item = (Kind, Kind)> {
        self.before
            .all()
            .flat_map(move |before| self.after.all().map(move |after| (before, after)))
    }
}

/// Whether a run opens between `outside` and `inside`. Closing is the mirror image.
fn opens(delimiter: u8, outside: Kind, inside: Kind) -> bool {
    let flanks_inside = flanks(outside, inside);
    match delimiter {
        b'_' => flanks_inside && (!flanks(inside, outside) || outside == Kind::PUNCTUATION),
        _ => flanks_inside,
    }
}

fn flanks(outside: Kind, inside: Kind) -> bool {
    match inside {
        Kind::WHITE_SPACE => false,
        Kind::PUNCTUATION => outside != Kind::OTHER,
        _ => true,
    }
}
