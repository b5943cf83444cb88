//! Plan → file → import gives the same plan.
//!
//! "The same" is what a reader of the page can tell: elements, titles, every heading with its level, label and form,
//! every paragraph and table, duties. What a form cannot carry is left out of the comparison:
//!
//! | | .docx | .txt | .md |
//! | --- | --- | --- | --- |
//! | ids, the history, variables (filled in on paper), status of duties | – | – | – |
//! | breaks of titles: the page proposes its own | – | – | – |
//! | how it is sealed, names of kind, scheme and profile | – | – | – |
//! | bold and the like in the text (in tables nowhere) | ✓ | – | – |
//! | captions, heads and merged cells of tables | ✓ | – | – |
//! | widths of columns | ✓ | – | – |
//! | where the words of cells stand (in .md only whole columns) | ✓ | – | ✓ |

use compose::{Composed, Profile, compose};
use export::Labels;
use import::Options;
use plan::{
    Area, Bracket, CellAlign, Content, Date, Deadline, Duty, Heading, HeadingForm, Ids, Kind, Mark,
    Node, Outline, Part, PartRole, Plan, Scheme, Span, Table, Text,
};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

/// What a form carries besides the words.
#[derive(Debug, Clone, Copy)]
struct Form {
    ending: &'static str,
    /// How a Word file writes labels.
    labels: Labels,
    marks: bool,
    tables: bool,
    sides: Sides,
}

/// Of which cells a form says where their words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sides {
    None,
    Columns,
    Cells,
}

const FORMS: [Form; 4] = [
    Form {
        ending: "docx",
        labels: Labels::Text,
        marks: true,
        tables: true,
        sides: Sides::Cells,
    },
    Form {
        ending: "docx",
        labels: Labels::Counted,
        marks: true,
        tables: true,
        sides: Sides::Cells,
    },
    Form {
        ending: "txt",
        labels: Labels::Text,
        marks: false,
        tables: false,
        sides: Sides::None,
    },
    Form {
        ending: "md",
        labels: Labels::Text,
        marks: false,
        tables: false,
        sides: Sides::Columns,
    },
];

fn written(composed: &Composed, form: Form) -> Vec<u8> {
    match form.ending {
        "docx" => export::docx(composed, form.labels).unwrap(),
        "txt" => export::text(composed).into_bytes(),
        _ => export::markdown(composed).into_bytes(),
    }
}

fn templates(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../templates")
        .join(folder);
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let read = |path: std::path::PathBuf| {
        let id = path.file_stem().unwrap().to_string_lossy().into_owned();
        (id, fs::read_to_string(path).unwrap())
    };
    files.into_iter().map(read).collect()
}

struct Desk {
    options: Options,
    scheme: Scheme,
    profile: Profile,
}

impl Desk {
    fn new() -> Self {
        let mut schemes: Vec<Scheme> = templates("schemes")
            .iter()
            .map(|(id, text)| Scheme::from_toml(id, text).unwrap())
            .collect();
        schemes.sort_by_key(|scheme| scheme.id != "official");
        let kinds = templates("kinds")
            .iter()
            .map(|(id, text)| Kind::from_toml(id, text).unwrap())
            .collect();
        let profile = include_str!("../../templates/profiles/gbt-9704.toml");
        Self {
            scheme: schemes[0].clone(),
            profile: Profile::from_toml("gbt-9704", profile, &|_| None).unwrap(),
            options: Options {
                schemes,
                kinds,
                ..Options::default()
            },
        }
    }

    fn check(&self, plan: &Plan, form: Form) {
        let composed = compose(plan, &self.scheme, &self.profile);
        let bytes = written(&composed, form);
        let name = format!("a.{}", form.ending);
        let reading = import::read(&bytes, &name, &mut Ids::new(9, 9), &self.options).unwrap();
        let read: Vec<String> = reading
            .plans
            .iter()
            .flat_map(|plan| self.shown(plan, form))
            .collect();
        let wanted = self.shown(plan, form);
        let differs = wanted
            .iter()
            .zip(&read)
            .find(|(wanted, read)| wanted != read);
        assert_eq!(differs, None, "{}", form.ending);
        assert_eq!(wanted.len(), read.len(), "{}", form.ending);
    }

    /// The plan as its reader sees it, a line for each thing.
    fn shown(&self, plan: &Plan, form: Form) -> Vec<String> {
        let e = &plan.elements;
        let mut out = vec![format!(
            "{} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            e.red_head,
            e.copy_number,
            e.secrecy,
            e.urgency,
            e.issuers,
            e.document_number,
            e.signers,
            e.date,
            e.note,
            e.copies_to,
            e.printed_by,
            e.printed_on
        )];
        for part in &plan.parts {
            out.push(format!(
                "{:?} {} {:?} {:?} {:?}",
                part.role,
                part.title_line(),
                part.title_note,
                part.addressees,
                part.attachments
            ));
            let labels = plan::labels(&part.outline, &self.scheme);
            for visit in part.outline.walk() {
                let label = labels.get(visit.node.id).map_or("", |label| &label.text);
                let Content::Table(table) = &visit.node.content else {
                    out.push(line(visit.depth, label, &node(visit.node, form)));
                    continue;
                };
                // Without a form for captions they are paragraphs.
                if !form.tables && !table.caption.is_empty() {
                    out.push(line(
                        visit.depth,
                        "",
                        &format!("{} ", table.caption.plain()),
                    ));
                }
                out.push(line(visit.depth, label, &node(visit.node, form)));
            }
        }
        out
    }
}

fn line(depth: usize, label: &str, words: &str) -> String {
    format!("{}{label}{words}", "· ".repeat(depth))
}

fn node(node: &Node, form: Form) -> String {
    let words = match &node.content {
        Content::Heading(heading) => {
            format!(
                "{:?} {}|{}",
                heading.form,
                text(&heading.text, form),
                text(&heading.body, form)
            )
        }
        Content::Paragraph(paragraph) => text(&paragraph.text, form),
        Content::Table(table) => {
            let rows: Vec<Vec<String>> = table
                .rows
                .iter()
                .map(|row| row.iter().map(Text::plain).collect())
                .collect();
            let own = (
                table.header_rows,
                &table.merged,
                table.caption.plain(),
                &table.widths,
            );
            let own = form.tables.then_some(own);
            format!("{own:?} {:?} {rows:?}", sides(table, form))
        }
    };
    let duties: Vec<String> = node
        .duties
        .iter()
        .map(|duty| format!("{} {:?} {:?}", duty.bracket(), duty.leads, duty.supports))
        .collect();
    format!("{words} {}", duties.concat())
}

/// Where the words of the cells that a reader sees stand, as far as somebody said so.
fn sides(table: &Table, form: Form) -> Vec<(u32, u32, CellAlign)> {
    let cells = table.cells();
    let side = |cell: &plan::Cell| {
        let (row, column) = (cell.area.row, cell.area.column);
        Some((row, column, table.align(row as usize, column as usize)?))
    };
    if form.sides == Sides::None {
        Vec::new()
    } else {
        cells.iter().filter_map(side).collect()
    }
}

fn text(text: &Text, form: Form) -> String {
    let show = |span: &Span| match span.marks.as_slice() {
        [] => span.text.clone(),
        marks => format!("[{} {marks:?}]", span.text),
    };
    if form.marks {
        text.spans().iter().map(show).collect()
    } else {
        text.plain()
    }
}

// Plans as drafters write them.

fn heading_words() -> impl Strategy<Value = String> {
    "[加强推进夯实健全][领导体系基础机制]{2,4}[建设保障]{0,2}"
}

fn sentence() -> impl Strategy<Value = String> {
    "(统筹|围绕|按照)[各级部门工作要求任务落实]{4,12}，[抓好重点环节协调解决问题]{4,20}。"
}

fn body() -> impl Strategy<Value = Text> {
    let mark = prop_oneof![Just(Mark::Bold), Just(Mark::Italic), Just(Mark::Underline)];
    (
        sentence(),
        proptest::option::weighted(0.3, (0..6_usize, 1..5_usize, mark)),
    )
        .prop_map(|(words, marked)| {
            let text = Text::from(words);
            let Some((from, count, mark)) = marked else {
                return text;
            };
            let (head, rest) = text.split_at(from);
            let (middle, tail) = rest.split_at(count);
            let mut all = head;
            all.push(Span {
                text: middle.plain(),
                marks: vec![mark],
                ..Span::default()
            });
            all.append(tail);
            all
        })
}

fn duty() -> impl Strategy<Value = Vec<Duty>> {
    let one = (any::<bool>(), any::<bool>()).prop_map(|(supported, dated)| Duty {
        leads: vec!["市教育局".into(), "市财政局".into()],
        supports: if supported {
            vec!["各县区政府".into()]
        } else {
            Vec::new()
        },
        deadline: dated.then(|| Deadline {
            text: "2026年6月底前".into(),
            date: None,
        }),
        ..Duty::default()
    });
    proptest::collection::vec(one, 0..2)
}

/// Content of a node and its duties, without its id.
#[derive(Debug, Clone)]
struct Leaf(Content, Vec<Duty>);

#[derive(Debug, Clone)]
struct Tree(Leaf, Vec<Tree>);

fn paragraph() -> impl Strategy<Value = Tree> {
    (body(), duty())
        .prop_map(|(text, duties)| Tree(Leaf(Content::paragraph(text), duties), Vec::new()))
}

/// With merged cells only where the form can carry them: a line of text that ends in empty cells says nothing of them.
fn table(form: Form) -> impl Strategy<Value = Tree> {
    let area = (0..3_usize, 0..3_usize, 1..3_usize, 1..3_usize);
    let merged = if form.tables {
        proptest::option::of(area).boxed()
    } else {
        Just(None).boxed()
    };
    let size = (2..4_usize, 2..4_usize);
    let align = prop_oneof![
        Just(CellAlign::Left),
        Just(CellAlign::Center),
        Just(CellAlign::Right)
    ];
    let aligned = proptest::option::of((0..3_usize, 0..3_usize, align));
    let set = (merged, aligned, any::<bool>());
    (size, set, any::<bool>()).prop_map(move |((columns, rows), (merged, aligned, wide), named)| {
        let cell = |at: usize| Text::from(format!("指标{at}"));
        let row = |at: usize| (0..=columns).map(|column| cell(at * 10 + column)).collect();
        let mut table = Table {
            header_rows: 1,
            rows: (0..rows).map(row).collect(),
            caption: if named {
                "主要指标".into()
            } else {
                Text::default()
            },
            ..Table::default()
        };
        let inside = |area: &Area| {
            let within = area.row + area.rows <= rows as u32;
            within && area.column + area.columns <= columns as u32 + 1
        };
        let merged =
            merged.map(|(row, column, rows, columns)| Area::new(row, column, rows, columns));
        if let Some(area) = merged.filter(|area| !area.is_single()).filter(inside) {
            for (row, cells) in table.rows.iter_mut().enumerate() {
                for (column, cell) in cells.iter_mut().enumerate() {
                    let first = (row, column) == (area.row as usize, area.column as usize);
                    if area.holds(row, column) && !first {
                        *cell = Text::default();
                    }
                }
            }
            table.merged.push(area);
        }
        if let Some((row, column, align)) = aligned {
            let below = match form.sides {
                Sides::Cells => row..row + 1,
                Sides::None | Sides::Columns => 1..rows,
            };
            for row in below {
                table.set_align(row, column, align);
            }
        }
        if wide {
            let rest = vec![150; columns];
            table.widths = [vec![1000 - 150 * columns as u32], rest].concat();
        }
        Tree(Leaf(Content::Table(table), Vec::new()), Vec::new())
    })
}

fn heading(run_in: bool) -> impl Strategy<Value = Leaf> {
    (heading_words(), body(), duty()).prop_map(move |(words, body, duties)| {
        if run_in {
            Leaf(Content::run_in(format!("{words}。"), body), duties)
        } else {
            Leaf(
                Content::Heading(Heading {
                    text: words.into(),
                    form: HeadingForm::Standing,
                    ..Heading::default()
                }),
                Vec::new(),
            )
        }
    })
}

fn level(depth: u32, form: Form) -> BoxedStrategy<Vec<Tree>> {
    let inside = |leaf: BoxedStrategy<Vec<Tree>>| leaf;
    let text = proptest::collection::vec(paragraph(), 1..3);
    if depth > 4 {
        return text.boxed();
    }
    let standing = (heading(false), inside(level(depth + 1, form)))
        .prop_map(|(leaf, inside)| Tree(leaf, inside));
    let run_in = heading(true).prop_map(|leaf| Tree(leaf, Vec::new()));
    let headings = prop_oneof![
        proptest::collection::vec(standing, 1..4),
        proptest::collection::vec(run_in, 2..4),
    ];
    let with_table = (headings.clone(), table(form)).prop_map(|(mut trees, table)| {
        trees.insert(0, table);
        trees
    });
    if depth == 1 {
        return headings.boxed();
    }
    prop_oneof![3 => text, 3 => headings, 1 => with_table].boxed()
}

fn grown(trees: Vec<Tree>, ids: &mut Ids) -> Vec<Node> {
    let grow = |Tree(Leaf(content, duties), inside): Tree| {
        let mut node = Node::new(ids.node(), content);
        node.duties = duties;
        node.children = grown(inside, ids);
        node
    };
    trees.into_iter().map(grow).collect()
}

prop_compose! {
    fn any_plan(form: Form)(
        outline in level(1, form),
        preamble in proptest::collection::vec(sentence(), 0..2),
        notice in any::<bool>(),
        red_head in any::<bool>(),
        signed in any::<bool>(),
        attached in 0..3_usize,
        imprint in any::<bool>(),
    ) -> Plan {
        let mut ids = Ids::new(0, 1);
        let organ = "云岭市人民政府办公室";
        let mut nodes: Vec<Node> = preamble
            .into_iter()
            .map(|words| Node::new(ids.node(), Content::paragraph(words)))
            .collect();
        nodes.extend(grown(outline, &mut ids));
        let mut part = Part::new(ids.node(), PartRole::Plan, "", "云岭市2026年教育工作要点");
        part.outline = Outline { nodes };
        let names = ["任务分解表", "重点项目清单"];
        let attachments: Vec<String> = names.iter().take(attached).map(|name| (*name).to_owned()).collect();
        let mut plan = Plan::new(Ids::new(0, 2).plan(), part);
        if notice {
            let mut carrier = Part::new(ids.node(), PartRole::Notice, "", "云岭市人民政府办公室关于印发云岭市2026年教育工作要点的通知");
            carrier.addressees = vec!["各县（市、区）人民政府".into(), "市政府各部门".into()];
            carrier.outline.nodes.push(Node::new(ids.node(), Content::paragraph("现将工作要点印发给你们，请结合实际认真贯彻落实。")));
            carrier.attachments = attachments;
            plan.parts.insert(0, carrier);
        } else {
            plan.parts[0].attachments = attachments;
        }
        let e = &mut plan.elements;
        if signed {
            e.issuers = vec![organ.into()];
            e.date = Date::new(2026, 3, 5);
            e.document_number = Some("云政办发〔2026〕12号".into());
        }
        if red_head && signed {
            e.red_head = true;
            e.urgency = Some("特急".into());
            e.secrecy = Some("机密★1年".into());
            e.note = Some("此件公开发布".into());
        }
        if imprint && signed {
            e.copies_to = vec!["市委办公室".into(), "市人大常委会办公室".into()];
            e.printed_by = Some(organ.into());
            e.printed_on = Date::new(2026, 3, 6);
        }
        plan
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn of_word_files(plan in any_plan(FORMS[0])) {
        Desk::new().check(&plan, FORMS[0]);
    }

    #[test]
    fn of_word_files_with_counted_labels(plan in any_plan(FORMS[1])) {
        Desk::new().check(&plan, FORMS[1]);
    }

    #[test]
    fn of_plain_text(plan in any_plan(FORMS[2])) {
        Desk::new().check(&plan, FORMS[2]);
    }

    #[test]
    fn of_markdown(plan in any_plan(FORMS[3])) {
        Desk::new().check(&plan, FORMS[3]);
    }
}

#[test]
fn the_samples_come_back() {
    let desk = Desk::new();
    for sample in ["plan", "full"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../templates/samples")
            .join(format!("{sample}.json"));
        let json = fs::read_to_string(path).unwrap();
        let plan: Plan = serde_json::from_str(&json).unwrap();
        let filled = plan.variables.iter().fold(json, |json, (name, value)| {
            json.replace(&format!("{{{{{name}}}}}"), value)
        });
        let plan: Plan = serde_json::from_str(&filled).unwrap();
        for form in &FORMS[..2] {
            desk.check(&plan, *form);
        }
    }
}

#[test]
fn duties_come_back_in_whatever_way_they_are_written() {
    let desk = Desk::new();
    let unit = |name: &str| vec![name.to_owned(), "各县（市、区）政府".into()];
    let deadline = |text: &str| {
        Some(Deadline {
            text: text.into(),
            date: None,
        })
    };
    let duties = [
        (unit("市教育局"), Vec::new(), None),
        (unit("市教育局"), unit("市财政局"), None),
        (
            unit("市教育局"),
            unit("市财政局"),
            deadline("2026年6月底前"),
        ),
        (unit("市教育局"), Vec::new(), deadline("持续推进")),
    ];
    let mut ids = Ids::new(3, 3);
    let nodes = duties.map(|(leads, supports, deadline)| {
        let mut node = Node::new(ids.node(), Content::paragraph("新增学位两千个。"));
        node.duties = vec![Duty {
            leads,
            supports,
            deadline,
            ..Duty::default()
        }];
        node
    });
    let mut part = Part::new(ids.node(), PartRole::Plan, "", "青禾市2026年教育工作要点");
    let mut heading = Node::new(ids.node(), Content::heading("重点任务"));
    heading.children = nodes.to_vec();
    part.outline.nodes.push(heading);
    let plan = Plan::new(ids.plan(), part);
    for bracket in [Bracket::Labelled, Bracket::Brief] {
        for form in FORMS {
            desk.check(&plan.clone().with_brackets(bracket), form);
        }
    }
}
