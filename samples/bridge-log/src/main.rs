// SPDX-License-Identifier: MIT
//! A program whose logger is one of the crate `log`: it gets events and the log calls as well.

#![forbid(unsafe_code)]

mod bridge;
mod fan;
mod printer;

use log::LevelFilter;

fn main() {
    log::set_logger(&printer::Printer).expect("there is no other logger");
    log::set_max_level(LevelFilter::Trace);
    bridge::install();

    log::info!("the program's own");
    fan::run();
}
