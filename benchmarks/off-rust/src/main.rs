// SPDX-License-Identifier: MIT
//! Loops past eight trace points that are off: ours, with and without probes, and those of the
//! crates `tracing` and `log`. With `NAME N` it goes past them N times; without a word it prints the
//! medians of bursts of each, in nanoseconds.

use std::env;
use std::hint::black_box;
use std::time::Instant;

mod private {
    pub mod trace {
        include!(concat!(env!("OFF_RUST_GENERATED"), "/private/trace-off.rs"));
    }
}

mod named {
    pub mod trace {
        include!(concat!(env!("OFF_RUST_GENERATED"), "/named/trace-off.rs"));
    }
}

const BURSTS: usize = 2001;
const COUNT: u64 = 2000;

type Loop = fn(u64, &u8, &str);

macro_rules! loops {
    ($($name:ident: |$n:ident, $s:ident, $text:ident| [$($site:ident)*] $call:expr;)*) => {
        $(
            #[no_mangle]
            #[inline(never)]
            #[allow(unused_variables)]
            pub fn $name(count: u64, $s: &u8, $text: &str) {
                for $n in 0..count {
                    black_box(());
                    loops!(@sites $call; $($site)*);
                }
            }
        )*
        const LOOPS: &[(&str, Loop)] = &[$((stringify!($name), $name)),*];
    };
    (@sites $call:expr; ) => {};
    (@sites $call:expr; $site:ident $($more:ident)*) => {
        $call;
        loops!(@sites $call; $($more)*);
    };
}

macro_rules! eight_events {
    ($module:path, $n:expr, $s:expr, $text:expr) => {{
        use $module as at;
        at::trace_off_0($s, $n as i32, $n, $text);
        at::trace_off_1($s, $n as i32, $n, $text);
        at::trace_off_2($s, $n as i32, $n, $text);
        at::trace_off_3($s, $n as i32, $n, $text);
        at::trace_off_4($s, $n as i32, $n, $text);
        at::trace_off_5($s, $n as i32, $n, $text);
        at::trace_off_6($s, $n as i32, $n, $text);
        at::trace_off_7($s, $n as i32, $n, $text);
    }};
}

loops! {
    loop_private: |n, s, text| [once] eight_events!(crate::private::trace, n, s, text);
    loop_named: |n, s, text| [once] eight_events!(crate::named::trace, n, s, text);
    loop_tracing: |n, s, text| [a b c d e f g h]
        tracing::trace!(ret = n as i32, value = n, text, "off {:p}", s);
    loop_log: |n, s, text| [a b c d e f g h] log::trace!("off {s:p} {} {n} {text}", n as i32);
    loop_none: |n, s, text| [] ();
}

fn main() {
    let words: Vec<String> = env::args().collect();
    let place = 0;
    if let [_, name, count] = &words[..] {
        let mut loops = LOOPS.iter();
        let wanted = loops.find(|(each, _)| each.strip_prefix("loop_") == Some(name));
        let wanted = wanted.unwrap().1;
        wanted(count.parse().unwrap(), &place, &words[0]);
        return;
    }
    let mut taken = vec![Vec::with_capacity(BURSTS); LOOPS.len()];
    for _ in 0..BURSTS {
        for (which, (_, each)) in LOOPS.iter().enumerate() {
            let start = Instant::now();
            each(COUNT, &place, &words[0]);
            taken[which].push(start.elapsed().as_nanos());
        }
    }
    for ((name, _), times) in LOOPS.iter().zip(&mut taken) {
        times.sort_unstable();
        println!("{name} {}", times[BURSTS / 2]);
    }
}
