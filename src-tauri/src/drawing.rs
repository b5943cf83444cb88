//! How the page is drawn.

pub use of_the_system::suit_the_machine;

#[cfg(target_os = "linux")]
mod of_the_system {
    use gtk::glib;
    use std::fs;

    /// What WebKitGTK reads when its first page is made: no layers, and no buffers to share with a graphics card.
    const PLAIN: [&str; 2] = [
        "WEBKIT_DISABLE_COMPOSITING_MODE",
        "WEBKIT_DISABLE_DMABUF_RENDERER",
    ];

    /// Has pages drawn without layers where no graphics card would put them together: done by the processor they
    /// cost some 100 MiB, a good part of the start, and work for each blink of the caret. To be called before any thread
    /// or window is there. Who has said in the environment how it is to be, has it so.
    pub fn suit_the_machine() {
        if has_graphics_card() {
            return;
        }
        for name in PLAIN {
            // A variable that cannot be set leaves a window that is drawn as ever.
            let _ = glib::setenv(name, "1", false);
        }
    }

    /// Whether the system offers a card to draw with (`renderD128` …), not only a screen to show on (`card0` …).
    fn has_graphics_card() -> bool {
        let devices = fs::read_dir("/dev/dri").into_iter().flatten().flatten();
        devices
            .map(|device| device.file_name())
            .any(|name| name.to_string_lossy().starts_with("renderD"))
    }
}

#[cfg(not(target_os = "linux"))]
mod of_the_system {
    /// Nothing: WebView2 and WKWebView see to it themselves.
    pub fn suit_the_machine() {}
}
