//! The type in which each role is set, and where its lines stand.

use super::Strength::{self, General, Mandatory, Recommended};
use super::found::{Found, align_name, pt};
use crate::measure::Size;
use crate::profile::{Align, Profile};
use crate::role::Role;

/// The families that count as a kind of type; the first is the kind's name.
const FANGSONG: &[&str] = &[
    "仿宋",
    "仿宋_GB2312",
    "FangSong",
    "STFangsong",
    "方正仿宋_GBK",
];
pub(super) const KAITI: &[&str] = &["楷体", "楷体_GB2312", "KaiTi", "STKaiti", "方正楷体_GBK"];
const HEITI: &[&str] = &["黑体", "SimHei", "STHeiti", "方正黑体_GBK"];
const SONGTI: &[&str] = &["宋体", "SimSun", "STSong"];
const XIAOBIAOSONG: &[&str] = &[
    "小标宋体",
    "方正小标宋简体",
    "方正小标宋_GBK",
    "FZXiaoBiaoSong-B05S",
];

const SIZE_2: Size = Size::half_points(44);
const SIZE_3: Size = Size::half_points(32);
const SIZE_4: Size = Size::half_points(28);

/// Role, clause, strength, families, and the size where it is said.
type TypeRule = (
    Role,
    &'static str,
    Strength,
    &'static [&'static str],
    Option<Size>,
);

/// The type of roles.
const TYPES: &[TypeRule] = &[
    (Role::CopyNumber, "§7.2.1", General, FANGSONG, Some(SIZE_3)),
    (Role::Secrecy, "§7.2.2", General, HEITI, Some(SIZE_3)),
    (Role::Urgency, "§7.2.3", General, HEITI, Some(SIZE_3)),
    (Role::IssuerMark, "§7.2.4", Recommended, XIAOBIAOSONG, None),
    (
        Role::DocumentNumber,
        "§5.2.2",
        General,
        FANGSONG,
        Some(SIZE_3),
    ),
    (
        Role::NumberAndSigner,
        "§7.2.6",
        Mandatory,
        FANGSONG,
        Some(SIZE_3),
    ),
    (Role::Title, "§7.3.1", General, XIAOBIAOSONG, Some(SIZE_2)),
    (Role::Addressees, "§5.2.2", General, FANGSONG, Some(SIZE_3)),
    (Role::Body, "§7.3.3", General, FANGSONG, Some(SIZE_3)),
    (Role::Heading(1), "§7.3.3", General, HEITI, Some(SIZE_3)),
    (Role::Heading(2), "§7.3.3", General, KAITI, Some(SIZE_3)),
    (Role::Heading(3), "§7.3.3", General, FANGSONG, Some(SIZE_3)),
    (Role::Heading(4), "§7.3.3", General, FANGSONG, Some(SIZE_3)),
    (
        Role::OnlyAttachment,
        "§5.2.2",
        General,
        FANGSONG,
        Some(SIZE_3),
    ),
    (Role::Signature, "§5.2.2", General, FANGSONG, Some(SIZE_3)),
    (Role::Date, "§5.2.2", General, FANGSONG, Some(SIZE_3)),
    (Role::Note, "§5.2.2", General, FANGSONG, Some(SIZE_3)),
    (
        Role::AttachmentLabel,
        "§7.3.7",
        Mandatory,
        HEITI,
        Some(SIZE_3),
    ),
    (Role::CopiesTo, "§7.4.2", General, FANGSONG, Some(SIZE_4)),
    (Role::Printed, "§7.4.3", General, FANGSONG, Some(SIZE_4)),
    (Role::OddPage, "§7.5", General, SONGTI, Some(SIZE_4)),
    (Role::EvenPage, "§7.5", General, SONGTI, Some(SIZE_4)),
];

/// How lines stand between the margins.
const PLACES: &[(Role, &str, Align, &str)] = &[
    (Role::IssuerMark, "§7.2.4", Align::Center, "居中"),
    (Role::DocumentNumber, "§7.2.5", Align::Center, "居中"),
    (Role::Title, "§7.3.1", Align::Center, "居中"),
    (Role::OddPage, "§7.5", Align::Right, "居右"),
    (Role::EvenPage, "§7.5", Align::Left, "居左"),
];

/// What departs in the type of roles, or in where their lines stand.
pub(super) fn deviations(profile: &Profile, found: &mut Found) {
    for (role, clause, strength, families, size) in TYPES {
        type_of(profile, *role, clause, *strength, families, *size, found);
    }
    for (role, clause, align, asked) in PLACES {
        let format = profile.format(*role);
        found.unless(
            format.align == *align,
            clause,
            Mandatory,
            &format.name,
            asked,
            align_name(format.align),
        );
    }
}

fn type_of(
    profile: &Profile,
    role: Role,
    clause: &'static str,
    strength: Strength,
    families: &[&str],
    size: Option<Size>,
    found: &mut Found,
) {
    let format = profile.format(role);
    let family = &profile.font(&format.font).name;
    let known = families.contains(&family.as_str());
    found.unless(known, clause, strength, &format.name, families[0], family);
    if let Some(size) = size {
        let (asked, said) = (pt(size.em()), pt(format.size.em()));
        found.unless(
            format.size == size,
            clause,
            strength,
            &format.name,
            &asked,
            said,
        );
    }
    found.unless(
        !format.bold,
        clause,
        strength,
        &format.name,
        "不加粗",
        "加粗",
    );
}
