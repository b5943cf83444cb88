//! 附件说明, signature, date, note, attachments (GB/T 9704-2012 §7.3.4–§7.3.7).

use super::exhibit::CELL;
use super::head_rules::MIDDLE;
use super::paper::Line;
use super::rule::{Probe, Rule};
use super::specimen::ATTACHMENT;
use super::specimen::Specimen::{Joint, LongDate, Single, Stamp, Unsealed};

pub(super) const RULES: &[Rule] = &[
    Rule::on(Unsealed, "9704-7.3.4a", attachment_note),
    Rule::on(Joint, "9704-7.3.4b", several_attachments),
    Rule::on(Joint, "9704-7.3.4c", no_marks),
    Rule::on(Unsealed, "9704-7.3.4d", wrapped_name),
    Rule::on(Unsealed, "9704-7.3.4e", no_number),
    Rule::on(Joint, "9704-7.3.4f", same_names),
    Rule::on(Single, "9704-7.3.5.1a", sealed_date),
    Rule::on(Single, "9704-7.3.5.1b", sealed_name),
    Rule::on(Single, "9704-7.3.5.1c", room_for_seal),
    Rule::on(Joint, "9704-7.3.5.1d", joint_seals),
    Rule::on(Joint, "9704-7.3.5.1e", seals_in_row),
    Rule::not("9704-7.3.5.1f", "no seal is drawn"),
    Rule::on(Unsealed, "9704-7.3.5.2a", unsealed),
    Rule::on(LongDate, "9704-7.3.5.2b", long_date),
    Rule::on(LongDate, "9704-7.3.5.2c", joint_unsealed),
    Rule::not(
        "9704-7.3.5.2d",
        "arithmetic between the two cases before it: tested in compose",
    ),
    Rule::on(Stamp, "9704-7.3.5.3a", stamp),
    Rule::on(Stamp, "9704-7.3.5.3b", joint_stamps),
    Rule::on(Single, "9704-7.3.5.4", date_words),
    Rule::on(Single, "9704-7.3.5.5", company),
    Rule::on(Single, "9704-7.3.6", note),
    Rule::on(Single, "9704-7.3.7a", attachment_page),
    Rule::on(Single, "9704-7.3.7b", attachment_label),
    Rule::on(Single, "9704-7.3.7c", attachment_title),
    Rule::on(Single, "9704-7.3.7d", attachment_names),
    Rule::not("9704-7.3.7e", "the same styles as the text: measured there"),
    Rule::not(
        "9704-7.3.7f",
        "attachments are always bound with the document here",
    ),
    Rule::on(Single, "9704-7.3.7g", attachment_numbers),
    Rule::not(
        "9704-7.3.7h",
        "a way of drafting: the sample's plan has no label 附件",
    ),
];

/// The right edge of the text area.
pub(super) const RIGHT: f64 = 184.0;

fn attachment_note(p: &mut Probe<'_>) -> Option<()> {
    let line = p.of.line("附件：")?;
    let above = p.of.above("附件：")?;
    p.near(
        "lines below the text",
        2.0,
        0.1,
        (line.base() - above.base()) / p.of.standard.pitch,
    );
    p.near("left, mm", 28.0 + 2.0 * CELL, 0.7, line.left());
    p.near("size, pt", 16.0, 0.1, line.size());
    p.font("附件：", "仿宋_GB2312")
}

fn several_attachments(p: &mut Probe<'_>) -> Option<()> {
    let first = p.of.line("附件：1.")?;
    let second = p.of.line("2.起草说明")?;
    p.near(
        "1. from the left, mm",
        28.0 + 5.0 * CELL,
        0.9,
        first.x_of("1.")?,
    );
    p.near(
        "2. from the left, mm",
        first.x_of("1.")?,
        0.7,
        second.left(),
    );
    Some(())
}

fn no_marks(p: &mut Probe<'_>) -> Option<()> {
    let line = p.of.line("2.起草说明")?.text();
    p.holds(
        "no mark after a name",
        !line.ends_with(['。', '；', '，', '、', '.', ';', ',']),
    );
    Some(())
}

fn wrapped_name(p: &mut Probe<'_>) -> Option<()> {
    let lines = p.of.from("附件：")?;
    let name = lines[0].x_of("青禾市")?;
    p.near(
        "left of the second line, mm",
        name,
        0.7,
        lines.get(1)?.left(),
    );
    Some(())
}

fn no_number(p: &mut Probe<'_>) -> Option<()> {
    let lines = p.of.from("附件：")?;
    let text = lines[0].text() + &lines.get(1)?.text();
    p.is("words", format!("附件：{ATTACHMENT}"), text);
    Some(())
}

fn same_names(p: &mut Probe<'_>) -> Option<()> {
    let note = p.of.from("附件：1.")?;
    let named = note[0].text().replace("附件：1.", "") + &note.get(1)?.text();
    let title = p.of.from("青禾市城市更新三年行动计划")?;
    let page =
        p.of.pages
            .iter()
            .find(|page| page.line("附件1").is_some())?;
    let lines = page
        .lines
        .iter()
        .filter(|line| (line.size() - 22.0).abs() < 0.1);
    p.holds("the plan has a title", !title.is_empty());
    p.is(
        "name and title",
        named,
        lines.map(Line::text).collect::<String>(),
    );
    Some(())
}

/// The date under the signature of the notice.
const DATE: &str = "2026年3月5日";

fn sealed_date(p: &mut Probe<'_>) -> Option<()> {
    p.near("right, mm", RIGHT - 4.0 * CELL, 0.8, p.of.line(DATE)?.end());
    Some(())
}

/// The name stands over the middle of a date of six characters; LibreOffice sets the date itself wider.
fn sealed_name(p: &mut Probe<'_>) -> Option<()> {
    let name = p.of.above(DATE)?;
    p.is("name above the date", "青禾市人民政府办公室", name.text());
    p.near("middle, mm", RIGHT - 7.0 * CELL, 1.0, name.middle());
    Some(())
}

fn room_for_seal(p: &mut Probe<'_>) -> Option<()> {
    let (page, date) = p.of.find(DATE)?;
    let lines: Vec<&Line> = p.of.pages[page]
        .text()
        .take_while(|line| line.base() < date.base())
        .collect();
    let [.., text, name] = lines.as_slice() else {
        return None;
    };
    let lines = (name.base() - text.base()) / p.of.standard.pitch;
    p.near("lines from the text to the name", 3.0, 0.2, lines);
    p.near(
        "from name to date, lines",
        1.0,
        0.1,
        (date.base() - name.base()) / p.of.standard.pitch,
    );
    Some(())
}

/// The names under the seals of `full.json`, from the left and from above.
fn sealers(p: &Probe<'_>) -> Option<Vec<Line>> {
    let lines = p.of.from("附件：1.")?;
    let marks = [
        "青禾市发展和改革委员会",
        "青禾市财政局",
        "青禾市住房和城乡建设局",
    ];
    let found = marks.iter().map(|name| {
        let line = lines
            .iter()
            .skip(3)
            .find(|line| line.text().contains(name))?;
        let first = line.text()[..line.text().find(name)?].chars().count();
        let marks = line.marks[first..first + name.chars().count()].to_vec();
        Some(Line { marks })
    });
    found.collect()
}

fn joint_seals(p: &mut Probe<'_>) -> Option<()> {
    let names = sealers(p)?;
    for (one, next) in names.iter().zip(&names[1..]) {
        let across = (next.middle() - one.middle()).abs();
        let down = (next.base() - one.base()).abs();
        p.holds("seals of 42 mm do not touch", across.max(down) > 42.0);
    }
    let date = p.of.line("2026年4月20日")?;
    p.near(
        "date under the last name, mm",
        names.last()?.middle(),
        3.5,
        date.middle(),
    );
    Some(())
}

fn seals_in_row(p: &mut Probe<'_>) -> Option<()> {
    for name in sealers(p)? {
        p.holds(
            "inside the text area",
            name.left() > 27.5 && name.right() < RIGHT + 0.5,
        );
    }
    Some(())
}

fn unsealed(p: &mut Probe<'_>) -> Option<()> {
    let name = p.of.above(DATE)?;
    p.near("right of the name, mm", RIGHT - 2.0 * CELL, 1.0, name.end());
    p.near(
        "date begins after the name, mm",
        2.0 * CELL,
        0.8,
        p.of.line(DATE)?.left() - name.left(),
    );
    let lines = p.of.from("附件：")?;
    let gap = (name.base() - lines.get(1)?.base()) / p.of.standard.pitch;
    p.near("lines below the attachment note", 2.0, 0.1, gap);
    Some(())
}

fn long_date(p: &mut Probe<'_>) -> Option<()> {
    let date = p.of.line("2026年12月31日")?;
    let name = p.of.line("市政府")?;
    p.near("left of the date, mm", 28.0 + 19.0 * CELL, 1.0, date.left());
    p.near(
        "date begins after the name, mm",
        2.0 * CELL,
        0.8,
        date.left() - name.left(),
    );
    Some(())
}

fn joint_unsealed(p: &mut Probe<'_>) -> Option<()> {
    let first = p.of.above("市政府")?;
    p.is("lead organ first", "青禾市教育体育局", first.text());
    p.near("its right, mm", RIGHT - 2.0 * CELL, 1.0, first.end());
    p.is(
        "the date under the last",
        "市政府",
        p.of.above("2026年12月31日")?.text(),
    );
    Some(())
}

fn stamp(p: &mut Probe<'_>) -> Option<()> {
    stamped(p, "云岭县人民政府县长")
}

/// The post at the left of the last stamp, and the date below.
pub(super) fn stamped(p: &mut Probe<'_>, post: &'static str) -> Option<()> {
    let (date, words) = (p.of.line(DATE)?, p.of.above(DATE)?);
    p.is("post", post, words.text());
    p.near("right of the date, mm", RIGHT - 4.0 * CELL, 0.8, date.end());
    let left_of_stamp = RIGHT - 13.0 * CELL;
    p.near("right of the post, mm", left_of_stamp, 1.0, words.end());
    let lines = (date.base() - words.base()) / p.of.standard.pitch;
    p.near("lines from post to date", 2.0, 0.1, lines);
    Some(())
}

fn joint_stamps(p: &mut Probe<'_>) -> Option<()> {
    let lead = p.of.line("青禾市人民政府市长")?;
    let next = p.of.line("云岭县人民政府县长")?;
    let lines = (next.base() - lead.base()) / p.of.standard.pitch;
    p.near("lines from one to the next", 2.0, 0.1, lines);
    p.near("right of the posts, mm", lead.end(), 0.5, next.end());
    Some(())
}

fn date_words(p: &mut Probe<'_>) -> Option<()> {
    p.is("date", DATE, p.of.line("2026年3月")?.text());
    Some(())
}

fn company(p: &mut Probe<'_>) -> Option<()> {
    let (page, _) = p.of.find(DATE)?;
    let text = p.of.pages[page]
        .text()
        .any(|line| line.text().contains("请认真贯彻落实"));
    p.holds("text on the page of the date", text);
    Some(())
}

fn note(p: &mut Probe<'_>) -> Option<()> {
    let note = p.of.line("（此件公开发布）")?;
    p.near("left, mm", 28.0 + 2.0 * CELL, 0.7, note.left());
    let gap = (note.base() - p.of.line(DATE)?.base()) / p.of.standard.pitch;
    p.near("lines below the date", 1.0, 0.1, gap);
    Some(())
}

fn attachment_page(p: &mut Probe<'_>) -> Option<()> {
    for label in ["附件1", "附件2"] {
        let (page, _) = p.of.find(label)?;
        p.is(
            "first line of its page",
            label,
            p.of.pages[page].lines.first()?.text(),
        );
    }
    Some(())
}

fn attachment_label(p: &mut Probe<'_>) -> Option<()> {
    let label = p.of.line("附件1")?;
    p.near("left, mm", 28.0, 0.6, label.left());
    p.near("base, mm", p.of.row(1), 0.8, label.base());
    p.near("size, pt", 16.0, 0.1, label.size());
    p.font("附件1", "黑体")
}

fn attachment_title(p: &mut Probe<'_>) -> Option<()> {
    let lines = p.of.from("附件1")?;
    let title = lines.get(1)?;
    p.near(
        "base, in the third line, mm",
        p.of.row(3),
        3.0,
        title.base(),
    );
    p.near("middle, mm", MIDDLE, 1.5, title.middle());
    p.near("size, pt", 22.0, 0.1, title.size());
    Some(())
}

fn attachment_names(p: &mut Probe<'_>) -> Option<()> {
    let note = p.of.from("附件：1.")?;
    let title = p.of.from("附件1")?.get(1)?.text();
    p.is(
        "title and name",
        title,
        note[0].text().replace("附件：1.", ""),
    );
    Some(())
}

fn attachment_numbers(p: &mut Probe<'_>) -> Option<()> {
    let (page, _) = p.of.find("附件1")?;
    p.is(
        "number",
        format!("—{}—", page + 1),
        p.of.pages[page].number()?.text(),
    );
    Some(())
}
