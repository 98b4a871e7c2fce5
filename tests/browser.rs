//! The picture of the decision in a real browser: every block is there, each toggle shows and hides
//! what it names, and nothing is asked of the network.
//!
//! Runs Chromium without a window: the one that `CHROMIUM` names, or `chromium` or `chromium-browser`.
//! Where there is none the tests say so and pass. A test's copy of the picture gets a script that
//! clicks and counts, and leaves what it found in the document, which Chromium then prints; the policy
//! that forbids scripts is taken out of that copy, but for the test of the policy itself.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use offprint::{Article, Converter};
use serde_json::{Value, json};

const WIDE: &str = "1400,1000";
const NARROW: &str = "480,900";

/// Clicks and counts; what it finds is what the tests expect.
const COUNT: &str = "
const all = (selector) => [...document.querySelectorAll(selector)];
const shown = (selector) => all(selector).filter((element) => element.checkVisibility()).length;
const click = (id) => document.getElementById(id).click();
const found = {};
found.ids = all('.block').map((block) => block.id);
found.folded = [shown('.block.kept'), shown('.block.dropped'), shown('.run')];
const runs = all('.run');
runs[0].querySelector('summary').click();
found.one_run = [shown('.block.dropped'), runs[0].querySelectorAll('.block').length];
runs[0].querySelector('summary').click();
click('dropped-hidden');
found.hidden = [shown('.block.kept'), shown('.block.dropped'), shown('.run')];
click('dropped-open');
found.open = [shown('.block.kept'), shown('.block.dropped'), shown('.run')];
found.rules = all('.chip').map((chip) => {
  const row = [...chip.classList].find((name) => name != 'chip');
  const count = () => [shown('.block'), shown('.block.' + row), shown('.part.' + row)];
  const [before, own] = count();
  chip.click();
  const [after, left, parts] = count();
  chip.click();
  const [again] = count();
  return [chip.textContent, own, before - after, left, parts, again - after];
});
const dropping = all('.dropped-by input');
dropping.forEach((toggle) => toggle.click());
found.none_dropping = [shown('.block.kept'), shown('.block.dropped'), shown('.run')];
dropping.forEach((toggle) => toggle.click());
const why = document.querySelector('.block.kept .why');
found.reasons = [shown('.block.kept dl')];
why.querySelector('summary').click();
found.reasons.push(shown('.block.kept dl'));
const views = () => ['.page', '.rendered', '.markdown', '.metadata', '.aside'].filter((pane) => shown(pane));
found.views = [views()];
for (const view of ['rendered', 'markdown', 'metadata', 'aside', 'blocks']) {
  click('view-' + view);
  found.views.push(views());
}
found.overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
found.reachable = all('.chip input, .radios input, summary').filter((element) => element.tabIndex < 0).length;
return found;
";

#[test]
fn every_block_is_there_and_each_toggle_shows_and_hides_what_it_names() {
    let Some(browser) = browser() else { return };
    let article = news();
    let found = run(&browser, WIDE, &article.explanation(), COUNT);
    let kept = article.blocks().filter(|block| block.kept).count();
    let dropped = article.blocks().len() - kept;
    let ids: Vec<String> = (0..kept + dropped).map(|n| format!("b{n}")).collect();
    assert_eq!(found["ids"], json!(ids));
    let runs = runs(&article);
    assert_eq!(found["folded"], json!([kept, 0, runs]));
    assert_eq!(found["one_run"][0], found["one_run"][1]);
    assert_ne!(found["one_run"][0], 0);
    assert_eq!(found["hidden"], json!([kept, 0, 0]));
    assert_eq!(found["open"], json!([kept, dropped, runs]));
    assert_eq!(found["none_dropping"], json!([kept, 0, 0]));
    assert_eq!(found["reasons"], json!([0, 1]));
    assert_eq!(found["reachable"], 0);
    let rules = found["rules"].as_array().unwrap();
    assert!(rules.len() > 5);
    for rule in rules {
        let name = rule[0].as_str().unwrap();
        let (name, count) = name.rsplit_once(' ').unwrap();
        let count: usize = count.parse().unwrap();
        let of_rule = article.blocks().filter(|block| block.rule == name).count();
        assert!(count > 0 && count <= of_rule, "{name}");
        // Its own blocks and no others go and come back; the runs no longer speak of it.
        let expected = json!([rule[0], count, count, 0, 0, count]);
        assert_eq!(*rule, expected);
    }
}

#[test]
fn where_there_is_room_the_article_stands_beside_the_blocks() {
    let Some(browser) = browser() else { return };
    let found = run(&browser, WIDE, &news().explanation(), COUNT);
    let expected = json!([
        [".page", ".rendered"],
        [".page", ".rendered"],
        [".page", ".markdown"],
        [".page", ".metadata"],
        [".page", ".aside"],
        [".page", ".rendered"]
    ]);
    assert_eq!(found["views"], expected);
}

#[test]
fn on_a_narrow_screen_one_view_is_shown_at_a_time_and_nothing_sticks_out() {
    let Some(browser) = browser() else { return };
    let found = run(&browser, NARROW, &news().explanation(), COUNT);
    let expected = json!([
        [".page"],
        [".rendered"],
        [".markdown"],
        [".metadata"],
        [".aside"],
        [".page"]
    ]);
    assert_eq!(found["views"], expected);
    assert_eq!(found["overflow"], 0);
}

#[test]
fn a_piece_of_the_strip_leads_to_its_block_even_where_that_is_folded_away() {
    let Some(browser) = browser() else { return };
    let script = "
        const piece = document.querySelector('.strip a:not(.kept)');
        const block = document.querySelector(piece.hash);
        const before = block.checkVisibility();
        piece.click();
        return [before, block.checkVisibility(), block.matches(':target')];";
    let found = run(&browser, WIDE, &news().explanation(), script);
    assert_eq!(found, json!([false, true, true]));
}

#[test]
fn nothing_is_asked_of_the_network_even_without_the_policy() {
    let Some(browser) = browser() else { return };
    let (address, asked) = listen();
    let page = format!(
        "<base href=\"{address}\"><title>Tea</title><link rel=icon href=/icon.png>
        <meta property=og:image content=\"/image.png\">
        <h1>Tea</h1><p>Pour the water on the leaves while it is hot, and let them stand for a while.
        <p><img src=/leaf.png alt=Leaves> Then <a href=/spoon rel=prefetch>take them out</a>, and drink.
        <video src=/film poster=/poster.png></video><iframe src=/frame></iframe>
        <p style=\"background:url(/paper.png)\">It is best while it is warm, and from a cup with a handle."
    );
    let article = Converter::new().convert(page.as_str()).unwrap();
    let explanation = article.explanation();
    assert!(explanation.contains(&format!("{address}/leaf.png")));
    let wait = "return document.querySelectorAll('.block').length";
    assert_ne!(run(&browser, WIDE, &explanation, wait), 0);
    assert_eq!(asked.load(Ordering::SeqCst), 0);
    // Were there anything to be asked for, it would be.
    let picture = format!("<img src={address}/leaf.png></body>");
    run(
        &browser,
        WIDE,
        &explanation.replace("</body>", &picture),
        wait,
    );
    assert_ne!(asked.load(Ordering::SeqCst), 0);
}

#[test]
fn the_policy_lets_no_script_run_and_no_picture_in() {
    let Some(browser) = browser() else { return };
    let (address, asked) = listen();
    let explanation = news().explanation();
    let intruder =
        format!("<script>document.title = 'a script ran'</script><img src={address}/a.png></body>");
    let printed = dump(&browser, WIDE, &explanation.replace("</body>", &intruder));
    assert!(printed.contains("a picture of the decision</title>"));
    assert!(!printed.contains("a script ran</title>"));
    assert_eq!(asked.load(Ordering::SeqCst), 0);
    let without = without_policy(&explanation).replace("</body>", &intruder);
    assert!(dump(&browser, WIDE, &without).contains("a script ran</title>"));
}

#[test]
fn all_runs_of_a_page_of_five_thousand_blocks_unfold_at_once() {
    let Some(browser) = browser() else { return };
    let mut html = String::from("<h1>Tea</h1>");
    for number in 0..2500 {
        html += &format!(
            "<p>Kind {number}: pour the water on the leaves while it is hot, and let them stand.
            <ul class=share><li><a href=/{number}>Share</a></ul>"
        );
    }
    let article = Converter::new().convert(html.as_str()).unwrap();
    assert!(article.blocks().len() >= 5000);
    let script = "
        const start = performance.now();
        const folded = document.body.scrollHeight;
        document.getElementById('dropped-open').click();
        const unfolded = document.body.scrollHeight;
        document.querySelector('.chip').click();
        document.body.offsetHeight;
        return [folded, unfolded, performance.now() - start];";
    let told = run(&browser, WIDE, &article.explanation(), script);
    println!("{} ms", told[2]);
    let [folded, unfolded] = [&told[0], &told[1]].map(|height| height.as_f64().unwrap());
    // Only what is near the window is laid out.
    assert!(unfolded > folded, "{folded}, then {unfolded}");
}

fn news() -> Article {
    let page = include_bytes!("../examples/pages/news.html");
    Converter::new().convert_bytes(page).unwrap()
}

/// How many runs of dropped blocks there are.
fn runs(article: &Article) -> usize {
    let kept: Vec<bool> = article.blocks().map(|block| block.kept).collect();
    kept.chunk_by(|one, other| one == other)
        .filter(|run| !run[0])
        .count()
}

/// What the script returns in the document.
fn run(browser: &str, size: &str, document: &str, script: &str) -> Value {
    let script = format!(
        "<script>
        const result = document.createElement('pre');
        result.id = 'result';
        try {{ result.textContent = JSON.stringify((() => {{ {script} }})()) }}
        catch (error) {{ result.textContent = JSON.stringify('' + error) }}
        document.body.append(result);
        </script></body>"
    );
    let document = without_policy(document).replace("</body>", &script);
    let printed = dump(browser, size, &document);
    let result = printed.split("<pre id=\"result\">").nth(1);
    let result = result.unwrap_or_else(|| panic!("no result in {printed}"));
    let result = result.split("</pre>").next().unwrap();
    serde_json::from_str(result).unwrap()
}

fn without_policy(document: &str) -> String {
    let (before, after) = document
        .split_once("<meta http-equiv=\"Content-Security-Policy\"")
        .unwrap();
    let (_, after) = after.split_once('>').unwrap();
    format!("{before}{after}")
}

/// The browser's command; `None` where there is none.
fn browser() -> Option<String> {
    let named = std::env::var("CHROMIUM").ok();
    let usual = ["chromium", "chromium-browser"].map(str::to_owned);
    let answers = |browser: &String| {
        let version = Command::new(browser).arg("--version").output();
        version.is_ok_and(|output| output.status.success())
    };
    let found = named.into_iter().chain(usual).find(answers);
    if found.is_none() {
        eprintln!("skipped: there is no Chromium here; CHROMIUM names one");
    }
    found
}

/// The document as the browser has it when it is loaded.
fn dump(browser: &str, size: &str, document: &str) -> String {
    let folder = tempfile::TempDir::new().unwrap();
    let page = folder.path().join("explanation.html");
    std::fs::write(&page, document).unwrap();
    let mut child = Command::new(browser)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
        ])
        .args(["--disable-background-networking", "--disable-dev-shm-usage"])
        .arg(format!(
            "--user-data-dir={}",
            folder.path().join("profile").display()
        ))
        .arg(format!("--window-size={size}"))
        .arg("--dump-dom")
        .arg(format!("file://{}", page.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut output = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || {
        let mut printed = Vec::new();
        output.read_to_end(&mut printed).unwrap();
        printed
    });
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if start.elapsed() > Duration::from_secs(120) {
            child.kill().unwrap();
            panic!("{browser} did not end");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    String::from_utf8(reader.join().unwrap()).unwrap()
}

/// The address of a server that answers nothing, and how often it was asked.
fn listen() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            counter.fetch_add(1, Ordering::SeqCst);
            let answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            let _ = connection.unwrap().write_all(answer.as_bytes());
        }
    });
    (address, asked)
}
