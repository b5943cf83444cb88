//! Shows the program around where there is no display: the sample comes in as a text, is opened in the window and goes
//! out as a Word file. What is left behind is the file, and a picture of the window.
#![expect(clippy::print_stdout, reason = "it says where things are")]

use app::{App, AppConfig};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::{env, fs};
use window::{Desk, eventually};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = PathBuf::from(
        env::args_os()
            .nth(1)
            .unwrap_or_else(|| "target/tour".into()),
    );
    fs::create_dir_all(&folder).expect("the folder can be made");
    let folder = folder.canonicalize().expect("the folder is there");

    let (title, text) = sample(&folder);
    println!("   text      {}", text.display());
    let mut desk = Desk::new();
    desk.dialogs_answer(&folder);
    let window = desk.open_with(&[&text.to_string_lossy()]).await;
    window.press("取用").await;
    eventually("the outline", || async {
        window.outline().await.get(3).map(|_| ())
    })
    .await;
    // The dialog fades away.
    window.gone("[role=dialog], [class*=backdrop]").await;
    let picture = folder.join("window.png");
    window.picture(&picture).await;
    println!("   picture   {}", picture.display());
    window.press("导出").await;
    window.sees("文件格式").await;
    window.press("导出").await;
    window.sees("已导出").await;
    let file = folder.join(format!("{title}.docx"));
    println!("   document  {}", file.display());
    assert!(file.is_file(), "the document was written");
    window.close().await;
}

/// The sample as a text, as a drafter would have it from somewhere.
fn sample(folder: &Path) -> (String, PathBuf) {
    let library = tempfile::tempdir().expect("there is room for a library");
    let core = App::open(AppConfig::new(library.path()));
    let call = |name, args| {
        core.call(name, args)
            .unwrap_or_else(|error| panic!("{error}"))
    };
    let samples = call("templates", json!({}));
    let plan = call(
        "plan_sample",
        json!({ "sample": samples["samples"][0]["id"] }),
    );
    let title = plan["title"]
        .as_str()
        .expect("the sample has a title")
        .to_owned();
    let path = folder.join(format!("{title}.txt"));
    let export =
        json!({ "plan": plan["id"], "choice": { "format": "txt" }, "path": path, "force": true });
    call("export_plan", export);
    (title, path)
}
