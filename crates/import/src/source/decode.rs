//! Bytes → characters: UTF-8, UTF-16, GB18030, Big5.
//!
//! What the bytes are is told by a byte order mark, by being sound UTF-8, by what a page declares, and else by which
//! reading looks most like Chinese prose.

use crate::ImportError;
use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE, UTF_16LE};

/// The characters of a text file.
pub(crate) fn decode(bytes: &[u8], name: &str) -> Result<String, ImportError> {
    let text = characters(bytes).ok_or_else(|| ImportError::Binary {
        name: name.to_owned(),
    })?;
    if text.trim().is_empty() {
        return Err(ImportError::Empty {
            name: name.to_owned(),
        });
    }
    Ok(text)
}

fn characters(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, bom)) = Encoding::for_bom(bytes) {
        return lenient(encoding, &bytes[bom..]);
    }
    if bytes.contains(&0) {
        let readings = [UTF_16LE, UTF_16BE].map(|encoding| lenient(encoding, bytes));
        return best(readings).filter(|text| plausible(text) >= PLAUSIBLE);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return is_text(text).then(|| text.to_owned());
    }
    if let Some(text) = declared(bytes).and_then(|encoding| lenient(encoding, bytes)) {
        return Some(text);
    }
    // A text that was cut off or spoilt in a few places is still a text. GB18030 takes almost any bytes, so its strict
    // reading says little against a UTF-8 with a spoilt place.
    let utf8 = || lenient(encoding_rs::UTF_8, bytes);
    let strictly = [utf8(), strict(GB18030, bytes), strict(BIG5, bytes)];
    best(strictly).or_else(|| {
        let spoilt = [lenient(GB18030, bytes), lenient(BIG5, bytes)];
        best(spoilt).filter(|text| plausible(text) >= PLAUSIBLE)
    })
}

/// The encoding that a page or an XML file names at its beginning: `charset=gb2312`, `encoding="GBK"`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    if !start.contains('<') {
        return None;
    }
    let name = ["charset=", "encoding="].iter().find_map(|key| {
        let value = start
            .split(key)
            .nth(1)?
            .trim_start_matches(['"', '\'', ' ']);
        value
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .next()
    })?;
    let encoding = Encoding::for_label(name.as_bytes())?;
    // Pages that say gb2312 use the characters of its successors.
    Some(if encoding == encoding_rs::GBK {
        GB18030
    } else {
        encoding
    })
}

fn best(readings: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    readings
        .into_iter()
        .flatten()
        .max_by_key(|text| plausible(text))
}

fn strict(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    is_text(&text).then(|| text.into_owned())
}

/// One character in so many may be spoilt; it stands as `�`.
const SPOILT: usize = 200;

/// The reading of a text that may be spoilt in a few places.
fn lenient(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let spoilt = text.chars().filter(|c| *c == '\u{fffd}').count();
    let few = spoilt == 0 || spoilt <= 1 + text.chars().count() / SPOILT;
    (few && is_text(&text)).then(|| text.into_owned())
}

/// Text has no control characters besides tabs, line ends, form feeds and an end of file.
fn is_text(text: &str) -> bool {
    let text = text.trim_end_matches('\u{1a}');
    !text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}'))
}

/// Chinese prose in the right reading is at least this plausible.
const PLAUSIBLE: usize = 60;

/// How much a text looks like official prose, in per mille of what is not ASCII: its usual characters count, in either
/// script; what no prose has (private use, half-width kana, rare blocks) counts against it.
fn plausible(text: &str) -> usize {
    const USUAL: &str = "的一是在和有大中为发工作教育加强建设推进年国会人民政府关于通知实施方案，。、；：（）《》“”\
                         县市区各部门单位责任落实组织领导管理服务全面提升完成任务目标项目生活安全质量社会经济发展\
                         不上下到以及对与等要将前年月日二三四五六七八九十总体保障措施机制制度改革学校局委员办公室\
                         為發強設進國會關於實施億務產業與對個學習組織領導縣區門單責經濟標項總體機構動員辦處應該";
    let (mut usual, mut odd, mut all) = (0, 0, 0_usize);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        all += 1;
        usual += usize::from(USUAL.contains(c));
        odd += usize::from(
            matches!(c, '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{ff61}'..='\u{ffdc}' | '\u{fffd}' | '\u{250}'..='\u{5ff}'),
        );
    }
    usual.saturating_sub(2 * odd) * 1000 / all.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "一、总体要求\r\n加强组织领导，推进工作落实。";
    const TRADITIONAL: &str = "一、總體要求\n加強組織領導，推進工作落實。";

    #[test]
    fn chinese_encodings_are_told_apart() {
        let simplified = [
            "总体要求",
            "某县2026年托育工作要点",
            "（牵头单位：县卫健局）",
            "到2026年底，每千人口托位数达到4.8个。",
            SAMPLE,
        ];
        for text in simplified {
            assert_eq!(decode(&GB18030.encode(text).0, "a.txt").unwrap(), text);
            assert_eq!(decode(text.as_bytes(), "a.txt").unwrap(), text);
        }
        for text in [
            "某縣2026年托育工作要點",
            "（責任單位：縣教育局）",
            TRADITIONAL,
        ] {
            assert_eq!(decode(&BIG5.encode(text).0, "a.txt").unwrap(), text);
        }
    }

    #[test]
    fn utf16_is_read_with_and_without_its_mark() {
        let le: Vec<u8> = SAMPLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = SAMPLE.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(le.clone()).collect();
        for bytes in [le, be, marked] {
            assert_eq!(decode(&bytes, "a.txt").unwrap(), SAMPLE);
        }
    }

    #[test]
    fn a_page_says_how_it_is_encoded() {
        // In Big5 these bytes are characters, too; the declaration decides.
        let page = |charset: &str| format!("<html><meta charset=\"{charset}\"><p>啊阿埃挨");
        let text = page("gb2312");
        let bytes = GB18030.encode(&text).0;
        assert_eq!(decode(&bytes, "a.html").unwrap(), page("gb2312"));
        let (bytes, _, _) = BIG5
            .encode("<?xml version='1.0' encoding='big5'?><p>總體")
            .clone();
        assert!(decode(&bytes, "a.html").unwrap().ends_with("總體"));
        // A page that was saved anew as UTF-8 may still declare what it was.
        assert_eq!(
            decode(page("gb2312").as_bytes(), "a.html").unwrap(),
            page("gb2312")
        );
    }

    #[test]
    fn a_text_that_was_cut_off_is_still_a_text() {
        let long = SAMPLE.repeat(20);
        let (bytes, _, _) = GB18030.encode(&long);
        let read = decode(&bytes[..bytes.len() - 1], "a.txt").unwrap();
        assert!(read.starts_with(SAMPLE) && read.ends_with('\u{fffd}'));
        let bytes = &long.as_bytes()[..long.len() - 1];
        assert!(decode(bytes, "a.txt").unwrap().starts_with(SAMPLE));
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert!(matches!(
            decode(b"", "a.txt"),
            Err(ImportError::Empty { .. })
        ));
        assert!(matches!(
            decode(b" \n\t", "a.txt"),
            Err(ImportError::Empty { .. })
        ));
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0";
        assert!(matches!(
            decode(png, "a.txt"),
            Err(ImportError::Binary { .. })
        ));
        let zip = b"PK\x03\x04\x14\0\x08\x08\x08\0\xff\xfe\x01";
        assert!(matches!(
            decode(zip, "a.txt"),
            Err(ImportError::Binary { .. })
        ));
    }
}
