use super::*;
use proptest::prelude::*;

fn clean(text: &str) -> String {
    cleaned(text, Cleanups::default()).map_or(text.to_owned(), |cells| cells.text())
}

#[track_caller]
fn check(from: &str, to: &str) {
    assert_eq!(clean(from), to, "{from}");
    assert_eq!(clean(to), to, "a second time");
}

#[track_caller]
fn unchanged(texts: &[&str]) {
    for text in texts {
        check(text, text);
    }
}

#[test]
fn marks_in_chinese_text_are_full_width() {
    check(
        "加强组织领导,压实责任;抓好落实.",
        "加强组织领导，压实责任；抓好落实。",
    );
    check("试点(示范)项目", "试点（示范）项目");
    check("推广使用AI,提升效率", "推广使用AI，提升效率");
    check("责任单位:市教育局,市财政局", "责任单位：市教育局，市财政局");
    check("完成面积(m2)统计", "完成面积（m2）统计");
    check("建成示范园（试点)十个", "建成示范园（试点）十个");
    unchanged(&[
        "每日9:30前报送",
        "按1:2配套",
        "增长5.5%以上",
        "投入1,250万元",
        "联系邮箱office@example.cn,8",
        "登录https://example.cn/a,b:c?d=e!f(g)查询",
        "Smart City, Phase 2 (draft): see below",
        "执行GB/T 9704-2012标准",
        "[某某方案.pdf](./某某方案.pdf)",
        "1.加强领导",
        "(一)加强领导",
        "第一章 总则",
        "卡尔.某某",
    ]);
}

#[test]
fn digits_and_letters_are_half_width() {
    check("２０２６年推进５Ｇ建设", "2026年推进5G建设");
    check("增长４．５％左右", "增长4.5%左右");
    unchanged(&["１２．总体要求"]);
}

#[test]
fn document_numbers_have_their_brackets() {
    for text in [
        "某政发[2026]3号",
        "某政发【2026】3号",
        "某政发（2026）3号",
        "某政发［2026］3号",
    ] {
        check(text, "某政发〔2026〕3号");
    }
    unchanged(&["本办法[2026]施行", "某某市（2026）年鉴"]);
}

#[test]
fn straight_quotes_are_paired() {
    check("推进\"一网通办\"和'双减'改革", "推进“一网通办”和‘双减’改革");
    check("坚持“落实\"三不\"原则”", "坚持“落实‘三不’原则”");
    unchanged(&["屏幕长5\"的设备", "it's \"ok\" here"]);
}

#[test]
fn doubled_marks_ellipses_and_dashes() {
    check("落实责任，，确保实效。。", "落实责任，确保实效。");
    check("包括园区、企业...", "包括园区、企业……");
    check("包括园区、企业。。。", "包括园区、企业……");
    check("包括园区、企业…", "包括园区、企业……");
    check("工作目标--三年见效", "工作目标——三年见效");
    unchanged(&[
        "2026-2028年",
        "一、总体要求...... 1",
        "工作目标——三年见效",
        "A--B",
    ]);
}

#[test]
fn characters_that_stand_for_others() {
    check("⼀、⼯作⽬标", "一、工作目标");
    check("重点\u{200b}任务\u{feff}", "重点任务");
    check("重点\u{a0}任务，抓好\u{ad}落实", "重点任务，抓好落实");
    check("\u{f0b7}重点任务", "•重点任务");
    check("\u{f09f}重点任务", "重点任务");
}

#[test]
fn stray_spaces_go_and_meant_ones_stay() {
    check("加强 组织领导，压实 责任", "加强组织领导，压实责任");
    check("完成 12 项任务，使用 AI 技术", "完成12项任务，使用AI技术");
    check("2026 年 3 月 5 日", "2026年3月5日");
    check("一、 加强 组织领导", "一、 加强组织领导");
    check("通 知 如 下", "通知如下");
    check("通 知", "通知");
    unchanged(&[
        "第一章 总则",
        "某市教育局 某市财政局",
        "中共中央 国务院关于做好工作的意见",
        "张 三",
        "组长：张 三",
        "某市教育局    2026年3月5日印发",
        "1\t加强 领导\t某局",
        "表 1 任务分解表",
        "序号 任务 牵头单位",
        "抓好落实。（责任单位：市教育局 市财政局 完成时限：6月底前）",
        "抓好落实。（责任单位：市教育局 市财",
        "政局 市农业农村局 完成时限：6月底前）",
    ]);
}

#[test]
fn each_kind_can_be_switched_off() {
    let text = "⼀是加强 领导,压实\"责任\",,见某政发[2026]3号第３条...\u{200b}";
    assert!(cleaned(text, Cleanups::NONE).is_none());
    for kind in Cleanup::ALL {
        let without = cleaned(text, Cleanups::default().without(kind)).unwrap();
        assert!(
            without.0.iter().all(|cell| cell.kind != Some(kind)),
            "{kind:?}"
        );
        let only: Cleanups = [kind].into_iter().collect();
        let only = cleaned(text, only);
        let kinds = only
            .iter()
            .flat_map(|cells| &cells.0)
            .filter_map(|cell| cell.kind);
        assert!(kinds.clone().all(|done| done == kind), "{kind:?}");
        assert!(
            kind == Cleanup::Symbols || kinds.count() > 0 || kind == Cleanup::Doubled,
            "{kind:?}"
        );
    }
}

proptest! {
    /// Cleaning twice is cleaning once, whichever kinds are done; and the cells tell both texts.
    #[test]
    fn cleaning_again_changes_nothing(
        text in "[加强领导一二年月日号某表,.;:?!()（）\\[\\]〔〕\"'“”‘’，。、；：…·\\-— 0-9０-９AZＡ\u{200b}\u{a0}\u{3000}\u{2f00}\u{f0b7}\t|@w/]{0,24}",
        set in 0_u16..1024,
    ) {
        let kinds = Cleanups(set);
        let clean = |text: &str| cleaned(text, kinds).map_or(text.to_owned(), |cells| cells.text());
        let once = clean(&text);
        prop_assert_eq!(clean(&once), once);
        if let Some(cells) = cleaned(&text, kinds) {
            let was: String = cells.0.iter().filter_map(|cell| cell.was).collect();
            prop_assert_eq!(was, text);
            prop_assert!(cells.0.iter().all(|c| c.kind.is_some() || c.was == c.now));
            prop_assert!(cells.0.iter().all(|c| c.kind.is_none_or(|kind| kinds.has(kind))));
        }
    }
}
