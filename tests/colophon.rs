//! What a page says of how its story was made, each beside what looks like it and is part of the story.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/story.rs"]
mod story;

use offprint::{Article, Converter};
use story::STORY;

fn convert(body: &str) -> Article {
    let html = format!(
        "<meta name=author content='Ilse Brandt'><meta property=og:type content=article>
        <title>Ferries run again</title><main><h1>Ferries run again</h1><div>{body}</div></main>"
    );
    Converter::new().convert(&html).unwrap()
}

/// Whether the block that begins so is kept, and by which rule.
fn told(article: &Article, start: &str) -> (bool, String) {
    let mut blocks = article.blocks();
    let block = blocks.find(|block| block.text.starts_with(start));
    let block = block.unwrap_or_else(|| panic!("no {start}"));
    (block.kept, block.rule.to_owned())
}

fn dropped(rule: &str) -> (bool, String) {
    (false, rule.to_owned())
}

#[test]
fn lines_under_a_story_that_name_its_source_its_pictures_and_its_writer_are_none_of_it() {
    let rule = "says who made the story";
    for lines in [
        ["Quelle: Amt für Wasser", "Foto: Jonna Brede"],
        ["Posted by Ilse Brandt", "Photo credit: Jonna Brede"],
        ["Źródło: Agencja", "Zdjęcie: Jonna Brede"],
        ["Text: Ilse Brandt", "Crédit photo : Jonna Brede"],
        ["— By Jonna Brede", "-- Ilse Brandt"],
        ["(Ilse Brandt)", "Photo: Jonna Brede"],
    ] {
        let [first, second] = lines;
        let article = convert(&format!("{STORY}<p>{first}</p><p>{second}</p>"));
        assert_eq!(told(&article, first), dropped(rule), "{first}");
        assert_eq!(told(&article, second), dropped(rule), "{second}");
        assert!(article.text().contains("the first nets"), "{first}");
    }
}

#[test]
fn a_sentence_a_line_within_the_story_and_a_caption_that_begin_like_a_credit_are_told() {
    let sentence = convert(&format!(
        "{STORY}<p>Photo: this is the word that the fishermen have for the hour before the sun is up.</p>"
    ));
    assert!(sentence.text().contains("Photo: this"));
    let within = convert(&format!("{STORY}<p>Source: the old town</p>{STORY}"));
    assert!(
        within.text().contains("Source: the old"),
        "{}",
        within.text()
    );
    let other = convert(&format!("{STORY}<p>— Jonna Brede</p>"));
    assert_ne!(told(&other, "— Jonna"), dropped("says who made the story"));
    let caption = convert(&format!(
        "{STORY}<p><img src=mole.jpg alt='The mole in the evening'></p><p>Photo: Mole at Hallum</p>"
    ));
    assert!(caption.text().contains("Photo: Mole"), "{}", caption.text());
}

#[test]
fn the_last_paragraph_is_about_the_writer_if_it_begins_with_their_name() {
    let about = "Ilse Brandt has written about the harbours of the inner bay since the first mole was built,
        and lives in the old town.";
    let article = convert(&format!(
        "{STORY}{STORY}<p>{about}</p><p>Her last book tells of the herring.</p>"
    ));
    assert_eq!(
        told(&article, "Ilse Brandt has"),
        dropped("is about the author")
    );
    assert_eq!(
        told(&article, "Her last book"),
        dropped("is about the author")
    );

    let met = "<p>When the storm came, Mrs Brandt stood on the mole with her camera, and the masons, who had
        come to look at the stones, took her for a lady of the council.</p>";
    let met = convert(&format!("{STORY}{met}{STORY}<p>{about}</p>"));
    assert!(met.text().contains("Ilse Brandt has"), "{}", met.text());
    let other = about.replace("Ilse Brandt", "Jonna Brede");
    let other = convert(&format!("{STORY}{STORY}<p>{other}</p>"));
    assert!(other.text().contains("Jonna Brede has"), "{}", other.text());
    let said = about.replace("Ilse Brandt has", "Ilse Brandt: You have");
    let said = convert(&format!("{STORY}{STORY}<p>{said}</p>"));
    assert!(said.text().contains("Ilse Brandt: You"), "{}", said.text());
}

#[test]
fn that_the_site_is_paid_for_what_is_bought_is_none_of_the_story() {
    for disclosure in [
        "This post contains affiliate links, and we may earn a commission if you buy a boat through them.",
        "Dieser Artikel enthält Affiliate-Links: Wird ein Boot gekauft, erhalten wir eine Provision.",
        "Cet article contient des liens affiliés : si vous achetez un bateau, nous sommes payés.",
        "Este artículo contiene enlaces de afiliado: si compras un barco, nos pagan por ello.",
        "W tekście są linki afiliacyjne: jeśli kupisz łódź, dostaniemy za to pieniądze.",
        "この記事にはアフィリエイトリンクが含まれています。船を買うと、私たちに報酬が支払われます。",
    ] {
        let begins: String = disclosure.chars().take(10).collect();
        for body in [
            format!("<p>{disclosure}</p>{STORY}"),
            format!("{STORY}<p>{disclosure}</p>"),
        ] {
            let article = convert(&body);
            let (kept, rule) = told(&article, &begins);
            assert!(!kept, "{disclosure}");
            let is_known = ["says who pays for the story"].contains(&&*rule);
            assert!(
                is_known || rule.starts_with("the ") || rule.starts_with("its "),
                "{rule}"
            );
            assert!(article.text().contains("the first nets"), "{disclosure}");
        }
    }
}

#[test]
fn a_story_about_such_links_tells_of_them() {
    let tells = [
        "A post that contains affiliate links has to say so, the ministry wrote to the harbour, and it has to
        say so above the first of them, in letters that the fishermen can read.",
        "Whoever writes that a page contains affiliate links, said the mayor, has done what the law wants,
        though half of the readers do not know what such links are.",
        "If a page contains affiliate links and does not say so, the council may ask for two million marks,
        which is about what the new mole costs.",
    ]
    .map(|text| format!("<p>{text}</p>"));
    let article = convert(&format!("{}{STORY}", tells.concat()));
    assert_eq!(
        article.text().matches("contains affiliate links").count(),
        3
    );
}

#[test]
fn a_byline_between_the_lede_and_the_story_is_none_of_it_and_a_heading_without_a_mark_is() {
    let rest = STORY.trim_start().split_once("</p>").unwrap();
    let with = |line: &str| convert(&format!("{}</p><p>{line}</p>{}", rest.0, rest.1));
    let byline = with("By Ilse Brandt, Jonna Brede and Jan Voss, Harbour News, Hallum");
    assert_eq!(told(&byline, "By Ilse"), dropped("is a byline"));
    let heading = with("What the storm of March did");
    assert!(heading.text().contains("What the storm of March did"));
}

#[test]
fn a_heading_that_is_the_name_of_the_writer_is_a_byline() {
    let article = convert(&format!("<h5>By Ilse Brandt</h5>{STORY}"));
    assert_eq!(told(&article, "By Ilse"), dropped("is a byline"));
    let other = convert(&format!("<h5>By Hallum Mole</h5>{STORY}"));
    assert!(other.text().contains("By Hallum Mole"), "{}", other.text());
}

#[test]
fn where_no_headline_is_known_a_byline_above_the_story_is_one_all_the_same() {
    let page = |line: &str| {
        let html = format!(
            "<meta property=og:type content=article><main><div><p>{line}</p>{STORY}{STORY}</div></main>"
        );
        Converter::new().convert(&html).unwrap()
    };
    let byline = page("By Ilse Maria Brandt");
    assert_eq!(told(&byline, "By Ilse"), dropped("is a byline"));
    let line = page("By boat to the islands, once more");
    assert_ne!(told(&line, "By boat").1, "is a byline");
}

#[test]
fn what_a_site_asks_of_its_readers_is_none_of_the_story() {
    for appeal in [
        "Did you know? You can follow us on all the boards of the harbour, and read there what we write.",
        "Ihnen hat der Artikel gefallen? Dann schicken Sie ihn den Leuten in der alten Stadt.",
        "Cet article vous a plu ? Les gens de la vieille ville le liront aussi.",
        "Síguenos en todas las redes del puerto para leer lo que escribimos.",
        "Follow Ilse Brandt on Twitter: @brandt.",
        "Folgen Sie der Zeitung auf Facebook.",
        "Pamanīji kļūdu? Iezīmē tekstu un spied Ctrl+Enter!",
        "Zapisz się do naszego newslettera, żeby wiedzieć, kiedy płyną promy.",
    ] {
        let begins: String = appeal.chars().take(10).collect();
        let article = convert(&format!("{STORY}<p>{appeal}</p>"));
        assert!(!told(&article, &begins).0, "{appeal}");
        assert!(article.text().contains("the first nets"), "{appeal}");
    }
}

#[test]
fn what_others_ask_for_in_the_story_is_told() {
    let said = "<p>“Follow us on the mole and you will see the herring come in,” the fishermen had written to
        the ministry, which did not answer.</p>";
    let within = convert(&format!("{STORY}{STORY}{STORY}{said}{STORY}{STORY}{STORY}"));
    assert!(within.text().contains("Follow us on the mole"));
    let led = "<p>Follow the mole to its end, and you will find the lamp that the mayor had shown on Facebook in a
        picture of the year in which it was lit for the first time, and the men who lit it.</p>";
    let led = convert(&format!("{STORY}{led}"));
    assert!(led.text().contains("Follow the mole"));
    let section = convert(&format!(
        "{STORY}<h2>What they wrote on the mole</h2>{said}<h2>What came of it</h2>{STORY}"
    ));
    assert!(section.text().contains("Follow us on the mole"));
    let helps = "<p>The ministry supports our work, said the masons, who had come in the autumn and who are to
        stay until the last stone is set.</p>";
    let helps = convert(&format!("{STORY}{helps}"));
    assert!(helps.text().contains("supports our work"));
}

#[test]
fn a_first_paragraph_about_the_writer_in_a_box_named_for_them_is_none_of_the_story() {
    let about = "Ilse Brandt works for the Hallum Herald as a writer. She has also taught in the old town, and
        lives there with two cats and the sound of the ferries.";
    let page = |class: &str| convert(&format!("<div class={class}><p>{about}</p></div>{STORY}"));
    let article = page("author-box");
    assert_eq!(
        told(&article, "Ilse Brandt works"),
        dropped("is about the author")
    );
    assert!(article.text().contains("The ferries, which"));
    assert_ne!(
        told(&page("opening"), "Ilse Brandt works").1,
        "is about the author"
    );
}

/// A story in a language without spaces.
const TOLD: &str = "
    <p>渡轮自三月的风暴以来一直停泊在内港，周一上午重新开航。港务长说，没有人受伤，但几条小船被海水冲走，港口办公室正在登记损失。</p>
    <p>镇议会当晚开会，决定在入冬之前把防波堤加高半米。工程大约需要两百万，大部分由水利部门承担，石料从河对岸的采石场运来。</p>
    <p>老城的渔民并不高兴。他们说，更高的堤坝虽然挡住了涌浪，也会把鲱鱼挡在内港之外，而他们的祖父曾在那里撒下第一张网。</p>";

#[test]
fn who_edited_and_reported_a_story_is_said_under_it_in_languages_without_spaces_too() {
    let rule = "says who made the story";
    for line in [
        "（编辑：林可 何川）",
        "【责任编辑：林可】",
        "编辑 林可 校对 何川",
        "来源：河口日报",
        "河口日报记者 林可",
        "采写：林可",
        "(综合整理自河口日报、渔民周刊等)",
        "图片均来自网络",
        "김하나 기자",
        "김하나 hana@example.org",
        "- THE END -",
        "（完）",
    ] {
        let article = convert(&format!("{TOLD}<p>{line}</p>"));
        assert_eq!(told(&article, line), dropped(rule), "{line}");
        assert!(article.text().contains("第一张网"), "{line}");
    }
    for line in ["记者们在码头上等到天亮", "编辑部设在老海关大楼里", "完"] {
        let article = convert(&format!("{TOLD}<p>{line}</p>{TOLD}"));
        assert!(article.text().contains(line), "{}", article.text());
    }
}

#[test]
fn what_the_site_does_not_answer_for_is_none_of_the_story() {
    let rule = "says what the site answers for";
    for disclaimer in [
        "特别声明：以上内容由用户上传，本平台仅提供信息存储服务。",
        "声明：文章仅代表作者本人观点，不构成投资建议。",
        "The opinions in this letter do not necessarily reflect the views of the Herald.",
        "Bu yazıda yer alanlar yatırım tavsiyesi değildir.",
        "Мнение автора может не совпадать с мнением редакции.",
    ] {
        let begins: String = disclaimer.chars().take(8).collect();
        let article = convert(&format!("{STORY}{TOLD}<p>{disclaimer}</p>"));
        let (kept, by) = told(&article, &begins);
        assert!(!kept, "{disclaimer}");
        assert!(
            by == rule || by.starts_with("the ") || by.starts_with("its "),
            "{by}"
        );
        assert!(article.text().contains("第一张网"), "{disclaimer}");
    }
    let case = "<p>The court held that the letters do not necessarily reflect the mood of the town, and that
        the harbour master may print them.</p>";
    let article = convert(&format!("{STORY}{case}{STORY}"));
    assert!(article.text().contains("the mood of"), "{}", article.text());
}

#[test]
fn where_a_story_is_from_is_said_above_it() {
    for line in [
        "2024-05-03 10:12 来源：河口日报 作者：林可",
        "来源：本站原创 作者：林可 时间：2024年5月3日 10:12 浏览：33",
        "河口日报记者 林可 何川",
    ] {
        let article = convert(&format!("<div>{line}</div>{TOLD}"));
        assert!(!told(&article, line).0, "{line}");
    }
    let article = convert(&format!("<p>来源于河对岸的石料周一运到了码头。</p>{TOLD}"));
    assert!(article.text().contains("来源于河"), "{}", article.text());
}

#[test]
fn labels_of_other_stories_are_known_in_chinese_and_the_same_words_in_a_sentence_stay() {
    for label in [
        "您可能感兴趣的文章",
        "为你推荐",
        "新闻推荐",
        "你可能会喜欢",
        "延伸 · 推荐",
    ] {
        let link = "<p><a href=/1>盐仓改建成小学，孩子们从窗口就能看见船</a></p>";
        let article = convert(&format!("{TOLD}{TOLD}<p>{label}</p>{link}"));
        assert!(!article.text().contains(label), "{label}");
    }
    let sentence = "港务长说，你可能会喜欢从灯塔上看到的河口，他为你推荐日落前的那一班渡轮。";
    let article = convert(&format!("{TOLD}<p>{sentence}</p>{TOLD}"));
    assert!(article.text().contains(sentence), "{}", article.text());
}

#[test]
fn what_a_system_says_of_an_entry_is_none_of_it() {
    for line in [
        "Dieser Beitrag wurde am 3. Dezember 2011 veröffentlicht und unter Hafen gespeichert.",
        "This entry was posted on Monday and is filed under Harbour. You can follow any responses to this entry.",
        "Cette entrée a été publiée dans Port, et vous pouvez la mettre en favoris.",
        "Esta entrada fue publicada en Puerto y etiquetada como muelle.",
        "Ten wpis został opublikowany w kategorii Port.",
        "Jede Weiterverbreitung ist honorarpflichtig, wie auch ein Abdruck in Auszügen.",
    ] {
        let article = convert(&format!("{STORY}<p>{line}</p>"));
        assert_eq!(
            told(&article, line),
            dropped("says what the site answers for"),
            "{line}"
        );
    }
    let line = "This entry to the harbour was built by masons who knew how to set such stones.";
    let article = convert(&format!("{STORY}<p>{line}</p>"));
    assert!(article.text().contains(line), "{}", article.text());
}

#[test]
fn links_below_what_is_said_of_the_writer_are_dropped_with_it() {
    let bio =
        "Ilse Brandt covers the harbour for the Herald. Her address is brandt@herald.example.";
    let links = "<ul><li><a href=/a>A ferry that nobody wanted to buy</a>
        <li><a href=/b>The price of herring in the old town</a></ul>";
    let article = convert(&format!("{STORY}{STORY}<p>{bio}</p>{links}"));
    assert_eq!(
        told(&article, "Ilse Brandt"),
        dropped("is about the author")
    );
    assert!(
        !article.text().contains("nobody wanted"),
        "{}",
        article.text()
    );
    let other = bio.replace("Ilse Brandt", "Jonna Brede");
    let article = convert(&format!("{STORY}{STORY}<p>{other}</p>{links}"));
    assert!(told(&article, "Jonna Brede").0, "{}", article.text());
}
