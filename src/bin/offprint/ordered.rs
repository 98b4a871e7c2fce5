//! Work shared out among cores whose results come back in order.
//!
//! The queue between has two places for each worker: what is read ahead and what waits to be written
//! stay bounded, however many pages there are, and a result is handed on as soon as those before it
//! are, so that a program on the other end of a pipe may wait for an answer before it asks again.

use std::sync::mpsc::{Receiver, sync_channel};

use rayon::ThreadPool;

/// Calls `work` on each item on the pool's threads and `finish` on each result, on a thread of its
/// own, in the order of the items. Stops early where `finish` says so by `false`.
pub(crate) fn ordered<T: Send, R: Send>(
    pool: &ThreadPool,
    items: impl Iterator<Item = T>,
    work: impl Fn(T) -> R + Sync,
    mut finish: impl FnMut(R) -> bool + Send,
) {
    let places = 2 * pool.current_num_threads();
    let (queue, results) = sync_channel::<Receiver<R>>(places);
    let work = &work;
    std::thread::scope(|threads| {
        threads.spawn(move || {
            while let Ok(result) = results.recv() {
                // A worker that panicked has no result; the panic itself ends the run.
                if result.recv().is_ok_and(|result| !finish(result)) {
                    return;
                }
            }
        });
        pool.in_place_scope(|workers| {
            for item in items {
                let (done, result) = sync_channel(1);
                if queue.send(result).is_err() {
                    break;
                }
                workers.spawn(move |_| {
                    // Nobody waits for it any more where the run was stopped.
                    let _ = done.send(work(item));
                });
            }
        });
        drop(queue);
    });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::ordered;

    fn pool() -> rayon::ThreadPool {
        rayon::ThreadPoolBuilder::new()
            .num_threads(3)
            .build()
            .unwrap()
    }

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let work = |item: u64| {
            std::thread::sleep(Duration::from_millis(item % 3));
            item * 2
        };
        let mut seen = Vec::new();
        ordered(&pool(), 0..50, work, |result| {
            seen.push(result);
            true
        });
        assert_eq!(seen, (0..50).map(|item| item * 2).collect::<Vec<_>>());
    }

    #[test]
    fn no_more_is_read_ahead_than_there_are_places_for() {
        let read = AtomicUsize::new(0);
        let items = (0..100).inspect(|_| {
            read.fetch_add(1, Ordering::SeqCst);
        });
        let mut finished = 0;
        ordered(
            &pool(),
            items,
            |item| item,
            |_| {
                finished += 1;
                std::thread::sleep(Duration::from_millis(1));
                // Those in the queue, the one being sent and the one being finished.
                assert!(read.load(Ordering::SeqCst) <= finished + 6 + 2);
                true
            },
        );
        assert_eq!(finished, 100);
    }

    #[test]
    fn the_one_who_finishes_may_stop_the_run() {
        let mut seen = 0;
        ordered(
            &pool(),
            0..,
            |item: u32| item,
            |_| {
                seen += 1;
                seen < 5
            },
        );
        assert_eq!(seen, 5);
    }
}
