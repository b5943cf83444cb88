//! Numerals, both ways: 一二三 ⇄ 1 2 3 ⇄ ①②③.

/// The largest number written in Chinese numerals.
pub const MAX_CHINESE: u32 = 99_999;

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const UNITS: [(u32, char); 4] = [(10_000, '万'), (1_000, '千'), (100, '百'), (10, '十')];

/// The runs of circled numbers in Unicode: the number and the character of the first, and the number of the last.
const CIRCLED: [(u32, u32, u32); 3] = [(1, 0x2460, 20), (21, 0x3251, 35), (36, 0x32b1, 50)];

/// `12` → `十二`, `101` → `一百零一`, `0` → `〇`; beyond [`MAX_CHINESE`] in Arabic digits.
pub fn chinese(n: u32) -> String {
    if n == 0 {
        return "〇".into();
    }
    if n > MAX_CHINESE {
        return n.to_string();
    }
    let mut text = String::new();
    let (mut rest, mut gap) = (n, false);
    for (size, unit) in UNITS {
        let digit = rest / size;
        rest %= size;
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
            gap = false;
        }
        // 十二, not 一十二; but 一百一十二.
        if !(text.is_empty() && unit == '十' && digit == 1) {
            text.push(DIGITS[digit as usize]);
        }
        text.push(unit);
    }
    if rest > 0 {
        if gap {
            text.push('零');
        }
        text.push(DIGITS[rest as usize]);
    }
    text
}

/// `十二` → `12`; also `一十二`, 〇 for 零, and digit by digit as years are written: `二〇二六` → `2026`.
/// None for anything else, a leading zero and numbers beyond [`MAX_CHINESE`] included.
pub fn parse_chinese(text: &str) -> Option<u32> {
    let digits: Option<Vec<u32>> = text.chars().map(digit).collect();
    if let Some(digits) = digits {
        return match digits.as_slice() {
            [] | [0, _, ..] => None,
            [..] if digits.len() > 5 => None,
            _ => Some(digits.iter().fold(0, |n, d| n * 10 + d)),
        };
    }
    let (mut total, mut pending) = (0, 0);
    for c in text.chars() {
        if let Some(digit) = digit(c) {
            pending = digit;
        } else {
            let (size, _) = UNITS.into_iter().find(|(_, unit)| *unit == c)?;
            // Only the first 十 may do without its 一.
            let digit = if pending == 0 && total == 0 {
                1
            } else {
                pending
            };
            total += digit * size;
            pending = 0;
        }
        if total > MAX_CHINESE {
            return None;
        }
    }
    let n = total + pending;
    // Whatever does not come out again as it went in was no number: 十百, 三一十, 一百一.
    let written: String = text
        .chars()
        .map(|c| if c == '〇' { '零' } else { c })
        .collect();
    let usual = chinese(n);
    (written == usual || written == format!("一{usual}") && usual.starts_with('十')).then_some(n)
}

/// `3` → `③`; there are circled numbers from 1 to 50.
pub fn circled(n: u32) -> Option<char> {
    let (from, code, _) = CIRCLED
        .into_iter()
        .find(|(from, _, to)| (*from..=*to).contains(&n))?;
    char::from_u32(code + n - from)
}

/// `③` → `3`
pub fn parse_circled(c: char) -> Option<u32> {
    let code = c as u32;
    CIRCLED.into_iter().find_map(|(from, first, to)| {
        let n = from + code.checked_sub(first)?;
        (n <= to).then_some(n)
    })
}

fn digit(c: char) -> Option<u32> {
    match c {
        '〇' => Some(0),
        _ => DIGITS.iter().position(|d| *d == c).map(|at| at as u32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_as_documents_write_them() {
        for (n, text) in [
            (0, "〇"),
            (1, "一"),
            (9, "九"),
            (10, "十"),
            (11, "十一"),
            (20, "二十"),
            (28, "二十八"),
            (99, "九十九"),
            (100, "一百"),
            (101, "一百零一"),
            (110, "一百一十"),
            (115, "一百一十五"),
            (200, "二百"),
            (999, "九百九十九"),
            (1_000, "一千"),
            (1_001, "一千零一"),
            (1_010, "一千零一十"),
            (1_100, "一千一百"),
            (10_000, "一万"),
            (10_001, "一万零一"),
            (10_010, "一万零一十"),
            (10_100, "一万零一百"),
            (11_000, "一万一千"),
            (50_607, "五万零六百零七"),
            (99_999, "九万九千九百九十九"),
            (100_000, "100000"),
        ] {
            assert_eq!(chinese(n), text, "{n}");
        }
    }

    #[test]
    fn other_ways_of_writing_are_read() {
        for (text, n) in [
            ("一十二", Some(12)),
            ("一百〇一", Some(101)),
            ("一〇一", Some(101)),
            ("二〇二六", Some(2026)),
            ("〇", Some(0)),
            ("零", Some(0)),
            ("", None),
            ("十十", None),
            ("百", None),
            ("三一十", None),
            ("一百一", None),
            ("一百零", None),
            ("零一", None),
            ("十二个", None),
            ("十万", None),
            ("一二三四五六", None),
        ] {
            assert_eq!(parse_chinese(text), n, "{text}");
        }
    }

    #[test]
    fn circled_numbers_end_at_fifty() {
        for (n, c) in [
            (1, '①'),
            (20, '⑳'),
            (21, '㉑'),
            (35, '㉟'),
            (36, '㊱'),
            (50, '㊿'),
        ] {
            assert_eq!(circled(n), Some(c));
            assert_eq!(parse_circled(c), Some(n));
        }
        assert_eq!((circled(0), circled(51)), (None, None));
        assert_eq!((parse_circled('一'), parse_circled('⑴')), (None, None));
    }

    proptest! {
        #[test]
        fn number_to_label_to_number(n in 0..=MAX_CHINESE) {
            prop_assert_eq!(parse_chinese(&chinese(n)), Some(n));
        }

        #[test]
        fn reading_never_panics(text in "[〇零一二九十百千万a]{0,9}") {
            let _ = parse_chinese(&text);
        }
    }
}
