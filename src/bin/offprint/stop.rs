//! An interrupt lets the files in hand be finished, and no other page be begun: nothing is left
//! half-written, no temporary file is left behind. Where no files are written there is nothing to
//! wait for.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::report::INTERRUPTED;

static STOPPED: AtomicBool = AtomicBool::new(false);

/// From now on an interrupt stops a run that writes files in an orderly way, the second one at once;
/// a run that writes none stops at the first.
pub(crate) fn listen(writes_files: bool) -> Result<(), String> {
    let stop = move || {
        if STOPPED.swap(true, Ordering::SeqCst) || !writes_files {
            std::process::exit(i32::from(INTERRUPTED));
        }
    };
    ctrlc::set_handler(stop).map_err(|error| format!("no handler of interrupts: {error}"))
}

/// Whether there was an interrupt.
pub(crate) fn is_stopped() -> bool {
    STOPPED.load(Ordering::SeqCst)
}
