//! Styles: one for each role, holding all of its format. Only what differs from Normal is written.

use super::style_ids::{self, StyleId};
use super::xml::{W, Xml, hex};
use compose::{Align, Format, Indent, Length, Profile, Role, Voice};

/// `word/styles.xml`
pub(super) fn styles(profile: &Profile) -> Vec<u8> {
    let mut xml = Xml::part("w:styles", &[("xmlns:w", W)]);
    defaults(&mut xml, profile);
    normal(&mut xml, profile);
    xml.raw(concat!(
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">",
        "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/>",
        "<w:unhideWhenUsed/></w:style>",
        "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/>",
        "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/></w:style>",
    ));
    tables(&mut xml, profile);
    for role in Role::ALL {
        paragraph_style(&mut xml, role, profile);
    }
    for level in 1..=5 {
        heading_voice(&mut xml, level, profile);
    }
    for (role, name, font) in [
        (Voice::SignerName, "签发人姓名", &profile.signer_font),
        (Voice::AttendanceLabel, "出席", &profile.attendance_font),
    ] {
        name_voice(&mut xml, role, name, font, profile);
    }
    xml.close("w:styles");
    xml.into_bytes()
}

/// Document defaults agree with Normal, for programs that look at one of the two only.
fn defaults(xml: &mut Xml, profile: &Profile) {
    xml.open::<&str>("w:docDefaults", &[])
        .open::<&str>("w:rPrDefault", &[])
        .open::<&str>("w:rPr", &[]);
    fonts(xml, &profile.normal, profile);
    let size = profile.normal.size.to_half_points();
    xml.val("w:sz", size)
        .val("w:szCs", size)
        .empty(
            "w:lang",
            &[
                ("w:val", "en-US"),
                ("w:eastAsia", "zh-CN"),
                ("w:bidi", "ar-SA"),
            ],
        )
        .close("w:rPr")
        .close("w:rPrDefault")
        .flag("w:pPrDefault")
        .close("w:docDefaults");
}

/// Normal keeps off the grid: exact lines and drawn characters give 22 lines of 28 in every program, where the grid
/// itself would give 14 characters in some.
fn normal(xml: &mut Xml, profile: &Profile) {
    let format = &profile.normal;
    let size = format.size.to_half_points();
    xml.open(
        "w:style",
        &[
            ("w:type", "paragraph"),
            ("w:default", "1"),
            ("w:styleId", "Normal"),
        ],
    )
    .val("w:name", "Normal")
    .flag("w:qFormat")
    .open::<&str>("w:pPr", &[])
    .val("w:widowControl", 0)
    .val("w:overflowPunct", 0)
    .val("w:autoSpaceDE", 0)
    .val("w:autoSpaceDN", 0)
    .val("w:snapToGrid", 0)
    .empty(
        "w:spacing",
        &[
            ("w:before", "0"),
            ("w:after", "0"),
            ("w:line", &format.line.to_twips().to_string()),
            ("w:lineRule", "exact"),
        ],
    )
    .val("w:jc", align(format.align))
    .close("w:pPr")
    .open::<&str>("w:rPr", &[]);
    fonts(xml, format, profile);
    if format.bold {
        xml.flag("w:b").flag("w:bCs");
    }
    xml.val("w:snapToGrid", 0)
        .val("w:color", hex(format.color))
        .val("w:spacing", format.letter_spacing.to_twips())
        .val("w:kern", 2)
        .val("w:sz", size)
        .val("w:szCs", size)
        .close("w:rPr")
        .close("w:style");
}

/// TableNormal without cell margins, and the styles of our tables.
fn tables(xml: &mut Xml, profile: &Profile) {
    xml.raw(concat!(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>",
        "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>",
    ));
    cell_margins(xml, Length::ZERO);
    xml.raw("</w:tblPr></w:style>");
    table(xml, style_ids::TABLE, "公文表格", "TableNormal")
        .open::<&str>("w:tblPr", &[])
        .open::<&str>("w:tblBorders", &[]);
    for (side, width) in [
        ("w:top", profile.tables.outer_rule),
        ("w:left", profile.tables.outer_rule),
        ("w:bottom", profile.tables.outer_rule),
        ("w:right", profile.tables.outer_rule),
        ("w:insideH", profile.tables.inner_rule),
        ("w:insideV", profile.tables.inner_rule),
    ] {
        border(xml, side, width, 0, "000000");
    }
    xml.close("w:tblBorders");
    cell_margins(xml, profile.tables.padding);
    xml.close("w:tblPr").close("w:style");
    table(
        xml,
        style_ids::TABLE_SET,
        "公文表格（列宽自定）",
        style_ids::TABLE,
    )
    .close("w:style");
}

/// Begins a style of tables.
fn table<'a>(xml: &'a mut Xml, id: &str, name: &str, based_on: &str) -> &'a mut Xml {
    xml.open(
        "w:style",
        &[
            ("w:type", "table"),
            ("w:customStyle", "1"),
            ("w:styleId", id),
        ],
    )
    .val("w:name", name)
    .val("w:basedOn", based_on)
    .val("w:uiPriority", 59)
}

/// `w:tblCellMar`
pub(super) fn cell_margins(xml: &mut Xml, sides: Length) {
    let sides = sides.to_twips();
    xml.open::<&str>("w:tblCellMar", &[]);
    for (side, width) in [
        ("w:top", 0),
        ("w:left", sides),
        ("w:bottom", 0),
        ("w:right", sides),
    ] {
        xml.empty(
            side,
            &[("w:w", width.to_string().as_str()), ("w:type", "dxa")],
        );
    }
    xml.close("w:tblCellMar");
}

/// One side of a border.
pub(super) fn border(xml: &mut Xml, side: &str, width: Length, gap: i32, color: &str) {
    if width == Length::ZERO {
        xml.empty(side, &[("w:val", "nil")]);
        return;
    }
    let (width, gap) = (width.to_eighths().to_string(), gap.to_string());
    xml.empty(
        side,
        &[
            ("w:val", "single"),
            ("w:sz", &width),
            ("w:space", &gap),
            ("w:color", color),
        ],
    );
}

fn paragraph_style(xml: &mut Xml, role: Role, profile: &Profile) {
    let format = profile.format(role);
    let style = style_ids::of(role);
    start(xml, "paragraph", style, &format.name);
    xml.val("w:basedOn", "Normal");
    if role.level().is_some() || role == Role::Title {
        xml.val("w:next", style_ids::of(Role::Body).id);
    }
    if let Some(voice) = role
        .level()
        .and_then(|level| style_ids::of_voice(Voice::Heading(level)))
    {
        xml.val("w:link", voice);
    }
    xml.val("w:uiPriority", priority(role));
    if matches!(role, Role::Filler | Role::Blank) {
        xml.flag("w:semiHidden");
    } else {
        xml.flag("w:qFormat");
    }
    xml.unless_empty("w:pPr", |xml| {
        paragraph_properties(xml, role, format, profile);
    });
    xml.unless_empty("w:rPr", |xml| {
        run_properties(xml, format, &profile.normal, profile);
    });
    xml.close("w:style");
}

fn start(xml: &mut Xml, kind: &str, style: StyleId, name: &str) {
    match style.built_in {
        Some(built_in) => {
            xml.open("w:style", &[("w:type", kind), ("w:styleId", style.id)])
                .val("w:name", built_in);
            if built_in != name {
                xml.val("w:aliases", name);
            }
        }
        None => {
            xml.open(
                "w:style",
                &[
                    ("w:type", kind),
                    ("w:customStyle", "1"),
                    ("w:styleId", style.id),
                ],
            )
            .val("w:name", name);
        }
    }
}

/// The order in Word's list of recommended styles: what drafters use most comes first.
fn priority(role: Role) -> u32 {
    match role {
        Role::Heading(level) => u32::from(level),
        Role::Title => 0,
        Role::Body | Role::RunIn => 6,
        Role::Contents(_) => 39,
        Role::OddPage | Role::EvenPage => 99,
        _ => 10,
    }
}

fn paragraph_properties(xml: &mut Xml, role: Role, format: &Format, profile: &Profile) {
    if format.keep_next {
        xml.flag("w:keepNext");
    }
    if let Some(rule) = format.rule {
        let gap = rule.gap.to_pt().round() as i32;
        xml.open::<&str>("w:pBdr", &[]);
        border(xml, "w:bottom", rule.width, gap, &hex(rule.color));
        xml.close("w:pBdr");
    }
    if let Some(tab) = format.right_tab {
        let position = (profile.page.text_width() - tab.length)
            .to_twips()
            .to_string();
        let mut stop = vec![("w:val", "right")];
        stop.extend(format.dots.then_some(("w:leader", "dot")));
        stop.push(("w:pos", &position));
        xml.open::<&str>("w:tabs", &[])
            .empty("w:tab", &stop)
            .close("w:tabs");
    }
    spacing(xml, format, &profile.normal);
    indents(xml, format);
    if format.align != profile.normal.align {
        xml.val("w:jc", align(format.align));
    }
    if let Some(level) = role.level() {
        xml.val("w:outlineLvl", level - 1);
    }
}

fn spacing(xml: &mut Xml, format: &Format, normal: &Format) {
    let mut attributes = Vec::new();
    for (key, length) in [("w:before", format.before), ("w:after", format.after)] {
        if length != Length::ZERO {
            attributes.push((key, length.to_twips().to_string()));
        }
    }
    if format.line != normal.line {
        attributes.push(("w:line", format.line.to_twips().to_string()));
        attributes.push(("w:lineRule", "exact".into()));
    }
    if !attributes.is_empty() {
        xml.empty("w:spacing", &attributes);
    }
}

/// Word takes the attributes in characters, other programs those in twips: both are written.
pub(super) fn indents(xml: &mut Xml, format: &Format) {
    let mut attributes = Vec::new();
    let mut add = |chars: &'static str, twips: &'static str, indent: Indent, sign: i32| {
        if indent.length != Length::ZERO {
            if let Some(count) = indent.chars {
                attributes.push((chars, sign * count.get()));
            }
            attributes.push((twips, sign * indent.length.to_twips()));
        }
    };
    add("w:leftChars", "w:left", format.left, 1);
    add("w:rightChars", "w:right", format.right, 1);
    if format.first.length < Length::ZERO {
        add("w:hangingChars", "w:hanging", format.first, -1);
    } else {
        add("w:firstLineChars", "w:firstLine", format.first, 1);
    }
    if !attributes.is_empty() {
        xml.empty("w:ind", &attributes);
    }
}

fn run_properties(xml: &mut Xml, format: &Format, normal: &Format, profile: &Profile) {
    if (&format.font, &format.latin) != (&normal.font, &normal.latin) {
        fonts(xml, format, profile);
    }
    if format.bold != normal.bold {
        let on = i32::from(format.bold);
        xml.val("w:b", on).val("w:bCs", on);
    }
    if format.color != normal.color {
        xml.val("w:color", hex(format.color));
    }
    if format.letter_spacing != normal.letter_spacing {
        xml.val("w:spacing", format.letter_spacing.to_twips());
    }
    if format.size != normal.size {
        let size = format.size.to_half_points();
        xml.val("w:sz", size).val("w:szCs", size);
    }
}

/// The type of a label: written out, for some programs give a label nothing of its paragraph's.
pub(super) fn label_properties(xml: &mut Xml, format: &Format, profile: &Profile) {
    let size = format.size.to_half_points();
    fonts(xml, format, profile);
    let on = i32::from(format.bold);
    xml.val("w:b", on)
        .val("w:bCs", on)
        .val("w:color", hex(format.color))
        .val("w:spacing", format.letter_spacing.to_twips())
        .val("w:sz", size)
        .val("w:szCs", size);
}

/// The hint puts quotes and dashes into the Chinese font. No theme fonts: they would win over the named ones.
fn fonts(xml: &mut Xml, format: &Format, profile: &Profile) {
    let latin = profile.font(&format.latin).name.as_str();
    let chinese = profile.font(&format.font).name.as_str();
    xml.empty(
        "w:rFonts",
        &[
            ("w:hint", "eastAsia"),
            ("w:ascii", latin),
            ("w:hAnsi", latin),
            ("w:eastAsia", chinese),
            ("w:cs", latin),
        ],
    );
}

fn heading_voice(xml: &mut Xml, level: u8, profile: &Profile) {
    let role = Role::Heading(level);
    let id = style_ids::of_voice(Voice::Heading(level))
        .expect("invariant: headings have a character style");
    voice(
        xml,
        id,
        &format!("标题 {level} 字符"),
        Some(style_ids::of(role).id),
    );
    xml.unless_empty("w:rPr", |xml| {
        run_properties(xml, profile.format(role), &profile.normal, profile);
    });
    xml.close("w:style");
}

/// The character style of a voice that differs in its font alone.
fn name_voice(xml: &mut Xml, role: Voice, name: &str, font: &str, profile: &Profile) {
    let id = style_ids::of_voice(role).expect("invariant: these voices have a character style");
    voice(xml, id, name, None);
    let format = Format {
        font: font.to_owned(),
        ..profile.normal.clone()
    };
    xml.unless_empty("w:rPr", |xml| {
        run_properties(xml, &format, &profile.normal, profile);
    });
    xml.close("w:style");
}

fn voice(xml: &mut Xml, id: &'static str, name: &str, link: Option<&str>) {
    start(xml, "character", StyleId { id, built_in: None }, name);
    xml.val("w:basedOn", "DefaultParagraphFont");
    if let Some(link) = link {
        xml.val("w:link", link);
    }
    xml.val("w:uiPriority", 9);
}

/// `w:jc` in the words of WordprocessingML.
pub(super) fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
        Align::Justify => "both",
        Align::Distribute => "distribute",
    }
}
