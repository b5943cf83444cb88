//! Real plans kept outside of the project (`GANGMU_CORPUS`), held against their gold outlines.

use crate::outline;
use plan::Ids;
use serde_json::Value;
use std::collections::BTreeSet;

/// What is counted over the corpus.
#[derive(Debug, Default)]
struct Score {
    nodes: u32,
    found: u32,
    extra: u32,
    depth: u32,
    run_in: u32,
    run_in_exact: u32,
    units: u32,
    units_found: u32,
    units_extra: u32,
    titles: u32,
    titles_found: u32,
    documents: u32,
    documents_found: u32,
    chrome: u32,
    chrome_kept: u32,
}

#[test]
fn the_corpus_is_read_as_people_read_it() {
    check("a.txt", str::to_owned);
}

/// The same texts as a browser has them: a paragraph each line, the site around it.
#[test]
fn the_corpus_is_read_from_web_pages_too() {
    check("a.html", web_page);
}

#[expect(clippy::print_stdout, reason = "the figures are to be seen")]
fn check(name: &str, form: impl Fn(&str) -> String) {
    let mut score = Score::default();
    let texts = outline::corpus();
    for (path, text) in &texts {
        let gold =
            std::fs::read_to_string(path.with_extension("gold.json")).expect("a gold outline");
        let gold: Value = serde_json::from_str(&gold).expect("JSON");
        let reading =
            import::read_text(&form(text), name, &mut Ids::new(0, 1), &outline::options());
        let read = outline::json(&reading);
        score.documents(&gold, &read);
        score.nodes(&gold, &read, text);
        score.chrome(&gold, text, &read);
    }
    println!("{score:#?}");
    if texts.is_empty() {
        return;
    }
    let share = |part: u32, whole: u32| f64::from(part) / f64::from(whole.max(1));
    assert_eq!(score.documents_found, score.documents);
    assert!(share(score.found, score.nodes) >= 0.995);
    assert!(share(score.extra, score.nodes) <= 0.01);
    assert!(share(score.depth, score.found) >= 0.99);
    assert!(share(score.run_in_exact, score.run_in) >= 0.985);
    assert!(share(score.titles_found, score.titles) >= 0.98);
    assert!(share(score.units_found, score.units) >= 0.98);
    assert!(share(score.units_extra, score.units) <= 0.02);
    assert!(share(score.chrome_kept, score.chrome) <= 0.02);
}

/// A page of an invented site around a text.
fn web_page(text: &str) -> String {
    let paragraph = |line: &str| {
        let line = line
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('\t', "&#9;");
        format!("<p style=\"text-indent:2em\"><span>&nbsp;&nbsp;{line}</span></p>\n")
    };
    let body: String = text.lines().map(paragraph).collect();
    format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>某某市人民政府</title>\
         <style>.TRS_Editor P{{margin-top:0}}</style><script>var menu = '<p>一、菜单</p>';</script></head>\
         <body><div class=\"header-nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk/\">政务公开</a></li></ul></div>\
         <div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/zwgk/\">政务公开</a></div>\
         <div style=\"display:none\">某某市2020年工作方案</div>\n<div class=\"TRS_Editor\">{body}</div>\n\
         <div class=\"share\">分享到：<a href=\"javascript:;\">微信</a></div>\
         <ul class=\"list\"><li><a href=\"/1.html\">某某市2025年工作要点</a><span>2025-03-01</span></li></ul>\
         <footer><p>主办：某某市人民政府</p></footer></body></html>"
    )
}

/// Characters that stay when width, punctuation and spaces do not matter.
fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

fn words(value: &Value, name: &str) -> String {
    key(value[name].as_str().unwrap_or_default())
}

fn is(value: &Value, name: &str) -> bool {
    value[name].as_bool().unwrap_or_default()
}

impl Score {
    fn documents(&mut self, gold: &Value, read: &Value) {
        let (gold, read) = (list(gold, "docs"), list(read, "docs"));
        self.documents += gold.len() as u32;
        self.documents_found += read.len() as u32;
        for title in gold
            .iter()
            .map(|doc| words(doc, "title"))
            .filter(|t| !t.is_empty())
        {
            self.titles += 1;
            self.titles_found += u32::from(read.iter().any(|doc| words(doc, "title") == title));
        }
    }

    fn nodes(&mut self, gold: &Value, read: &Value, text: &str) {
        let lines: Vec<&str> = text.split('\n').collect();
        let gold: Vec<&Value> = list(gold, "docs")
            .iter()
            .flat_map(|doc| list(doc, "nodes"))
            .collect();
        let read: Vec<&Value> = list(read, "docs")
            .iter()
            .flat_map(|doc| list(doc, "nodes"))
            .collect();
        let whole = |node: &Value| -> String {
            let body: String = list(node, "body")
                .iter()
                .filter_map(Value::as_str)
                .collect();
            key(node["heading"].as_str().unwrap_or_default()) + &key(&body)
        };
        let mut next = 0;
        for node in gold.iter().filter(|node| !is(node, "ambiguous")) {
            let heading = words(node, "heading");
            let item = is(node, "item");
            let line = lines[node["line"].as_u64().unwrap_or(1) as usize - 1];
            let begins = |other: &Value| key(line).ends_with(&whole(other));
            let same = |other: &&Value| {
                if item {
                    begins(other)
                } else {
                    words(other, "heading") == heading
                }
            };
            self.nodes += 1;
            self.run_in += u32::from(is(node, "run_in") && !item);
            let Some(at) = read[next..].iter().position(same) else {
                continue;
            };
            let other = read[next + at];
            next += at + 1;
            self.found += 1;
            self.depth += u32::from(node["depth"] == other["depth"]);
            self.run_in_exact += u32::from(is(node, "run_in") && !item && is(other, "run_in"));
            if !is(node, "responsible_ambiguous") {
                self.responsible(node, other);
            }
        }
        let certain = gold.iter().filter(|node| !is(node, "ambiguous")).count();
        self.extra += read.len().saturating_sub(certain) as u32;
    }

    fn responsible(&mut self, gold: &Value, read: &Value) {
        let units = |node: &Value| -> BTreeSet<String> {
            list(node, "responsible")
                .iter()
                .filter_map(Value::as_str)
                .map(key)
                .collect()
        };
        let inside: BTreeSet<String> = list(gold, "responsible_inline")
            .iter()
            .filter_map(Value::as_array)
            .flatten()
            .filter_map(Value::as_str)
            .map(key)
            .collect();
        let (mut gold, read) = (units(gold), units(read));
        gold.extend(inside);
        self.units += gold.len() as u32;
        self.units_found += gold.intersection(&read).count() as u32;
        self.units_extra += read.difference(&gold).count() as u32;
    }

    /// Chrome that repeats the document's own words is left out.
    fn chrome(&mut self, gold: &Value, text: &str, read: &Value) {
        let noise: BTreeSet<usize> = list(gold, "docs")
            .iter()
            .flat_map(|doc| list(doc, "noise_lines"))
            .filter_map(|line| line.as_u64().map(|n| n as usize))
            .collect();
        let lines = || {
            text.split('\n')
                .enumerate()
                .map(|(index, line)| (index + 1, key(line)))
        };
        let own: String = lines()
            .filter(|(n, _)| !noise.contains(n))
            .map(|(_, words)| words + "\n")
            .collect();
        let kept = key(&read.to_string());
        for (_, line) in lines().filter(|(n, _)| noise.contains(n)) {
            if line.chars().count() >= 4 && !own.contains(&line) {
                self.chrome += 1;
                self.chrome_kept += u32::from(kept.contains(&line));
            }
        }
    }
}
