// SPDX-License-Identifier: MIT
//! A program whose subscriber is one of the crate `tracing`: it gets events and the log calls as well.

#![forbid(unsafe_code)]

mod bridge;
mod fan;
mod printer;

fn main() {
    tracing::subscriber::set_global_default(printer::Printer).expect("there is no other subscriber");
    bridge::install();

    tracing::info!("the program's own");
    fan::run();
}
