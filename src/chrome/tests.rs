//! Each rule with a page where it acts, and one it leaves alone: see also `tests/pages`.

use super::*;

/// The findings of a page around a story of a few sentences, as `rule: text`.
fn findings(html: &str) -> Vec<String> {
    let story =
        "<p>The harbour was quiet that morning, and nobody on the quay spoke of the ship.</p>"
            .repeat(4);
    let document = Document::parse(&html.replace("STORY", &story));
    find(&document, &[], &Names::new())
        .found
        .iter()
        .map(|found| format!("{}: {}", found.rule, document.text_content(found.node)))
        .collect()
}

#[test]
fn navigation_is_links() {
    assert_eq!(
        findings("<nav><a href=/>Home</a> <a href=/n>News</a></nav><main>STORY</main>"),
        ["navigation: Home News"]
    );
    assert_eq!(findings("<nav>STORY</nav>"), [""; 0]);
}

#[test]
fn in_code_a_comment_is_the_programmers() {
    let code =
        "<pre><code>fn main() {} <span class='token comment'>// starts here</span></code></pre>";
    assert_eq!(findings(&format!("<main>STORY{code}</main>")), [""; 0]);
    assert_eq!(
        findings("<main>STORY<div class=comment>First!</div></main>"),
        ["comments: First!"]
    );
}
