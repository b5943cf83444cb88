//! The longest rising row in a list of numbers: what can stay where it is while the rest is moved.

/// For each number whether it belongs to one longest strictly rising subsequence. `O(n log n)`
/// (Fredman, *On computing the length of longest increasing subsequences*, 1975).
pub(crate) fn longest_rising(numbers: &[usize]) -> Vec<bool> {
    // `ends[k]`: where the row of length k + 1 with the smallest end ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; numbers.len()];
    for (at, number) in numbers.iter().enumerate() {
        let len = ends.partition_point(|end| numbers[*end] < *number);
        before[at] = len.checked_sub(1).map(|shorter| ends[shorter]);
        if len == ends.len() {
            ends.push(at);
        } else {
            ends[len] = at;
        }
    }
    let mut chosen = vec![false; numbers.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        chosen[at] = true;
        next = before[at];
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_moved_is_left_out() {
        let row = |numbers: &[usize]| -> Vec<usize> {
            let chosen = longest_rising(numbers);
            numbers
                .iter()
                .zip(chosen)
                .filter(|(_, c)| *c)
                .map(|(n, _)| *n)
                .collect()
        };
        assert!(row(&[]).is_empty());
        assert_eq!(row(&[3, 0, 1, 2]), [0, 1, 2]);
        assert_eq!(row(&[1, 2, 3, 0]), [1, 2, 3]);
        assert_eq!(row(&[2, 1, 0]).len(), 1);
    }
}
