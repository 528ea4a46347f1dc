//! Making a bundle, and writing it where it is carried away from.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use age::Encryptor;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::envelope::wrap;
use super::error::{BundleError, Limit};
use super::line::{Header, Written};
use super::{NewPassphrase, limits};
use crate::store::Store;
use crate::store::replication::{Departure, Scope};
use crate::transfer::deliver::{Delivered, Delivery, Progress};
use crate::transfer::file_name;

/// How the ending of a bundle's name reads.
pub const ENDING: &str = "kvb";

/// What a bundle is sealed with.
#[derive(Debug, Clone)]
pub enum Protection {
    /// With a passphrase.
    Passphrase(NewPassphrase),
    /// With nothing: whoever finds it reads every visit in it.
    Declined,
}

/// A bundle that is made and not yet written.
#[derive(Debug, Clone)]
pub struct Prepared {
    bytes: Vec<u8>,
    departure: Departure,
}

impl Prepared {
    /// How many changes in it were in no bundle before.
    #[must_use]
    pub fn fresh(&self) -> u64 {
        self.departure.fresh()
    }

    /// The whole file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The file on its way into a folder that exists, in a folder of the program's own below it where one is named.
    #[must_use]
    pub fn delivery(self, root: PathBuf, below: Option<&str>, name: String) -> (Delivery, Departure) {
        let delivery = Delivery::new(root);
        let delivery = below.into_iter().fold(delivery, Delivery::below);
        (delivery.file(name, self.bytes), self.departure)
    }
}

/// Makes a bundle. This needs the book and no stick.
///
/// # Errors
/// When there is nothing to hand over, the book cannot be read, or it is too large for one bundle.
pub fn prepare(store: &mut Store, scope: Scope, protection: &Protection) -> Result<Prepared, BundleError> {
    let departure = store.replica().departure(scope)?;
    if departure.fresh() == 0 {
        return Err(BundleError::NothingNew);
    }
    if departure.changes() > limits::CHANGES {
        return Err(BundleError::TooLarge(Limit::Changes));
    }
    let payload = match protection {
        Protection::Declined => pack(store, &departure, Vec::new())?,
        Protection::Passphrase(passphrase) => {
            let mut recipient = age::scrypt::Recipient::new(passphrase.secret().clone());
            recipient.set_work_factor(limits::OWN_WORK);
            let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient));
            let encryptor = encryptor.map_err(|error| BundleError::Sealing(io::Error::other(error)))?;
            let sealing = encryptor.wrap_output(Vec::new()).map_err(BundleError::Sealing)?;
            pack(store, &departure, sealing)?.finish().map_err(BundleError::Sealing)?
        }
    };
    let bytes = wrap(matches!(protection, Protection::Passphrase(_)), &payload);
    if bytes.len() as u64 > limits::FILE {
        return Err(BundleError::TooLarge(Limit::File));
    }
    Ok(Prepared { bytes, departure })
}

/// Writes the lines, packed, into what keeps or seals them.
fn pack<W: Write>(store: &mut Store, departure: &Departure, into: W) -> Result<W, BundleError> {
    let mut packed = GzEncoder::new(into, Compression::default());
    let mut line = |value: &dyn erased::Json| value.write(&mut packed).map_err(BundleError::Sealing);
    line(&Header::new(&departure.from, departure.changes()))?;
    let mut written = 0;
    store.replica().each_departing(departure, |change| {
        let bad = || crate::store::StoreError::Damaged(format!("change {} of desk {}", change.seq, change.desk));
        written += 1;
        line(&Written::new(change).ok_or_else(bad)?)
    })?;
    if written != departure.changes() {
        return Err(crate::store::StoreError::Damaged("the journal".to_owned()).into());
    }
    packed.finish().map_err(BundleError::Sealing)
}

/// One line of JSON, of whatever type.
mod erased {
    use std::io::{self, Write};

    use serde::Serialize;

    pub(super) trait Json {
        fn write(&self, into: &mut dyn Write) -> io::Result<()>;
    }

    impl<T: Serialize> Json for T {
        fn write(&self, into: &mut dyn Write) -> io::Result<()> {
            let mut line = serde_json::to_vec(self)?;
            line.push(b'\n');
            into.write_all(&line)
        }
    }
}

/// Makes a bundle, writes it, and remembers what it holds. No file is ever replaced.
///
/// # Errors
/// As [`prepare`], and when a file of that name is there, it cannot be written, or the book cannot remember it. In the last case the file is
/// whole, and the next bundle holds the same changes again.
pub fn write(
    store: &mut Store,
    to: &Path,
    scope: Scope,
    protection: &Protection,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<(Delivered, u64), BundleError> {
    let bad = || BundleError::BadName(to.to_owned());
    let file =
        to.file_name().and_then(|name| name.to_str()).filter(|file| file_name::portable::is_portable(file)).ok_or_else(bad)?.to_owned();
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned);
    if std::fs::symlink_metadata(to).is_ok() {
        return Err(BundleError::Exists(to.to_owned()));
    }
    let prepared = prepare(store, scope, protection)?;
    let fresh = prepared.fresh();
    let (delivery, departure) = prepared.delivery(folder, None, file);
    let delivered = delivery.deliver(progress)?;
    store.replica().departed(&departure)?;
    Ok((delivered, fresh))
}

/// The first free name for a bundle of this day in a folder: `kavijakirja-2026-11-20.kvb`, then `kavijakirja-2026-11-20-2.kvb`.
#[must_use]
pub fn free_name(folder: &Path, today: chrono::NaiveDate) -> String {
    let name = |number| file_name::bundle(today, number, ENDING);
    // Should all of them be taken, the delivery says so of the first.
    (1..=10_000).map(name).find(|name| std::fs::symlink_metadata(folder.join(name)).is_err()).unwrap_or_else(|| name(1))
}
