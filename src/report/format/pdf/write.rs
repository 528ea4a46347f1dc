//! A layout becomes a file: krilla, tagged, held to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).

use std::num::NonZeroU16;

use chrono::Datelike;
use krilla::Document as File;
use krilla::SerializeSettings;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag, TagGroup, TagTree,
};

use super::layout::{Area, Child, Colour, Draw, Entry, Group, HEIGHT, Kind, Layout, Role, WIDTH};
use super::text::{Line, Shaper};
use crate::report::ReportError;
use crate::report::document::Document;

fn broken(reason: impl std::fmt::Debug) -> ReportError {
    ReportError::Pdf(format!("{reason:?}"))
}

/// The bytes of the file.
pub(super) fn write(document: &Document, layout: &Layout, shaper: &Shaper) -> Result<Vec<u8>, ReportError> {
    let configuration =
        ConfigurationBuilder::new().with_archival_validator(Archival::A2_A).with_accessibility_validator(Accessibility::UA1);
    let configuration = configuration.finish().map_err(broken)?;
    let mut file = File::new_with(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() });
    let mut names = Names { pieces: vec![None; layout.pieces.len()], links: vec![None; layout.links.len()] };
    for number in 0..layout.pages {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| broken("page size"))?;
        let mut page = file.start_page_with(settings);
        let mut surface = page.surface();
        for (piece, name) in layout.pieces.iter().zip(&mut names.pieces).filter(|(piece, _)| piece.page == number) {
            *name = Some(start(&mut surface, &piece.kind));
            for draw in &piece.draws {
                self::draw(&mut surface, draw, shaper)?;
            }
            surface.end_tagged();
        }
        surface.finish();
        for (link, name) in layout.links.iter().zip(&mut names.links).filter(|(link, _)| link.page == number) {
            let annotation = LinkAnnotation::new(rect(link.area)?, Target::Destination(destination(link.to.page, link.to.y).into()));
            *name = Some(page.add_tagged_annotation(Annotation::new_link(annotation, Some(link.words.clone()))));
        }
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(document.language.clone()));
    for group in &layout.tree {
        tree.push(tag(group, &mut names)?);
    }
    file.set_tag_tree(tree);
    file.set_outline(outline(layout));
    file.set_metadata(metadata(document));
    file.finish().map_err(broken)
}

/// What the pieces and links of a layout are called in the file, until they are given to a group.
struct Names {
    pieces: Vec<Option<Identifier>>,
    links: Vec<Option<Identifier>>,
}

fn start(surface: &mut Surface<'_>, kind: &Kind) -> Identifier {
    match kind {
        Kind::Text(language) => surface.start_tagged(ContentTag::Span(SpanTag::empty().with_lang(language.as_deref()))),
        Kind::Drawing => surface.start_tagged(ContentTag::Other),
        Kind::Decoration => surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout))),
        Kind::Footer => surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer))),
    }
}

fn draw(surface: &mut Surface<'_>, draw: &Draw, shaper: &Shaper) -> Result<(), ReportError> {
    match draw {
        Draw::Fill { area, colour } => {
            surface.set_fill(Some(fill(*colour)));
            let mut path = PathBuilder::new();
            path.push_rect(rect(*area)?);
            surface.draw_path(&path.finish().ok_or_else(|| broken("path"))?);
        }
        Draw::Text { x, y, line, colour } => {
            surface.set_fill(Some(fill(*colour)));
            glyphs(surface, *x, *y, line, shaper);
        }
    }
    Ok(())
}

fn glyphs(surface: &mut Surface<'_>, x: f32, y: f32, line: &Line, shaper: &Shaper) {
    for run in &line.runs {
        if let Some(font) = shaper.embedded(run.font) {
            let start = Point::from_xy(x + run.x, y + line.baseline);
            surface.draw_glyphs(start, &run.glyphs, font.clone(), &line.text, line.size, false);
        }
    }
}

fn fill(Colour(red, green, blue): Colour) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), opacity: NormalizedF32::ONE, rule: FillRule::default() }
}

fn rect(area: Area) -> Result<Rect, ReportError> {
    Rect::from_xywh(area.x, area.y, area.width, area.height).ok_or_else(|| broken(area))
}

fn tag(group: &Group, names: &mut Names) -> Result<TagGroup, ReportError> {
    let mut tagged = match &group.role {
        Role::Heading(level, text) => TagGroup::new(Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(text.clone()))),
        Role::Paragraph => TagGroup::new(Tag::P),
        Role::List(numbered) => TagGroup::new(Tag::L(if *numbered { ListNumbering::Decimal } else { ListNumbering::Disc })),
        Role::ListItem => TagGroup::new(Tag::LI),
        Role::Label => TagGroup::new(Tag::Lbl),
        Role::ListBody => TagGroup::new(Tag::LBody),
        Role::Contents => TagGroup::new(Tag::TOC),
        Role::ContentsItem => TagGroup::new(Tag::TOCI),
        Role::Reference => TagGroup::new(Tag::Reference),
        Role::Link => TagGroup::new(Tag::Link),
        Role::Figure(alternative, page, area) => {
            TagGroup::new(Tag::Figure(Some(alternative.clone())).with_bbox(Some(BBox::new(*page, rect(*area)?))))
        }
        Role::Table(summary) => TagGroup::new(Tag::Table.with_summary(Some(summary.clone()))),
        Role::TableHead => TagGroup::new(Tag::THead),
        Role::TableBody => TagGroup::new(Tag::TBody),
        Role::TableRow => TagGroup::new(Tag::TR),
        Role::ColumnHead => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
        Role::RowHead => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
        Role::Cell => TagGroup::new(Tag::TD),
    };
    for child in &group.children {
        match child {
            Child::Group(group) => tagged.push(tag(group, names)?),
            Child::Piece(number) => {
                if let Some(name) = names.pieces.get_mut(*number).and_then(Option::take) {
                    tagged.push(name);
                }
            }
            Child::Link(number) => {
                if let Some(name) = names.links.get_mut(*number).and_then(Option::take) {
                    tagged.push(name);
                }
            }
        }
    }
    Ok(tagged)
}

fn destination(page: usize, y: f32) -> XyzDestination {
    XyzDestination::new(page, Point::from_xy(0.0, y))
}

fn outline(layout: &Layout) -> Outline {
    let mut outline = Outline::new();
    let node = |entry: &Entry| OutlineNode::new(entry.text.clone(), destination(entry.page, entry.y));
    let mut entries = layout.outline.iter().peekable();
    while let Some(entry) = entries.next() {
        let mut node_of_entry = node(entry);
        while let Some(below) = entries.next_if(|entry| entry.below) {
            node_of_entry.push_child(node(below));
        }
        outline.push_child(node_of_entry);
    }
    outline
}

/// The file's own particulars. Its time of making is the document's date at midnight: no clock is read.
fn metadata(document: &Document) -> Metadata {
    let date = document.date;
    let year = u16::try_from(date.year()).unwrap_or(1970);
    let [month, day] = [date.month(), date.day()].map(|number| u8::try_from(number).unwrap_or(1));
    let made = DateTime::new(year).month(month).day(day).hour(0).minute(0).second(0).utc_offset_hour(0);
    Metadata::new()
        .title(format!("{} – {}, {}", document.title, document.subtitle, document.detail))
        .language(document.language.clone())
        .creator("Kävijäkirja".to_owned())
        .document_id(format!("{} {} {date}", document.title, document.footer))
        .creation_date(made)
}
