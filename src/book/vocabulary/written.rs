//! A vocabulary as TOML, as `assets/vocabulary` holds them and as one laptop gives its own to another.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{BadVocabulary, Vocabulary};
use crate::book::{Choose, Code, CodeId, Dimension, DimensionId, Labels};

impl Vocabulary {
    /// Reads a vocabulary from TOML, as `assets/vocabulary` holds them.
    ///
    /// # Errors
    /// When the text is no vocabulary: no TOML, a core dimension missing, an id twice, or a reserved id.
    pub fn from_toml(text: &str) -> Result<Self, BadVocabulary> {
        let written: Written = toml::from_str(text).map_err(|e| BadVocabulary::Syntax(e.to_string()))?;
        let mut vocabulary = Self::default();
        let mut seen = BTreeSet::new();
        for (order, written) in (0..).zip(written.dimension) {
            if written.id.is_reserved() || !seen.insert((written.id.clone(), None)) {
                return Err(BadVocabulary::Id(written.id.to_string()));
            }
            for (order, code) in (0..).zip(written.code) {
                if code.id.is_reserved() || !seen.insert((written.id.clone(), Some(code.id.clone()))) {
                    return Err(BadVocabulary::Id(code.id.to_string()));
                }
                vocabulary.codes.push(code.into_code(&written.id, order));
            }
            vocabulary.dimensions.push(Dimension {
                switched_on: written.switched_on || written.id.is_core(),
                id: written.id,
                label: written.label,
                choose: written.choose,
                usual: written.usual,
                order,
                // Which places ask it is each desk's own.
                places: BTreeSet::new(),
                required: written.required,
                keeps: written.keeps,
            });
        }
        vocabulary.check_core()?;
        vocabulary.check_successors()?;
        Ok(vocabulary)
    }

    /// The vocabulary as [`from_toml`](Self::from_toml) reads it, under a name; retired and merged codes among the others.
    ///
    /// # Errors
    /// Never for a vocabulary of a book; the error is passed on rather than hidden.
    pub fn to_toml(&self, name: &Labels) -> Result<String, toml::ser::Error> {
        let dimension = |dimension: &Dimension| WrittenDimension {
            id: dimension.id.clone(),
            label: dimension.label.clone(),
            choose: dimension.choose,
            switched_on: dimension.switched_on,
            usual: dimension.usual.clone(),
            required: dimension.required,
            keeps: dimension.keeps,
            code: self.codes_of(&dimension.id).cloned().map(WrittenCode::from).collect(),
        };
        toml::to_string(&Written { name: name.clone(), dimension: self.dimensions.iter().map(dimension).collect() })
    }

    fn check_core(&self) -> Result<(), BadVocabulary> {
        for id in DimensionId::CORE {
            let expected = if [DimensionId::LANGUAGE, DimensionId::CHANNEL].contains(&id) { Choose::One } else { Choose::Many };
            match self.dimension(&id) {
                Some(dimension) if dimension.choose == expected => {}
                _ => return Err(BadVocabulary::Core(id)),
            }
        }
        let usual = |dimension: &Dimension| dimension.usual.as_ref().is_none_or(|u| self.code(&dimension.id, u).is_some());
        match self.dimensions.iter().find(|dimension| !usual(dimension)) {
            Some(dimension) => Err(BadVocabulary::Usual(dimension.id.clone())),
            None => Ok(()),
        }
    }

    fn check_successors(&self) -> Result<(), BadVocabulary> {
        let dangles = |code: &&Code| code.merged_into.as_ref().is_some_and(|into| self.code(&code.dimension, into).is_none());
        self.codes.iter().find(dangles).map_or(Ok(()), |code| Err(BadVocabulary::Successor(code.id.clone())))?;
        let endless = |code: &&Code| self.successor(&code.dimension, &code.id).is_none();
        self.codes.iter().find(endless).map_or(Ok(()), |code| Err(BadVocabulary::Circle(code.id.clone())))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: Labels,
    dimension: Vec<WrittenDimension>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDimension {
    id: DimensionId,
    label: Labels,
    choose: Choose,
    #[serde(default)]
    switched_on: bool,
    usual: Option<CodeId>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    keeps: bool,
    #[serde(default)]
    code: Vec<WrittenCode>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCode {
    id: CodeId,
    label: Labels,
    short: Option<Labels>,
    own_name: Option<String>,
    group: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    retired: bool,
    merged_into: Option<CodeId>,
}

impl WrittenCode {
    fn into_code(self, dimension: &DimensionId, order: u32) -> Code {
        Code {
            dimension: dimension.clone(),
            id: self.id,
            label: self.label,
            short: self.short,
            own_name: self.own_name,
            group: self.group,
            order,
            retired: self.retired || self.merged_into.is_some(),
            merged_into: self.merged_into,
        }
    }
}

impl From<Code> for WrittenCode {
    fn from(code: Code) -> Self {
        let Code { id, label, short, own_name, group, retired, merged_into, .. } = code;
        Self { id, label, short, own_name, group, retired, merged_into }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;
    use crate::book::vocabulary::FINNISH_ADVICE;

    #[test]
    fn a_vocabulary_is_read_as_it_was_written_retired_and_merged_codes_too() {
        let mut vocabulary = Vocabulary::from_toml(FINNISH_ADVICE).unwrap();
        vocabulary.codes[1].retired = true;
        vocabulary.codes[2].retired = true;
        vocabulary.codes[2].merged_into = Some(vocabulary.codes[0].id.clone());
        let written = vocabulary.to_toml(&Labels::same("Kototori")).unwrap();
        assert_eq!(Vocabulary::from_toml(&written).unwrap(), vocabulary);
        let dangling = written.replace("merged_into = \"kela\"", "merged_into = \"nothing\"");
        assert!(matches!(Vocabulary::from_toml(&dangling), Err(BadVocabulary::Successor(_))));
        vocabulary.codes[0].merged_into = Some(vocabulary.codes[2].id.clone());
        let circle = vocabulary.to_toml(&Labels::same("Kototori")).unwrap();
        assert!(matches!(Vocabulary::from_toml(&circle), Err(BadVocabulary::Circle(_))));
    }

    #[test]
    fn a_circle_of_merges_leaves_the_first_code_in_use_and_a_merge_into_nothing_a_retired_one() {
        let mut vocabulary = Vocabulary::from_toml(FINNISH_ADVICE).unwrap();
        let merge = |vocabulary: &mut Vocabulary, id: &str, into: &str| {
            let code = vocabulary.codes.iter_mut().find(|code| code.dimension == DimensionId::TOPIC && code.id.as_str() == id).unwrap();
            (code.retired, code.merged_into) = (true, Some(into.parse().unwrap()));
        };
        for (id, into) in [("migri", "kela"), ("kela", "letter"), ("letter", "migri"), ("form", "kela"), ("housing", "no-such-code")] {
            merge(&mut vocabulary, id, into);
        }
        let settled: Vec<_> = vocabulary.settle_merges().iter().map(|code| code.id.to_string()).collect();
        assert_eq!(settled.len(), 2, "{settled:?}");
        let ends =
            |id: &str| vocabulary.successor(&DimensionId::TOPIC, &id.parse().unwrap()).map(|code| (code.id.to_string(), code.retired));
        for id in ["kela", "migri", "letter", "form"] {
            assert_eq!(ends(id), Some(("kela".to_owned(), false)), "{id}");
        }
        assert_eq!(ends("housing"), Some(("housing".to_owned(), true)));
    }
}
