use super::*;
use crate::report::Reason;
use plan::{CellAlign, Neighbour};

fn read(html: &str) -> Vec<Line> {
    lines(html, &Wishes::new(), &mut Report::default())
}

fn check(html: &str, expected: &[&str]) {
    let lines = read(html);
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, expected);
}

#[test]
fn blocks_and_breaks_end_lines_and_spaces_collapse() {
    check(
        "<p>某某市2026年\n  工作要点</p><div>　　一、总体<b>要求</b><br><br>&nbsp;&nbsp;坚持 A\n B。</div>尾",
        &["某某市2026年工作要点", "一、总体要求", "坚持 A B。", "尾"],
    );
}

#[test]
fn what_is_not_shown_is_not_read() {
    let html = "<head><title>站名</title><style>p{color:red}</style></head><script>var a='<p>甲</p>'</script>\
                <p style='display: none'>隐藏</p><!-- <p>注</p> --><p>正文<span hidden>藏</span>。</p>";
    check(html, &["正文。"]);
    let mut report = Report::default();
    lines(html, &Wishes::new(), &mut report);
    let dropped: String = report
        .dropped()
        .map(|(entry, _)| entry.text.as_str())
        .collect();
    assert_eq!(dropped, "隐藏藏");
}

#[test]
fn what_a_reviser_took_out_is_told_as_a_revision() {
    let html = "<p>改建小学5所，<del>年底</del><ins>8月底</ins>前投入使用，<span class=msoDel>力争</span>按期开学。</p>\
                <table><tr><td>学校</td><td>所数</td></tr><tr><td>小学</td><td><del>6</del>5</td></tr></table>";
    let mut report = Report::default();
    let texts: Vec<String> = lines(html, &Wishes::new(), &mut report)
        .into_iter()
        .map(|line| line.text)
        .collect();
    assert_eq!(
        texts,
        [
            "改建小学5所，8月底前投入使用，按期开学。",
            "学校\t所数",
            "小学\t5"
        ]
    );
    let dropped: Vec<_> = report
        .dropped()
        .map(|(entry, reason)| (entry.text.as_str(), reason))
        .collect();
    assert_eq!(
        dropped,
        [("年底力争", Reason::Revision), ("6", Reason::Revision)]
    );
}

#[test]
fn menus_feet_and_bare_links_are_the_pages() {
    check(
        "<div class=topNav><ul><li><a href=/>首页</a><li><a href=/a>政务公开</a></ul></div>\
         <div id=content><h1><a href=x>某某市2026年工作要点</a></h1><p>一、总体要求</p><p>正文。</p>\
         <p><a href=b.docx>附件1：分工表.docx</a></p></div>\
         <ul><li><a href=y>某某市2025年工作要点</a><span>2025-03-01</span></ul>\
         <footer>主办：某某市人民政府</footer>",
        &[
            "某某市2026年工作要点",
            "一、总体要求",
            "正文。",
            "附件1：分工表.docx",
        ],
    );
}

#[test]
fn a_menu_that_holds_the_text_is_no_menu() {
    let prose = "坚持政府引导、多方参与，增加普惠托位供给，提高照护质量，减轻家庭养育负担。";
    check(
        &format!("<div class='main nav'><p>{prose}</p><p>{prose}</p></div>"),
        &[prose, prose],
    );
}

#[test]
fn the_lists_of_word_keep_their_numbers_and_lose_their_bullets() {
    check(
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US>\
         <span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span>\
         <![endif]>总体要求<o:p></o:p></p>\
         <p><!--[if !supportLists]--><span style='mso-list:Ignore'>(1)<span>&nbsp;</span></span><!--[endif]-->加强领导。</p>\
         <p><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span></span>加强保障。</p>\
         <!--[if gte mso 9]><xml><o:p>设置</o:p></xml><![endif]-->",
        &["一、总体要求", "(1)加强领导。", "加强保障。"],
    );
}

#[test]
fn levels_come_from_tags_styles_and_sheets() {
    let html = "<style>p.a1, li.a1 {margin:0;mso-outline-level:2;} p.b{color:red}</style>\
                <h1>某某市工作要点</h1><p class=a1>总体要求</p><p style='mso-outline-level:3'>基本原则</p><p class=b>正文</p>";
    let levels: Vec<_> = read(html)
        .into_iter()
        .map(|line| line.hint.heading)
        .collect();
    assert_eq!(levels, [Some(1), Some(2), Some(3), None]);
    let levels: Vec<_> = read("<h2>某某市工作要点</h2><h3>总体要求</h3><h3>二、任务</h3>")
        .into_iter()
        .map(|line| line.hint.heading)
        .collect();
    assert_eq!(levels, [Some(1), Some(2), None]);
}

#[test]
fn lists_are_numbered_as_a_browser_numbers_them() {
    check(
        "<ol start=3><li>甲<ol><li>乙</li><li>（二）丙</li></ol></li><li><p>丁</p><p>戊</p></li></ol><ul><li>己</ul>\
         <ol style='list-style-type:cjk-ideographic'><li>庚</ol><ol style='list-style:none'><li>辛</ol>",
        &[
            "3.甲",
            "（1）乙",
            "（二）丙",
            "4.丁",
            "戊",
            "己",
            "一、庚",
            "辛",
        ],
    );
}

#[test]
fn tables_of_data_are_rows_and_tables_of_layout_are_text() {
    check(
        "<table><caption>分工表</caption><tr><th>序号<th>任务<th>单位<tr><td rowspan=2>1<td>加强<br>领导<td>某局\
         <tr><td colspan=2>加强保障</table>",
        &[
            "分工表",
            "序号\t任务\t单位",
            "1\t加强 领导\t某局",
            "\t加强保障\t",
        ],
    );
    check(
        "<table><tr><td><table><tr><td>左</td></tr></table></td><td><p>一、总体要求</p><p>正文。</p></td></tr></table>",
        &["左", "一、总体要求", "正文。"],
    );
    check(
        "<table><tr><td>索引号：<td>0001<td>主题分类：<td>教育<tr><td>发布日期：<td>2026-01-01<td>文号<td>无</table><p>正文。</p>",
        &["正文。"],
    );
}

#[test]
fn bold_stretches_are_marked() {
    let lines = read("<p><b>1.加强</b> <strong>领导。</strong>成立<i>专班</i>。</p>");
    let text = &lines[0].text;
    let marked: Vec<&str> = lines[0]
        .marks
        .iter()
        .map(|(range, _)| &text[range.clone()])
        .collect();
    assert_eq!(marked, ["1.加强 领导。", "专班"]);
}

#[test]
fn centred_lines_that_end_like_a_title_are_one() {
    let lines = read(
        "<center>云岭政办发〔2026〕7号</center><p align=center>云岭县2026年防汛</p><p style='text-align:center'><span>工作方案</span></p>\
         <p>正文。</p><div align=center><p align=left>某县工作计划</p><p>分工表</p></div>",
    );
    let titles: Vec<&str> = lines
        .iter()
        .filter(|line| line.hint.title)
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(titles, ["云岭县2026年防汛", "工作方案"]);
}

#[test]
fn a_bold_beginning_is_known() {
    let lines = read("<p>1.<b>加强领导</b>成立专班，统筹推进。</p><p><b>二、工作要求</b></p>");
    assert_eq!(&lines[0].text[..lines[0].hint.lead], "1.加强领导");
    assert_eq!(lines[1].hint.lead, 0);
}

#[test]
fn no_nesting_is_too_deep() {
    for tag in ["div", "b", "table><tr><td", "ol><li", "span style='x:y'"] {
        let html = format!("{}正文</p>", format!("<{tag}>").repeat(50_000));
        let texts: Vec<String> = read(&html).into_iter().map(|line| line.text).collect();
        assert!(
            texts.len() == 1 && texts[0].ends_with("正文"),
            "{tag}: {texts:?}"
        );
    }
}

#[test]
fn a_page_is_known_by_its_beginning() {
    assert!(is_page("\u{feff}\n<!DOCTYPE html><p>"));
    assert!(is_page("Version:0.9\r\nStartHTML:0000\r\n<html>"));
    assert!(!is_page("一、<总体要求>"));
}

#[test]
fn a_paragraph_may_end_inside_a_label() {
    check(
        "甲<s style='mso-list:Ignore'></footer>ab某</s>加强领导。",
        &["甲", "ab某加强领导。"],
    );
}

#[test]
fn words_stand_where_their_cell_says_and_not_where_the_table_stands() {
    let lines = read(
        "<div align=center><table><tr><th>任务<th>经费<th>时限<tr><td>培训<td align=right>30<td><p style='text-align:center'>6月\
         <tr style='text-align:right'><td style='text-align:left'>检查<td>5<td>7月</table></div>",
    );
    let aligned: Vec<_> = lines
        .iter()
        .map(|line| line.setting.aligned.as_slice())
        .collect();
    let (center, right) = (CellAlign::Center, CellAlign::Right);
    assert_eq!(
        aligned,
        [
            [].as_slice(),
            &[(1, right), (2, center)],
            &[(1, right), (2, right)]
        ]
    );
}

#[test]
fn merged_cells_are_told_cell_by_cell() {
    let lines = read(
        "<table><tr><th rowspan=2>任务<th colspan=2>单位<tr><th>牵头<th>配合<tr><td>培训<td>甲局<td rowspan=2>乙局\
         <tr><td>检查<td>丙局</table>",
    );
    let joined: Vec<_> = lines
        .iter()
        .map(|line| line.setting.joined.as_slice())
        .collect();
    let above = |column| (column, Neighbour::Above);
    assert_eq!(
        joined,
        [
            [(2, Neighbour::Left)].as_slice(),
            &[above(0)],
            &[],
            &[above(2)]
        ]
    );
}
