//! Each stage alone, and the parse they are measured against, in bytes of HTML per second.
//!
//!     cargo bench --bench stages
//!
//! The pages are of middling size (32 kB to 256 kB); a stage meets all of them in each iteration,
//! with what the stages before it gave made ready beforehand. Wall time; `ratio` has the shares.

#![allow(missing_docs, reason = "criterion's macros make public functions")]

mod support;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use offprint::Document;
use offprint::stages::Stages;
use support::{discard, pages, reference};

fn stages(criterion: &mut Criterion) {
    let groups = pages::by_size(40);
    let pages = &groups
        .iter()
        .find(|group| group.name == "medium")
        .unwrap_or(&groups[0])
        .pages;
    let prepared: Vec<Stages> = pages.iter().map(|page| Stages::new(page)).collect();
    let mut group = criterion.benchmark_group("stages");
    let bytes: usize = pages.iter().map(String::len).sum();
    group
        .throughput(Throughput::Bytes(bytes as u64))
        .sample_size(10);

    let mut page =
        |name, stage: fn(&str)| each(&mut group, name, pages, |page: &String| stage(page));
    page("reference", reference::rcdom);
    page("decode", |page| discard(Stages::decode(page.as_bytes())));
    page("dom", |page| discard(Document::parse(page)));

    let mut stage = |name, stage: fn(&Stages)| each(&mut group, name, &prepared, stage);
    stage("metadata", |page| discard(page.metadata()));
    stage("chrome", |page| discard(page.chrome()));
    stage("article", |page| discard(page.article()));
    stage("mapping", |page| discard(page.mapping()));
    stage("ledger", |page| discard(page.ledger()));
    stage("markdown", |page| discard(page.markdown()));
    stage("text", |page| discard(page.text()));
    stage("html", |page| discard(page.html()));
    group.finish();
}

fn each<T>(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, inputs: &[T], run: impl Fn(&T)) {
    group.bench_function(name, |bencher| {
        bencher.iter(|| inputs.iter().for_each(&run))
    });
}

criterion_group!(benches, stages);
criterion_main!(benches);
