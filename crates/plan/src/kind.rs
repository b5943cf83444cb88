//! Kinds of plan (文种), read from `templates/kinds`.

use crate::template::Fields;
use crate::variables::{fill_words, variable_names};
use crate::{
    Date, Elements, Ids, Node, Part, PartRole, Plan, Sealing, TemplateError, fill_variables,
    notation,
};
use std::collections::BTreeMap;

/// 文种: what a kind of plan is called, and what a new one begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// `work-points`
    pub id: String,
    /// `工作要点`
    pub name: String,
    /// Other names with which titles of this kind end: `要点`.
    pub aliases: Vec<String>,
    /// When to choose it, in a sentence.
    pub description: String,
    /// Whether it carries plans (通知) rather than being one.
    pub carrier: bool,
    /// The numbering scheme its plans are written in.
    pub scheme: String,
    /// The title with variables: `{{单位}}{{年份}}年{{事项}}工作要点`. A line break is one chosen by the drafter.
    pub title: String,
    /// 主送机关, for carriers.
    pub addressees: Vec<String>,
    /// What stands around the text of a new plan.
    pub elements: Elements,
    /// The skeleton: sections with guiding paragraphs, in [`notation`].
    pub skeleton: String,
}

impl Kind {
    /// Reads a file of `templates/kinds`; `id` is the file's name without its ending.
    pub fn from_toml(id: &str, text: &str) -> Result<Self, TemplateError> {
        let mut fields = Fields::read(id, text)?;
        let name = fields.text("name")?;
        let aliases = fields.texts("aliases")?;
        let description = fields.text("description")?;
        let carrier = fields.flag("carrier")?;
        let scheme = fields.text("scheme")?;
        let title = fields.text("title")?;
        let addressees = fields.texts("addressees")?;
        let skeleton = fields.text("skeleton")?;
        if let Err(problem) = notation::parse(&skeleton, &mut Ids::new(0, 0)) {
            return Err(fields.wrong("skeleton", problem.to_string(), "is no outline"));
        }
        let elements = match fields.optional_table("elements")? {
            Some(elements) => read_elements(elements)?,
            None => Elements::default(),
        };
        fields.done()?;
        Ok(Self {
            id: id.into(),
            name,
            aliases,
            description,
            carrier,
            scheme,
            title,
            addressees,
            elements,
            skeleton,
        })
    }

    /// The length in characters of this kind's longest name that ends the title; none if none does.
    /// Brackets at the title's end (years, 征求意见稿, 试行) and spaces are passed over.
    pub fn matches_title(&self, title: &str) -> Option<usize> {
        let title = bare(title);
        let names = std::iter::once(&self.name).chain(&self.aliases);
        let fitting = names.filter(|name| title.ends_with(name.as_str()));
        fitting.map(|name| name.chars().count()).max()
    }

    /// The kind of a set that a title names; the longest name wins (三年行动计划 before 计划).
    pub fn of_title<'a>(
        kinds: impl IntoIterator<Item = &'a Self>,
        title: &str,
    ) -> Option<&'a Self> {
        let mut best: Option<(usize, &Self)> = None;
        for kind in kinds {
            if let Some(len) = kind.matches_title(title)
                && best.is_none_or(|(longest, _)| len > longest)
            {
                best = Some((len, kind));
            }
        }
        best.map(|(_, kind)| kind)
    }

    /// A new plan of this kind, with the notice that carries it if one is wanted. Years are filled from `today`; the
    /// other variables are listed in [`Plan::variables`] with empty values, waiting to be filled.
    pub fn new_plan(&self, carrier: Option<&Kind>, ids: &mut Ids, today: Date) -> Plan {
        let role = if self.carrier {
            PartRole::Notice
        } else {
            PartRole::Plan
        };
        let part = self.part(role, &years(today.year), ids);
        let mut plan = Plan::new(ids.plan(), part);
        plan.scheme.clone_from(&self.scheme);
        if let Some(carrier) = carrier {
            carrier.carry(&mut plan, ids, today);
        } else {
            plan.elements = self.elements_in(today.year);
            plan.variables = unfilled(&plan);
        }
        plan
    }

    /// Puts a notice of this kind before the plan that it carries, with the plan's title in its own. What the plan says
    /// of its elements stays; of what it is silent about, this kind's take the place. `today` gives the year.
    pub fn carry(&self, plan: &mut Plan, ids: &mut Ids, today: Date) {
        let values = BTreeMap::from([("标题".to_owned(), inside_marks(&plan.title()))]);
        let notice = self.part(PartRole::Notice, &values, ids);
        plan.parts.insert(0, notice);
        let own = std::mem::take(&mut plan.elements);
        plan.elements = own.or(self.elements_in(today.year));
        let open = unfilled(plan);
        let mut known = std::mem::replace(&mut plan.variables, open);
        if let [issuer] = &plan.elements.issuers[..]
            && variable_names(issuer).is_empty()
        {
            let said = known.entry("发文机关".to_owned()).or_default();
            if said.is_empty() {
                said.clone_from(issuer);
            }
        }
        plan.variables.extend(known);
    }

    /// What stands around the text of a document begun in that year; month and day are still open.
    fn elements_in(&self, year: u16) -> Elements {
        let number = self.elements.document_number.as_deref();
        Elements {
            document_number: number.map(|number| fill_words(number, &years(year))),
            date: Some(Date {
                year,
                month: None,
                day: None,
            }),
            ..self.elements.clone()
        }
    }

    fn part(&self, role: PartRole, values: &BTreeMap<String, String>, ids: &mut Ids) -> Part {
        let mut part = Part::new(
            ids.node(),
            role,
            self.id.as_str(),
            fill_words(&self.title, values),
        );
        part.addressees.clone_from(&self.addressees);
        part.outline = notation::parse(&self.skeleton, ids)
            .expect("invariant: a kind's skeleton was parsed when the kind was read");
        fill_nodes(&mut part.outline.nodes, values);
        part
    }
}

fn read_elements(mut fields: Fields) -> Result<Elements, TemplateError> {
    let sealings = [
        ("unsealed", Sealing::Unsealed),
        ("sealed", Sealing::Sealed),
        ("signature-stamp", Sealing::SignatureStamp),
    ];
    let elements = Elements {
        red_head: fields.flag("red_head")?,
        issuers: fields.texts("issuers")?,
        document_number: fields.optional_text("document_number")?,
        sealing: fields.choice("sealing", &sealings)?,
        note: fields.optional_text("note")?,
        copies_to: fields.texts("copies_to")?,
        printed_by: fields.optional_text("printed_by")?,
        draft_mark: fields.optional_text("draft_mark")?,
        ..Elements::default()
    };
    fields.done()?;
    Ok(elements)
}

/// What today's year says: `年份`, and a span of three years.
fn years(year: u16) -> BTreeMap<String, String> {
    let named = [
        ("年份", year),
        ("起始年", year),
        ("结束年", year.saturating_add(2)),
    ];
    named
        .into_iter()
        .map(|(name, year)| (name.to_owned(), year.to_string()))
        .collect()
}

/// Inside book-title marks the inner marks become single (GB/T 15834-2011 §4.15.3.5).
fn inside_marks(title: &str) -> String {
    title.replace('《', "〈").replace('》', "〉")
}

/// A title without what may follow the kind's name.
fn bare(title: &str) -> String {
    let mut bare: String = title.chars().filter(|c| !c.is_whitespace()).collect();
    loop {
        let open = match bare.chars().last() {
            Some('）') => '（',
            Some(')') => '(',
            _ => return bare,
        };
        match bare.rfind(open) {
            Some(at) => bare.truncate(at),
            None => return bare,
        }
    }
}

fn fill_nodes(nodes: &mut [Node], values: &BTreeMap<String, String>) {
    for node in nodes {
        for text in node.content.texts_mut() {
            *text = fill_variables(text, values);
        }
        for deadline in node
            .duties
            .iter_mut()
            .filter_map(|duty| duty.deadline.as_mut())
        {
            deadline.text = fill_words(&deadline.text, values);
        }
        fill_nodes(&mut node.children, values);
    }
}

/// The variables that stand anywhere in a plan, with empty values.
fn unfilled(plan: &Plan) -> BTreeMap<String, String> {
    let elements = &plan.elements;
    let mut words: Vec<String> = [&elements.issuers, &elements.copies_to]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    words.extend(
        [
            &elements.document_number,
            &elements.printed_by,
            &elements.note,
        ]
        .into_iter()
        .flatten()
        .cloned(),
    );
    for part in &plan.parts {
        words.push(part.title.clone());
        words.extend(part.addressees.iter().cloned());
        words.push(notation::print(&part.outline));
    }
    let names = words.iter().flat_map(|words| variable_names(words));
    names.map(|name| (name.to_owned(), String::new())).collect()
}
