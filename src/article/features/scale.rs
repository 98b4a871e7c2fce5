//! Numbers to bytes: how far a measure can be told apart is decided here, in whole numbers, so that
//! every platform sees the same page alike.

/// For what is not there: no heading above, no ancestor.
pub(super) const MISSING: u8 = 255;

/// A count: exact up to 16, then eight steps for each doubling. At most 239.
#[inline]
pub(super) fn count(value: u32) -> u8 {
    match value.checked_ilog2() {
        None | Some(0..3) => value as u8,
        Some(exponent) => {
            let mantissa = (value >> (exponent - 3)) & 7;
            (8 * (exponent - 2) + mantissa) as u8
        }
    }
}

/// A part of a whole: 0 to 250, and [`MISSING`] of nothing.
#[inline]
pub(super) fn share(part: u32, whole: u32) -> u8 {
    if whole == 0 {
        return MISSING;
    }
    (u64::from(part.min(whole)) * 250 / u64::from(whole)) as u8
}

/// So many per hundred: 0 to 250, for what may be more than there are words.
#[inline]
pub(super) fn rate(part: u32, whole: u32) -> u8 {
    if whole == 0 {
        return 0;
    }
    (u64::from(part) * 100 / u64::from(whole)).min(250) as u8
}

/// A count with a sign: 125 is zero, exact up to 8 either way.
#[inline]
pub(super) fn signed(value: i64) -> u8 {
    let size = value.unsigned_abs().min(1 << 20) as u32;
    let half = match size {
        0..=8 => size,
        _ => 8 + u32::from(count(size) - 8) * 3 / 4,
    };
    if value < 0 {
        125 - half as u8
    } else {
        125 + half as u8
    }
}

/// A small number: itself, at most 250.
#[inline]
pub(super) fn small(value: u32) -> u8 {
    value.min(250) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_never_fall() {
        let values = (0..4096).chain((12..32).map(|bits| (1_u32 << bits) + 7));
        let mut last = (0, 0);
        for value in values {
            let now = (count(value), signed(i64::from(value)));
            assert!(now.0 >= last.0 && now.1 >= last.1, "{value}");
            last = now;
        }
        for value in 0..=250_u32 {
            assert_eq!(u32::from(share(value, 250)), value);
        }
        assert_eq!(
            (count(15), count(16), count(17), count(u32::MAX)),
            (15, 16, 16, 239)
        );
        assert_eq!((signed(-3), signed(0), signed(8)), (122, 125, 133));
        assert_eq!((signed(i64::MIN), signed(i64::MAX)), (15, 235));
        assert_eq!((share(1, 0), share(9, 3), rate(5, 2)), (MISSING, 250, 250));
    }
}
