//! Where a profile departs from GB/T 9704-2012, with clause and strength of what it departs from.

use super::{Align, Format, Profile};
use crate::measure::{Hundredths, Length, Size};
use crate::role::Role;

/// A figure of a profile that is not the standard's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deviation {
    /// Where the standard says it: `§5.2.1`.
    pub clause: &'static str,
    /// How strongly.
    pub strength: Strength,
    /// Of what: `天头`.
    pub subject: String,
    /// What the standard asks for.
    pub asked: String,
    /// What the profile has.
    pub found: String,
}

/// How strongly the standard says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// 推荐
    Recommended,
    /// 一般
    General,
    /// 应当
    Mandatory,
}

use Strength::{General, Mandatory, Recommended};

/// The families that count as a kind of type; the first is the kind's name.
const FANGSONG: &[&str] = &[
    "仿宋",
    "仿宋_GB2312",
    "FangSong",
    "STFangsong",
    "方正仿宋_GBK",
];
const KAITI: &[&str] = &["楷体", "楷体_GB2312", "KaiTi", "STKaiti", "方正楷体_GBK"];
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

impl Profile {
    /// Every figure that is not the standard's, in the order of its clauses. Margins that give the half line above the
    /// first line back (GB/T 33476.2-2016) are the standard's: the type stands in the same place.
    pub fn deviations(&self) -> Vec<Deviation> {
        let mut found = Found(Vec::new());
        self.page_deviations(&mut found);
        self.head_deviations(&mut found);
        for (role, clause, strength, families, size) in TYPES {
            self.type_deviations(*role, clause, *strength, families, *size, &mut found);
        }
        for (role, clause, align, asked) in PLACES {
            let format = self.format(*role);
            found.unless(
                format.align == *align,
                clause,
                Mandatory,
                &format.name,
                asked,
                align_name(format.align),
            );
        }
        self.text_deviations(&mut found);
        let mut found = found.0;
        found.sort_by_key(|one| clause_order(one.clause));
        found
    }

    fn page_deviations(&self, found: &mut Found) {
        let page = &self.page;
        let near = |a: Length, mm: f64| (a.to_mm() - mm).abs() <= 1.0;
        let half_gap = (page.pitch() - page.size.em()) * 0.5;
        let a4 = near(page.width, 210.0) && near(page.height, 297.0);
        let size = format!("{}×{}", mm(page.width), mm(page.height));
        found.unless(a4, "§5.1", Mandatory, "幅面", "210mm×297mm", size);
        let top = near(page.top, 37.0) || near(page.top + half_gap, 37.0);
        found.unless(top, "§5.2.1", Mandatory, "天头", "37mm±1mm", mm(page.top));
        found.unless(
            near(page.left, 28.0),
            "§5.2.1",
            Mandatory,
            "订口",
            "28mm±1mm",
            mm(page.left),
        );
        let (width, height) = (page.text_width(), page.text_height());
        let area =
            near(width, 156.0) && (near(height, 225.0) || near(height - half_gap * 2.0, 225.0));
        let size = format!("{}×{}", mm(width), mm(height));
        found.unless(area, "§5.2.1", Mandatory, "版心", "156mm×225mm", size);
        found.unless(
            page.lines == 22,
            "§5.2.3",
            General,
            "每面行数",
            "22行",
            format!("{}行", page.lines),
        );
        let fills = (page.pitch() * f64::from(page.lines) - height)
            .to_mm()
            .abs()
            <= 2.0;
        found.unless(
            fills,
            "§5.2.3",
            General,
            "行距",
            "22行撑满版心",
            pt(page.pitch()),
        );
        let characters = format!("{}字", page.characters);
        found.unless(
            page.characters == 28,
            "§5.2.3",
            General,
            "每行字数",
            "28字",
            characters,
        );
        let black = self.normal.color == [0; 3];
        found.unless(
            black,
            "§5.2.4",
            Mandatory,
            "文字颜色",
            "黑色",
            color(self.normal.color),
        );
    }

    fn head_deviations(&self, found: &mut Found) {
        let head = &self.head;
        let top = self.page.top + head.mark_drop;
        let drop = (top.to_mm() - 72.0).abs() <= 1.0;
        found.unless(
            drop,
            "§7.2.4",
            Mandatory,
            "发文机关标志上边缘至版心上边缘",
            "35mm",
            mm(head.mark_drop),
        );
        let mark = self.format(Role::IssuerMark).color;
        found.unless(
            is_red(mark),
            "§7.2.4",
            Mandatory,
            "发文机关标志颜色",
            "红色",
            color(mark),
        );
        found.lines(
            head.lines_above_number,
            2,
            "§7.2.5",
            "发文机关标志与发文字号之间",
        );
        let family = &self.font(&self.signer_font).name;
        found.unless(
            KAITI.contains(&family.as_str()),
            "§7.2.6",
            Mandatory,
            "签发人姓名",
            "3号楷体",
            family,
        );
        for role in [Role::DocumentNumber, Role::NumberAndSigner] {
            let rule = self.format(role).rule.map(|rule| rule.color);
            let said = rule.map_or("无".into(), color);
            found.unless(
                rule.is_some_and(is_red),
                "§7.2.7",
                Mandatory,
                "版头中的分隔线",
                "红色",
                said,
            );
        }
        found.lines(head.lines_above_title, 2, "§7.3.1", "红色分隔线与标题之间");
    }

    fn type_deviations(
        &self,
        role: Role,
        clause: &'static str,
        strength: Strength,
        families: &[&str],
        size: Option<Size>,
        found: &mut Found,
    ) {
        let format = self.format(role);
        let family = &self.font(&format.font).name;
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

    fn text_deviations(&self, found: &mut Found) {
        found.lines(self.titles.lines_below, 1, "§7.3.2", "标题与主送机关之间");
        for role in [
            Role::Body,
            Role::Heading(1),
            Role::Heading(2),
            Role::Heading(3),
            Role::Heading(4),
        ] {
            let Format { first, name, .. } = self.format(role);
            let said = first.chars.map_or_else(|| mm(first.length), chars);
            let two = first.chars == Some(Hundredths::new(2.0));
            found.unless(
                two,
                "§7.3.3",
                Mandatory,
                &format!("{name}首行缩进"),
                "2字",
                said,
            );
        }
        let tail = &self.tail;
        found.lines(
            tail.lines_above_attachments,
            1,
            "§7.3.4",
            "正文与附件说明之间",
        );
        for (count, asked, strength, clause, subject) in [
            (
                tail.sealed.right,
                4.0,
                General,
                "§7.3.5.1",
                "加盖印章的成文日期右空",
            ),
            (
                tail.unsealed.right,
                2.0,
                Mandatory,
                "§7.3.5.2",
                "不加盖印章的署名右空",
            ),
            (
                tail.unsealed.date_shift,
                2.0,
                Mandatory,
                "§7.3.5.2",
                "成文日期首字右移",
            ),
        ] {
            let asked = Hundredths::new(asked);
            found.unless(
                count == asked,
                clause,
                strength,
                subject,
                &chars(asked),
                chars(count),
            );
        }
        found.lines(tail.unsealed.lines_above, 1, "§7.3.5.2", "正文与署名之间");
        found.lines(tail.stamp.lines_above, 2, "§7.3.5.3", "正文与签名章之间");
        found.lines(
            tail.stamp.lines_below,
            1,
            "§7.3.5.3",
            "签名章与成文日期之间",
        );
        found.lines(
            self.titles.lines_above_attachment,
            1,
            "§7.3.7",
            "附件标识与附件标题之间",
        );
        let rules = [
            (self.imprint.outer_rule, 0.35, "首条、末条"),
            (self.imprint.inner_rule, 0.25, "中间"),
        ];
        for (width, asked, which) in rules {
            let same = (width.to_mm() - asked).abs() <= 0.05;
            let subject = format!("版记{which}分隔线");
            found.unless(
                same,
                "§7.4.1",
                Recommended,
                &subject,
                &format!("{asked}mm"),
                mm(width),
            );
        }
    }
}

struct Found(Vec<Deviation>);

impl Found {
    fn unless(
        &mut self,
        kept: bool,
        clause: &'static str,
        strength: Strength,
        subject: &str,
        asked: &str,
        found: impl Into<String>,
    ) {
        if !kept {
            self.0.push(Deviation {
                clause,
                strength,
                subject: subject.into(),
                asked: asked.into(),
                found: found.into(),
            });
        }
    }

    /// Empty lines between two things.
    fn lines(&mut self, count: u32, asked: u32, clause: &'static str, subject: &str) {
        let said = |count: u32| format!("空{count}行");
        self.unless(
            count == asked,
            clause,
            Mandatory,
            subject,
            &said(asked),
            said(count),
        );
    }
}

/// `§7.3.5.1` → 7, 3, 5, 1
fn clause_order(clause: &str) -> Vec<u32> {
    let numbers = clause.trim_start_matches('§').split('.');
    numbers.filter_map(|number| number.parse().ok()).collect()
}

fn is_red([red, green, blue]: [u8; 3]) -> bool {
    red >= 0xC0 && green <= 0x40 && blue <= 0x40
}

fn align_name(align: Align) -> &'static str {
    match align {
        Align::Left => "居左",
        Align::Center => "居中",
        Align::Right => "居右",
        Align::Justify => "两端对齐",
        Align::Distribute => "分散对齐",
    }
}

fn mm(length: Length) -> String {
    format!("{}mm", (length.to_mm() * 100.0).round() / 100.0)
}

fn pt(length: Length) -> String {
    format!("{}磅", (length.to_pt() * 100.0).round() / 100.0)
}

fn chars(count: Hundredths) -> String {
    format!("{}字", count.count())
}

fn color([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}
