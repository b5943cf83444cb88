//! What can be seen in the window.

use crate::{Window, eventually};
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::error::WebDriverErrorInner as Inner;

/// A row of the outline.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Row {
    /// Its place in the tree, from 1.
    pub level: usize,
    /// Label and words.
    pub text: String,
}

/// The element that people call by these words: the last one, as menus come last. Where a dialog stands, only what is in
/// it or in an open list can be reached.
const FIND: &str = r"
    const words = arguments[0];
    const name = (one) => {
        const by = one.getAttribute('aria-labelledby');
        const said = by ? by.split(' ').map((id) => document.getElementById(id)?.innerText ?? '').join(' ') : '';
        return (one.getAttribute('aria-label') ?? (said || one.labels?.[0]?.innerText || one.innerText) ?? '').trim();
    };
    const dialog = [...document.querySelectorAll('[aria-modal=true]')].pop();
    const reached = (one) => !dialog || dialog.contains(one) || one.closest('[role=menu], [role=listbox]');
    const all = [...document.querySelectorAll('button, a, input, textarea, [role]')]
        .filter((one) => one.getClientRects().length > 0 && !one.closest('[aria-hidden=true], [inert]'))
        .filter(reached)
        .reverse();
    return all.find((one) => name(one) === words) ?? all.find((one) => name(one).startsWith(words)) ?? null;
";

/// The rows of the outline that are drawn.
const OUTLINE: &str = r"
    return [...document.querySelectorAll('[role=tree][aria-label] [role=treeitem]')].map((row) => ({
        level: Number(row.getAttribute('aria-level')),
        text: row.title,
    }));
";

/// The text with its labels and duties, a line a block.
const TEXT: &str = r"
    return [...document.querySelectorAll('#paper [contenteditable] [data-id]')].map((block) =>
        (block.dataset.label ?? '') + block.innerText.trim() + (block.dataset.duty ?? ''));
";

/// Puts the caret behind the block with these words, once the editor has heard of it.
const CARET: &str = r"
    const [words, done] = arguments;
    const block = [...document.querySelectorAll('#paper [contenteditable] [data-id]')]
        .find((one) => one.innerText.includes(words));
    if (!block) return done(false);
    block.closest('[contenteditable]').focus();
    block.scrollIntoView({ block: 'nearest' });
    getSelection().selectAllChildren(block);
    getSelection().collapseToEnd();
    setTimeout(() => done(getSelection().isCollapsed && block.contains(getSelection().focusNode)), 150);
";

impl Window {
    /// Runs a script in the page; the arguments stand in its `arguments`.
    pub async fn ask(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.page().execute(script, arguments).await;
        answer
            .unwrap_or_else(|error| panic!("{script}: {error}"))
            .json()
            .clone()
    }

    /// The element with these words on it: its name for screen readers, whole or its beginning. Waits for it.
    pub async fn find(&self, words: &str) -> WebElement {
        eventually(words, || async {
            match self.page().execute(FIND, vec![json!(words)]).await {
                // It went away in the moment in which it was found.
                Err(error) if matches!(error.as_inner(), Inner::StaleElementReference(_)) => None,
                found => found.expect("the script runs").element().ok(),
            }
        })
        .await
    }

    /// Waits until these words are to be read anywhere in the window.
    pub async fn sees(&self, words: &str) {
        eventually(words, || async { self.shows(words).await.then_some(()) }).await;
    }

    /// Waits until nothing of this CSS selector is there any more.
    pub async fn gone(&self, selector: &str) {
        let script = "return document.querySelector(arguments[0]) === null";
        eventually(selector, || async {
            let gone = self.ask(script, vec![json!(selector)]).await;
            (gone == json!(true)).then_some(())
        })
        .await;
    }

    /// Whether these words are to be read anywhere in the window.
    pub async fn shows(&self, words: &str) -> bool {
        let script = "return document.body.innerText.includes(arguments[0])";
        self.ask(script, vec![json!(words)]).await == json!(true)
    }

    /// The outline as it is drawn.
    pub async fn outline(&self) -> Vec<Row> {
        serde_json::from_value(self.ask(OUTLINE, vec![]).await).expect("rows")
    }

    /// The outline as text, two spaces a level.
    pub async fn tree(&self) -> String {
        let line = |row: Row| format!("{}{}\n", "  ".repeat(row.level.saturating_sub(1)), row.text);
        self.outline().await.into_iter().map(line).collect()
    }

    /// The text with its labels and duties, a line a block.
    pub async fn text(&self) -> Vec<String> {
        serde_json::from_value(self.ask(TEXT, vec![]).await).expect("lines")
    }

    /// Puts the caret at the end of the block with these words.
    pub async fn caret_after(&self, words: &str) {
        eventually(words, || async {
            let there = self.page().execute_async(CARET, vec![json!(words)]).await;
            (there.ok()?.json() == &json!(true)).then_some(())
        })
        .await;
    }

    /// Waits until a line of the text, with its label and duties, is this.
    pub async fn reads(&self, line: &str) {
        eventually(line, || async {
            let text = self.text().await;
            text.iter().any(|one| one == line).then_some(())
        })
        .await;
    }

    /// Waits until the page says that everything is saved.
    pub async fn saved(&self) {
        self.sees("已自动保存").await;
    }
}
