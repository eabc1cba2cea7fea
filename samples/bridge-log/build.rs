// SPDX-License-Identifier: MIT
//! Makes `trace-fan.rs` with the backend in `backends`.

fn main() {
    tracegen_build::Config::new().backend_path("backends").backend("log").group("fan").compile("trace-events");
}
