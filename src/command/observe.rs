//! `observe`: new phenomena, noted without persons.

use super::cli::Observe;
use super::failure::Failure;
use super::{Host, free_text, weekly, wrong};
use crate::book::{Observation, VisitId};
use crate::statistics::Selection;
use crate::store::StoreError;
use crate::text;
use crate::transfer::section_export;

pub(super) fn run(args: Observe, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    if let Some(period) = args.list {
        let selection = Selection { period, place: args.place };
        if let Some(folder) = args.to {
            let delivered = section_export::save_observations(&mut store, &host.locale, &selection, folder, &mut |_| {});
            return weekly::report_files(&delivered.map_err(|error| weekly::failed(&error, host))?, host);
        }
        for seen in store.reader().observations(&selection).map_err(|error| host.failed(&error))? {
            if args.json {
                host.say_json(&seen)?;
            } else {
                host.say(&format!("{}  {}  {}  {}  {}", seen.id, seen.date, seen.place, seen.topic, seen.text))?;
            }
        }
        return Ok(());
    }
    if let Some(id) = args.remove {
        store.writer().remove_observation(id).map_err(|error| host.failed(&error))?;
        return host.say(&id.to_string());
    }
    if let Some(id) = args.amend {
        let known = store.reader().observation(id).map_err(|error| host.failed(&error))?;
        let known = known.ok_or_else(|| host.failed(&StoreError::UnknownThing(id.to_string())))?;
        let seen = Observation {
            id,
            place: args.place.unwrap_or(known.place),
            date: args.date.unwrap_or(known.date),
            topic: args.topic.unwrap_or(known.topic),
            text: args.text.unwrap_or(known.text),
        };
        store.writer().put_observation(&seen).map_err(|error| host.failed(&error))?;
        return host.say(&id.to_string());
    }
    let (Some(topic), Some(text)) = (args.topic, args.text) else {
        return Err(wrong(text!(host.locale, "command-observe-what")));
    };
    let ordinary = free_text::ordinary(&mut store, host)?;
    let text = if args.take_out { free_text::take_out(&text, &ordinary, host) } else { text };
    let seen = Observation {
        id: VisitId::random(host.entropy).map_err(|error| host.failed(&error.into()))?,
        place: host.place(&mut store, args.place)?.id,
        date: args.date.unwrap_or(host.clock.now().date),
        topic,
        text,
    };
    store.writer().put_observation(&seen).map_err(|error| host.failed(&error))?;
    host.remark_on(seen.date);
    host.say(&seen.id.to_string())?;
    let again = text!(host.locale, "free-text-again-observe");
    free_text::warn(&seen.text, &ordinary, &again, host);
    Ok(())
}
