//! The report of an import, in words.

use crate::views::{DoubtView, DroppedView, Language, NormalisedView, ReportView};
use import::{Change, Cleanup, Question, Reason, Report};

/// The report as people read it. The same change made several times stands once, with its count.
pub(crate) fn view(report: &Report, language: Language) -> ReportView {
    let mut normalised: Vec<NormalisedView> = Vec::new();
    for (entry, to, change) in report.changed() {
        let kind = change_words(change, language);
        let same = |seen: &&mut NormalisedView| {
            seen.from == entry.text && seen.to == to && seen.kind == kind
        };
        match normalised.iter_mut().find(same) {
            Some(seen) => seen.count += 1,
            None => normalised.push(NormalisedView {
                from: entry.text.clone(),
                to: to.into(),
                kind: kind.into(),
                count: 1,
            }),
        }
    }
    let dropped = report.dropped().map(|(entry, reason)| DroppedView {
        text: entry.text.trim().into(),
        reason: reason_words(reason, language).into(),
    });
    let doubts = report.doubts.iter().map(|doubt| DoubtView {
        text: doubt.text.clone(),
        message: question_words(doubt.question, language).into(),
    });
    ReportView {
        kept: report.kept() as u32,
        dropped: dropped.collect(),
        normalised,
        doubts: doubts.collect(),
    }
}

pub(crate) fn reason_words(reason: Reason, language: Language) -> &'static str {
    let (chinese, english) = match reason {
        Reason::PageChrome => (
            "网页的导航、按钮或页脚",
            "menus, buttons or footers of a web page",
        ),
        Reason::Mail => (
            "邮件的信头、引用号和名片",
            "an e-mail's head, quoting or card",
        ),
        Reason::OtherArticles => ("正文后面的其他文章", "other articles after the text"),
        Reason::RepeatedTitle => (
            "重复的标题、文号或日期",
            "title, number or date a second time",
        ),
        Reason::Contents => (
            "目录（由提纲重新生成）",
            "table of contents: the outline makes a new one",
        ),
        Reason::PageNumber => ("页码", "page number"),
        Reason::HeaderFooter => ("页眉页脚", "header or footer"),
        Reason::Hidden => ("隐藏文字", "hidden text"),
        Reason::Revision => (
            "修订中未采用的文字",
            "the side of a tracked change that was not taken",
        ),
        Reason::Markup => ("排版标记或看不见的字符", "markup or invisible characters"),
        Reason::Wish => ("按您的选择略去", "left out as you chose"),
    };
    language.choose(chinese, english)
}

pub(crate) fn change_words(change: Change, language: Language) -> &'static str {
    let (chinese, english) = match change {
        Change::LabelForm => ("序号写法", "form of a label"),
        Change::LabelRestored => ("补回残缺的序号", "a lost label restored"),
        Change::LabelRenumbered => ("序号重新编排", "label counted anew"),
        Change::Date => ("日期写法", "form of a date"),
        Change::Cleaned(kind) => return cleanup_words(kind, language),
    };
    language.choose(chinese, english)
}

/// What a kind of clean-up does.
pub(crate) fn cleanup_words(kind: Cleanup, language: Language) -> &'static str {
    let (chinese, english) = match kind {
        Cleanup::Ideographs => ("部首字符改为汉字", "radicals to characters"),
        Cleanup::Symbols => ("私用区符号", "symbols of private use"),
        Cleanup::Invisible => ("看不见的字符", "invisible characters"),
        Cleanup::Width => ("全角数字、字母改半角", "full-width digits and letters"),
        Cleanup::NumberBrackets => ("发文字号用六角括号", "brackets of document numbers"),
        Cleanup::Punctuation => ("半角标点改全角", "half-width punctuation"),
        Cleanup::Quotes => ("直引号改弯引号", "straight quotes"),
        Cleanup::Doubled => ("重复的标点", "doubled punctuation"),
        Cleanup::Dashes => ("省略号、破折号写法", "ellipses and dashes"),
        Cleanup::Spaces => ("汉字间的空格", "spaces in Chinese text"),
    };
    language.choose(chinese, english)
}

pub(crate) fn question_words(question: Question, language: Language) -> &'static str {
    let (chinese, english) = match question {
        Question::RestoredLabel => (
            "此处序号残缺，已按上下文补回：这一段是标题吗？",
            "A lost label was restored here: is this paragraph a heading?",
        ),
        Question::RenumberedLabel => (
            "此处序号与前后不连，已重新编排",
            "This label did not fit its sequence and was counted anew",
        ),
        Question::Gap => (
            "此处之前缺了序号，已连续编排：是否漏了内容？",
            "Numbers are missing before this one: is something left out?",
        ),
        Question::JoinedLines => (
            "这几行像是同一段被断开，已合为一段",
            "These lines look like one paragraph broken up, and were joined",
        ),
        Question::Inserted => (
            "修订：这些文字是新插入的",
            "Tracked change: these words were put in",
        ),
        Question::Deleted => (
            "修订：这些文字已删除",
            "Tracked change: these words were taken out",
        ),
        Question::Comment => ("原文批注", "A comment in the source"),
        Question::NoTitle => ("没有找到标题，请补上", "No title was found; please add it"),
        Question::Level => (
            "这一条的层级不太确定",
            "The level of this heading is not certain",
        ),
        Question::Heading => (
            "这一段开头像序号，已作正文：是标题吗？",
            "This paragraph begins like a heading and was read as text",
        ),
    };
    language.choose(chinese, english)
}
