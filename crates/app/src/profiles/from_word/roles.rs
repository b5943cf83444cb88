//! Roles: how each looks in the file, key by key.

use super::attempt::Attempt;
use super::figures::{SAME, color, indent, points, size};
use super::fonts;
use crate::views::ProfileValue;
use compose::{Align, Profile, Role};
use import::{Edge, FileForm, Letters, NamedStyle, Piece, Pitch, Shift, Side, Stand};

/// A role that was found in the file.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) role: Role,
    pub(super) letters: Letters,
    pub(super) stand: Stand,
    /// The style that says it, or that of its first paragraph; may be empty.
    pub(super) style: String,
    /// The beginning of its first paragraph; empty where a style alone says it.
    pub(super) example: String,
    /// How many characters say it.
    pub(super) characters: usize,
}

/// Which roles a piece of a document tells of: its own first, then those that are set like it where they are not found.
const ROLES: &[(Piece, &[Role])] = &[
    (Piece::CopyNumber, &[Role::CopyNumber]),
    (Piece::Secrecy, &[Role::Secrecy]),
    (Piece::Urgency, &[Role::Urgency]),
    (Piece::IssuerMark, &[Role::IssuerMark, Role::JointMark]),
    (
        Piece::DocumentNumber,
        &[Role::DocumentNumber, Role::NumberAndSigner],
    ),
    (
        Piece::NumberAndSigner,
        &[Role::NumberAndSigner, Role::DocumentNumber],
    ),
    (Piece::Title, &[Role::Title]),
    (Piece::TitleNote, &[Role::TitleNote]),
    (Piece::Addressees, &[Role::Addressees]),
    (Piece::Heading(1), &[Role::Heading(1)]),
    (Piece::Heading(2), &[Role::Heading(2)]),
    (Piece::Heading(3), &[Role::Heading(3)]),
    (Piece::Heading(4), &[Role::Heading(4)]),
    (Piece::Heading(5), &[Role::Heading(5)]),
    (Piece::Body, &[Role::Body]),
    (Piece::RunIn, &[Role::RunIn]),
    (Piece::TableHead, &[Role::TableHead]),
    (Piece::TableCell, &[Role::TableCell]),
    (
        Piece::AttachmentNote,
        &[
            Role::OnlyAttachment,
            Role::FirstAttachment,
            Role::NextAttachment,
            Role::LateAttachment,
        ],
    ),
    (Piece::AttachmentLabel, &[Role::AttachmentLabel]),
    (Piece::Signature, &[Role::Signature, Role::JointSignature]),
    (Piece::Date, &[Role::Date, Role::SealedDate]),
    (Piece::Note, &[Role::Note]),
    (Piece::CopiesTo, &[Role::CopiesTo]),
    (Piece::Printed, &[Role::Printed]),
];

/// What a drafter would look for in the report, if it was not found.
const EXPECTED: &[Role] = &[
    Role::IssuerMark,
    Role::DocumentNumber,
    Role::Title,
    Role::Addressees,
    Role::Heading(1),
    Role::Heading(2),
    Role::Heading(3),
    Role::Heading(4),
    Role::Body,
    Role::TableHead,
    Role::TableCell,
    Role::OnlyAttachment,
    Role::Signature,
    Role::Date,
    Role::AttachmentLabel,
    Role::CopiesTo,
    Role::Printed,
    Role::OddPage,
];

/// The roles that the file tells of, in the order of [`Role::ALL`].
///
/// A file with the styles of this program tells of every role by them; what its paragraphs were set to by hand since
/// then wins. In any other file paragraphs alone tell: styles that nobody uses look as the word processor left them.
pub(super) fn found(form: &FileForm, base: &Profile) -> Vec<Found> {
    let named = |role: Role| named(&form.styles, &base.format(role).name);
    let ours = named(Role::Body).is_some();
    let style = |role: Role| named(role).filter(|_| ours);
    let roles = Role::ALL.into_iter().filter(|role| !is_ornament(*role));
    let each = roles.filter_map(|role| {
        let seen = seen(form, role, ours);
        let Some(style) = style(role) else {
            return seen;
        };
        let said = Found {
            role,
            letters: style.letters.clone(),
            stand: Stand {
                rule: style.stand.rule.or(Some(NO_RULE)),
                ..style.stand.clone()
            },
            style: base.format(role).name.clone(),
            example: String::new(),
            characters: 0,
        };
        Some(seen.map_or(said.clone(), |seen| over(seen, said)))
    });
    each.collect()
}

/// A role as its paragraphs look, over what its style says.
fn over(mut seen: Found, said: Found) -> Found {
    seen.letters.half_points = match seen.role {
        // It is set smaller where its names are long.
        Role::IssuerMark | Role::JointMark => said.letters.half_points,
        _ => seen.letters.half_points.or(said.letters.half_points),
    };
    seen.letters.chinese = seen.letters.chinese.or(said.letters.chinese);
    seen.letters.latin = seen.letters.latin.or(said.letters.latin);
    let shift = |seen: Shift, said: Shift| if seen == Shift::default() { said } else { seen };
    let (own, style) = (seen.stand, said.stand);
    // Single lines are drawn together where that keeps a page whole.
    let pitch = own.pitch.filter(|_| seen.role == Role::Body);
    seen.stand = Stand {
        side: own.side.or(style.side),
        pitch: pitch.or(style.pitch),
        on_grid: own.on_grid.or(style.on_grid),
        before: own.before.or(style.before),
        after: own.after.or(style.after),
        left: shift(own.left, style.left),
        right: shift(own.right, style.right),
        first: shift(own.first, style.first),
        rule: own.rule.or(style.rule),
    };
    seen
}

/// No line below a paragraph.
const NO_RULE: Edge = Edge {
    eighths: 0,
    points: 0,
    color: [0; 3],
};

/// What a format needs, and nobody reads.
pub(super) fn is_ornament(role: Role) -> bool {
    matches!(
        role,
        Role::Filler | Role::Blank | Role::ThinRule | Role::ThickRule
    )
}

fn named<'a>(styles: &'a [NamedStyle], name: &str) -> Option<&'a NamedStyle> {
    styles
        .iter()
        .find(|style| style.names.iter().any(|one| one == name))
}

/// A role as its paragraphs look, less what was worked out for each of them.
fn seen(form: &FileForm, role: Role, ours: bool) -> Option<Found> {
    let number = match role {
        Role::OddPage => form.numbers[0].as_ref(),
        Role::EvenPage => form.numbers[1].as_ref(),
        _ => None,
    };
    if let Some((letters, stand, text)) = number {
        return Some(Found {
            role,
            letters: letters.clone(),
            stand: readable(stand, role),
            style: String::new(),
            example: text.trim().to_owned(),
            characters: text.chars().count(),
        });
    }
    // What is set like another is told by a style of its own, where there is one.
    let told = |place: usize| {
        let piece = ROLES
            .iter()
            .find(|(_, roles)| roles.get(place) == Some(&role))?;
        let look = form.looks.iter().find(|look| look.piece == piece.0)?;
        let own = place == 0;
        Some(Found {
            role,
            letters: look.letters.clone(),
            stand: if own {
                readable(&look.stand, role)
            } else {
                Stand {
                    rule: look.stand.rule,
                    ..Stand::default()
                }
            },
            style: look.style.clone(),
            example: if own {
                look.example.clone()
            } else {
                String::new()
            },
            characters: if own { look.characters } else { 0 },
        })
    };
    told(0).or_else(|| (1..4).filter(|_| !ours).find_map(told))
}

/// What a role's paragraphs tell of where they stand; the rest was worked out for each of them.
fn readable(stand: &Stand, role: Role) -> Stand {
    let Stand { side, pitch, .. } = *stand;
    match role {
        Role::Addressees
        | Role::TitleNote
        | Role::Heading(_)
        | Role::RunIn
        | Role::Body
        | Role::Note => stand.clone(),
        Role::Title | Role::AttachmentLabel | Role::TableHead | Role::TableCell => Stand {
            side,
            pitch,
            ..Stand::default()
        },
        // The names of several organs are as wide as the longest.
        Role::IssuerMark => Stand {
            side: side.filter(|side| *side != Side::Distribute),
            ..Stand::default()
        },
        // At the right it is that of a letter.
        Role::DocumentNumber => Stand {
            side: side.filter(|side| *side != Side::Right),
            rule: stand.rule,
            ..Stand::default()
        },
        Role::NumberAndSigner => Stand {
            rule: stand.rule,
            ..Stand::default()
        },
        Role::OddPage | Role::EvenPage => Stand {
            side,
            left: stand.left,
            right: stand.right,
            ..Stand::default()
        },
        _ => Stand::default(),
    }
}

/// The roles that a drafter would look for and that the file does not have.
pub(super) fn missing(found: &[Found]) -> impl Iterator<Item = Role> {
    let has = |role: &Role| found.iter().any(|one| one.role == *role);
    EXPECTED.iter().copied().filter(move |role| !has(role))
}

/// What text has that nothing else is said of: the body's type.
pub(super) fn usual(attempt: &mut Attempt<'_>, found: &[Found]) {
    let Some(body) = found.iter().find(|one| one.role == Role::Body) else {
        return;
    };
    let normal = attempt.profile.normal.clone();
    letters(attempt, "styles.normal", &body.letters, &normal);
    if let Some(side) = body.stand.side.map(align) {
        let same = side.0 == attempt.profile.normal.align;
        attempt.unless(same, "styles.normal.align", side.1.to_owned());
    }
}

/// Puts in what a role has otherwise.
pub(super) fn put(attempt: &mut Attempt<'_>, one: &Found) {
    let section = format!("styles.{}", one.role.key());
    let format = attempt.profile.format(one.role).clone();
    letters(attempt, &section, &one.letters, &format);
    let key = |word: &str| format!("{section}.{word}");
    if let Some((side, word)) = one.stand.side.map(align) {
        attempt.unless(side == format.align, &key("align"), word.to_owned());
    }
    // The size may be another now.
    let format = attempt.profile.format(one.role).clone();
    if let Some(Pitch::Exactly(twips)) = one.stand.pitch {
        let same = twips == format.line.to_twips();
        let written = if twips == format.size.em().to_twips() {
            "1字高".to_owned()
        } else if twips == attempt.profile.page.pitch().to_twips() {
            "1行".to_owned()
        } else {
            points(twips)
        };
        attempt.unless(same, &key("line"), written);
    }
    for (word, twips, has) in [
        ("before", one.stand.before, format.before),
        ("after", one.stand.after, format.after),
    ] {
        if let Some(twips) = twips {
            attempt.unless(twips == has.to_twips(), &key(word), points(twips));
        }
    }
    for (word, shift, has) in [
        ("left", one.stand.left, format.left),
        ("right", one.stand.right, format.right),
        ("first", one.stand.first, format.first),
    ] {
        if let Some((written, meant)) = indent(shift, format.size, &attempt.profile.page) {
            let apart = meant.length.to_twips() - has.length.to_twips();
            attempt.unless(apart.abs() <= SAME, &key(word), written);
        }
    }
    if let Some(edge) = one.stand.rule {
        rule(attempt, &section, edge, one.role);
    }
}

fn letters(attempt: &mut Attempt<'_>, section: &str, letters: &Letters, has: &compose::Format) {
    let key = |word: &str| format!("{section}.{word}");
    for (word, family, has) in [
        ("font", &letters.chinese, &has.font),
        ("latin", &letters.latin, &has.latin),
    ] {
        let known = family.as_ref();
        let known = known.and_then(|family| fonts::key(&attempt.profile, family));
        if let Some(font) = known.map(str::to_owned) {
            attempt.unless(font == *has, &key(word), font);
        }
    }
    if let Some(half_points) = letters.half_points {
        let same = half_points == has.size.to_half_points();
        attempt.unless(same, &key("size"), size(half_points));
    }
    if let Some(rgb) = letters.color {
        attempt.unless(rgb == has.color, &key("color"), color(rgb));
    }
    if let Some(bold) = letters.bold {
        attempt.unless(bold == has.bold, &key("bold"), ProfileValue::Flag(bold));
    }
    if let Some(twips) = letters.spacing {
        let same = twips == has.letter_spacing.to_twips();
        attempt.unless(same, &key("letter_spacing"), points(twips));
    }
}

fn rule(attempt: &mut Attempt<'_>, section: &str, edge: Edge, of: Role) {
    let has = attempt.profile.format(of).rule;
    let same = match has {
        None => edge.eighths == 0,
        Some(rule) => {
            (
                rule.width.to_eighths(),
                rule.gap.to_twips() / 20,
                rule.color,
            ) == (edge.eighths, edge.points.cast_signed(), edge.color)
        }
    };
    if same {
        return;
    }
    if edge.eighths == 0 {
        return attempt.put(&format!("{section}.rule.width"), "0pt".to_owned());
    }
    let keys = ["width", "gap", "color"].map(|word| format!("{section}.rule.{word}"));
    let width = f64::from(edge.eighths) / 8.0;
    attempt.put_all(&[
        (&keys[0], format!("{width}pt").into()),
        (&keys[1], format!("{}pt", edge.points).into()),
        (&keys[2], color(edge.color).into()),
    ]);
}

fn align(side: Side) -> (Align, &'static str) {
    match side {
        Side::Left => (Align::Left, "left"),
        Side::Center => (Align::Center, "center"),
        Side::Right => (Align::Right, "right"),
        Side::Justify => (Align::Justify, "justify"),
        Side::Distribute => (Align::Distribute, "distribute"),
    }
}
