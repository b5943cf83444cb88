//! Characters that stand for others: radicals, symbols of private use, invisible ones, full-width letters.

use super::{Edit, View};

/// What the Kangxi radicals U+2F00–2FD5 stand for, in mainland print.
const RADICALS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾\
     干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生\
     用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷\
     豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
     黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// What the compatibility ideographs U+F900–FA0B stand for.
const COMPATIBLE: &str = "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓\
     爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北\
     磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊\
     練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉\
     杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒\
     狀炙識什茶刺切度拓糖宅洞暴輻行降見廓";

/// Characters that PDFs write as radicals of the supplement U+2E80–2EF3.
const SUPPLEMENT: [(char, char); 36] = [
    ('⺒', '巳'),
    ('⺓', '幺'),
    ('⺕', '彐'),
    ('⺝', '月'),
    ('⺟', '母'),
    ('⺠', '民'),
    ('⺫', '目'),
    ('⺬', '示'),
    ('⺮', '竹'),
    ('⺼', '肉'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻐', '钅'),
    ('⻑', '長'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻡', '首'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻬', '齐'),
    ('⻰', '龙'),
];

/// Symbols of Word's symbol fonts, which it writes with code points of private use.
const SYMBOLS: [(char, char); 10] = [
    ('\u{f06c}', '●'),
    ('\u{f06e}', '■'),
    ('\u{f075}', '◆'),
    ('\u{f0a7}', '▪'),
    ('\u{f0b7}', '•'),
    ('\u{f0d8}', '➢'),
    ('\u{f0e0}', '→'),
    ('\u{f0fc}', '✓'),
    ('\u{f0fe}', '☑'),
    ('\u{e5e5}', '\u{3000}'),
];

pub(super) fn ideographs(view: &View) -> Vec<Edit> {
    all(view, |c| match c {
        '\u{2f00}'..='\u{2fd5}' => RADICALS.chars().nth(c as usize - 0x2f00),
        '\u{f900}'..='\u{fa0b}' => COMPATIBLE.chars().nth(c as usize - 0xf900),
        '\u{2e80}'..='\u{2ef3}' => paired(&SUPPLEMENT, c),
        _ => None,
    })
}

/// Known symbols in their public form. An unknown one may be a rare character of a name: it stays, but for a bullet at
/// the start of a line.
pub(super) fn symbols(view: &View) -> Vec<Edit> {
    let bullet = view.text.first().copied();
    let unknown =
        |c: &char| ('\u{f000}'..='\u{f0ff}').contains(c) && paired(&SYMBOLS, *c).is_none();
    let mut edits = all(view, |c| paired(&SYMBOLS, c));
    if bullet.is_some_and(|c| unknown(&c)) {
        edits.push(Edit::Remove(0));
    }
    edits
}

pub(super) fn invisible(view: &View) -> Vec<Edit> {
    let characters = view.text.iter().copied().enumerate();
    let edit = |(at, c)| match c {
        _ if is_invisible(c) => Some(Edit::Remove(at)),
        _ if is_odd_space(c) => Some(Edit::Set(at, ' ')),
        _ => None,
    };
    characters.filter_map(edit).collect()
}

/// Whether the character prints nothing, not even a space.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fffc}')
}

/// Whether the character is a space of a special width or one that may not break.
pub(super) fn is_odd_space(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}'
    )
}

/// Full-width digits and letters; a full-width point or percent sign behind a digit goes with it.
pub(super) fn width(view: &View) -> Vec<Edit> {
    let digit = |at: usize| view.get(at).is_some_and(is_digit);
    let edit = |(at, c): (usize, char)| {
        let narrow = match c {
            '．' if at > 0 && digit(at - 1) && digit(at + 1) => Some('.'),
            '％' if at > 0 && digit(at - 1) => Some('%'),
            _ => half_width(c),
        };
        narrow.map(|narrow| Edit::Set(at, narrow))
    };
    view.places().filter_map(edit).collect()
}

/// The half-width form of a full-width digit or letter.
pub(super) fn half_width(c: char) -> Option<char> {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
        .then(|| char::from_u32(c as u32 - 0xfee0))
        .flatten()
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

fn all(view: &View, other: impl Fn(char) -> Option<char>) -> Vec<Edit> {
    let characters = view.text.iter().copied().enumerate();
    let edit = |(at, c)| other(c).map(|other| Edit::Set(at, other));
    characters.filter_map(edit).collect()
}

fn paired(pairs: &[(char, char)], c: char) -> Option<char> {
    let pair = pairs.iter().find(|(from, _)| *from == c);
    pair.map(|(_, to)| *to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(RADICALS.chars().count(), 214);
        assert_eq!(COMPATIBLE.chars().count(), 268);
    }
}
