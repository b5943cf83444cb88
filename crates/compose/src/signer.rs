//! 签发人: a name, or a post and a name with a blank between, as drafters write `市长 沈知远`.

/// Who signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signer<'a> {
    /// 职务, in full where it stands beside a signature stamp (GB/T 9704-2012 §7.3.5.3).
    pub(crate) post: Option<&'a str>,
    /// 姓名
    pub(crate) name: &'a str,
}

impl<'a> Signer<'a> {
    /// A single character on either side of the blank is part of a name that is set wide: `罗　青`.
    pub(crate) fn read(words: &'a str) -> Self {
        let words = words.trim();
        let parted = words.split_once([' ', '\u{3000}']);
        let parts = parted.map(|(post, name)| (post, name.trim()));
        let is_word = |word: &str| word.chars().nth(1).is_some();
        match parts.filter(|(post, name)| is_word(post) && is_word(name)) {
            Some((post, name)) => Self {
                post: Some(post),
                name,
            },
            None => Self {
                post: None,
                name: words,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_stands_before_the_name() {
        let read = |words| {
            let Signer { post, name } = Signer::read(words);
            (post, name)
        };
        assert_eq!(read("沈知远"), (None, "沈知远"));
        assert_eq!(read("罗　青"), (None, "罗　青"));
        assert_eq!(read("市长 沈知远"), (Some("市长"), "沈知远"));
        assert_eq!(
            read("青禾市人民政府市长　罗　青 "),
            (Some("青禾市人民政府市长"), "罗　青")
        );
    }
}
