//! Characters of symbol fonts as the Unicode characters that look the same.

/// A character of a symbol font. Its code stands at U+F000 and above, or is that of a Latin letter.
pub(super) fn unicode(c: char, font: &str) -> char {
    let code = c as u32;
    let place = match code {
        0xf000..=0xf0ff => code - 0xf000,
        0x20..=0xff if !font.is_empty() => code,
        _ => return c,
    };
    let twin = match font {
        "Symbol" => symbol(place),
        "Wingdings 2" => wingdings_2(place),
        "Wingdings 3" | "Webdings" => None,
        _ => wingdings(place),
    };
    twin.unwrap_or(c)
}

fn wingdings(place: u32) -> Option<char> {
    let run = |first: u32, sign: char| char::from_u32(sign as u32 + place - first);
    Some(match place {
        0x22 => '✂',
        0x28 => '☎',
        0x2a => '✉',
        0x36 => '⌛',
        0x46 => '☞',
        0x4a => '☺',
        0x6c => '●',
        0x6d => '❍',
        0x6e => '■',
        0x6f | 0xa8 => '□',
        0x71 => '❑',
        0x72 => '❒',
        0x74 => '⧫',
        0x75 => '◆',
        0x76 => '❖',
        0x80 => '⓪',
        0x81..=0x8a => run(0x81, '①')?,
        0x8b => '⓿',
        0x8c..=0x95 => run(0x8c, '❶')?,
        0x9e => '·',
        0x9f => '•',
        0xa1 => '○',
        0xa0 | 0xa7 => '▪',
        0xab => '★',
        0xac => '✦',
        0xb2 => '◇',
        0xd8 => '➢',
        0xdf => '←',
        0xe0 => '→',
        0xe1 => '↑',
        0xe2 => '↓',
        0xe8 => '➔',
        0xf0 => '⇨',
        0xfb => '✗',
        0xfc => '✓',
        0xfd => '☒',
        0xfe => '☑',
        _ => return None,
    })
}

fn wingdings_2(place: u32) -> Option<char> {
    Some(match place {
        0x4f | 0x53 => '✗',
        0x50 => '✓',
        0x51 | 0x54 => '☒',
        0x52 => '☑',
        0x97 => '●',
        0xa2 => '■',
        0xa3 => '□',
        _ => return None,
    })
}

fn symbol(place: u32) -> Option<char> {
    Some(match place {
        0xa3 => '≤',
        0xa5 => '∞',
        0xae => '→',
        0xac => '←',
        0xb0 => '°',
        0xb1 => '±',
        0xb3 => '≥',
        0xb4 => '×',
        0xb7 => '•',
        0xb8 => '÷',
        0xb9 => '≠',
        0xbb => '≈',
        0xd7 => '·',
        0xe5 => '∑',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_get_their_unicode_twins() {
        for (code, font, sign) in [
            ('\u{f06c}', "Wingdings", '●'),
            ('l', "Wingdings", '●'),
            ('\u{f082}', "Wingdings", '②'),
            ('\u{f052}', "Wingdings 2", '☑'),
            ('\u{f0b3}', "Symbol", '≥'),
            ('\u{f0d8}', "", '➢'),
            ('l', "", 'l'),
            ('一', "Wingdings", '一'),
            ('\u{e001}', "Wingdings", '\u{e001}'),
        ] {
            assert_eq!(unicode(code, font), sign, "{code:?} {font}");
        }
    }
}
