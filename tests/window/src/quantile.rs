//! Of many figures, one.

/// The figure below which so many per cent of the figures lie: 50 for the median. NaN of none.
pub fn quantile(mut figures: Vec<f64>, percent: usize) -> f64 {
    figures.sort_by(f64::total_cmp);
    let last = figures.len().saturating_sub(1);
    let at = (figures.len() * percent / 100).min(last);
    figures.get(at).copied().unwrap_or(f64::NAN)
}
