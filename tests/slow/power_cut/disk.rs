//! A disk as the system promises it and no better: what was written since a file's last sync may be there, or not, or in part, and in
//! any order; so may new names and vanished ones since their folder's last sync.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use support::Dice;
use support::strace::Call;

/// What is torn least: a disk writes whole sectors.
const SECTOR: usize = 512;

/// What happens to a file.
#[derive(Clone)]
enum Op {
    Write { at: usize, bytes: Vec<u8> },
    Size(usize),
}

#[derive(Default)]
struct File {
    durable: Vec<u8>,
    pending: Vec<Op>,
}

/// The disk below one folder.
#[derive(Default)]
pub struct Disk {
    folder: PathBuf,
    files: Vec<File>,
    /// The names as the running program sees them.
    names: BTreeMap<String, usize>,
    durable: BTreeMap<String, usize>,
    pending: Vec<(String, Option<usize>)>,
    /// A disk whose syncs do nothing, for the proof that the test can fail.
    syncs_do_nothing: bool,
    syncs: usize,
}

/// What a power cut leaves: the files of the folder by name.
pub type Image = BTreeMap<String, Vec<u8>>;

/// What becomes of the writes that were not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// None arrived.
    Nothing,
    /// All arrived.
    Everything,
    /// The first so many arrived.
    Begun,
    /// Any of them arrived, whichever came first.
    Some,
    /// Any sectors of any of them arrived.
    Torn,
}

impl Cut {
    pub const ALL: [Self; 5] = [Self::Nothing, Self::Everything, Self::Begun, Self::Some, Self::Torn];
}

fn apply(bytes: &mut Vec<u8>, op: &Op) {
    match op {
        Op::Write { at, bytes: written } => {
            let end = at + written.len();
            if bytes.len() < end {
                bytes.resize(end, 0);
            }
            bytes[*at..end].copy_from_slice(written);
        }
        Op::Size(size) => bytes.resize(*size, 0),
    }
}

impl Op {
    /// The sectors of it that arrive, if any: any of them, or one half.
    fn torn(&self, dice: &Dice) -> Vec<Self> {
        let Self::Write { at, bytes } = self else { return vec![self.clone()] };
        let halves_only = dice.below(2) == 0;
        let leading = dice.below(2) == 0;
        let mut from = 0;
        let mut arrived = Vec::new();
        while from < bytes.len() {
            // Sectors lie where the disk has them, not where a write begins.
            let to = (from + SECTOR - (at + from) % SECTOR).min(bytes.len());
            let kept = if halves_only { (from < bytes.len() / 2) == leading } else { dice.below(2) == 0 };
            if kept {
                arrived.push(Self::Write { at: at + from, bytes: bytes[from..to].to_vec() });
            }
            from = to;
        }
        arrived
    }
}

impl Disk {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), ..Self::default() }
    }

    /// A disk on which one file lies safe already.
    pub fn with(folder: &Path, name: &str, bytes: &[u8]) -> Self {
        let names = BTreeMap::from([(name.to_owned(), 0)]);
        let files = vec![File { durable: bytes.to_vec(), pending: Vec::new() }];
        Self { files, durable: names.clone(), names, ..Self::new(folder) }
    }

    /// A disk that says that it has synced, and has not.
    pub fn that_lies(folder: &Path) -> Self {
        Self { syncs_do_nothing: true, ..Self::new(folder) }
    }

    /// How many syncs of files there were.
    pub fn syncs(&self) -> usize {
        self.syncs
    }

    fn name(&self, path: &Path) -> Option<String> {
        let below = path.strip_prefix(&self.folder).ok()?;
        below.to_str().filter(|name| !name.is_empty() && !name.contains('/')).map(str::to_owned)
    }

    fn file(&mut self, path: &Path) -> Option<&mut File> {
        let name = self.name(path)?;
        let index = self.names.get(&name).copied();
        index.and_then(|index| self.files.get_mut(index))
    }

    fn rename(&mut self, name: &str, to: Option<usize>) {
        let _ = match to {
            Some(file) => self.names.insert(name.to_owned(), file),
            None => self.names.remove(name),
        };
        self.pending.push((name.to_owned(), to));
    }

    /// Follows a call. A sync that failed leaves each of the writes before it lost for good or arrived, as the system does, which
    /// forgets that they were never written (A. Rebello and others, "Can Applications Recover from fsync Failures?", 2020).
    pub fn follow(&mut self, call: &Call, dice: &Dice) {
        match call.name.as_str() {
            "fsync" | "fdatasync" => self.sync(call.file(0), call.result == 0, dice),
            _ if call.result < 0 => {}
            "openat" if call.other(2).contains("O_CREAT") => {
                if let Some(name) = self.name(&call.path(1)).filter(|name| !self.names.contains_key(name)) {
                    self.files.push(File::default());
                    let file = self.files.len() - 1;
                    self.rename(&name, Some(file));
                }
            }
            "write" => assert!(self.name(call.file(0)).is_none(), "only writes that say where they go are followed"),
            "pwrite64" => {
                let (at, written) = (usize::try_from(call.number(3)).unwrap(), usize::try_from(call.result).unwrap());
                let bytes = call.bytes(1)[..written].to_vec();
                if let Some(file) = self.file(call.file(0)) {
                    file.pending.push(Op::Write { at, bytes });
                }
            }
            "ftruncate" => {
                let size = usize::try_from(call.number(1)).unwrap();
                if let Some(file) = self.file(call.file(0)) {
                    file.pending.push(Op::Size(size));
                }
            }
            "unlink" => {
                if let Some(name) = self.name(&call.path(0)) {
                    self.rename(&name, None);
                }
            }
            "rename" => self.moved(&call.path(0), &call.path(1)),
            "renameat" | "renameat2" => self.moved(&call.path(1), &call.path(3)),
            "openat" | "mkdir" => {}
            other => unreachable!("{other} is not followed"),
        }
    }

    fn moved(&mut self, from: &Path, to: &Path) {
        if let (Some(from), Some(to)) = (self.name(from), self.name(to)) {
            let file = self.names[&from];
            self.rename(&from, None);
            self.rename(&to, Some(file));
        }
    }

    fn sync(&mut self, path: &Path, succeeded: bool, dice: &Dice) {
        if self.syncs_do_nothing {
            return;
        }
        if path == self.folder {
            if succeeded {
                self.durable = self.names.clone();
                self.pending.clear();
            }
            return;
        }
        let Some(file) = self.file(path) else { return };
        for op in std::mem::take(&mut file.pending) {
            if succeeded || dice.below(2) == 0 {
                apply(&mut file.durable, &op);
            }
        }
        self.syncs += 1;
    }

    /// What is left if the power is cut now.
    pub fn cut(&self, cut: Cut, dice: &Dice) -> Image {
        let mut names = self.durable.clone();
        let mut stopped: Vec<&str> = Vec::new();
        for (name, file) in &self.pending {
            // Each name for itself, but what happens to one name happens in its order.
            let arrives = match cut {
                Cut::Nothing => false,
                Cut::Everything => true,
                Cut::Begun | Cut::Some | Cut::Torn => dice.below(2) == 0,
            };
            if !arrives || stopped.contains(&name.as_str()) {
                stopped.push(name);
                continue;
            }
            let _ = match file {
                Some(file) => names.insert(name.clone(), *file),
                None => names.remove(name),
            };
        }
        names.into_iter().map(|(name, file)| (name, self.files[file].cut(cut, dice))).collect()
    }
}

impl File {
    fn cut(&self, cut: Cut, dice: &Dice) -> Vec<u8> {
        let mut bytes = self.durable.clone();
        let begun = usize::try_from(dice.below(self.pending.len() as u64 + 1)).unwrap();
        for (index, op) in self.pending.iter().enumerate() {
            let arrived = match cut {
                Cut::Torn if dice.below(4) != 0 => op.torn(dice),
                Cut::Nothing | Cut::Torn => Vec::new(),
                Cut::Everything | Cut::Begun | Cut::Some => {
                    let arrives = cut == Cut::Everything || cut == Cut::Begun && index < begun || cut == Cut::Some && dice.below(2) == 0;
                    if arrives { vec![op.clone()] } else { Vec::new() }
                }
            };
            for part in arrived {
                apply(&mut bytes, &part);
            }
        }
        bytes
    }
}
