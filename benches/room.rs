//! How large a hall the server holds: `script/bench room [PARTICIPANTS]` doubles it
//! from there until a promise breaks; `room control` damages something and must see
//! it noticed; `room race` closes a round two hundred times under everyone's hands.

#[path = "room/mod.rs"]
mod room;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use tokio::io::BufReader;

use room::Plan;

/// File handles a participant may take at once: its stream, and a fetch or a ballot.
const HANDLES_EACH: usize = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|one| one != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    match runtime.block_on(run(&arguments)) {
        Ok(code) => code,
        Err(error) => {
            println!("FAILED: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &[&str]) -> anyhow::Result<ExitCode> {
    match arguments {
        ["serve", database] => {
            let commands = BufReader::new(tokio::io::stdin());
            room::server::run((*database).into(), commands, tokio::io::stdout()).await?;
        }
        ["control"] => room::control(&program()?).await?,
        ["race"] => room::race(&program()?, 200, 200).await?,
        ["once", participants] => return once(participants.parse()?, 60).await,
        ["once", participants, seconds] => return once(participants.parse()?, seconds.parse()?).await,
        [] => return until_it_breaks(2_000).await,
        [participants] => return until_it_breaks(participants.parse()?).await,
        _ => anyhow::bail!("room [PARTICIPANTS] | once PARTICIPANTS [SECONDS] | control | race"),
    }
    Ok(ExitCode::SUCCESS)
}

/// This program, which serves when it is called with `serve`.
fn program() -> anyhow::Result<Option<PathBuf>> {
    Ok(Some(std::env::current_exe()?))
}

fn plan(participants: usize, seconds: u64) -> Plan {
    Plan {
        participants,
        stuck: 50,
        joining: Duration::from_secs(seconds),
        voting: Duration::from_secs(seconds),
        between: Duration::from_secs((seconds / 8).clamp(1, 8)),
    }
}

async fn once(participants: usize, seconds: u64) -> anyhow::Result<ExitCode> {
    let broken = room::hold(&program()?, plan(participants, seconds)).await?;
    Ok(told(participants, &broken))
}

fn told(participants: usize, broken: &[String]) -> ExitCode {
    if broken.is_empty() {
        println!("  every promise is kept with {participants} participants");
        return ExitCode::SUCCESS;
    }
    println!("  BROKEN with {participants} participants: {}", broken.join("; "));
    ExitCode::FAILURE
}

/// The size that was asked must hold; how far it goes beyond is what is learnt.
async fn until_it_breaks(first: usize) -> anyhow::Result<ExitCode> {
    let mut participants = first;
    loop {
        let handles = handles()?;
        if participants * HANDLES_EACH > handles {
            println!(
                "\nstopped: {participants} participants may take {} file handles, and a process has {handles} (ulimit -n)",
                participants * HANDLES_EACH
            );
            return Ok(if participants == first { ExitCode::FAILURE } else { ExitCode::SUCCESS });
        }
        let broken = room::hold(&program()?, plan(participants, 60)).await?;
        let code = told(participants, &broken);
        if !broken.is_empty() {
            return Ok(if participants == first { code } else { ExitCode::SUCCESS });
        }
        participants *= 2;
    }
}

/// File handles this process may have.
fn handles() -> anyhow::Result<usize> {
    let limits = std::fs::read_to_string("/proc/self/limits")?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"));
    let soft = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    soft.ok_or_else(|| anyhow::anyhow!("/proc/self/limits names no limit of open files"))
}
