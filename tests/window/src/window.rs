//! The window: opened, used by hand, closed.

use crate::desk::{Desk, program};
use crate::{Group, display, eventually};
use serde_json::json;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{env, thread};
use thirtyfour::prelude::*;

/// Whether an element can be pressed: neither barred nor covered, and at rest, which what moves, as a dialog does that
/// opens, is not. Notes in `pressFelt` whether the press comes to it.
const PRESSABLE: &str = r"
    const [element, done] = arguments;
    const place = () => {
        const at = element.getBoundingClientRect();
        return [at.x, at.y, at.width, at.height].join();
    };
    element.scrollIntoView({ block: 'nearest' });
    const before = place();
    setTimeout(() => {
        const at = element.getBoundingClientRect();
        const top = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
        const barred = element.disabled || element.getAttribute('aria-disabled') === 'true';
        const ready = !barred && place() === before && element.contains(top);
        window.pressFelt = false;
        const feel = (event) => (window.pressFelt ||= element.contains(event.target));
        if (ready) window.addEventListener('click', feel, { once: true, capture: true });
        done(ready);
    }, 200);
";

/// An open window. Dropped without [`Window::close`], it goes as by a power cut.
#[derive(Debug)]
pub struct Window {
    page: WebDriver,
    driver: Group,
    display: String,
}

impl Window {
    /// Opens it at a desk.
    pub(crate) async fn open(desk: &Desk, arguments: &[&str]) -> Self {
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        desk.seat(&mut command);
        command
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(Stdio::null());
        let driver = Group::start(&mut command);
        eventually("the driver", || async {
            TcpStream::connect(("127.0.0.1", port)).ok()
        })
        .await;
        let mut wanted = Capabilities::new();
        let options = json!({ "binary": program(), "args": arguments });
        wanted
            .set("webkitgtk:browserOptions", options)
            .expect("options are JSON");
        let page = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await;
        let page = page.expect("the window opens");
        page.set_script_timeout(Duration::from_secs(30))
            .await
            .expect("a time limit is taken");
        let window = Self {
            page,
            driver,
            display: desk.display().name().to_owned(),
        };
        eventually("the page", || async {
            let ready = window.ask(
                "return document.querySelector('#bar button') !== null",
                vec![],
            );
            ready.await.as_bool().filter(|&ready| ready)
        })
        .await;
        window
    }

    /// The page, for what is not offered here.
    pub fn page(&self) -> &WebDriver {
        &self.page
    }

    /// Presses what has these words on it, as soon as it can be pressed. A press that the driver loses, because the page
    /// was laid anew under its pointer, is made again.
    pub async fn press(&self, words: &str) {
        eventually(words, || async {
            let found = self.find(words).await;
            let pressable = self
                .page
                .execute_async(PRESSABLE, vec![found.to_json().ok()?]);
            if pressable.await.ok()?.json() != &json!(true) {
                return None;
            }
            found.click().await.ok()?;
            // A press that ends the page cannot be asked for.
            let felt = self
                .page
                .execute("return window.pressFelt === true", vec![]);
            felt.await
                .map_or(Some(()), |felt| (felt.json() == &json!(true)).then_some(()))
        })
        .await;
    }

    /// Types into the field of that name, in place of what is there.
    pub async fn fill(&self, field: &str, text: &str) {
        let field = self.find(field).await;
        field.clear().await.expect("a field can be cleared");
        // The driver drops line breaks that are not keys.
        let keys = text.replace('\n', &char::from(Key::Enter).to_string());
        field.send_keys(keys).await.expect("a field takes text");
    }

    /// Presses keys where the focus is: held ones down, then the last one.
    pub async fn keys(&self, held: &[Key], last: impl Into<char>) {
        let last = last.into();
        let mut chain = self.page.action_chain();
        for key in held {
            chain = chain.key_down(key.to_owned());
        }
        chain = chain.key_down(last).key_up(last);
        for key in held.iter().rev() {
            chain = chain.key_up(key.to_owned());
        }
        chain.perform().await.expect("keys can be pressed");
    }

    /// Presses keys of the real keyboard, as `xdotool` names them: `ctrl+x`. The driver's own keys reach no clipboard.
    pub fn real_keys(&self, keys: &str) {
        self.xdotool(&["key", keys]);
    }

    /// Opens the first column of the native menu with the real mouse, and goes on in it by keys.
    pub async fn menu(&self, keys: &[&str]) {
        let corner = "return [window.screenX, window.screenY]";
        let corner = self.page.execute(corner, vec![]).await;
        let (x, y): (i64, i64) = corner
            .and_then(|corner| corner.convert())
            .expect("the window has a place");
        let (x, y) = ((x + 20).to_string(), (y + 12).to_string());
        self.xdotool(&["mousemove", &x, &y, "click", "1", "sleep", "0.3"]);
        for key in keys {
            self.xdotool(&["key", key, "sleep", "0.1"]);
        }
    }

    /// Puts the real mouse to the left or right edge of the display, where only one of two windows lies. Without a window
    /// manager the real keys go to the window under it.
    pub fn point_at_edge(&self, edge: &str) {
        let x = if edge == "left" { "30" } else { "1340" };
        self.xdotool(&["mousemove", x, "500", "sleep", "0.3"]);
    }

    /// Types where the focus is.
    pub async fn write(&self, text: &str) {
        self.page
            .action_chain()
            .send_keys(text)
            .perform()
            .await
            .expect("text can be typed");
    }

    /// Drags with the real mouse, as WebDriver's own pointer starts no drag: takes `what` in its middle and lets it go
    /// on the upper edge of `target`.
    pub async fn drag_above(&self, what: &WebElement, target: &WebElement) {
        let (from, to) = (self.place(what, 0.5).await, self.place(target, 0.1).await);
        let half = (i64::midpoint(from.0, to.0), i64::midpoint(from.1, to.1));
        self.pull(from, (from.0 + 4, from.1 - 4));
        self.let_go(&[half, (to.0, to.1 + 2), to]);
    }

    /// Takes an element with the real mouse and begins to drag it.
    pub async fn take_hold(&self, what: &WebElement) {
        let (x, y) = self.place(what, 0.5).await;
        self.pull((x, y), (x + 4, y + 4));
        self.glide(&[(x + 12, y + 12)]);
    }

    /// Moves the real mouse from place to place on the display, and lets go of what it holds.
    pub fn let_go(&self, way: &[(i64, i64)]) {
        self.glide(way);
        self.xdotool(&["mouseup", "1"]);
    }

    fn pull(&self, (x, y): (i64, i64), to: (i64, i64)) {
        let (x, y) = (x.to_string(), y.to_string());
        self.xdotool(&["mousemove", &x, &y, "mousedown", "1"]);
        self.glide(&[to]);
    }

    fn glide(&self, way: &[(i64, i64)]) {
        for (x, y) in way {
            self.xdotool(&["mousemove", &x.to_string(), &y.to_string(), "sleep", "0.2"]);
        }
    }

    /// Holds a real key down while something is done.
    pub async fn holding(&self, key: &str, done: impl Future<Output = ()>) {
        self.xdotool(&["keydown", key]);
        done.await;
        self.xdotool(&["keyup", key]);
    }

    /// Where on the display an element lies: its left part, at this share of its height.
    async fn place(&self, element: &WebElement, height: f64) -> (i64, i64) {
        let edges = "return [window.screenX + outerWidth - innerWidth, window.screenY + outerHeight - innerHeight]";
        let edges: (f64, f64) = self
            .page
            .execute(edges, vec![])
            .await
            .and_then(|edges| edges.convert())
            .expect("the window has a place");
        let lies = element.rect().await.expect("an element lies somewhere");
        (
            (edges.0 + lies.x + 60.0) as i64,
            (edges.1 + lies.y + lies.height * height) as i64,
        )
    }

    fn xdotool(&self, arguments: &[&str]) {
        let mut command = Command::new("xdotool");
        let status = command
            .args(arguments)
            .env("DISPLAY", &self.display)
            .status();
        assert!(
            status.is_ok_and(|status| status.success()),
            "xdotool {arguments:?}"
        );
    }

    /// A picture of the page as it is drawn next.
    pub async fn picture(&self, file: &Path) {
        let drawn =
            "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 100));";
        self.page
            .execute_async(drawn, vec![])
            .await
            .expect("the page is drawn");
        self.page
            .screenshot(file)
            .await
            .expect("a picture of the page");
    }

    /// Closes the window as a drafter does, with Ctrl+Q, and waits until the program has ended.
    pub async fn close(self) {
        let mut command = Command::new("xdotool");
        let quit = command
            .args(["key", "ctrl+q"])
            .env("DISPLAY", &self.display)
            .status();
        assert!(quit.is_ok_and(|quit| quit.success()), "xdotool is needed");
        eventually("the window to close", || async {
            self.page.window().await.is_err().then_some(())
        })
        .await;
    }

    /// Ends the program on the spot, as a power cut does.
    pub fn kill(self) {
        self.driver.signal("-KILL");
    }
}

impl Drop for Window {
    /// Where a test fails, a picture is left.
    #[expect(clippy::print_stderr, reason = "says where the picture is")]
    fn drop(&mut self) {
        let test = thread::current()
            .name()
            .unwrap_or("window")
            .replace("::", "-");
        let file = env::temp_dir().join(format!("{test}.png"));
        if thread::panicking() && display::picture(&self.display, &file) {
            eprintln!("the window as it was: {}", file.display());
        }
        // Its own farewell would wait two minutes for a driver that is gone.
        let _ = self.page.clone().leak();
    }
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a machine has free ports");
    listener
        .local_addr()
        .expect("a bound port has a number")
        .port()
}
