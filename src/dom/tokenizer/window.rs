//! Slices of the page as the strings that html5ever's tokens hold.
//!
//! A token's string is either on the heap by itself or a share of a longer one. The page as one long
//! string would be a second copy of it, half of which (scripts, styles, tags) no token asks for, in
//! memory that the system hands out fresh for each page. So a short stretch is copied where a token
//! needs it, and the tokens that follow share it: it is let go with the last of them, and the next
//! stretch finds its place warm.

use html5ever::tendril::StrTendril;

/// Bytes copied at a time.
const LENGTH: usize = 16 << 10;

/// The stretch of the page that was copied last.
#[derive(Default)]
pub(super) struct Window {
    copy: StrTendril,
    /// Where in the page it starts.
    start: usize,
}

impl Window {
    /// The bytes `from..to` of `page`. Linear as long as callers go forward: no byte is copied more than
    /// twice.
    #[inline]
    pub(super) fn slice(&mut self, page: &str, from: usize, to: usize) -> StrTendril {
        if from < self.start || to > self.start + self.copy.len() {
            self.move_to(page, from, to);
        }
        let offset = from - self.start;
        self.copy.subtendril(offset as u32, (to - from) as u32)
    }

    #[cold]
    fn move_to(&mut self, page: &str, from: usize, to: usize) {
        let far = to.max(from + LENGTH);
        let end = (far..page.len()).find(|&end| page.is_char_boundary(end));
        let end = end.unwrap_or(page.len());
        self.copy = StrTendril::from_slice(&page[from..end]);
        self.start = from;
    }
}

#[cfg(test)]
mod tests {
    use super::{LENGTH, Window};

    #[test]
    fn slices_are_the_pages_wherever_a_stretch_ends() {
        let page = "aé語🫖".repeat(LENGTH / 4);
        let boundaries: Vec<usize> = page.char_indices().map(|(at, _)| at).collect();
        for length in [1, 7, LENGTH / 3, LENGTH * 2] {
            let mut window = Window::default();
            for slice in boundaries.chunks(length) {
                let (from, to) = (slice[0], slice[slice.len() - 1]);
                assert_eq!(&*window.slice(&page, from, to), &page[from..to]);
            }
        }
    }

    #[test]
    fn a_slice_before_the_stretch_is_found_too() {
        let page = "0123456789".repeat(LENGTH);
        let mut window = Window::default();
        for from in [page.len() - 5, 0, LENGTH, 3] {
            assert_eq!(&*window.slice(&page, from, from + 5), &page[from..from + 5]);
        }
    }

    #[test]
    fn tokens_close_to_each_other_share_a_stretch() {
        let page = "0123456789".repeat(9);
        let mut window = Window::default();
        let (one, other) = (window.slice(&page, 0, 20), window.slice(&page, 20, 40));
        assert!(one.is_shared_with(&other));
    }
}
