//! Each stage at 1,000 measures.

use app::{App, AppConfig};
use criterion::{Criterion, criterion_group, criterion_main};
use plan::{Content, Plan, Scheme};
use serde_json::json;
use std::hint::black_box;

const MEASURES: usize = 1_000;

fn stages(c: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = App::open(AppConfig::new(folder.path()));
    let text = tests::long_text(MEASURES);
    let plan = read(&app, &text);
    let scheme = official();
    let profile = compose::Profile::from_toml(
        "gbt-9704",
        include_str!("../../templates/profiles/gbt-9704.toml"),
        &|_| None,
    )
    .expect("the built-in profile is sound");
    let composed = compose::compose(&plan, &scheme, &profile);
    let typed = with_a_letter_typed(&plan);

    let mut group = c.benchmark_group("1000 measures");
    group.sample_size(20);
    group.bench_function("import", |b| b.iter(|| read(&app, black_box(&text))));
    group.bench_function("labels", |b| {
        b.iter(|| black_box(plan::labels(&plan.parts[0].outline, &scheme)));
    });
    group.bench_function("diff", |b| b.iter(|| plan::diff(black_box(&plan), &typed)));
    group.bench_function("compose", |b| {
        b.iter(|| black_box(compose::compose(&plan, &scheme, &profile)));
    });
    group.bench_function("docx", |b| {
        b.iter(|| export::docx(black_box(&composed), export::Labels::Text));
    });
    group.bench_function("plan_change, stored", |b| {
        let mut typist = Typist::new(&app, &plan);
        b.iter(|| typist.type_a_letter());
    });
    group.finish();
}

fn read(app: &App, text: &str) -> Plan {
    app.read_text(text, "bench")
        .expect("the text is sound")
        .plans
        .remove(0)
}

fn official() -> Scheme {
    Scheme::from_toml(
        "official",
        include_str!("../../templates/schemes/official.toml"),
    )
    .expect("the built-in scheme is sound")
}

fn with_a_letter_typed(plan: &Plan) -> Plan {
    let mut blocks = plan.parts[0].outline.blocks();
    let middle = blocks.len() / 2;
    if let Content::Heading(heading) = &mut blocks[middle].content {
        heading.text = format!("{}字", heading.text.plain()).into();
    }
    let mut typed = plan.clone();
    typed.parts[0].outline = plan::Outline::from_blocks(blocks);
    typed
}

/// Types into the middle of a plan, as the window does.
struct Typist<'a> {
    app: &'a App,
    plan: plan::PlanId,
    revision: u64,
    part: serde_json::Value,
    at: usize,
    block: serde_json::Value,
}

impl<'a> Typist<'a> {
    fn new(app: &'a App, plan: &Plan) -> Self {
        let plan = app.add(plan).expect("the plan can be stored").id;
        let view = app
            .call("plan_open", json!({ "plan": plan }))
            .expect("the plan can be opened");
        let part = &view["parts"][0];
        let at = part["blocks"].as_array().map_or(0, Vec::len) / 2;
        Self {
            app,
            plan,
            revision: 1,
            part: part["id"].clone(),
            at,
            block: part["blocks"][at].clone(),
        }
    }

    fn type_a_letter(&mut self) {
        self.revision += 1;
        self.block["content"]["text"] = format!("第{}稿", self.revision).into();
        let change = json!({ "type": "blocks", "part": self.part, "from": self.at, "remove": 1, "insert": [self.block] });
        let ask = json!({ "plan": self.plan, "revision": self.revision - 1, "change": change, "joins_typing": true });
        let changed = self.app.call("plan_change", ask).expect("the change fits");
        assert_eq!(changed["revision"], self.revision);
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
