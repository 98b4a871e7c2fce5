//! The law that every conversion is held to: its nodes are in normal form, and the Markdown, read
//! by CommonMark's rules, gives the same nodes.

use offprint::nodes::Nodes;
use offprint::{
    Article, Bullet, EmphasisMark, Fence, Flavor, HeadingStyle, Images, Links, MarkdownOptions,
    Unsupported,
};
use pulldown_cmark::Parser;

/// Holds an article to the law, in the default dress and in another one.
pub fn hold(article: &Article, dress: usize) {
    let nodes = article.nodes();
    assert!(nodes.is_normal(), "not in normal form");
    for options in [MarkdownOptions::default(), dressed(dress)] {
        let markdown = nodes.to_markdown(&options);
        let read = Nodes::from_events(Parser::new_ext(&markdown, options.flavor.reader()));
        assert!(
            read == nodes.adapted(&options),
            "read otherwise, with {options:?}:\n{markdown}"
        );
    }
    article.text();
    article.html();
    assert_eq!(article.blocks().count(), article.blocks().count());
    article.findings().for_each(drop);
}

/// One of the dresses that Markdown can be written in.
fn dressed(dress: usize) -> MarkdownOptions {
    let mut left = dress;
    let mut options = MarkdownOptions::default();
    options.flavor = pick(&mut left, &[Flavor::Gfm, Flavor::CommonMark]);
    options.unsupported = pick(&mut left, &[Unsupported::Html, Unsupported::Drop]);
    options.bullet = pick(&mut left, &[Bullet::Plus, Bullet::Asterisk, Bullet::Hyphen]);
    options.emphasis = pick(&mut left, &[EmphasisMark::Underscore, EmphasisMark::Asterisk]);
    options.fence = pick(&mut left, &[Fence::Tilde, Fence::Backtick]);
    options.headings = pick(&mut left, &[HeadingStyle::Setext, HeadingStyle::Atx]);
    options.line_width = pick(&mut left, &[Some(20), Some(0), None, Some(80)]);
    options.links = pick(&mut left, &[Links::Reference, Links::Inline, Links::Text]);
    options.images = pick(&mut left, &[Images::Keep, Images::Description, Images::Drop]);
    options
}

fn pick<T: Copy, const N: usize>(left: &mut usize, choices: &[T; N]) -> T {
    let choice = choices[*left % N];
    *left /= N;
    choice
}
