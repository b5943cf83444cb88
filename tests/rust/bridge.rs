//! The core behind a loopback port, for tests in a browser. Never shipped.
//!
//! `bridge --data DIR [--port N] [--ui DIR] [--out DIR] [--import FILE]...` prints its address and serves until killed.
//! `POST /call {"name","args"}` answers `{"ok"}` or `{"error"}`; everything else is a file below `--ui`.
//! The native dialogs of the desktop program are answered without asking: `host_import` reads the files of `--import`,
//! `host_read_profile` the format of the first of them, `host_export` and `host_save_profile` write into `--out`, and that is the folder that `host_folder` answers with. `POST /dialog ["FILE", …]` chooses other files to import.

use app::views::Language;
use app::{App, AppConfig, AppError, Problem};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Instant;

/// The largest request, in bytes.
const MOST_BYTES: u64 = 64 << 20;

fn main() -> io::Result<()> {
    let options = Options::from_args(std::env::args().skip(1))?;
    let config = AppConfig {
        language: Language::Chinese,
        ..AppConfig::from_environment(Instant::now())
    };
    let config = match &options.data {
        Some(folder) => AppConfig {
            paths: app::Paths::new(folder),
            ..config
        },
        None => config,
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
    println(&format!("http://{}", listener.local_addr()?))?;
    let bridge = Arc::new(Bridge {
        app: App::open(config),
        imports: Mutex::new(options.imports),
        out: options.out,
        ui: options.ui,
    });
    for stream in listener.incoming() {
        let (bridge, stream) = (Arc::clone(&bridge), stream?);
        std::thread::spawn(move || {
            // A browser that goes away in the middle is nothing to tell of.
            let _ = bridge.serve(&stream);
        });
    }
    Ok(())
}

fn println(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

#[derive(Default)]
struct Options {
    port: u16,
    data: Option<PathBuf>,
    ui: Option<PathBuf>,
    out: Option<PathBuf>,
    imports: Vec<PathBuf>,
}

impl Options {
    fn from_args(mut args: impl Iterator<Item = String>) -> io::Result<Self> {
        let mut options = Self::default();
        while let Some(name) = args.next() {
            let value = args
                .next()
                .ok_or_else(|| bad(&format!("{name} needs a value")))?;
            match name.as_str() {
                "--port" => {
                    options.port = value.parse().map_err(|_| bad("--port needs a number"))?;
                }
                "--data" => options.data = Some(value.into()),
                "--ui" => options.ui = Some(value.into()),
                "--out" => options.out = Some(value.into()),
                "--import" => options.imports.push(value.into()),
                _ => return Err(bad(&format!("unknown option {name}"))),
            }
        }
        Ok(options)
    }
}

fn bad(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}

struct Bridge {
    app: App,
    imports: Mutex<Vec<PathBuf>>,
    out: Option<PathBuf>,
    ui: Option<PathBuf>,
}

struct Request {
    method: String,
    path: String,
    body: Vec<u8>,
}

impl Bridge {
    fn serve(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream);
        while let Some(request) = read(&mut reader)? {
            let (status, kind, body) = self.answer(&request);
            let head = format!(
                "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\r\n",
                body.len()
            );
            let mut stream = stream;
            stream.write_all(head.as_bytes())?;
            stream.write_all(&body)?;
        }
        Ok(())
    }

    fn answer(&self, request: &Request) -> (&'static str, &'static str, Vec<u8>) {
        match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/call") => {
                let answer = match self.call(&request.body) {
                    Ok(answer) => format!("{{\"ok\":{answer}}}"),
                    Err(error) => json!({ "error": error }).to_string(),
                };
                ("200 OK", "application/json", answer.into_bytes())
            }
            ("POST", "/dialog") => match serde_json::from_slice(&request.body) {
                Ok(files) => {
                    *self
                        .imports
                        .lock()
                        .expect("invariant: no panic while holding it") = files;
                    ("204 No Content", "text/plain", Vec::new())
                }
                Err(_) => ("400 Bad Request", "text/plain", Vec::new()),
            },
            ("GET", path) => match self.file(path) {
                Some((kind, bytes)) => ("200 OK", kind, bytes),
                None => ("404 Not Found", "text/plain", Vec::new()),
            },
            _ => ("405 Method Not Allowed", "text/plain", Vec::new()),
        }
    }

    /// The answer as JSON.
    fn call(&self, body: &[u8]) -> Result<String, AppError> {
        let told = |problem: Problem| problem.told(self.app.language());
        let call: HashMap<String, Value> =
            serde_json::from_slice(body).map_err(|e| told(Problem::BadRequest(e.to_string())))?;
        let name = call.get("name").and_then(Value::as_str).unwrap_or_default();
        let args = call.get("args").cloned().unwrap_or_else(|| json!({}));
        if !name.starts_with("host_") {
            return self.app.answer(name, args);
        }
        let answer = match name {
            "host_import" => self.import(),
            "host_export" => self.export(&args),
            "host_folder" => Ok(self
                .out
                .as_ref()
                .map_or(Value::Null, |_| json!({ "token": "out", "name": "out" }))),
            "host_export_into" => self.export_into(&args),
            "host_read_profile" => self.read_profile(),
            "host_save_profile" => self.save_profile(&args),
            "host_open" | "host_reveal" => Ok(Value::Null),
            _ => self.app.call(name, args),
        }?;
        Ok(answer.to_string())
    }

    /// Opens an import of the chosen files; none chosen is a dialog that was cancelled.
    fn import(&self) -> Result<Value, AppError> {
        let files = self
            .imports
            .lock()
            .expect("invariant: no panic while holding it")
            .clone();
        if files.is_empty() {
            return Ok(Value::Null);
        }
        let source = |file: &PathBuf| json!({ "type": "file", "path": file });
        let sources: Vec<Value> = files.iter().map(source).collect();
        self.app.call("import_begin", json!({ "sources": sources }))
    }

    /// Reads the format of the first chosen file.
    fn read_profile(&self) -> Result<Value, AppError> {
        let files = self
            .imports
            .lock()
            .expect("invariant: no panic while holding it")
            .clone();
        match files.first() {
            Some(file) => self.app.call("profile_read", json!({ "path": file })),
            None => Ok(Value::Null),
        }
    }

    /// Writes a format profile into the folder for exports.
    fn save_profile(&self, args: &Value) -> Result<Value, AppError> {
        let Some(folder) = &self.out else {
            return Ok(Value::Null);
        };
        let name = args["suggested_name"].as_str().unwrap_or("profile");
        let path = folder.join(format!("{name}.toml"));
        let wanted = json!({ "profile": args["profile"], "path": path, "force": true });
        let written = self.app.call("profile_export", wanted)?;
        Ok(json!({ "token": written["name"], "name": written["name"] }))
    }

    /// Writes into the folder for exports; no such folder is a dialog that was cancelled.
    fn export(&self, args: &Value) -> Result<Value, AppError> {
        let Some(folder) = &self.out else {
            return Ok(Value::Null);
        };
        let format = args["choice"]["format"].as_str().unwrap_or_default();
        let name = args["suggested_name"].as_str().unwrap_or("plan");
        let name = if name.ends_with(&format!(".{format}")) {
            name.to_owned()
        } else {
            format!("{name}.{format}")
        };
        let wanted = json!({
            "plan": args["plan"], "choice": args["choice"], "profile": args["profile"],
            "path": folder.join(name), "force": true
        });
        let written = self.app.call("export_plan", wanted)?;
        Ok(json!({ "token": written["name"], "name": written["name"] }))
    }

    /// Writes into the folder for exports, under a free name.
    fn export_into(&self, args: &Value) -> Result<Value, AppError> {
        let wanted = json!({
            "plan": args["plan"], "choice": args["choice"],
            "folder": self.out
        });
        let written = self.app.call("export_into", wanted)?;
        Ok(json!({ "token": written["name"], "name": written["name"] }))
    }

    /// A file of the page; a path that climbs out of its folder finds nothing.
    fn file(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        let path = path.split(['?', '#']).next()?.trim_start_matches('/');
        let path = Path::new(if path.is_empty() { "index.html" } else { path });
        let plain = path
            .components()
            .all(|part| matches!(part, std::path::Component::Normal(_)));
        let bytes = std::fs::read(self.ui.as_ref()?.join(path))
            .ok()
            .filter(|_| plain)?;
        let kind = match path.extension()?.to_str()? {
            "html" => "text/html; charset=utf-8",
            "js" => "text/javascript",
            "css" => "text/css",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "woff2" => "font/woff2",
            "json" => "application/json",
            _ => "application/octet-stream",
        };
        Some((kind, bytes))
    }
}

/// The next request on a connection; none at its end.
fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    let mut head = reader.take(64 << 10);
    if head.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace().map(str::to_owned);
    let (Some(method), Some(path)) = (words.next(), words.next()) else {
        return Err(bad("no request line"));
    };
    let mut length = 0;
    loop {
        let mut header = String::new();
        if head.read_line(&mut header)? == 0 {
            return Err(bad("headers too long or broken off"));
        }
        match header.split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().map_err(|_| bad("content-length"))?;
            }
            Some(_) => {}
            None => break,
        }
    }
    if length > MOST_BYTES {
        return Err(bad("request too large"));
    }
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body)?;
    Ok(Some(Request { method, path, body }))
}
