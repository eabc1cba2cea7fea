// SPDX-License-Identifier: MIT
//! A program with a logger of its own, which prints to standard output.

use std::io::Write;
use std::sync::Mutex;
use std::thread;

use tracegen_rt::log::{self, LogGuard, LogMask, Message};
use tracegen_rt::{qemu_log, qemu_log_enabled, qemu_log_mask, qemu_log_mask_ln, qemu_logln};

/// A logger's own lock.
static LOGGER: Mutex<()> = Mutex::new(());

fn logger(message: &Message<'_>) {
    let _locked = LOGGER.lock().unwrap();
    let file = message.file().map(|file| file.rsplit(['/', '\\']).next());
    println!(
        "{} {:?} {:?} {} {:?}",
        message.mask(),
        message.module_path(),
        file,
        message.line().is_some(),
        message.text()
    );
    qemu_logln!("the logger's own {}", message.text().len());
    if let Some(mut guard) = LogGuard::with_context() {
        writeln!(guard, "and held").unwrap();
    }
}

pub fn log_all() {
    let never = || -> u32 { panic!("evaluated while off") };
    assert!(!qemu_log_enabled!());
    log::set_hook(Some(logger));
    assert!(qemu_log_enabled!() && log::log_separate());
    qemu_log!("one {}\n", 1);
    qemu_logln!("two");
    qemu_log_mask!(LogMask::UNIMP, "{}", never());
    log::set_log(LogMask::UNIMP).unwrap();
    qemu_log_mask!(LogMask::UNIMP | LogMask::GUEST_ERROR, "three\n");
    qemu_log_mask_ln!(LogMask::UNIMP, "{}", "x".repeat(2000));
    if let Some(mut guard) = LogGuard::with_context() {
        write!(guard, "pieces, ").unwrap();
        qemu_log!("between, ");
        guard.flush().unwrap();
        device::reset();
        writeln!(guard, "last").unwrap();
    }
    drop(LogGuard::new());

    // A thread that holds the logger, and waits for the log, does not wait for who holds the log
    // and waits for the logger.
    let threads: Vec<_> = (0..2)
        .map(|number| {
            thread::spawn(move || {
                for _ in 0..200 {
                    if number == 0 {
                        let _locked = LOGGER.lock().unwrap();
                        device::reset();
                    } else {
                        write!(LogGuard::new().unwrap(), "held").unwrap();
                    }
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }

    log::set_hook(None);
    assert!(qemu_log_enabled!());
    qemu_logln!("without");
}
