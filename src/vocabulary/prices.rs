//! What a thing costs, as shops write it.

/// Signs and words of money; a word stands alone beside a number, or right at it.
const MONEY: &[&str] = &[
    "$",
    "€",
    "£",
    "¥",
    "￥",
    "₹",
    "₽",
    "₺",
    "₴",
    "₩",
    "₪",
    "₫",
    "฿",
    "zł",
    "kč",
    "eur",
    "euro",
    "usd",
    "gbp",
    "chf",
    "pln",
    "czk",
    "huf",
    "ron",
    "lei",
    "sek",
    "nok",
    "dkk",
    "kr",
    "ft",
    "грн",
    "руб",
    "рублей",
    "р",
    "лв",
    "tl",
    "try",
    "cad",
    "aud",
    "nzd",
    "brl",
    "r$",
    "rs",
    "inr",
    "rp",
    "idr",
    "원",
    "円",
    "元",
    "đ",
    "vnđ",
    "vnd",
    "din",
    "дин",
    "kn",
    "تومان",
    "ريال",
    "درهم",
    "ر.س",
    "د.إ",
];

/// Whether a short text has a number with a word of money right before or behind it.
pub(crate) fn says_price(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut rest = text.as_str();
    let mut before = "";
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (ahead, number) = rest.split_at(start);
        let is_part = |c: char| {
            c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '-' | '–' | '\u{a0}' | ' ')
        };
        let end = number.find(|c| !is_part(c)).unwrap_or(number.len());
        before = if ahead.trim().is_empty() {
            before
        } else {
            ahead
        };
        let behind = &number[end..];
        if ends_with_money(before) || begins_with_money(behind) {
            return true;
        }
        before = "";
        rest = behind;
    }
    false
}

fn begins_with_money(text: &str) -> bool {
    let text = text.trim_start();
    let is_end = |rest: &str| !rest.starts_with(char::is_alphabetic);
    MONEY
        .iter()
        .any(|money| text.strip_prefix(money).is_some_and(is_end))
}

fn ends_with_money(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches('.');
    let is_start = |rest: &str| !rest.ends_with(char::is_alphabetic);
    MONEY.iter().any(|money| {
        let is_sign = || !money.starts_with(char::is_alphabetic);
        let before = text.strip_suffix(money);
        before.is_some_and(|rest| is_sign() || is_start(rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_a_number_with_money() {
        for price in [
            "$24.99",
            "US $18.00",
            "21 777 Kč",
            "253.0 грн",
            "1.40 €",
            "€ 430,00",
            "47 405Р",
            "Cena: 2 399,00 zł",
            "EUR 6,99*",
            "2 000 Ft",
            "230 руб.",
            "Rs. 1,299",
            "12,800円",
            "£19.99",
            "R$ 89,90",
            "from 5 €",
            "1 299,- kr.",
        ] {
            assert!(says_price(price), "{price}");
        }
        for other in [
            "24.99",
            "5 feet",
            "3 years",
            "Page 1 of 72",
            "12 Rooms",
            "",
            "€",
            "krona 5 m",
            "4 pieces",
        ] {
            assert!(!says_price(other), "{other}");
        }
    }
}
