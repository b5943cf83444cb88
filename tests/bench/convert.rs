//! `gangmu convert` against python-docx writing the same paragraphs, whole processes in alternation: 1,000 measures read
//! from text, then a plan of 10,000 headings and 10,000 paragraphs. Of the latter also docx-rs alone in memory, the floor
//! (packing the XML that we write), and the peak of memory.
//!
//! python-docx stands in a virtual environment, see `tests/README.md`; without it only `gangmu` is measured.
#![expect(clippy::print_stdout, reason = "figures are for reading")]

use docx_rs::{Docx, Paragraph, Run};
use serde_json::{Value, json};
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MEASURES: usize = 1_000;
const CHAPTERS: usize = 100;
const ROUNDS: usize = 9;
/// python-docx takes seconds.
const PYTHON_ROUNDS: usize = 3;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = folder.path().join("plan.txt");
    fs::write(&text, tests::long_text(MEASURES)).expect("a writable folder");
    println!("{MEASURES} measures as text");
    against_python(folder.path(), &text, &text);

    let lines = lines();
    let (plan, text) = (
        folder.path().join("large.json"),
        folder.path().join("large.txt"),
    );
    fs::write(&plan, large(&lines).to_string()).expect("a writable folder");
    fs::write(&text, lines.concat().join("\n")).expect("a writable folder");
    println!("a plan of 10,000 headings and 10,000 paragraphs");
    let ours = against_python(folder.path(), &plan, &text);
    let docx_rs = timed(|| bare(&lines));
    println!(
        "docx-rs alone: {:.1} ms; ours is {:.2} of it",
        ms(docx_rs),
        ms(ours) / ms(docx_rs)
    );
    let file = fs::read(folder.path().join("ours.docx")).expect("it was written");
    let parts = export::testing::unpack(&file);
    let floor = timed(|| {
        pack(
            parts
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_bytes())),
        )
    });
    println!(
        "floor, packing the same XML: {:.1} ms; ours is {:.2} of it",
        ms(floor),
        ms(ours) / ms(floor)
    );
    let styles = parts.iter().find(|(name, _)| name == "word/styles.xml");
    println!(
        "styles.xml: {} bytes",
        styles.map_or(0, |(_, text)| text.len())
    );
    if let Some(peak) = peak(folder.path(), &plan) {
        println!("peak of memory: {:.1} MiB", f64::from(peak) / 1024.0);
    }
}

/// Chapters of 99 sections: heading and paragraph of each chapter, then of each section.
fn lines() -> Vec<Vec<String>> {
    let body = "明确目标任务，细化工作举措，压实各方责任，按季度调度进展，年底前见到实效。";
    let chapter = |at: usize| {
        let mut lines = vec![format!("{at}、第{at}方面重点任务"), body.to_owned()];
        for section in 1..100 {
            lines.push(format!("（{section}）推进第{section}组工作"));
            lines.push(body.to_owned());
        }
        lines
    };
    (1..=CHAPTERS).map(chapter).collect()
}

/// The same as a plan.
fn large(chapters: &[Vec<String>]) -> Value {
    let mut ids = 0;
    let mut node = |content: Value, children: Vec<Value>| {
        ids += 1;
        json!({
            "id": format!("019b7a00-0001-7000-8000-{ids:012}"),
            "content": content,
            "children": children,
        })
    };
    let heading = |line: &str| {
        let words = line
            .split_once(['、', '）'])
            .map_or(line, |(_, words)| words);
        json!({ "type": "heading", "text": words, "form": "standing" })
    };
    let mut outline = Vec::new();
    for lines in chapters {
        let mut children = vec![node(
            json!({ "type": "paragraph", "text": lines[1] }),
            Vec::new(),
        )];
        for pair in lines[2..].chunks(2) {
            let body = node(json!({ "type": "paragraph", "text": pair[1] }), Vec::new());
            children.push(node(heading(&pair[0]), vec![body]));
        }
        outline.push(node(heading(&lines[0]), children));
    }
    json!({
        "schema": 1,
        "id": "019b7a00-0001-7025-805b-0051c2a92a23",
        "scheme": "official",
        "profile": "gbt-9704",
        "parts": [{
            "id": "019b7a00-0002-7025-805b-0051c2a92a23",
            "role": "plan",
            "kind": "work-plan",
            "title": "云岭县重点任务工作方案",
            "outline": outline,
        }],
    })
}

/// What docx-rs makes of the same paragraphs, packed as we pack.
fn bare(chapters: &[Vec<String>]) -> usize {
    let mut docx = Docx::new();
    for line in chapters.iter().flatten() {
        docx = docx.add_paragraph(Paragraph::new().add_run(Run::new().add_text(line)));
    }
    let built = docx.build();
    pack([("word/document.xml", built.document.as_slice())].into_iter())
}

/// Deflates parts as we do; answers how many bytes came out.
fn pack<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>) -> usize {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("memory takes all");
        zip.write_all(bytes).expect("memory takes all");
    }
    zip.finish().expect("memory takes all").into_inner().len()
}

/// The most memory that `gangmu convert` holds, in KiB; where the system says it.
fn peak(folder: &Path, source: &Path) -> Option<u32> {
    let mut child = gangmu(folder, source).spawn().expect("the program runs");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    while child.try_wait().expect("it ends").is_none() {
        let status = fs::read_to_string(&status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let seen = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        peak = peak.max(seen);
        std::thread::sleep(Duration::from_micros(500));
    }
    peak
}

fn gangmu(folder: &Path, source: &Path) -> Command {
    let mut gangmu = Command::new(tests::gangmu());
    gangmu
        .arg("convert")
        .arg(source)
        .arg(folder.join("ours.docx"))
        .arg("--force")
        .env("GANGMU_DATA_DIR", folder.join("data"))
        .stdout(Stdio::null());
    gangmu
}

/// Converts `source`, while python-docx writes the lines of `text`; answers how long ours takes.
fn against_python(folder: &Path, source: &Path, text: &Path) -> Duration {
    let mut gangmu = gangmu(folder, source);
    let mut python = python().map(|python| {
        let mut command = Command::new(python);
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/python_docx.py");
        command
            .arg(script)
            .arg(text)
            .arg(folder.join("theirs.docx"));
        command
    });
    let (mut gangmu_times, mut python_times) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        gangmu_times.push(time(&mut gangmu));
        if round < PYTHON_ROUNDS {
            python_times.extend(python.as_mut().map(time));
        }
    }
    let ours = median(&mut gangmu_times);
    println!("gangmu convert: {:.1} ms", ms(ours));
    if python_times.is_empty() {
        println!("python-docx: skipped, no virtual environment (see tests/README.md)");
    } else {
        let theirs = median(&mut python_times);
        println!("python-docx, the same paragraphs: {:.1} ms", ms(theirs));
        println!("ratio: {:.1}", ms(theirs) / ms(ours));
    }
    ours
}

/// The median of some runs in this process.
fn timed<T>(run: impl Fn() -> T) -> Duration {
    let once = |_| {
        let began = Instant::now();
        std::hint::black_box(run());
        began.elapsed()
    };
    median(&mut (0..ROUNDS).map(once).collect::<Vec<_>>())
}

fn python() -> Option<PathBuf> {
    let named = std::env::var_os("GANGMU_BENCH_PYTHON").map(PathBuf::from);
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/.venv/bin/python");
    Some(named.unwrap_or_else(beside)).filter(|python| python.exists())
}

fn time(command: &mut Command) -> Duration {
    let began = Instant::now();
    let status = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the program runs");
    assert!(status.success(), "{command:?}");
    began.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
