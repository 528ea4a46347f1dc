//! Small, read-only and vanishing file systems, mounted in a namespace of the test's own, which an ordinary user may have too.

use std::path::Path;
use std::process::Command;

use crate::program::{INSIDE, only};

/// True in the namespace. Outside it runs the test of this name (`module` is its `module_path!()`) in one, through `unshare` of util-linux, and returns false. Where the
/// system forbids that the test fails and says so.
pub fn in_namespace(module: &str, test: &str) -> bool {
    if std::env::var_os(INSIDE).is_some() {
        return true;
    }
    let user: &[&str] = &["--user", "--map-root-user", "--mount"];
    // Root in a container may be forbidden a user namespace, and needs none.
    let ways = [user, &["--mount"]];
    let way = ways.into_iter().find(|way| Command::new("unshare").args(*way).arg("true").status().is_ok_and(|status| status.success()));
    let way = way.unwrap_or_else(|| panic!("this test needs `unshare` (util-linux) and the right to make a mount namespace"));
    let me = std::env::current_exe().unwrap();
    let output = Command::new("unshare").args(way).arg(me).args(only(module, test)).env(INSIDE, "1").output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    false
}

/// Mounts something on a folder: `mount ARGS… FOLDER`.
pub fn mount(args: &[&str], folder: &Path) {
    let output = Command::new("mount").args(args).arg(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
