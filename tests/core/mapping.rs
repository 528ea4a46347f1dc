//! A mapping says what each column of a sheet means; what makes no sense in it is refused by name.

use kavijakirja::transfer::import::{Mapping, MappingError};
use proptest::prelude::*;

const WIDE: &str = include_str!("../data/wide.toml");

#[test]
fn a_mapping_that_makes_no_sense_is_refused_by_name() {
    let mapping = |more: &str| {
        let text = format!("form = \"long\"\nplace = \"puhos\"\ndate = {{ column = \"d\", format = \"%Y-%m-%d\" }}\n{more}");
        Mapping::from_toml(&text).unwrap_err()
    };
    assert_eq!(mapping("Topic = \"kela\"\n"), MappingError::UnknownKey("Topic".to_owned()));
    assert_eq!(mapping("[values.topic]\na = \"kela\"\n"), MappingError::ValuesOfNothing("topic".to_owned()));
    assert_eq!(mapping("topic = \"_total\"\n"), MappingError::Reserved("_total".to_owned()));
    assert_eq!(mapping("ignore = [\"d\"]\n"), MappingError::UsedAndIgnored("d".to_owned()));
    assert_eq!(mapping("encoding = \"klingon\"\n"), MappingError::UnknownEncoding("klingon".to_owned()));
    assert_eq!(mapping("[columns]\ndimension = \"topic\"\n"), MappingError::NotOfForm { key: "columns".to_owned(), form: "long" });
    for (more, key) in [
        ("people = 0\n", "people"),
        ("times = \"many\"\n", "times"),
        ("topic = { colum = \"x\" }\n", "topic"),
        ("topic = { column = \"x\", split = \";\", default = \"y\" }\n", "topic"),
        ("topic = \"Not an id\"\n", "topic"),
        ("topic = { column = \"x\" }\n[values.topic]\na = \"Not an id\"\n", "values.topic"),
        ("delimiter = \"ab\"\n", "delimiter"),
    ] {
        assert!(matches!(mapping(more), MappingError::Value { key: found, .. } if found == key), "{more}");
    }
    assert!(matches!(Mapping::from_toml("form = \"wide\"\nplace = \"puhos\"\n"), Err(MappingError::Syntax(text)) if text.contains("date")));
    assert!(matches!(Mapping::from_toml(&format!("{WIDE}\n= =")), Err(MappingError::Syntax(_))));
    let wide = |more: &str| Mapping::from_toml(&format!("{more}\n{WIDE}")).unwrap_err();
    assert_eq!(wide("people = 2"), MappingError::NotOfForm { key: "people".to_owned(), form: "wide" });
    assert_eq!(wide("topic = \"kela\""), MappingError::GivenTwice("topic".parse().unwrap()));
}

proptest! {
    #[test]
    fn any_text_is_a_mapping_or_refused(text in "[a-z\\[\\]={}\". \n0-9%]{0,200}") {
        let _ = Mapping::from_toml(&text);
    }
}
