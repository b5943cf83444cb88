//! Texts and the recogniser behind them.

use crate::Target;

/// Plain text.
pub(super) const TEXT: Target = Target {
    name: "text",
    seeds,
    words: WORDS,
    run: |bytes| super::read(bytes, "a.txt"),
};

/// Markdown.
pub(super) const MARKDOWN: Target = Target {
    name: "markdown",
    seeds,
    words: WORDS,
    run: |bytes| super::read(bytes, "a.md"),
};

/// Text in the encodings of old files.
pub(super) const ENCODED: Target = Target {
    name: "encoded",
    seeds: || {
        let gb18030 = b"\xd2\xbb\xa1\xa2\xd7\xdc\xcc\xe5\xd2\xaa\xc7\xf3\r\n\xbc\xd3\xc7\xbf\xc1\xec\xb5\xbc\xa1\xa3";
        let big5 = b"\xa4@\xa1B\xc1`\xc5\xe9\xadn\xa8D\n";
        let utf16 = b"\xff\xfe\x00\x4e\x01\x30\x3b\x60\x53\x4f\x0a\x00";
        vec![gb18030.to_vec(), big5.to_vec(), utf16.to_vec()]
    },
    words: WORDS,
    run: |bytes| super::read(bytes, "a.txt"),
};

const WORDS: &[&str] = &[
    "一、",
    "（一）",
    "1.",
    "（1）",
    "①",
    "第一章 ",
    "附件1",
    "\n",
    "\t",
    "（责任单位：",
    "）",
    "。",
    "# ",
    "**",
    "|",
    "---\n",
    "2026年3月5日",
    "关于印发《",
    "》的通知",
    "抄送：",
    "\u{feff}",
    "\u{3000}",
    "某市教育局",
    "专栏1 ",
    "> ",
    "发件人：",
    "1. ",
    "    ",
];

fn seeds() -> Vec<Vec<u8>> {
    [
        "某市教育局\n关于印发《某市2026年教育工作要点》的通知\n某教发〔2026〕3号\n各县（市、区）教育局：\n现印发给你们。\n\
         附件：1.任务分解表\n　　　2.指标表\n某市教育局\n2026年3月5日\n（此件公开发布）\n某市2026年教育工作要点\n一、总体要求\n\
         坚持稳中求进。\n二、重点任务\n（一）加强领导。成立专班，统筹推进。（责任单位：市教育局；完成时限：2026年底前）\n\
         1.建设公办园\n①摸清底数\n序号\t任务\t单位\n1\t建设\t市教育局\n抄送：市委办公室。\n某市教育局办公室　2026年3月6日印发\n",
        "# 某县2026年工作要点\n\n## 一、总体要求\n\n- **1. 夯实基础。**抓好落实。\n\n| 序号 | 任务 |\n| --- | --- |\n| 1 | 学位 |\n",
    ]
    .map(|text| text.as_bytes().to_vec())
    .into()
}
