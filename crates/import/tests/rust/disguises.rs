//! Texts in disguise: what is read of them stays what it was. This keeps the recognition from being made for the texts
//! that it is measured by.
//!
//! Each text, of the corpus where there is one and of the invented cases, is read as it is and in each disguise; over
//! all texts the figures may differ by two points.

use crate::outline;
use plan::Ids;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// What a reading of a disguised text has in common with the reading of the text itself.
#[derive(Debug, Default)]
struct Likeness {
    nodes: Share,
    depths: Share,
    run_in: Share,
    units: Share,
    titles: Share,
    documents: Share,
}

/// So many are common, of so many here, of so many there.
#[derive(Debug, Default, Clone, Copy)]
struct Share(usize, usize, usize);

impl Share {
    fn add(&mut self, common: usize, here: usize, there: usize) {
        (self.0, self.1, self.2) = (self.0 + common, self.1 + here, self.2 + there);
    }

    fn f1(self) -> f64 {
        let as_float = |count: usize| f64::from(u32::try_from(count).expect("a count"));
        if self.1 + self.2 == 0 {
            return 1.0;
        }
        2.0 * as_float(self.0) / as_float(self.1 + self.2)
    }
}

#[test]
fn labels_in_another_style() {
    check("labels", |text, dice| {
        let style = dice.below(3);
        each_line(text, |line| relabelled(line, style))
    });
}

#[test]
fn widths_swapped() {
    check("widths", |text, dice| {
        let marks: &[(char, char)] = if dice.below(2) == 0 {
            &[
                ('，', ','),
                ('；', ';'),
                ('：', ':'),
                ('（', '('),
                ('）', ')'),
            ]
        } else {
            &[(',', '，'), (';', '；'), ('(', '（'), (')', '）')]
        };
        let swap = |c: char| {
            let other = marks.iter().find(|(from, _)| *from == c);
            other.map_or(c, |(_, to)| *to)
        };
        text.chars().map(swap).collect()
    });
}

#[test]
fn numbers_lost() {
    check("numbers", |text, dice| {
        each_line(text, |line| {
            let lost = mutilated(line).filter(|_| dice.below(12) == 0);
            lost.unwrap_or_else(|| line.to_owned())
        })
    });
}

#[test]
fn noise() {
    check("noise", |text, dice| {
        let mut out = String::from("首页 > 政务公开 > 规划计划\n今天是2026年3月5日 星期四\n");
        for (index, line) in text.lines().enumerate() {
            for c in line.chars() {
                out.push(c);
                if dice.below(150) == 0 {
                    out.push('\u{200b}');
                }
            }
            out.push('\n');
            if dice.below(25) == 0 {
                let _ = writeln!(out, "— {} —", index / 25 + 1);
            }
            if dice.below(40) == 0 {
                out.push_str("\u{3000}\u{a0}\n");
            }
        }
        out + "【打印本页】【关闭窗口】\n相关阅读：\n某某市召开工作会议\n版权所有：某某市 备案号：某ICP备00000000号\n"
    });
}

#[test]
fn lines_broken() {
    check("broken", |text, dice| {
        let column = 28 + dice.below(8);
        let mut out = String::new();
        for (number, line) in wrapped(text, column, "　　").into_iter().enumerate() {
            out.push_str(&line);
            out.push('\n');
            if number % 28 == 27 {
                let _ = writeln!(out, "- {} -", number / 28 + 1);
            }
        }
        out
    });
}

#[test]
fn in_a_letter() {
    check("letter", |text, dice| {
        let column = 34 + dice.below(4);
        let mut out = String::from(
            "请看附上的材料。\n\n-----原始邮件-----\n发件人: 某某 <a@example.com>\n发送时间: 2026年3月2日\n主题: 材料\n\n",
        );
        for line in wrapped(text, column, "") {
            let _ = writeln!(out, "> {line}");
        }
        out + "\n--\n某某\n电话：0000-0000000\n"
    });
}

/// Texts and how they are to be called.
fn texts() -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = outline::corpus()
        .into_iter()
        .map(|(path, text)| (path.display().to_string(), text))
        .collect();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let mut folders: Vec<_> = std::fs::read_dir(cases)
        .expect("the cases")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    folders.sort();
    for folder in folders {
        let text = std::fs::read_to_string(folder.join("input.txt")).unwrap_or_default();
        // What is wrapped and quoted is in disguise already.
        if !text.is_empty() && !text.contains("\n> ") {
            texts.push((folder.display().to_string(), text));
        }
    }
    texts
}

#[expect(clippy::print_stdout, reason = "the figures are to be seen")]
fn check(name: &str, disguise: impl Fn(&str, &mut Dice) -> String) {
    let read = |text: &str| {
        let reading = import::read_text(text, "a.txt", &mut Ids::new(0, 1), &outline::options());
        outline::json(&reading)
    };
    let mut all = Likeness::default();
    for (index, (path, text)) in texts().into_iter().enumerate() {
        let text = text.replace('\r', "");
        let mut dice = Dice(index as u64 + 1);
        let mut own = Likeness::default();
        own.compare(&read(&text), &read(&disguise(&text, &mut dice)));
        let least = own
            .figures()
            .iter()
            .map(|(_, share)| share.f1())
            .fold(1.0, f64::min);
        if least < 0.98 {
            println!("{name} {path} {own:?}");
        }
        all.add(&own);
    }
    for (figure, share) in all.figures() {
        println!("{name:<8} {figure:<10} {:.4}", share.f1());
    }
    for (figure, share) in all.figures() {
        assert!(share.f1() >= 0.98, "{name}: {figure} {:.4}", share.f1());
    }
}

impl Likeness {
    fn figures(&self) -> [(&'static str, Share); 6] {
        [
            ("nodes", self.nodes),
            ("depths", self.depths),
            ("run-in", self.run_in),
            ("units", self.units),
            ("titles", self.titles),
            ("documents", self.documents),
        ]
    }

    fn add(&mut self, other: &Self) {
        for (share, (_, more)) in [
            &mut self.nodes,
            &mut self.depths,
            &mut self.run_in,
            &mut self.units,
            &mut self.titles,
            &mut self.documents,
        ]
        .into_iter()
        .zip(other.figures())
        {
            share.add(more.0, more.1, more.2);
        }
    }

    fn compare(&mut self, here: &Value, there: &Value) {
        let (docs, others) = (list(here, "docs"), list(there, "docs"));
        self.documents
            .add(docs.len().min(others.len()), docs.len(), others.len());
        let titles = |docs: &[Value]| -> BTreeSet<String> {
            docs.iter()
                .map(|doc| key(&doc["title"]))
                .filter(|title| !title.is_empty())
                .collect()
        };
        let (own, other) = (titles(docs), titles(others));
        self.titles
            .add(own.intersection(&other).count(), own.len(), other.len());
        let nodes = |docs: &[Value]| -> Vec<Value> {
            docs.iter()
                .flat_map(|doc| list(doc, "nodes"))
                .cloned()
                .collect()
        };
        let (nodes, others) = (nodes(docs), nodes(others));
        let (mut next, mut found) = (0, 0);
        let (mut deep, mut cut, mut to_cut) = (0, 0, 0);
        for node in &nodes {
            let run_in = node["run_in"] == true;
            to_cut += usize::from(run_in);
            let same = |other: &Value| start(other) == start(node);
            let Some(at) = others[next..].iter().position(same) else {
                continue;
            };
            let other = &others[next + at];
            next += at + 1;
            found += 1;
            deep += usize::from(node["depth"] == other["depth"]);
            cut += usize::from(run_in && key(&node["heading"]) == key(&other["heading"]));
            let units = |node: &Value| -> BTreeSet<String> {
                list(node, "responsible").iter().map(key).collect()
            };
            let (own, other) = (units(node), units(other));
            self.units
                .add(own.intersection(&other).count(), own.len(), other.len());
        }
        self.nodes.add(found, nodes.len(), others.len());
        self.depths.add(deep, found, found);
        self.run_in.add(cut, to_cut, to_cut);
    }
}

/// The first words of a node, heading or not.
fn start(node: &Value) -> String {
    let body = list(node, "body").first().map(key).unwrap_or_default();
    let words = key(&node["heading"]) + &body;
    words.chars().take(12).collect()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

fn key(value: &Value) -> String {
    let text = value.as_str().unwrap_or_default();
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn each_line(text: &str, change: impl FnMut(&str) -> String) -> String {
    let lines: Vec<String> = text.lines().map(change).collect();
    lines.join("\n")
}

/// The spaces before a line, its label's number and what stands around that, and the rest; none without a label.
fn label(line: &str) -> Option<(&str, &str, &str, &str, &str)> {
    let text = line.trim_start();
    let space = &line[..line.len() - text.len()];
    let inner = text.trim_start_matches(['（', '(']);
    let open = &text[..text.len() - inner.len()];
    let behind = inner.trim_start_matches(|c: char| "一二三四五六七八九十".contains(c));
    let behind = if behind.len() == inner.len() {
        inner.trim_start_matches(|c: char| c.is_ascii_digit())
    } else {
        behind
    };
    let number = &inner[..inner.len() - behind.len()];
    let marks: &[char] = if open.is_empty() {
        &['、', '.', '．', '﹒']
    } else {
        &['）', ')']
    };
    let rest = behind.strip_prefix(marks)?;
    let close = &behind[..behind.len() - rest.len()];
    let sound = (1..=9).contains(&number.len()) && open.chars().count() < 2;
    let figure = rest.starts_with(|c: char| c.is_ascii_digit());
    (sound && !figure && !rest.trim().is_empty()).then_some((space, open, number, close, rest))
}

fn relabelled(line: &str, style: usize) -> String {
    let Some((space, open, number, _, rest)) = label(line) else {
        return line.to_owned();
    };
    let arabic = number.starts_with(|c: char| c.is_ascii_digit());
    let wide = |number: &str| -> String {
        let wide = |c: char| char::from_u32(c as u32 + 0xfee0).filter(|_| c.is_ascii_digit());
        number.chars().map(|c| wide(c).unwrap_or(c)).collect()
    };
    match (open.is_empty(), arabic, style) {
        (true, true, 0) => format!("{space}{number}、{rest}"),
        (true, true, 1) => format!("{space}{}．{rest}", wide(number)),
        (true, true, _) => format!("{space}{number}. {rest}"),
        (true, false, 0) => format!("{space}{number}．{rest}"),
        (true, false, _) => format!("{space}{number}、 {rest}"),
        (false, _, 0) => format!("{space}({number}){rest}"),
        (false, _, 1) => format!("{space}（{number}）、{rest}"),
        (false, _, _) => format!("{space}（ {number} ）{rest}"),
    }
}

/// The line without its label's number.
fn mutilated(line: &str) -> Option<String> {
    let (space, open, number, close, rest) = label(line)?;
    let first = matches!(number, "一" | "1");
    (!first).then(|| format!("{space}{open}{close}{rest}"))
}

/// The lines as a page so many Chinese characters wide has them: Latin words and figures stay whole, closing marks hang,
/// and what begins a paragraph is set in.
fn wrapped(text: &str, column: usize, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.lines() {
        let words = line.trim();
        if words.contains(['\t', '|']) || ["  ", "]("].iter().any(|mark| words.contains(mark)) {
            lines.push(words.to_owned());
            continue;
        }
        let set_in = width(words) > 2 * column
            || line.starts_with([' ', '\u{3000}'])
            || label(words).is_some();
        let mut page = if set_in {
            indent.to_owned()
        } else {
            String::new()
        };
        for word in pieces(words) {
            let hangs = word.starts_with(|c| "，。、；：）》”？！".contains(c));
            if width(&page) + width(&word) > 2 * column && !hangs {
                lines.push(std::mem::take(&mut page));
            }
            page.push_str(&word);
        }
        lines.push(page);
    }
    lines
}

/// Chinese characters one by one, Latin words and figures whole.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for c in text.chars() {
        match pieces.last_mut() {
            Some(last)
                if c.is_ascii_graphic() && last.ends_with(|c: char| c.is_ascii_graphic()) =>
            {
                last.push(c);
            }
            _ => pieces.push(c.to_string()),
        }
    }
    pieces
}

fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// The same throws every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}
