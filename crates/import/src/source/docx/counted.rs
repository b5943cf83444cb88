//! Numbers in the formats in which Word counts (ISO 29500-1 §17.18.59).

use plan::numerals;

/// A number in one of the formats; what is not known is counted in Arabic figures.
pub(super) fn counted(n: u32, format: &str) -> String {
    match format {
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "koreanDigital2" => numerals::chinese(n),
        "ideographDigital" | "taiwaneseDigital" => digits(n, |digit| {
            "〇一二三四五六七八九".chars().nth(digit as usize)
        }),
        "ideographTraditional" => one_of(n, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => one_of(n, "子丑寅卯辰巳午未申酉戌亥"),
        "chineseLegalSimplified" | "ideographLegalTraditional" => formal(n),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => {
            numerals::circled(n).map_or_else(|| n.to_string(), String::from)
        }
        "ideographEnclosedCircle" => enclosed(n, '㊀', 10),
        "decimalEnclosedParen" => enclosed(n, '⑴', 20),
        "decimalEnclosedFullstop" => enclosed(n, '⒈', 20),
        "decimalFullWidth" | "decimalFullWidth2" => {
            digits(n, |digit| char::from_u32('０' as u32 + digit))
        }
        "decimalZero" => format!("{n:02}"),
        "lowerLetter" => letters(n, b'a'),
        "upperLetter" => letters(n, b'A'),
        "lowerRoman" => roman(n).to_lowercase(),
        "upperRoman" => roman(n),
        _ => n.to_string(),
    }
}

/// Digit by digit.
fn digits(n: u32, form: impl Fn(u32) -> Option<char>) -> String {
    let digit = |c: char| c.to_digit(10).and_then(&form).unwrap_or(c);
    n.to_string().chars().map(digit).collect()
}

/// A, B, C … of a short list; beyond it in figures.
fn one_of(n: u32, list: &str) -> String {
    let at = n.checked_sub(1).map(|at| at as usize);
    let sign = at.and_then(|at| list.chars().nth(at));
    sign.map_or_else(|| n.to_string(), String::from)
}

/// One character that holds the number, of so many in a row.
fn enclosed(n: u32, first: char, count: u32) -> String {
    let sign = (1..=count)
        .contains(&n)
        .then(|| char::from_u32(first as u32 + n - 1));
    sign.flatten().map_or_else(|| n.to_string(), String::from)
}

/// 壹拾贰: as on cheques.
fn formal(n: u32) -> String {
    const PAIRS: [(char, char); 13] = [
        ('〇', '零'),
        ('一', '壹'),
        ('二', '贰'),
        ('三', '叁'),
        ('四', '肆'),
        ('五', '伍'),
        ('六', '陆'),
        ('七', '柒'),
        ('八', '捌'),
        ('九', '玖'),
        ('十', '拾'),
        ('百', '佰'),
        ('千', '仟'),
    ];
    let formal = |c| PAIRS.iter().find(|(plain, _)| *plain == c);
    let written = numerals::chinese(n);
    written
        .chars()
        .map(|c| formal(c).map_or(c, |(_, sign)| *sign))
        .collect()
}

/// a … z, aa … zz, as Word counts.
fn letters(n: u32, first: u8) -> String {
    let Some(n) = n.checked_sub(1) else {
        return "0".into();
    };
    let letter = char::from(first + (n % 26) as u8);
    std::iter::repeat_n(letter, (n / 26 + 1).min(30) as usize).collect()
}

fn roman(mut n: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&n) {
        return n.to_string();
    }
    let mut out = String::new();
    for (value, sign) in STEPS {
        while n >= value {
            out.push_str(sign);
            n -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_word_shows_them() {
        for (n, format, text) in [
            (21, "chineseCounting", "二十一"),
            (110, "chineseCountingThousand", "一百一十"),
            (26, "ideographDigital", "二六"),
            (3, "ideographTraditional", "丙"),
            (11, "ideographTraditional", "11"),
            (12, "chineseLegalSimplified", "拾贰"),
            (12, "decimalEnclosedCircle", "⑫"),
            (51, "decimalEnclosedCircle", "51"),
            (2, "decimalEnclosedParen", "⑵"),
            (10, "decimalFullWidth", "１０"),
            (7, "decimalZero", "07"),
            (28, "lowerLetter", "bb"),
            (2, "upperLetter", "B"),
            (1994, "lowerRoman", "mcmxciv"),
            (0, "upperRoman", "0"),
            (5, "somethingNew", "5"),
        ] {
            assert_eq!(counted(n, format), text, "{format}");
        }
    }
}
