//! gangmu
fn main() {}
