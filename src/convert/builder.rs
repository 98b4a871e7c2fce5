//! The options of a [`Converter`], and their defaults.

use std::sync::Arc;

use super::Converter;
use crate::options::{Balance, Judge, Limits, MarkdownOptions, Scope};

/// Sets up a [`Converter`].
///
/// ```
/// use offprint::{Bullet, Converter, MarkdownOptions, Scope};
///
/// let mut markdown = MarkdownOptions::default();
/// markdown.bullet = Bullet::Asterisk;
/// let converter = Converter::builder()
///     .scope(Scope::Page)
///     .markdown(markdown)
///     .max_input_bytes(1_000_000)
///     .build();
/// let page = converter.convert("<ul><li>green<li>black</ul>")?;
/// assert_eq!(page.markdown(), "* green\n* black\n");
/// # Ok::<(), offprint::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ConverterBuilder {
    converter: Converter,
}

impl Default for ConverterBuilder {
    fn default() -> ConverterBuilder {
        ConverterBuilder {
            converter: Converter {
                scope: Scope::default(),
                markdown: MarkdownOptions::default(),
                max_input_bytes: 256 * 1024 * 1024,
                limits: Limits::default(),
                judge: Judge::default(),
                balance: Balance::default(),
                weights: None,
            },
        }
    }
}

impl ConverterBuilder {
    /// How much of the page is converted. Default: [`Scope::Article`].
    ///
    /// ```
    /// use offprint::{Converter, Scope};
    ///
    /// let html = "<nav><a href=/>Home</a></nav><p>Pour it hot, and let it stand for a while.";
    /// let page = Converter::builder().scope(Scope::Page).build().convert(html)?;
    /// assert!(page.markdown().contains("Home"));
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn scope(mut self, scope: Scope) -> ConverterBuilder {
        self.converter.scope = scope;
        self
    }

    /// How Markdown is written. Default: see [`MarkdownOptions`].
    pub fn markdown(mut self, options: MarkdownOptions) -> ConverterBuilder {
        self.converter.markdown = options;
        self
    }

    /// The longest page taken, in bytes; a longer one is an error. Default: 256 MiB.
    ///
    /// ```
    /// let converter = offprint::Converter::builder().max_input_bytes(4).build();
    /// assert!(converter.convert("<p>Tea").is_err());
    /// ```
    pub fn max_input_bytes(mut self, bytes: usize) -> ConverterBuilder {
        self.converter.max_input_bytes = bytes;
        self
    }

    /// What a page may cost before it is cut down. Default: see [`Limits`].
    pub fn limits(mut self, limits: Limits) -> ConverterBuilder {
        self.converter.limits = limits;
        self
    }

    /// Who judges which text blocks are the article. Default: [`Judge::Model`].
    pub fn judge(mut self, judge: Judge) -> ConverterBuilder {
        self.converter.judge = judge;
        self
    }

    /// What to prefer where it is open whether a block belongs to the article. Default:
    /// [`Balance::Balanced`].
    ///
    /// ```
    /// use offprint::{Balance, Converter};
    ///
    /// let converter = Converter::builder().balance(Balance::Precision).build();
    /// # assert!(converter.convert("<p>Tea").is_ok());
    /// ```
    pub fn balance(mut self, balance: Balance) -> ConverterBuilder {
        self.converter.balance = balance;
        self
    }

    /// Other weights for the model, as `training/` writes them; those that do not fit this version
    /// are passed over for the rules. It is there for evaluating out of fold.
    #[doc(hidden)]
    pub fn weights(mut self, weights: Arc<[u8]>) -> ConverterBuilder {
        self.converter.weights = Some(weights);
        self
    }

    /// The converter.
    pub fn build(self) -> Converter {
        self.converter
    }
}
