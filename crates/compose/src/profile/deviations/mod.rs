//! Where a profile departs from GB/T 9704-2012, with clause and strength of what it departs from.

mod found;
mod types;

use super::{Form, Format, Profile};
use crate::measure::{Hundredths, Length};
use crate::role::Role;
use found::{Found, chars, clause_order, color, is_red, mm, pt};
use types::KAITI;

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

impl Profile {
    /// Every figure that is not the standard's, in the order of its clauses. Margins that give the half line above the
    /// first line back (GB/T 33476.2-2016) are the standard's: the type stands in the same place.
    pub fn deviations(&self) -> Vec<Deviation> {
        let mut found = Found(Vec::new());
        self.page_deviations(&mut found);
        self.head_deviations(&mut found);
        types::deviations(self, &mut found);
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
        let (asked, clause) = match self.form {
            Form::Order => (20.0, "§10.2"),
            Form::General | Form::Letter | Form::Minutes => (35.0, "§7.2.4"),
        };
        found.unless(
            (top.to_mm() - 37.0 - asked).abs() <= 1.0,
            clause,
            Mandatory,
            "发文机关标志上边缘至版心上边缘",
            &format!("{asked}mm"),
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
        // An order has no line below its number (§10.2).
        let ruled: &[Role] = match self.form {
            Form::Order => &[],
            _ => &[Role::DocumentNumber, Role::NumberAndSigner],
        };
        for &role in ruled {
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
        // A letter's imprint has no lines (§10.1).
        let lined = self.form != Form::Letter;
        for (width, asked, which) in rules.into_iter().filter(|_| lined) {
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
