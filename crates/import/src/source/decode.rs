//! Bytes → characters: UTF-8, UTF-16, GB18030, Big5.

use crate::{ImportError, limits::MAX_BYTES};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE, UTF_16LE};

/// The characters of a text file.
pub(crate) fn decode(bytes: &[u8], name: &str) -> Result<String, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge {
            name: name.to_owned(),
            bytes: bytes.len(),
            limit: MAX_BYTES,
        });
    }
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
        return strict(encoding, &bytes[bom..]);
    }
    if bytes.contains(&0) {
        let readings = [UTF_16LE, UTF_16BE].map(|encoding| strict(encoding, bytes));
        return best(readings).filter(|text| usual_characters(text) >= USUAL_IN_PROSE);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return is_text(text).then(|| text.to_owned());
    }
    best([GB18030, BIG5].map(|encoding| strict(encoding, bytes)))
}

fn best(readings: [Option<String>; 2]) -> Option<String> {
    readings
        .into_iter()
        .flatten()
        .max_by_key(|text| usual_characters(text))
}

fn strict(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    is_text(&text).then(|| text.into_owned())
}

/// Text has no control characters besides tabs, line ends and form feeds.
fn is_text(text: &str) -> bool {
    !text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}'))
}

/// Chinese prose in the right reading has more of the usual characters than this, in per mille.
const USUAL_IN_PROSE: usize = 60;

/// How many per mille of the characters are of those that official prose uses most, in either script.
fn usual_characters(text: &str) -> usize {
    const USUAL: &str = "的一是在和有大中为发工作教育加强建设推进年国会人民政府关于通知实施方案，。、；：（）《》\
                         為發強設進國會關於實施億務產業與對個學習組織領導";
    let (mut usual, mut all) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        all += 1;
        usual += usize::from(USUAL.contains(c));
    }
    usual * 1000 / all.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "一、总体要求\r\n加强组织领导，推进工作落实。";

    #[test]
    fn chinese_encodings_are_told_apart() {
        let traditional = "一、總體要求\n加強組織領導，推進工作落實。";
        let (gb, _, _) = GB18030.encode(SAMPLE);
        let (big5, _, _) = BIG5.encode(traditional);
        assert_eq!(decode(&gb, "a.txt").unwrap(), SAMPLE);
        assert_eq!(decode(&big5, "a.txt").unwrap(), traditional);
        assert_eq!(decode(SAMPLE.as_bytes(), "a.txt").unwrap(), SAMPLE);
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
