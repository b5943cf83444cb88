//! The units that a plan names: the same unit under its full and its short names, offered as a list of words.

use plan::{NodeId, Plan};

/// A unit and the names under which it stands in the plans. The text keeps them as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The longest of its names.
    pub name: String,
    /// All its names as written, in the order of their first appearance.
    pub forms: Vec<String>,
    /// The headings and paragraphs whose duties name it.
    pub at: Vec<NodeId>,
}

/// The units of all duties, in the order of their first appearance.
pub(crate) fn units(plans: &[Plan]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut places = std::collections::HashMap::new();
    let nodes = plans
        .iter()
        .flat_map(|plan| &plan.parts)
        .flat_map(|part| part.outline.walk());
    for visit in nodes {
        for name in visit.node.duties.iter().flat_map(plan::Duty::units) {
            let place = *places.entry(key(name)).or_insert(units.len());
            if place == units.len() {
                units.push(Unit {
                    name: name.to_owned(),
                    forms: Vec::new(),
                    at: Vec::new(),
                });
            }
            units[place].add(name, visit.node.id);
        }
    }
    units
}

impl Unit {
    fn add(&mut self, name: &str, at: NodeId) {
        if name.len() > self.name.len() {
            name.clone_into(&mut self.name);
        }
        if !self.forms.iter().any(|form| form == name) {
            self.forms.push(name.to_owned());
        }
        if self.at.last() != Some(&at) {
            self.at.push(at);
        }
    }
}

/// What short names leave out, longer words first.
const SHORT: [(&str, &str); 26] = [
    ("人力资源社会保障", "人社"),
    ("工业信息化", "工信"),
    ("发展改革", "发改"),
    ("住房城乡建设", "住建"),
    ("卫生健康", "卫健"),
    ("文化体育旅游", "文体旅"),
    ("文化旅游", "文旅"),
    ("教育体育", "教体"),
    ("教育科技", "教科"),
    ("科学技术", "科技"),
    ("市场监督管理", "市场监管"),
    ("交通运输", "交通"),
    ("应急管理", "应急"),
    ("医疗保障", "医保"),
    ("城市管理", "城管"),
    ("综合行政执法", "综合执法"),
    ("退役军人事务", "退役军人"),
    ("民族宗教事务", "民宗"),
    ("行政审批服务", "行政审批"),
    ("自然资源规划", "资规"),
    ("地方金融监督管理", "金融监管"),
    ("机关事务管理", "机关事务"),
    ("人民政府", "政府"),
    ("委员会", "委"),
    ("办公室", "办"),
    ("人民检察院", "检察院"),
];

/// The name in its shortest form, the place left out: `云岭市发展和改革委员会` and `市发改委` are one unit.
fn key(name: &str) -> String {
    let name: String = name
        .chars()
        .filter(|c| !matches!(c, '和' | '与' | ' '))
        .collect();
    let short = SHORT
        .iter()
        .fold(name, |name, (long, short)| name.replace(long, short));
    let place = short
        .char_indices()
        .take(4)
        .find(|(_, c)| "省市县区州旗".contains(*c));
    match place {
        Some((at, _)) if short[at..].chars().count() >= 3 => short[at..].to_owned(),
        _ => short,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_and_short_names_are_one_unit() {
        for (full, short) in [
            ("云岭市发展和改革委员会", "市发改委"),
            ("市发展改革委", "市发改委"),
            ("市人力资源和社会保障局", "市人社局"),
            ("市工业和信息化局", "市工信局"),
            ("区教育体育局", "区教体局"),
            ("云岭市市场监督管理局", "市市场监管局"),
            ("县人民政府办公室", "县政府办"),
        ] {
            assert_eq!(key(full), key(short), "{full}");
        }
        for (one, other) in [
            ("市教育局", "市体育局"),
            ("市教育局", "市教育体育局"),
            ("市委", "市发改委"),
            ("市教育局", "县教育局"),
        ] {
            assert_ne!(key(one), key(other), "{one}");
        }
    }
}
