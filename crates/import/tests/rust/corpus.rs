//! Real plans kept outside of the project (`GANGMU_CORPUS`), held against their gold outlines.

use crate::outline;

#[test]
fn dump() {
    let Ok(out) = std::env::var("GANGMU_DUMP") else {
        return;
    };
    for (path, text) in outline::corpus() {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let reading =
            import::read_text(&text, name, &mut plan::Ids::new(0, 1), &outline::options());
        let json = outline::json(&reading);
        std::fs::write(
            format!("{out}/{name}.json"),
            serde_json::to_string_pretty(&json).unwrap(),
        )
        .unwrap();
        let mut log = String::new();
        for (e, r) in reading.report.dropped() {
            log.push_str(&format!("{} {r:?} {}\n", e.line, e.text));
        }
        for (e, to, c) in reading.report.changed() {
            log.push_str(&format!("{} {c:?} {} -> {to}\n", e.line, e.text));
        }
        for d in &reading.report.doubts {
            log.push_str(&format!("doubt {:?} {}\n", d.question, d.text));
        }
        log.push_str(&format!(
            "{} {:?}\n",
            reading.plans[0].scheme,
            reading
                .plans
                .iter()
                .flat_map(|p| &p.parts)
                .map(|p| p.role)
                .collect::<Vec<_>>()
        ));
        let over: Vec<String> = reading
            .plans
            .iter()
            .flat_map(|p| &p.parts)
            .flat_map(|p| p.outline.walk())
            .filter_map(|v| v.node.content.as_heading())
            .filter(|h| !h.numbering.is_auto())
            .map(|h| format!("{:?} {}\n", h.numbering, h.text.plain()))
            .collect();
        log.push_str(&over.concat());
        std::fs::write(format!("{out}/{name}.log"), log).unwrap();
    }
}
