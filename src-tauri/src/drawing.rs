//! How the page is drawn.

pub use of_the_system::suit_the_machine;

#[cfg(target_os = "linux")]
mod of_the_system {
    use std::fs;
    use tauri::WebviewWindow;
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    /// Has the page drawn without layers where no graphics card would put them together: done by the processor they
    /// cost some 100 MiB, a good part of the start, and work for each blink of the caret.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn suit_the_machine(window: &WebviewWindow) -> tauri::Result<()> {
        if has_graphics_card() {
            return Ok(());
        }
        window.with_webview(|webview| {
            if let Some(settings) = WebViewExt::settings(&webview.inner()) {
                settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
            }
        })
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
    use tauri::WebviewWindow;

    /// Nothing: WebView2 and WKWebView see to it themselves.
    ///
    /// # Errors
    /// None.
    #[expect(clippy::unnecessary_wraps, reason = "the signature is the other's")]
    pub fn suit_the_machine(_: &WebviewWindow) -> tauri::Result<()> {
        Ok(())
    }
}
