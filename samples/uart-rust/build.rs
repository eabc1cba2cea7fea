// SPDX-License-Identifier: MIT
//! Makes `trace-uart.rs` of `../uart/trace-events`.

fn main() {
    tracegen_build::Config::new().root("..").compile("../uart/trace-events");
}
