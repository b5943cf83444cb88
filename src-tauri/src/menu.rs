//! The native menu: it asks the page for actions by their id and decides nothing. Ids and titles are the page's own.

use crate::{recent, window};
use app::App;
use app::views::Language;
use std::sync::Arc;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Manager, Wry};

/// A menu: its title in Chinese and English, and its entries.
type Column = (&'static str, &'static str, &'static [Entry]);

/// What stands in a menu.
enum Entry {
    /// An action of the page: id, Chinese title, English title.
    Action(&'static str, &'static str, &'static str),
    /// A line.
    Line,
    /// 最近打开.
    Recent,
    /// Cut, copy, paste, select all: macOS knows their keys only from the menu.
    Clipboard,
    /// Closes the window.
    Quit,
}

use Entry::{Action, Clipboard, Line, Quit, Recent};

const COLUMNS: &[Column] = &[
    (
        "文件",
        "File",
        &[
            Action("plan.new", "新建文稿…", "New plan…"),
            Action("plan.import", "导入文件…", "Import files…"),
            Action("plan.paste", "粘贴文字导入…", "Import pasted text…"),
            Action("plan.sample", "打开示例", "Open the sample"),
            Recent,
            Line,
            Action("export.open", "导出…", "Export…"),
            Action("export.many", "批量导出…", "Export several plans…"),
            Line,
            Action("window.new", "在新窗口打开", "Open in a new window"),
            Action("plan.close", "关闭文稿", "Close the plan"),
            Action("app.start", "回到开始页", "Back to the start page"),
            Action("plan.renew", "起草新一年的文稿…", "Begin next year’s plan…"),
            Action("plan.tags", "标签…", "Tags…"),
            Action("plan.trash", "移到回收站", "Move to the trash"),
            Line,
            Action("app.settings", "设置…", "Settings…"),
            Quit,
        ],
    ),
    (
        "编辑",
        "Edit",
        &[
            Action("edit.undo", "撤销", "Undo"),
            Action("edit.redo", "重做", "Redo"),
            Clipboard,
            Line,
            Action("find.open", "查找…", "Find…"),
            Action("find.replace", "替换…", "Replace…"),
            Action("find.next", "查找下一处", "Find next"),
            Action("find.previous", "查找上一处", "Find previous"),
            Action("find.library", "在文稿库中替换…", "Replace in the library…"),
            Line,
            Action("place.next", "下一处待填或待更新", "Next place to fill in"),
            Action(
                "place.previous",
                "上一处待填或待更新",
                "Previous place to fill in",
            ),
            Action("memo.next", "下一条备忘", "Next memo"),
            Action("memo.previous", "上一条备忘", "Previous memo"),
            Line,
            Action("outline.up", "上移", "Move up"),
            Action("outline.down", "下移", "Move down"),
            Action("branch.select", "选中整支", "Select the branch"),
            Action("branch.duplicate", "复制一份", "Duplicate"),
            Action("branch.delete", "删除整支", "Delete the branch"),
        ],
    ),
    (
        "格式",
        "Format",
        &[
            Action("outline.promote", "升一级", "Promote"),
            Action("outline.demote", "降一级", "Demote"),
            Line,
            Action("level.1", "一级标题", "Heading 1"),
            Action("level.2", "二级标题", "Heading 2"),
            Action("level.3", "三级标题", "Heading 3"),
            Action("level.4", "四级标题", "Heading 4"),
            Line,
            Action("form.standing", "独立成段的标题", "Standing heading"),
            Action("form.run-in", "段首标题", "Run-in heading"),
            Action("form.paragraph", "正文段落", "Paragraph"),
            Line,
            Action(
                "enumeration.toggle",
                "一是、二是……逐句编号或去掉",
                "Number sentences 一是, 二是 … or stop",
            ),
            Action(
                "enumeration.renumber",
                "一是、二是……重新编号",
                "Count 一是, 二是 … anew",
            ),
            Line,
            Action(
                "insert.reference",
                "插入交叉引用…",
                "Insert a cross reference…",
            ),
            Action("duty.edit", "责任分工…", "Duties…"),
            Action("memo.edit", "备忘…", "Memo…"),
            Action("notice.add", "添加印发通知", "Add a carrier notice"),
            Action("notice.remove", "去掉印发通知", "Remove the carrier notice"),
        ],
    ),
    (
        "表格",
        "Table",
        &[
            Action("insert.table", "插入表格…", "Insert a table…"),
            Line,
            Action("table.row-above", "在上方插入行", "Insert a row above"),
            Action("table.row-below", "在下方插入行", "Insert a row below"),
            Action(
                "table.column-left",
                "在左侧插入列",
                "Insert a column on the left",
            ),
            Action(
                "table.column-right",
                "在右侧插入列",
                "Insert a column on the right",
            ),
            Line,
            Action("table.row-up", "表格行上移", "Move the table row up"),
            Action("table.row-down", "表格行下移", "Move the table row down"),
            Line,
            Action("table.merge", "合并单元格", "Merge cells"),
            Action("table.split", "拆分单元格", "Split the cell"),
            Action(
                "table.head",
                "表头到此行为止（再用一次则不含此行）",
                "Head down to this row (again: without it)",
            ),
            Line,
            Action("table.delete-rows", "删除表格行", "Delete the table row"),
            Action(
                "table.delete-columns",
                "删除表格列",
                "Delete the table column",
            ),
            Action("table.select", "选中整个表格", "Select the whole table"),
            Action("table.delete", "删除表格", "Delete the table"),
        ],
    ),
    (
        "视图",
        "View",
        &[
            Action("view.outline", "查看提纲", "Show the outline"),
            Action("view.library", "查看文稿库", "Show the library"),
            Action("view.memos", "查看全部备忘", "Show all memos"),
            Line,
            Action("branch.alone", "只看这一支", "Show this branch alone"),
            Action("branch.fold", "折叠", "Fold"),
            Action("branch.unfold", "展开", "Unfold"),
            Line,
            Action("tab.next", "下一份打开的文稿", "Next open plan"),
            Action("tab.previous", "上一份打开的文稿", "Previous open plan"),
            Line,
            Action(
                "view.left",
                "显示或隐藏左栏",
                "Show or hide the left column",
            ),
            Action(
                "view.right",
                "显示或隐藏右栏",
                "Show or hide the right column",
            ),
            Line,
            Action("view.zoom-in", "放大", "Zoom in"),
            Action("view.zoom-out", "缩小", "Zoom out"),
            Action("view.zoom-reset", "原大", "Actual size"),
        ],
    ),
    (
        "帮助",
        "Help",
        &[
            Action("app.palette", "查找命令…", "Find a command…"),
            Action("app.shortcuts", "快捷键一览…", "Keyboard shortcuts…"),
        ],
    ),
];

/// The id of the one entry that is not the page's.
const QUIT: &str = "quit";

/// Puts the menu onto the window, in the language of the settings.
pub(crate) fn install(app: &AppHandle) -> tauri::Result<()> {
    let language = app.state::<Arc<App>>().language();
    let menu = Menu::new(app)?;
    if cfg!(target_os = "macos") {
        // macOS takes the first column for the program's own.
        let about = PredefinedMenuItem::about(app, None, None)?;
        let line = PredefinedMenuItem::separator(app)?;
        let hide = PredefinedMenuItem::hide(app, None)?;
        let quit = quit(app, language)?;
        menu.append(&Submenu::with_items(
            app,
            window::TITLE,
            true,
            &[&about, &line, &hide, &quit],
        )?)?;
    }
    for (chinese, english, entries) in COLUMNS {
        let column = Submenu::new(app, said(language, chinese, english), true)?;
        for entry in *entries {
            fill(app, &column, entry, language)?;
        }
        menu.append(&column)?;
    }
    app.set_menu(menu)?;
    Ok(())
}

/// Puts the menu up again after the language has changed.
pub(crate) fn renew(app: &AppHandle) {
    let again = app.clone();
    // Menus belong to the main thread. A menu that cannot be renewed stays as it is.
    let _ = app.run_on_main_thread(move || drop(install(&again)));
}

/// An entry was chosen.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    if id == QUIT {
        window::close_all(app);
    } else if let Some(plan) = recent::plan_of(id) {
        recent::open(app, plan);
    } else if let Some(window) = window::in_front(app) {
        window::tell(&window, "menu", id).expect("an id can be sent");
    }
}

fn fill(
    app: &AppHandle,
    column: &Submenu<Wry>,
    entry: &Entry,
    language: Language,
) -> tauri::Result<()> {
    match *entry {
        Action(id, chinese, english) => {
            let title = said(language, chinese, english);
            column.append(&MenuItem::with_id(app, id, title, true, None::<&str>)?)
        }
        Line => column.append(&PredefinedMenuItem::separator(app)?),
        Recent => column.append(&recent::submenu(app, language)?),
        Clipboard if cfg!(target_os = "macos") => column.append_items(&[
            &PredefinedMenuItem::separator(app)?,
            &PredefinedMenuItem::cut(app, None)?,
            &PredefinedMenuItem::copy(app, None)?,
            &PredefinedMenuItem::paste(app, None)?,
            &PredefinedMenuItem::select_all(app, None)?,
        ]),
        Quit if !cfg!(target_os = "macos") => column.append(&quit(app, language)?),
        Clipboard | Quit => Ok(()),
    }
}

fn quit(app: &AppHandle, language: Language) -> tauri::Result<MenuItem<Wry>> {
    let title = said(language, "退出", "Quit");
    MenuItem::with_id(app, QUIT, title, true, Some("CmdOrCtrl+Q"))
}

fn said(language: Language, chinese: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Chinese => chinese,
        Language::English => english,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_knows_every_action_by_the_same_title() {
        let chinese = include_str!("../../ui/src/i18n/zh-CN.ts");
        let english = include_str!("../../ui/src/i18n/en.ts");
        for entry in COLUMNS.iter().flat_map(|(_, _, entries)| *entries) {
            if let Action(id, zh, en) = entry {
                assert!(chinese.contains(&format!("'{id}': '{zh}',")), "{id}: {zh}");
                assert!(english.contains(&format!("'{id}': '{en}',")), "{id}: {en}");
            }
        }
    }
}
