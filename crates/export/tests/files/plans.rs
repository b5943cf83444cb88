//! Invented plans, composed.

use compose::{Composed, Profile, compose};
use plan::{
    Aligned, Area, CellAlign, Content, Date, Elements, Ids, Part, PartRole, Plan, Scheme, Sealing,
    notation,
};

const OUTLINE: &str = "· 为做好“一网通办”工作，制定本要点。
- 总体要求
  - 坚持稳中求进。|把稳增长摆在突出位置。 @市发展改革委 +市财政局
  - |全年新增学位2000个。
    - 夯实基础
      - 分步推进
        - 再细一层
- 重点任务
▦ 主要指标
| 指标 | 目标 |
|---|
| 学位 | 2000个 |
▦
| 指标 | 目标 |
| 床位 | 300张 |
";

/// A notice with everything in its head and foot, its plan, an attachment.
pub(crate) fn everything() -> Plan {
    let mut ids = Ids::new(0, 1);
    let mut part = |role, title: &str, outline| {
        let mut part = Part::new(ids.node(), role, "", title);
        part.outline = notation::parse(outline, &mut ids).unwrap();
        part
    };
    let title = "某某市人民政府办公室关于印发某某市2026年政务公开工作要点的通知";
    let mut notice = part(PartRole::Notice, title, "· 现印发给你们，请认真贯彻落实。");
    notice.addressees = vec!["各县（市、区）人民政府".into()];
    notice.attachments = vec!["任务分解表".into(), "名单".into()];
    let mut main = part(PartRole::Plan, "某某市2026年政务公开工作要点", OUTLINE);
    let last = main.outline.nodes.last_mut().unwrap();
    let Content::Table(beds) = &mut last.content else {
        panic!("a table stands last")
    };
    beds.widths = vec![250, 750];
    beds.aligned = vec![Aligned {
        area: Area::new(1, 1, 1, 1),
        align: CellAlign::Right,
    }];
    let attached = part(PartRole::Attachment, "任务分解表", "· 甲<乙>&丙\u{1}");
    let mut plan = Plan::new(Ids::new(0, 2).plan(), notice);
    plan.parts.extend([main, attached]);
    plan.elements = Elements {
        red_head: true,
        copy_number: Some("000001".into()),
        secrecy: Some("机密★1年".into()),
        urgency: Some("特急".into()),
        issuers: vec![
            "某某市人民政府办公室".into(),
            "某某市发展和改革委员会".into(),
        ],
        signers: vec!["张三".into(), "李四光".into(), "王五".into()],
        document_number: Some("某政办发〔2026〕12号".into()),
        date: Date::new(2026, 3, 5),
        sealing: Sealing::Sealed,
        note: Some("此件公开发布".into()),
        copies_to: vec!["市委办公室".into(), "市人大常委会办公室".into()],
        printed_by: Some("某某市人民政府办公室".into()),
        printed_on: Date::new(2026, 3, 6),
        ..Elements::default()
    };
    plan
}

/// Put on paper by the official scheme and profile.
pub(crate) fn composed(plan: &Plan) -> Composed {
    let scheme = include_str!("../../../../templates/schemes/official.toml");
    let profile = include_str!("../../../../templates/profiles/gbt-9704.toml");
    let scheme = Scheme::from_toml("official", scheme).unwrap();
    compose(
        plan,
        &scheme,
        &Profile::from_toml("gbt-9704", profile, &|_| None).unwrap(),
    )
}
