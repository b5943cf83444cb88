//! Names of organs and units: what ends like one, and lists of them taken apart.

/// The longest name of a unit, in characters.
pub(crate) const MAX_NAME: usize = 40;

/// Ends of the names of organs.
const ORGANS: &[&str] = &[
    "国务院",
    "人民政府",
    "政府",
    "委员会",
    "常委会",
    "政协",
    "办公室",
    "办公厅",
    "党委",
    "区委",
    "市委",
    "县委",
    "省委",
    "党组",
    "局",
    "委",
    "厅",
    "部",
    "署",
    "工委",
    "党工委",
    "办事处",
    "管委会",
    "领导小组",
    "工作专班",
    "专班",
    "指挥部",
    "总队",
    "支队",
    "大队",
    "分局",
    "法院",
    "检察院",
    "海关",
    "集团",
    "公司",
    "银行",
    "支行",
    "分行",
    "联合会",
    "协会",
    "学会",
    "商会",
    "总工会",
    "工会",
    "妇联",
    "团委",
    "残联",
    "科协",
    "社科联",
    "工商联",
    "文联",
    "侨联",
    "贸促会",
    "红十字会",
    "关工委",
    "研究院",
    "研究所",
    "中心",
    "学校",
    "大学",
    "学院",
    "医院",
    "街道",
    "外办",
    "委办",
    "府办",
    "政府办",
    "区委办",
    "市委办",
    "县委办",
    "编办",
    "管理局",
    "科学院",
    "工程院",
    "监委",
    "供销社",
    "总社",
    "军区",
    "人武部",
];

/// Ends of the names of smaller units and of groups of them.
const SMALL: &[&str] = &[
    "科",
    "处",
    "室",
    "股",
    "组",
    "站",
    "所",
    "队",
    "社",
    "办",
    "院",
    "校",
    "园",
    "部门",
    "单位",
    "乡镇",
    "街道〉",
    "镇",
    "乡",
    "村",
    "社区",
    "县",
    "区",
    "市",
    "省",
    "企业",
    "机构",
    "高校",
    "职中",
    "中学",
    "小学",
    "幼儿园",
    "支部",
    "党支部",
    "学校）",
    "区）",
    "街道）",
    "园区",
    "开发区",
    "高新区",
    "会",
    "〉",
    "联",
];

/// Whether the name ends like the name of an organ.
pub(crate) fn is_organ(name: &str) -> bool {
    let name = name.trim();
    name.chars().count() >= 2 && ORGANS.iter().any(|end| name.ends_with(end)) && !has_prose(name)
}

/// Whether the name ends like that of an organ, a smaller unit, or a group of them.
pub(crate) fn is_unit(name: &str) -> bool {
    is_organ(name) || (SMALL.iter().any(|end| name.ends_with(end)) && !has_prose(name))
}

/// Whether a name stands for itself beside another from which only a space parts it.
pub(crate) fn is_parted(name: &str) -> bool {
    name.chars().count() >= 3 && is_unit(name)
}

/// Whether the name is that of an office inside an organ: `基金股`, `审批科`.
pub(crate) fn is_office(name: &str) -> bool {
    let short = (3..=10).contains(&name.chars().count());
    short && name.ends_with(['科', '股', '处', '室']) && !has_prose(name)
}

/// Marks and figures that no name has.
fn has_prose(name: &str) -> bool {
    name.contains(['。', '；', '：', '％', '%', '“', '《'])
        || name.chars().any(|c| c.is_ascii_digit())
}

/// Takes a list apart at `、`, `，` and `；` outside of brackets, in order.
pub(crate) fn split(list: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0_i32;
    let mut start = 0;
    for (at, c) in list.char_indices() {
        match c {
            '（' | '(' | '〈' | '《' | '【' | '<' => depth += 1,
            '）' | ')' | '〉' | '》' | '】' | '>' => depth -= 1,
            '、' | '，' | ',' | '；' | ';' | '。' if depth <= 0 => {
                names.push(&list[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    names.push(&list[start..]);
    let names = names.into_iter().map(str::trim).map(without_others);
    let mut whole: Vec<String> = Vec::new();
    for name in names.filter(|name| !name.is_empty() && !name.starts_with("以下")) {
        match whole.last_mut() {
            Some(before) if goes_on(before, name) => {
                before.push('、');
                before.push_str(name);
            }
            _ => whole.push(name.to_owned()),
        }
    }
    whole
}

/// The name without the others that it only hints at: `市财政局等部门`.
fn without_others(name: &str) -> &str {
    let groups = [
        "",
        "部门",
        "单位",
        "有关部门",
        "相关部门",
        "有关单位",
        "相关单位",
    ];
    let named = name.rfind('等').map(|at| name.split_at(at));
    let others = |rest: &str| {
        groups
            .iter()
            .any(|group| rest.strip_prefix('等') == Some(*group))
    };
    match named {
        Some((named, rest)) if is_organ(named) && others(rest) => named,
        _ => name,
    }
}

/// Whether a name goes on behind `、`: `各县、市、区政府`.
fn goes_on(name: &str, next: &str) -> bool {
    let level = |text: &str| ["县", "市", "区", "乡", "镇", "州", "旗"].contains(&text);
    let last = name.rsplit('、').next().unwrap_or_default();
    name.starts_with('各') && (level(next) || last.len() < name.len() && level(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_split_outside_of_brackets() {
        assert_eq!(
            split("市教育局、各县（市、区）政府，各学校"),
            ["市教育局", "各县（市、区）政府", "各学校"]
        );
        assert_eq!(
            split("滨海新区管委会等，各县、市、区政府，各乡、镇"),
            ["滨海新区管委会", "各县、市、区政府", "各乡、镇"]
        );
    }

    #[test]
    fn names_of_organs_are_known_by_their_ends() {
        for name in [
            "市教育局",
            "中共某市委",
            "某某区人民政府办公室",
            "省贸促会",
            "工业和信息化部",
        ] {
            assert!(is_organ(name), "{name}");
        }
        for name in ["总体要求", "2026年教育局", "加强领导。"] {
            assert!(!is_organ(name), "{name}");
        }
        assert!(is_unit("各乡镇〈街道〉"));
        assert!(!is_unit("各地要高度重视"));
    }
}
