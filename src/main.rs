//! The program: reads the command line and says how it went.

use std::process::ExitCode;

fn main() -> ExitCode {
    voorrang::cli::run()
}
