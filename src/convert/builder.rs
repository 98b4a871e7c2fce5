//! The options of a [`Converter`], and their defaults.

use std::sync::Arc;

use super::wishes::Wishes;
use super::{Converter, Weights};
use crate::article::Model;
use crate::mapping::{Context, Element, Handled, Handler};
use crate::options::{Balance, Judge, Limits, MarkdownOptions, Scope};
#[cfg(feature = "selectors")]
use crate::selector::Selector;
use crate::site::SiteProfile;
#[cfg(feature = "rules")]
use crate::site_rules::SiteRules;

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
                weights: Weights::Librarys,
                wishes: Wishes::default(),
                handlers: Vec::new(),
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

    /// Keeps all that stands in matching elements, text and images, whatever the score and whatever
    /// surrounds it. Several calls add up. Default: none.
    ///
    /// Where elements inside one another are to be kept and removed, the innermost decides; where
    /// one element is to be both, the later call does. In the ledger such a block has the rule
    /// "kept by the caller" and the selector as its evidence.
    ///
    /// With [`Scope::Page`] there is nothing to protect from but [`remove`](Self::remove): text that
    /// the page hides stays hidden.
    ///
    /// ```
    /// use offprint::{Converter, Selector};
    ///
    /// let html = "<h1>Tea</h1>
    ///     <p>Pour the water over the leaves while it is hot, and let it stand for a while.</p>
    ///     <footer><p id=terms>All rights reserved</p> <p>Imprint</p></footer>";
    /// let converter = Converter::builder().keep(Selector::parse("#terms")?).build();
    /// let article = converter.convert(html)?;
    /// assert!(article.markdown().ends_with("for a while.\n\nAll rights reserved\n"));
    ///
    /// let kept = article.blocks().find(|block| block.evidence == "#terms").unwrap();
    /// assert_eq!(kept.rule, "kept by the caller");
    /// # Ok::<(), offprint::Error>(())
    /// ```
    #[cfg(feature = "selectors")]
    pub fn keep(mut self, selector: Selector) -> ConverterBuilder {
        self.converter.wishes.named.keep(selector);
        self
    }

    /// Removes all that stands in matching elements, whatever the score. Several calls add up, and
    /// [`keep`](Self::keep) says what an element is that is to be kept too. Default: none.
    ///
    /// Each such element is a finding, unless it stands in another one, and each block in it has the rule "removed by the caller",
    /// with the selector as the evidence. An article whose headline is removed has none; the title in
    /// its metadata stays, for metadata is what the page says, not what is selected.
    ///
    /// ```
    /// use offprint::{Converter, Selector};
    ///
    /// let html = "<h1>Tea</h1>
    ///     <p>Pour the water over the leaves <a class=sign href=#1>▲</a>while it is hot.</p>
    ///     <p class=sponsor>The leaves in this story were given to us by the makers of leaves.</p>";
    /// let converter = Converter::builder()
    ///     .remove(Selector::parse(".sponsor")?)
    ///     .remove(Selector::parse("a.sign")?)
    ///     .build();
    /// let article = converter.convert(html)?;
    /// assert_eq!(
    ///     article.markdown(),
    ///     "# Tea\n\nPour the water over the leaves while it is hot.\n"
    /// );
    /// # Ok::<(), offprint::Error>(())
    /// ```
    #[cfg(feature = "selectors")]
    pub fn remove(mut self, selector: Selector) -> ConverterBuilder {
        self.converter.wishes.named.remove(selector);
        self
    }

    /// Looks for the article in matching elements alone. Several calls add up. Default: in the whole
    /// page.
    ///
    /// What stands in them is chosen as ever; to have all of it, give the selector to
    /// [`keep`](Self::keep) too. What stands outside is not kept, not even by `keep`, but for the
    /// headline, which pages often show above their article; [`Headline::Omit`](crate::Headline::Omit)
    /// leaves it out. Where nothing matches, the article is empty. Metadata is read from the whole
    /// page.
    ///
    /// ```
    /// use offprint::{Converter, Selector};
    ///
    /// let html = "<h1>Tea</h1>
    ///     <div><p>Coffee is brewed with water that is not quite boiling, as everybody knows.</div>
    ///     <main><p>Pour the water over the leaves while it is hot, and let it stand for a while.";
    /// let converter = Converter::builder().root(Selector::parse("main")?).build();
    /// assert_eq!(
    ///     converter.convert(html)?.markdown(),
    ///     "# Tea\n\nPour the water over the leaves while it is hot, and let it stand for a while.\n"
    /// );
    /// # Ok::<(), offprint::Error>(())
    /// ```
    #[cfg(feature = "selectors")]
    pub fn root(mut self, selector: Selector) -> ConverterBuilder {
        self.converter.wishes.named.root(selector);
        self
    }

    /// Leaves out what repeats on the pages of the site. What `keep` names stays. Default: nothing is
    /// known of the site.
    pub fn site(mut self, profile: SiteProfile) -> ConverterBuilder {
        self.converter.wishes.site = Some(Arc::new(profile));
        self
    }

    /// Rules for sites: what is kept and removed there, and where title, author and date stand. Several
    /// calls add up. Default: none.
    ///
    /// The site of a page is that of its address, as the caller gives it ([`Page::url`]), else as the
    /// page does. Where there are rules of several tables for it, all of them count; that whose domain
    /// says more is stronger. In the ledger what they decide has the rule "kept by the site's rules" or
    /// "removed by the site's rules", with the selector as the evidence; in the metadata it has the
    /// source [`Source::Rule`](crate::Source::Rule).
    ///
    /// Rules are stronger than what repeats on the site ([`site`](Self::site)), and
    /// [`keep`](Self::keep), [`remove`](Self::remove) and [`root`](Self::root) are stronger than rules,
    /// each also inside what a weaker one names. See [`SiteRules`] for what they look like.
    ///
    /// [`Page::url`]: crate::Page::url
    #[cfg(feature = "rules")]
    pub fn rules(mut self, rules: SiteRules) -> ConverterBuilder {
        self.converter.wishes.rules.add(rules);
        self
    }

    /// Has a way of its own with elements: `handler` is shown each element of what is converted, and may
    /// write something for it in place of what the library would. Of several handlers the first that
    /// does not say [`Handled::No`] has its way. Default: none.
    ///
    /// It decides what an element becomes, not whether it belongs to the article: for that there are
    /// `keep` and `remove`. It is asked about every element in what is kept, whatever its name: also
    /// about those that show nothing by themselves (`iframe`, `svg`, `script`, an empty custom element),
    /// and about those in lists, quotes and the cells of tables. But for these:
    ///
    /// | element | what a handler can do |
    /// |---|---|
    /// | `table` | all of it; with [`Context::children`] its parts are then elements like others |
    /// | `td`, `th` of a data table | what it writes stands in the cell; [`Handled::Drop`] leaves the cell empty |
    /// | `tr`, `thead`, `tbody`, `tfoot` of a data table | `Drop` leaves the rows out; they are laid out by the library |
    /// | `math`, and what else is a formula | all of it; what it is made of is asked about where its children are asked for |
    /// | within `pre`, and `code` that is a block | nothing: their text is taken as it stands |
    /// | what the page hides, by attributes or class | nothing: it stays hidden |
    /// | reference, text and backlink of a footnote | nothing: [`Article::edit`](crate::Article::edit) has them as nodes; what the text holds is asked about |
    /// | the article's headline | what it holds, not the element itself |
    ///
    /// Whatever it writes reads back as the same nodes. It may be asked about an element more than
    /// once, from any thread, and is to say the same each time. The cost is a call for each element.
    ///
    /// ```
    /// use offprint::{Container, Converter, Handled};
    ///
    /// let html = "<h1>Tea</h1><p>Pour the water over the leaves while it is <x-key label=Hot>h</x-key>.</p>
    ///     <x-note kind=Caution>The pot is hot too, so let it <b>stand</b> for a while.</x-note>";
    /// let converter = Converter::builder()
    ///     .handler(|element, context| match (element.name(), element.attribute("kind")) {
    ///         ("x-note", Some(kind)) => {
    ///             context.open(Container::BlockQuote);
    ///             context.open(Container::Strong);
    ///             context.text(kind);
    ///             context.text(": ");
    ///             context.close();
    ///             context.children();
    ///             Handled::Yes
    ///         }
    ///         ("x-key", _) => {
    ///             context.code_span(element.attribute("label").unwrap_or("?"));
    ///             Handled::Yes
    ///         }
    ///         _ => Handled::No,
    ///     })
    ///     .build();
    /// assert_eq!(
    ///     converter.convert(html)?.markdown(),
    ///     "# Tea\n\nPour the water over the leaves while it is `Hot`.\n\n\
    ///      > **Caution:** The pot is hot too, so let it **stand** for a while.\n"
    /// );
    /// # Ok::<(), offprint::Error>(())
    /// ```
    pub fn handler(
        mut self,
        handler: impl Fn(&Element<'_>, &mut Context) -> Handled + Send + Sync + 'static,
    ) -> ConverterBuilder {
        self.converter.handlers.push(Handler::new(handler));
        self
    }

    /// Other weights for the model, as `training/` writes them; those that do not fit this version
    /// are passed over for the rules. It is there for evaluating out of fold.
    #[doc(hidden)]
    pub fn weights(mut self, weights: &[u8]) -> ConverterBuilder {
        self.converter.weights = Weights::Own(Model::read(weights).map(Arc::new));
        self
    }

    /// The converter.
    pub fn build(self) -> Converter {
        self.converter
    }
}
