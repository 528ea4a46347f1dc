//! Accounts at social services: addresses of profiles, handles with @, and handles that a word announces.

use std::ops::Range;

use super::Kind;
use super::characters::{Characters, is_space};
use super::ordinary::Ordinary;

/// Services whose addresses lead to a person.
const HOSTS: [&str; 22] = [
    "facebook.com",
    "fb.com",
    "fb.me",
    "m.me",
    "instagram.com",
    "tiktok.com",
    "t.me",
    "telegram.me",
    "wa.me",
    "linkedin.com",
    "twitter.com",
    "x.com",
    "vk.com",
    "ok.ru",
    "snapchat.com",
    "youtube.com",
    "threads.net",
    "threads.com",
    "reddit.com",
    "discord.com",
    "bsky.app",
    "mastodon.social",
];

/// Pages of these services that are nobody's profile.
const PAGES: [&str; 9] = ["events", "groups", "help", "login", "watch", "hashtag", "legal", "privacy", "policies"];

/// Handles that address everybody in a chat.
const EVERYBODY: [&str; 9] = ["all", "alla", "kaikki", "everyone", "here", "channel", "team", "tiimi", "admin"];

/// How words begin that announce a handle.
const ANNOUNCING: [&str; 19] = [
    "instagram",
    "insta",
    "facebook",
    "tiktok",
    "telegram",
    "snapchat",
    "snap",
    "snäp",
    "messenger",
    "skype",
    "discord",
    "viber",
    "whatsapp",
    "nimimerk",
    "käyttäjänim",
    "käyttäjätunnu",
    "användarnamn",
    "username",
    "nickname",
];

/// Words between what announces a handle and the handle.
const BETWEEN: [&str; 14] =
    ["nimellä", "nimimerkki", "nimimerkillä", "tili", "tilillä", "käyttäjä", "on", "är", "is", "as", "som", "konto", "account", "user"];

/// The ends of domains that are mentioned as pages, not as accounts.
const DOMAINS: [&str; 9] = ["fi", "com", "se", "org", "net", "eu", "info", "me", "io"];

/// The accounts in a text.
pub(super) fn find(text: &Characters<'_>, ordinary: &Ordinary) -> Vec<(Range<usize>, Kind)> {
    let account = |place| address(text, place, ordinary).or_else(|| handle(text, place, ordinary)).or_else(|| announced(text, place));
    (0..text.len()).filter_map(account).map(|at| (at, Kind::Profile)).collect()
}

/// `https://www.instagram.com/sara.k`, found at the slash before the account.
fn address(text: &Characters<'_>, slash: usize, ordinary: &Ordinary) -> Option<Range<usize>> {
    if text.at(slash) != Some('/') {
        return None;
    }
    let mut start = slash;
    while text.before(start).is_some_and(|character| character.is_alphanumeric() || matches!(character, '.' | '-')) {
        start -= 1;
    }
    let domain = text.lower(&(start..slash));
    if !HOSTS.iter().any(|host| domain.strip_suffix(host).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))) {
        return None;
    }
    let end = text.run(slash + 1, |character| character.is_alphanumeric() || "._-/@%?=&+~".contains(character));
    let end = trimmed(text, slash + 1, end, |character| ".-/?&=_".contains(character));
    let path = text.lower(&(slash + 1..end));
    let page = path.split(['/', '?']).next().is_some_and(|first| PAGES.contains(&first));
    if path.chars().count() < 2 || page || is_ordinary(&path, ordinary) {
        return None;
    }
    Some(scheme_before(text, start)..end)
}

/// Where `https://` before a domain begins.
fn scheme_before(text: &Characters<'_>, start: usize) -> usize {
    let slashes = start.checked_sub(3).filter(|from| text.text(&(*from..start)) == "://");
    slashes.and_then(|colon| text.word_before(colon)).map_or(start, |scheme| scheme.start)
}

/// The end without the characters that belong to the sentence.
fn trimmed(text: &Characters<'_>, from: usize, end: usize, belongs: impl Fn(char) -> bool) -> usize {
    (from..=end).rev().find(|end| !text.before(*end).is_some_and(&belongs)).unwrap_or(from).max(from)
}

/// Whether a handle consists of words alone that name nobody: `helsinki`, `kela.fi`.
fn is_ordinary(handle: &str, ordinary: &Ordinary) -> bool {
    let mut parts = handle.split(|character: char| !character.is_alphabetic()).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some() && parts.all(|part| ordinary.has(part) || DOMAINS.contains(&part))
}

fn in_handle(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '.' | '_' | '-')
}

/// `@guled_w92`.
fn handle(text: &Characters<'_>, place: usize, ordinary: &Ordinary) -> Option<Range<usize>> {
    let apart = !text.before(place).is_some_and(|before| in_handle(before) || before == '/');
    if text.at(place) != Some('@') || !apart {
        return None;
    }
    let end = trimmed(text, place + 1, text.run(place + 1, in_handle), |character| matches!(character, '.' | '-'));
    let shown = text.lower(&(place + 1..end));
    let long = (3..=40).contains(&shown.chars().count()) && shown.contains(char::is_alphabetic);
    let domain = shown.rsplit_once('.').is_some_and(|(_, top)| DOMAINS.contains(&top));
    (long && !domain && !EVERYBODY.contains(&shown.as_str()) && !is_ordinary(&shown, ordinary)).then_some(place..end)
}

/// `Instagram: sara.k92`, `nimimerkki olena_k`; found at the word that announces it.
fn announced(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    let word = text.word(place)?;
    let lower = text.lower(&word);
    if !ANNOUNCING.iter().any(|beginning| lower.starts_with(beginning)) {
        return None;
    }
    let mut next = skip(text, word.end)?;
    for _ in 0..2 {
        let between = text.word(next).filter(|between| BETWEEN.contains(&text.lower(between).as_str()));
        match between {
            Some(between) => next = skip(text, between.end)?,
            None => break,
        }
    }
    let end = trimmed(text, next, text.run(next, in_handle), |character| matches!(character, '.' | '-'));
    has_shape(text.text(&(next..end))).then_some(next..end)
}

/// The place behind the signs that may separate a handle from the word before it.
fn skip(text: &Characters<'_>, from: usize) -> Option<usize> {
    let next = text.run(from, |character| is_space(character) || matches!(character, ':' | '=' | '"' | '”' | '“' | '\'' | '('));
    (next > from && next <= from + 4).then_some(next)
}

/// Whether a word is written as handles are and as no other word is: `sara.k92`, `olena_k`.
fn has_shape(handle: &str) -> bool {
    /// What numbers follow in ordinary notes: weeks and hours.
    const COUNTED: [&str; 8] = ["viikko", "week", "vecka", "vko", "klo", "covid", "kello", "room"];
    let small = handle.chars().all(|character| !character.is_uppercase());
    let letters = handle.chars().filter(|character| character.is_alphabetic()).count();
    let domain = handle.rsplit_once('.').is_some_and(|(_, top)| DOMAINS.contains(&top));
    let joined = handle.contains('_') || handle.contains('.');
    let numbered = handle.trim_end_matches(|character: char| character.is_numeric());
    let numbered = numbered.len() < handle.len() && numbered.chars().count() >= 3 && !COUNTED.contains(&numbered);
    handle.starts_with(char::is_alphabetic) && small && letters >= 3 && handle.chars().count() >= 4 && !domain && (joined || numbered)
}
