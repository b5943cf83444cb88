//! A window of another program that takes files: at the right edge of the display, and the addresses of what is dropped go
//! into the file named on the command line.

use gtk::gdk::DragAction;
use gtk::prelude::{WidgetExt, WidgetExtManual};
use gtk::traits::GtkWindowExt;
use gtk::{DestDefaults, Window, WindowType};
use std::{env, fs};

fn main() {
    let file = env::args_os().nth(1).expect("a file to write into");
    gtk::init().expect("there is a display");
    let window = Window::new(WindowType::Toplevel);
    window.set_default_size(140, 200);
    window.move_(1290, 640);
    window.drag_dest_set(DestDefaults::ALL, &[], DragAction::COPY);
    window.drag_dest_add_uri_targets();
    window.connect_drag_data_received(move |_, _, _, _, data, _, _| {
        let dropped: Vec<String> = data.uris().iter().map(ToString::to_string).collect();
        fs::write(&file, dropped.join("\n")).expect("the file can be written");
    });
    window.show_all();
    gtk::main();
}
