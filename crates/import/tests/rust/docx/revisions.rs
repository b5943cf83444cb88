//! Tracked changes and comments.

use super::{File, dropped};
use crate::outline;
use import::{Options, Question, Reason, Revisions};

pub(super) fn revised() -> File {
    let body = "<w:p><w:r><w:t>加强</w:t></w:r><w:ins w:author=\"张三\"><w:r><w:t>组织</w:t></w:r></w:ins>\
        <w:del w:author=\"李四\"><w:r><w:delText>全面</w:delText></w:r></w:del><w:r><w:t>领导</w:t><w:commentReference w:id=\"4\"/></w:r></w:p>\
        <w:p><w:pPr><w:rPr><w:del w:author=\"李四\"/></w:rPr></w:pPr><w:r><w:t>前半句</w:t></w:r></w:p><w:p><w:r><w:t>后半句</w:t></w:r></w:p>\
        <w:moveFrom w:author=\"张三\"><w:p><w:r><w:t>搬走</w:t></w:r></w:p></w:moveFrom><w:moveTo w:author=\"张三\"><w:p><w:r><w:t>搬来</w:t></w:r></w:p></w:moveTo>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>序号</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>任务</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>建设</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:trPr><w:del w:author=\"李四\"/></w:trPr><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>撤并</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    File::new(body).part(
        "word/comments.xml",
        "<w:comments><w:comment w:id=\"4\" w:author=\"王五\"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>",
    )
}

#[test]
fn tracked_changes_are_accepted_or_rejected() {
    let lines = |revisions| -> Vec<String> {
        let options = Options {
            revisions,
            ..outline::options()
        };
        let reading = revised().read_with(&options).unwrap();
        reading.lines.into_iter().map(|line| line.text).collect()
    };
    assert_eq!(
        lines(Revisions::Accept),
        [
            "加强组织领导",
            "前半句后半句",
            "搬来",
            "序号\t任务",
            "1\t建设"
        ]
    );
    assert_eq!(
        lines(Revisions::Reject),
        [
            "加强全面领导",
            "前半句",
            "后半句",
            "搬走",
            "序号\t任务",
            "1\t建设",
            "2\t撤并"
        ]
    );
    let reading = revised().read();
    assert_eq!(
        (
            reading.revised.insertions,
            reading.revised.deletions,
            reading.revised.comments
        ),
        (2, 4, 1)
    );
    assert_eq!(reading.revised.authors, ["王五", "张三", "李四"]);
    assert!(dropped(&reading, Reason::Revision).contains(&"全面"));
}

#[test]
fn tracked_changes_and_comments_may_stay_as_doubts() {
    let options = Options {
        revisions: Revisions::Remark,
        ..outline::options()
    };
    let reading = revised().read_with(&options).unwrap();
    let doubts: Vec<_> = reading
        .report
        .doubts
        .iter()
        .map(|doubt| (doubt.question, doubt.text.as_str()))
        .collect();
    for expected in [
        (Question::Inserted, "张三：组织"),
        (Question::Deleted, "李四：全面"),
        (Question::Comment, "王五：请核"),
    ] {
        assert!(doubts.contains(&expected), "{expected:?} in {doubts:?}");
    }
}
