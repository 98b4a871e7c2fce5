//! What the page says in JSON-LD: which of its objects is the article, and what that object says.
//!
//! Takes the texts of the `<script type="application/ld+json">` elements. A page holds many
//! objects: the site, its publisher, the breadcrumb, the article, other articles it links to. The
//! article is the object of the highest-ranked type that nothing else merely mentions.

use std::collections::HashMap;

use super::said::{Agent, Said};
use crate::json::Json;
use crate::vocabulary::metadata::{
    Field, MENTIONED_BY, PROPERTIES, Source, Standing, standing_of_type,
};

/// An object, by script and place.
type At = (usize, usize);

/// JSON-LD of a page, script by script.
#[derive(Default)]
pub(super) struct JsonLd<'a> {
    scripts: Vec<Json<'a>>,
    bytes: usize,
}

/// JSON-LD read of one page, in bytes. The longest seen on real pages is near 500 kB.
const MAX_BYTES: usize = 2 * 1024 * 1024;

/// Objects heard of one page.
const MAX_WORKS: usize = 16;

/// Names taken from one list of authors or keywords.
const MAX_LISTED: usize = 100;

impl<'a> JsonLd<'a> {
    /// Reads a script; those past the budget of the page are left out.
    pub(super) fn read(&mut self, text: &'a str) {
        self.bytes = self.bytes.saturating_add(text.len());
        if self.bytes <= MAX_BYTES {
            self.scripts.push(Json::read(text));
        }
    }

    /// What the scripts say: of the article first, then of the page and the site.
    pub(super) fn statements(&self) -> Statements<'a> {
        let graph = Graph::new(self);
        let mut statements = Statements::default();
        for (object, &(standing, at)) in graph.works.iter().take(MAX_WORKS).enumerate() {
            let first = statements.said.len();
            graph.describe(at, object + 1, &mut statements);
            for said in &mut statements.said[first..] {
                said.of_page = standing == Standing::Page;
            }
        }
        graph.name_site(&mut statements);
        graph.read_breadcrumb(&mut statements);
        statements
    }
}

/// What was said, and the breadcrumb.
#[derive(Default)]
pub(super) struct Statements<'a> {
    pub(super) said: Vec<Said<'a>>,
    pub(super) breadcrumb: Vec<String>,
}

/// The objects by the part they play.
struct Graph<'j, 'a> {
    json: &'j JsonLd<'a>,
    /// Articles, other works and pages, the best first.
    works: Vec<(Standing, At)>,
    sites: Vec<At>,
    breadcrumbs: Vec<At>,
    /// The fullest object of each `@id`.
    by_id: HashMap<&'j str, At>,
}

impl<'j, 'a> Graph<'j, 'a> {
    fn new(json: &'j JsonLd<'a>) -> Graph<'j, 'a> {
        let mut graph = Graph {
            json,
            works: Vec::new(),
            sites: Vec::new(),
            breadcrumbs: Vec::new(),
            by_id: HashMap::new(),
        };
        for script in 0..json.scripts.len() {
            graph.sort_objects(script);
        }
        graph
            .works
            .sort_by_key(|&(standing, _)| std::cmp::Reverse(standing));
        graph
    }

    fn sort_objects(&mut self, script: usize) {
        let json = self.script(script);
        let mut mentioned_until = 0;
        for at in 0..json.len() {
            if at >= mentioned_until && self.merely_mentions((script, at)) {
                mentioned_until = json.end(at);
            }
            if !json.is_object(at) {
                continue;
            }
            if let Some(id) = json.member(at, "@id").and_then(|id| json.text(id)) {
                self.remember(id, (script, at));
            }
            match self.standing((script, at)) {
                None => {}
                Some(Standing::Site) => self.sites.push((script, at)),
                Some(Standing::Breadcrumb) => self.breadcrumbs.push((script, at)),
                Some(standing) if at >= mentioned_until => {
                    self.works.push((standing, (script, at)));
                }
                Some(_) => {}
            }
        }
    }

    /// Whether the value at `at` holds things the page is not about. The main entity of a page is
    /// one; several are the questions of a list of such.
    fn merely_mentions(&self, (script, at): At) -> bool {
        let json = self.script(script);
        let key = &*json.value(at).key;
        MENTIONED_BY.contains(&key)
            || (key == "mainEntity" && json.children(at).count() > 1 && !json.is_object(at))
    }

    fn remember(&mut self, id: &'j str, at: At) {
        let size = |(script, at): At| self.script(script).end(at) - at;
        match self.by_id.get(id) {
            Some(&known) if size(known) >= size(at) => {}
            _ => {
                self.by_id.insert(id, at);
            }
        }
    }

    fn standing(&self, (script, at): At) -> Option<Standing> {
        let json = self.script(script);
        let types = json.member(at, "@type")?;
        json.each(types)
            .into_iter()
            .filter_map(|name| json.text(name).and_then(standing_of_type))
            .max()
    }

    fn script(&self, script: usize) -> &'j Json<'a> {
        &self.json.scripts[script]
    }

    /// All that one object says of itself.
    fn describe(&self, (script, at): At, object: usize, statements: &mut Statements<'a>) {
        let json = self.script(script);
        for property in PROPERTIES {
            let Some(value) = json.member(at, property.name) else {
                continue;
            };
            for value in json.each(value).into_iter().take(MAX_LISTED) {
                if let Some(text) = self.text_of(property.field, (script, value)) {
                    let agent = self.agent((script, value));
                    statements.said.push(Said {
                        object,
                        agent,
                        ..self.said(property.field, text)
                    });
                }
            }
        }
        self.describe_image((script, at), object, statements);
        let whole = json.member(at, "isPartOf").map(|whole| (script, whole));
        if let Some(name) = whole.and_then(|whole| self.text_of(Field::SiteName, whole)) {
            statements.said.push(Said {
                object,
                ..self.said(Field::SiteName, name)
            });
        }
    }

    /// What an `ImageObject` says of the picture of the work.
    fn describe_image(&self, (script, at): At, object: usize, statements: &mut Statements<'a>) {
        const SAID: &[(&str, Field)] = &[
            ("caption", Field::ImageCaption),
            ("creditText", Field::ImageCredit),
            ("copyrightHolder", Field::ImageCredit),
            ("creator", Field::ImageCredit),
            ("author", Field::ImageCredit),
        ];
        let json = self.script(script);
        let images = json.member(at, "image").map(|images| json.each(images));
        let Some(&image) = images.as_deref().and_then(<[usize]>::first) else {
            return;
        };
        let (script, image) = self.referred((script, image));
        let json = self.script(script);
        for &(name, field) in SAID {
            let value = json.member(image, name).map(|value| (script, value));
            if let Some(text) = value.and_then(|value| self.text_of(field, value)) {
                statements.said.push(Said {
                    object,
                    ..self.said(field, text)
                });
            }
        }
    }

    fn name_site(&self, statements: &mut Statements<'a>) {
        for &(script, at) in &self.sites {
            if let Some(name) = self.text_of(Field::SiteName, (script, at)) {
                statements.said.push(self.said(Field::SiteName, name));
            }
        }
    }

    fn said(&self, field: Field, text: &str) -> Said<'a> {
        Said {
            field,
            source: Source::JsonLd,
            text: text.to_owned().into(),
            object: 0,
            agent: Agent::Unknown,
            of_page: false,
        }
    }

    /// What the object at `at` is, if it is one that writes.
    fn agent(&self, at: At) -> Agent {
        let (script, at) = self.referred(at);
        let json = self.script(script);
        let types = json
            .member(at, "@type")
            .map(|types| json.each(types))
            .unwrap_or_default();
        let agents = types
            .into_iter()
            .filter_map(|name| json.text(name))
            .map(Agent::of_type);
        agents
            .into_iter()
            .find(|agent| *agent != Agent::Unknown)
            .unwrap_or_default()
    }

    /// A value as text: a string itself; of an object its address or its name, whichever the field
    /// is about.
    fn text_of(&self, field: Field, (script, at): At) -> Option<&'j str> {
        let json = self.script(script);
        if !json.is_object(at) {
            return json.text(at);
        }
        let wanted: &[&str] = match field {
            Field::CanonicalUrl => &["@id", "url"],
            Field::Image => &["url", "contentUrl", "@id"],
            Field::License => &["url", "@id", "name"],
            _ => &["name", "@value", "legalName"],
        };
        let (script, at) = self.referred((script, at));
        let json = self.script(script);
        let member = wanted.iter().find_map(|key| json.member(at, key))?;
        let first = json.each(member).into_iter().next()?;
        json.text(first)
    }

    /// The object itself, or the one it names by `@id` and says no more about.
    fn referred(&self, (script, at): At) -> At {
        let json = self.script(script);
        let id = json.member(at, "@id").and_then(|id| json.text(id));
        match id.and_then(|id| self.by_id.get(id)) {
            Some(&other) if json.member(at, "name").is_none() => other,
            _ => (script, at),
        }
    }

    fn read_breadcrumb(&self, statements: &mut Statements<'a>) {
        let Some(&(script, at)) = self.breadcrumbs.first() else {
            return;
        };
        let json = self.script(script);
        let Some(list) = json.member(at, "itemListElement") else {
            return;
        };
        for item in json.each(list).into_iter().take(MAX_LISTED) {
            let named = |at| json.is_object(at).then(|| json.member(at, "name"))?;
            let name = named(item).or_else(|| named(json.member(item, "item")?));
            if let Some(name) = name.and_then(|name| json.text(name)) {
                statements.breadcrumb.push(name.to_owned());
            }
        }
    }
}
