//! Which texts in scripts are taken for a story.

use super::{Embedded, TextSource, in_data, in_scripts};
use crate::dom::Document;
use crate::options::Limits;

const SENTENCE: &str = "The ferry came in early, and nobody was there to take the rope. ";

fn in_script(script: &str) -> Option<Embedded> {
    let html = format!("<div id=app></div><script>{script}</script>");
    in_scripts(&Document::parse_with_scripts(&html, &Limits::default()))
}

/// The story in a script of JSON, tags and all.
fn in_json(json: &str) -> Option<String> {
    let html = format!("<script type=application/json>{json}</script>");
    in_data(&Document::parse(&html)).map(|story| story.html)
}

#[test]
fn a_variable_is_read_whatever_stands_around_its_value() {
    let story = format!(r#"{{"post":{{"body":"{}"}}}}"#, SENTENCE.repeat(10));
    let escaped = story.replace('"', "\\\"");
    for script in [
        format!("window.__INITIAL_STATE__={story}"),
        format!("window['__PRELOADED_STATE__'] = {story};(function(){{ go() }})()"),
        format!("window.__INITIAL_STATE__ = JSON.parse(\"{escaped}\");"),
        format!("var __NUXT__ = {{\"state\":\"{escaped}\"}}"),
    ] {
        let found = in_script(&script).map(|story| (story.source, story.html.len() > 600));
        assert_eq!(found, Some((TextSource::State, true)), "{script}");
    }
    assert!(in_script(&format!("var settings = {story}")).is_none());
}

#[test]
fn keys_say_what_is_a_story() {
    let text = SENTENCE.repeat(10);
    for key in ["body", "bodyHtml", "body_html", "articleBody", "content"] {
        assert!(
            in_json(&format!(r#"{{"{key}":"{text}"}}"#)).is_some(),
            "{key}"
        );
    }
    for key in ["description", "reviewBody", "licence", "comment"] {
        assert!(
            in_json(&format!(r#"{{"{key}":"{text}"}}"#)).is_none(),
            "{key}"
        );
    }
}

#[test]
fn what_is_no_prose_is_no_story() {
    let code = "if (a_b == c) { d = e.f; } else { g(); } ".repeat(30);
    let address = "https://example.org/a/b/c.html".repeat(30);
    let menu = "Home News Sport Weather Harbour Town ".repeat(30);
    for text in [code.as_str(), &address, &menu, "Too short to be a story."] {
        assert!(
            in_json(&format!(r#"{{"body":"{text}"}}"#)).is_none(),
            "{text}"
        );
    }
    let japanese = "渡し船は早く着いたが、綱を取る者は誰もいなかった。".repeat(20);
    assert!(in_json(&format!(r#"{{"body":"{japanese}"}}"#)).is_some());
}

#[test]
fn plain_text_becomes_paragraphs_and_html_stays() {
    let text = format!(
        "{0}\\n\\n{0}\\nnext line of 1 < 2",
        SENTENCE.repeat(5).trim()
    );
    let html = in_json(&format!(r#"{{"body":"{text}"}}"#)).unwrap_or_default();
    assert_eq!(html.matches("<p>").count(), 2);
    assert!(html.contains("<br>next line of 1 &lt; 2</p>"));
    let escaped = format!("&lt;p&gt;{}&lt;/p&gt;", SENTENCE.repeat(10));
    let html = in_json(&format!(r#"{{"body":"{escaped}"}}"#)).unwrap_or_default();
    assert!(html.contains("<p>The ferry"), "{html}");
}

#[test]
fn the_pieces_of_a_list_are_one_story_and_stories_of_a_feed_are_none() {
    let piece = |key: &str| format!(r#"{{"{key}":"{}"}}"#, SENTENCE.repeat(3).trim());
    let pieces = vec![piece("text"); 6].join(",");
    let html = in_json(&format!(
        r#"{{"menu":{{"text":"{SENTENCE}"}},"blocks":[{pieces}]}}"#
    ));
    assert_eq!(html.unwrap_or_default().matches("<p>").count(), 6);
    let strings = vec![format!("\"{SENTENCE}\""); 12].join(",");
    let html = in_json(&format!(r#"{{"paragraphs":[{strings}]}}"#));
    assert_eq!(html.unwrap_or_default().matches("<p>").count(), 12);
    let stories: Vec<String> = (10..16)
        .map(|length| format!(r#"{{"body":"{}"}}"#, SENTENCE.repeat(length)))
        .collect();
    assert!(in_json(&format!(r#"{{"posts":[{}]}}"#, stories.join(","))).is_none());
}
