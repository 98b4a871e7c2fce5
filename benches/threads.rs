//! How much faster several threads are, each converting pages with the one converter.
//!
//!     cargo bench --bench threads
//!
//! Wall time of all pages of a sample, the least of a few runs, divided by that of one thread.

#![allow(clippy::expect_used, reason = "a bench may stop")]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use offprint::Converter;
use support::{discard, pages};

const STEP: usize = 10;
const RUNS: usize = 7;

fn main() {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let converter = Converter::new();
    for group in pages::sets(STEP) {
        let megabytes = group.bytes() as f64 / 1e6;
        println!("\n{}: {megabytes:.1} MB, {cores} cores\n", group.name);
        println!("| threads | MB/s | times one thread |\n|---:|---:|---:|");
        let counts: Vec<usize> = (0..)
            .map(|power| 1 << power)
            .take_while(|&n| n <= cores)
            .collect();
        // The counts take turns, so that a change of the machine's pace meets all of them.
        let mut least = vec![Duration::MAX; counts.len()];
        for _ in 0..RUNS {
            for (least, &threads) in least.iter_mut().zip(&counts) {
                *least = (*least).min(time(&converter, &group.pages, threads));
            }
        }
        for (time, threads) in least.iter().zip(&counts) {
            let speed = megabytes / time.as_secs_f64();
            let times = least[0].as_secs_f64() / time.as_secs_f64();
            println!("| {threads} | {speed:.0} | {times:.2} |");
        }
    }
}

fn time(converter: &Converter, pages: &[String], threads: usize) -> Duration {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
            let article = converter.convert(page.as_str());
            discard(article.expect("the page is within the limits").markdown());
        }
    };
    let start = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    start.elapsed()
}
