//! 目录: a contents list on pages of its own, before the plan that it lists.

use crate::composed::{Block, Composed, Origin, Paragraph};
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
        let mut headings = self.paragraphs();
        let first = headings.find_map(|one| entry(one, levels)?.origin);
        drop(headings);
        let Some(first) = first else {
            return self;
        };
        self.list_attachments();
        let lines: Vec<Paragraph> = self
            .paragraphs()
            .filter_map(|one| attachment(one).or_else(|| entry(one, levels)))
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
                one.listed = Some(format!("{label}　{}", one.plain().replace('\n', "")));
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

/// The line of an attachment's title.
fn attachment(one: &Paragraph) -> Option<Paragraph> {
    let mut line = Paragraph::new(Role::Contents(1), one.listed.clone()?);
    line.origin = one.origin;
    Some(line)
}

/// The line of a heading; of a run-in one, its heading part alone.
fn entry(one: &Paragraph, levels: u8) -> Option<Paragraph> {
    let (level, words) = match (one.role, one.runs.first().map(|run| run.voice)) {
        (Role::Heading(level), _) => (level, one.plain()),
        (Role::RunIn, Some(voice @ Voice::Heading(level))) => {
            let heading = one.runs.iter().take_while(|run| run.voice == voice);
            (level, heading.map(|run| run.text.as_str()).collect())
        }
        _ => return None,
    };
    let listed = level <= levels && !words.trim().is_empty();
    listed.then(|| {
        let mut line = Paragraph::new(Role::Contents(level), words.replace('\n', ""));
        line.origin = one.origin;
        line
    })
}
