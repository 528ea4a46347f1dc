//! `drives`: removable drives and their free space.

use super::Host;
use super::cli::Drives;
use super::failure::Failure;
use crate::text;
use crate::transfer::drive;

pub(super) fn run(args: &Drives, host: &mut Host<'_>) -> Result<(), Failure> {
    for drive in drive::drives() {
        if args.json {
            host.say_json(&drive)?;
            continue;
        }
        let kind = if drive.removable { text!(host.locale, "command-drive-removable") } else { text!(host.locale, "command-drive-fixed") };
        let (name, folder) = (drive.name, drive.folder.display().to_string());
        let free = host.locale.number(drive.free / 1_000_000);
        host.say(&text!(host.locale, "command-drive", name = name, folder = folder, kind = kind, free = free))?;
    }
    Ok(())
}
