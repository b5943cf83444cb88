//! 目录: a contents list on pages of its own, before the plan that it lists.

use crate::composed::{Block, Composed, Listed, Origin, Paragraph};
use crate::document::begin_page;
use crate::paging;
use crate::role::{Role, Voice};

/// A contents list: headings with the pages on which they stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    /// The deepest level of heading that it lists, from 1.
    pub levels: u8,
    /// 目录
    pub title: Paragraph,
    /// Its lines: the words of a heading or an attachment, a tab, the number of its page. The origin is that of the
    /// heading or the attachment's title.
    pub lines: Vec<Paragraph>,
}

impl Contents {
    /// The deepest level that a list may have.
    pub const DEEPEST: u8 = 3;

    /// Every paragraph of it, in the order of print.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        std::iter::once(&self.title).chain(&self.lines)
    }
}

impl Composed {
    /// Puts a contents list of so many levels, and of the attachments, before the title of what it lists; before everything where that title
    /// begins no page, as under a red head. A document without headings stays as it is.
    ///
    /// Page numbers are reckoned from the words, as [`crate::lines`] are: a program that lays the pages out may find
    /// others, and is asked to.
    #[must_use]
    pub fn with_contents(mut self, levels: u8) -> Self {
        let levels = levels.clamp(1, Contents::DEEPEST);
        let within = |one: &Paragraph| heading(one).is_some_and(|found| found.level <= levels);
        let first = self.paragraphs().find(|one| within(one));
        let Some(first) = first.and_then(|one| one.origin) else {
            return self;
        };
        self.list_attachments();
        self.list_run_in_headings(levels);
        let lines: Vec<Paragraph> = self
            .paragraphs()
            .filter_map(|one| line(one, levels))
            .collect();
        let (section, block) = self.place_of_contents(first);
        let mut title = Paragraph::new(Role::ContentsTitle, "目　录");
        title.place.new_page = (section, block) != (0, 0);
        let blocks = &mut self.sections[section].blocks;
        begin_page(blocks, block);
        blocks.insert(
            block,
            Block::Contents(Contents {
                levels,
                title,
                lines,
            }),
        );
        self.settle_imprint();
        let pages = paging::walk(&self.sections, &self.profile).found;
        if let Block::Contents(contents) = &mut self.sections[section].blocks[block] {
            for line in &mut contents.lines {
                let page = line.origin.and_then(|origin| pages.get(&origin));
                line.push(format!("\t{}", page.unwrap_or(&1)), Voice::Plain);
            }
        }
        self
    }

    /// Has the title of each attachment listed with the attachment's label.
    fn list_attachments(&mut self) {
        let mut label: Option<String> = None;
        let blocks = self.sections.iter_mut().flat_map(|one| &mut one.blocks);
        for block in blocks {
            let Block::Paragraph(one) = block else {
                continue;
            };
            if one.role == Role::AttachmentLabel {
                label = Some(one.plain());
            } else if one.role == Role::Title
                && let Some(label) = label.take()
            {
                one.listed = Some(Listed {
                    words: format!("{label}　{}", one.plain().replace('\n', "")),
                    level: 1,
                    styled: false,
                });
            }
        }
    }

    /// Has the heading part of each run-in heading listed, for programs that know styles of whole paragraphs alone.
    fn list_run_in_headings(&mut self, levels: u8) {
        let blocks = self.sections.iter_mut().flat_map(|one| &mut one.blocks);
        for block in blocks {
            if let Block::Paragraph(one) = block
                && one.role == Role::RunIn
            {
                one.listed = heading(one).filter(|found| found.level <= levels);
            }
        }
    }

    pub(crate) fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.filter_map(|block| match block {
            Block::Paragraph(one) => Some(one),
            _ => None,
        })
    }

    /// Before the last title above the first heading, if it begins a page.
    fn place_of_contents(&self, first: Origin) -> (usize, usize) {
        let mut place = (0, 0);
        for (section, one) in self.sections.iter().enumerate() {
            for (at, block) in one.blocks.iter().enumerate() {
                let Block::Paragraph(line) = block else {
                    continue;
                };
                if line.origin == Some(first) {
                    return place;
                }
                if line.role == Role::Title && line.place.new_page {
                    place = (section, at);
                }
            }
        }
        place
    }
}

/// The line of what is listed.
fn line(one: &Paragraph, levels: u8) -> Option<Paragraph> {
    let found = one.listed.clone().or_else(|| heading(one))?;
    (found.level <= levels).then(|| {
        let mut line = Paragraph::new(Role::Contents(found.level), found.words);
        line.origin = one.origin;
        line
    })
}

/// What a heading is listed as; of a run-in one, its heading part alone.
fn heading(one: &Paragraph) -> Option<Listed> {
    let (level, words, styled) = match (one.role, one.runs.first().map(|run| run.voice)) {
        (Role::Heading(level), _) => (level, one.plain(), false),
        (Role::RunIn, Some(voice @ Voice::Heading(level))) => {
            let heading = one.runs.iter().take_while(|run| run.voice == voice);
            let words = heading.map(|run| run.text.as_str()).collect();
            (level, words, true)
        }
        _ => return None,
    };
    (!words.trim().is_empty()).then(|| Listed {
        words: words.replace('\n', ""),
        level,
        styled,
    })
}
