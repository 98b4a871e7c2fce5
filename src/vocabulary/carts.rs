//! What shops say of the cart that a thing is put into.

/// A cart is the buyer's, or something is put into it: what is sold may be a basket itself.
const CARTS: &[&str] = &[
    "your cart",
    "to cart",
    "shopping cart",
    "your basket",
    "to basket",
    "shopping basket",
    "your bag",
    "to bag",
    "shopping bag is",
    "loyalty point",
    "warenkorb",
    "einkaufswagen gelegt",
    "einkaufskorb gelegt",
    "votre panier",
    "au panier",
    "le panier",
    "points de fidélité",
    "point de fidélité",
    "carrito",
    "a la cesta",
    "tu cesta",
    "su cesta",
    "carrinho",
    "ao carrinho",
    "nel carrello",
    "al carrello",
    "il carrello",
    "tuo carrello",
    "winkelwagen",
    "winkelmand",
    "do koszyka",
    "w koszyku",
    "twój koszyk",
    "do košíka",
    "do košíku",
    "v košíku",
    "váš košík",
    "kosárba",
    "kosaradban",
    "coșul",
    "coşul",
    "в корзину",
    "корзине",
    "ваша корзина",
    "у кошик",
    "до кошика",
    "в количката",
    "sepete ",
    "sepetiniz",
    "varukorg",
    "kundvagn",
    "indkøbskurv",
    "handlekurv",
    "ostoskori",
    "καλάθι",
    "カートに",
    "购物车",
    "購物車",
    "장바구니",
    "giỏ hàng",
    "keranjang",
    "سلة التسوق",
    "سبد خرید",
    "עגלת הקניות",
];

/// Whether a line speaks of the buyer's cart.
pub(crate) fn speaks_of_a_cart(text: &str) -> bool {
    let text = text.to_lowercase();
    CARTS.iter().any(|cart| text.contains(cart))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cart_is_the_buyers() {
        for line in [
            "Your cart will total 1 point.",
            "Der Artikel wurde in den Warenkorb gelegt.",
            "Il y a 0 produits dans votre panier.",
            "Добавить в корзину",
        ] {
            assert!(speaks_of_a_cart(line), "{line}");
        }
        for line in [
            "A basket of willow, for your bread",
            "Handcart with two wheels",
            "Korb aus Weide",
        ] {
            assert!(!speaks_of_a_cart(line), "{line}");
        }
    }
}
