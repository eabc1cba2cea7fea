// SPDX-License-Identifier: MIT
//! A program that does what its arguments say, one after the other: `WORD` or `WORD=VALUE`.

#![forbid(unsafe_code)]

mod hook;
mod syntax;

mod trace {
    include!("../../../generated/trace-board.rs");
}

use std::env;
use std::fmt;
use std::io::{self, Write};
use std::thread;

use tracegen_rt::log::{self, Log, LogGuard, LogMask};
use tracegen_rt::{
    log_mask_ln, qemu_log, qemu_log_enabled, qemu_log_mask, qemu_log_mask_and_addr,
    qemu_log_mask_and_addr_ln, qemu_log_mask_ln, qemu_logln,
};

fn main() -> io::Result<()> {
    for argument in env::args().skip(1) {
        let (word, value) = argument.split_once('=').unwrap_or((&argument, ""));
        match word {
            "enable" => tracegen_rt::trace::enable_events(value),
            "opt" => tracegen_rt::trace::opt_parse(value),
            "init-file" => tracegen_rt::trace::init_file(),
            "list" => tracegen_rt::trace::list_events(&mut io::stdout())?,
            "group" => show(tracegen_rt::trace::events().group(value)),
            "matching" => show(tracegen_rt::trace::events().matching(value)),
            "on" => show(tracegen_rt::trace::events().filter(|event| event.is_on())),
            "set" => tracegen_rt::trace::event_name(value)
                .unwrap()
                .set_state(true),
            "unset" => tracegen_rt::trace::event_name(value)
                .unwrap()
                .set_state(false),
            "mask" => println!(
                "{:?}",
                log::str_to_log_mask(value).map(|mask| mask.to_string())
            ),
            "set-log" => tell(log::set_log(value.parse().unwrap())),
            "log-file" => tell(log::set_log_filename(value)),
            "append" => log::set_append(true),
            "dfilter" => tell(log::set_dfilter_ranges(value)),
            "level" => println!(
                "{} {} {}",
                log::loglevel(),
                qemu_log_enabled!(),
                log::log_separate()
            ),
            "usage" => log::print_log_usage(&mut io::stdout())?,
            "fire" => fire(),
            "long" => device::write(1, 2, Some(&"x".repeat(value.parse().unwrap()))),
            "log" => log_everything(),
            "guard" => guard(),
            "nested" => nested(),
            "fill" => fill(),
            "syntax" => syntax::log_all(),
            "hook" => hook::log_all(),
            "threads" => threads(value.parse().unwrap()),
            _ => panic!("unknown word {word}"),
        }
    }
    Ok(())
}

fn show<'a>(events: impl Iterator<Item = &'a tracegen_rt::Event>) {
    println!(
        "{}",
        events
            .map(|event| event.name())
            .collect::<Vec<_>>()
            .join(" ")
    );
}

fn tell(result: Result<(), log::LogError>) {
    if let Err(error) = result {
        println!("{error}");
    }
}

fn fire() {
    device::write(0x10, 0xff, Some("THR"));
    device::write(0xabcd, u32::MAX, None);
    device::dma(None, 42);
    device::reset();
    trace::trace_board_up("virt", b"\xff\xfe\xfd\xfc");
}

fn log_everything() {
    let never = || -> u32 { panic!("evaluated while off") };
    let addr = 0x1000_u64;
    qemu_log!("log {addr:#x} {}\n", 1 + 1);
    qemu_logln!("logln {name}", name = "x");
    qemu_logln!();
    qemu_log_mask!(LogMask::UNIMP | LogMask::CPU_EXEC, "unimp {:>4}\n", addr);
    qemu_log_mask_ln!(LogMask::UNIMP, "unimp ln {addr}",);
    log_mask_ln!(Log::Unimp, "by its name in QEMU {}", addr,);
    qemu_log_mask_and_addr!(LogMask::UNIMP, addr, "in range {addr}\n");
    qemu_log_mask_and_addr_ln!(LogMask::UNIMP, addr + 0x1000, "out of range {}", addr,);
    log_mask_ln!(Log::GuestError, "{}", never());
    qemu_log_mask_and_addr_ln!(LogMask::GUEST_ERROR, addr, "{}", never());
    qemu_log_mask!(LogMask::GUEST_ERROR, "{}", never());
    qemu_log_mask_ln!(LogMask::GUEST_ERROR, "{}", never());
    qemu_log_mask_and_addr!(LogMask::GUEST_ERROR, addr, "{}", never());
    if !qemu_log_enabled!() {
        qemu_log!("{}", never());
        qemu_logln!("{}", never());
        assert!(LogGuard::new().is_none());
    }
}

/// Writes in pieces, and traces and logs in between.
fn guard() {
    let mut outer = LogGuard::with_context().unwrap();
    write!(outer, "piece, ").unwrap();
    {
        let mut inner = LogGuard::with_context().unwrap();
        write!(inner, "inner, ").unwrap();
    }
    device::reset();
    qemu_log!("logged, ");
    LogGuard::log_fmt(format_args!("last\n")).unwrap();
    device::reset();
    writeln!(outer, "end").unwrap();
}

/// Traces, logs and holds the log while it is printed.
struct Talkative;

impl fmt::Display for Talkative {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        device::reset();
        qemu_logln!("inside");
        if let Some(mut guard) = LogGuard::new() {
            device::write(1, 2, Some("held"));
            writeln!(guard, "guarded").unwrap();
        }
        f.write_str("talkative")
    }
}

fn nested() {
    qemu_logln!("[{Talkative}]");
    if let Some(mut guard) = LogGuard::new() {
        writeln!(guard, "<{Talkative}>").unwrap();
    }
}

/// Writes until no memory is left, and says how much was taken.
fn fill() {
    let piece = [b'x'; 1 << 16];
    let mut taken = 0;
    let mut guard = LogGuard::new().unwrap();
    let error = loop {
        match guard.write(&piece) {
            Ok(length) => taken += length,
            Err(error) => break error,
        }
    };
    qemu_log!("cut");
    drop(guard);
    qemu_logln!("behind");
    println!("{taken} {:?}", error.kind());
}

/// Each thread writes lines of its own letter, of many lengths, in one piece and in several.
fn threads(count: u8) {
    let threads: Vec<_> = (0..count)
        .map(|number| {
            thread::spawn(move || {
                let letter = char::from(b'a' + number).to_string();
                for length in 0..300_u32 {
                    device::write(length, 0, Some(&letter.repeat(length as usize * 3)));
                    if let Some(mut guard) = LogGuard::new() {
                        write!(guard, "guard {letter} ").unwrap();
                        write!(guard, "{}", letter.repeat(length as usize)).unwrap();
                        writeln!(guard).unwrap();
                    }
                    qemu_logln!("log {letter} {letter}{letter}");
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
}
