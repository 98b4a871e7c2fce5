//! MathML to TeX, for formulas that come without their source.
//!
//! Presentation MathML (MathML Core, 3): tokens, fractions, roots, scripts, limits, fences, tables. A
//! formula is short; one of more than [`MAX_NODES`] nodes is left as text.

use crate::dom::{Document, Kind, NodeId};

/// Each level of a formula is written into the one above: this bounds what that can cost.
const MAX_NODES: usize = 20_000;

/// The TeX of the `math` element `math`; `None` where it is empty or too large.
pub(super) fn tex(document: &Document, math: NodeId) -> Option<String> {
    if document.end(math).index() - math.index() > MAX_NODES {
        return None;
    }
    let mut open: Vec<Open> = vec![Open::new(document, math)];
    let mut node = super::first_below(document, math);
    loop {
        while open.last().is_some_and(|open| open.end <= node) {
            let Some(closed) = open.pop() else { break };
            let tex = closed.tex(document);
            match open.last_mut() {
                Some(parent) => parent.parts.push(tex),
                None => return Some(tex).filter(|tex| !tex.is_empty()),
            }
        }
        if document.kind(node) == Kind::Element {
            let opened = Open::new(document, node);
            if matches!(opened.name, "annotation" | "annotation-xml") {
                node = document.end(node);
                continue;
            }
            open.push(opened);
        }
        node = super::first_below(document, node);
    }
}

/// An element and the TeX of its children so far.
struct Open<'a> {
    element: NodeId,
    name: &'a str,
    end: NodeId,
    parts: Vec<String>,
}

impl<'a> Open<'a> {
    fn new(document: &'a Document, element: NodeId) -> Open<'a> {
        Open {
            element,
            name: document.name(element),
            end: document.end(element),
            parts: Vec::new(),
        }
    }

    fn tex(self, document: &Document) -> String {
        let part = |index: usize| self.parts.get(index).map_or("", String::as_str);
        let attribute = |name: &str| {
            let mut attributes = document.attributes(self.element);
            attributes
                .find(|attribute| attribute.local == name)
                .map(|attribute| attribute.value)
        };
        match self.name {
            "mi" => identifier(&self.token(document)),
            "mn" => self.token(document),
            "mo" => operator(&self.token(document)),
            "mtext" | "ms" => text(&self.token(document)),
            "mspace" => String::new(),
            "mfrac" if attribute("linethickness").is_some_and(|width| width.starts_with('0')) => {
                format!("\\binom{{{}}}{{{}}}", part(0), part(1))
            }
            "mfrac" => format!("\\frac{{{}}}{{{}}}", part(0), part(1)),
            "msqrt" => format!("\\sqrt{{{}}}", self.joined()),
            "mroot" => format!("\\sqrt[{}]{{{}}}", part(1), part(0)),
            "msup" => format!("{}^{{{}}}", base(part(0)), part(1)),
            "msub" => format!("{}_{{{}}}", base(part(0)), part(1)),
            "msubsup" => format!("{}_{{{}}}^{{{}}}", base(part(0)), part(1), part(2)),
            "munder" if is_large(part(0)) => format!("{}_{{{}}}", part(0), part(1)),
            "munder" => format!("\\underset{{{}}}{{{}}}", part(1), part(0)),
            "mover" => over(part(0), part(1)),
            "munderover" if is_large(part(0)) => {
                format!("{}_{{{}}}^{{{}}}", part(0), part(1), part(2))
            }
            "munderover" => format!(
                "\\overset{{{}}}{{\\underset{{{}}}{{{}}}}}",
                part(2),
                part(1),
                part(0)
            ),
            "mfenced" => {
                let open = attribute("open").unwrap_or("(");
                let close = attribute("close").unwrap_or(")");
                format!(
                    "{}{}{}",
                    operator(open),
                    self.parts.join(", "),
                    operator(close)
                )
            }
            "mtable" => self.table(attribute("columnalign").unwrap_or("")),
            "mtr" => self.parts.join(" & "),
            "mlabeledtr" => self.parts.get(1..).unwrap_or(&[]).join(" & "),
            _ => self.joined(),
        }
    }

    /// The text of a token element, white space collapsed (MathML Core, 2.1.3).
    fn token(&self, document: &Document) -> String {
        let text = document.text_content(self.element);
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        words.join(" ")
    }

    fn joined(&self) -> String {
        let shown = self.parts.iter().filter(|part| !part.is_empty());
        let shown: Vec<&str> = shown.map(String::as_str).collect();
        match shown[..] {
            // The parentheses of a binomial coefficient are a part of TeX's own.
            ["(", coefficient, ")"] if is_binomial(coefficient) => coefficient.to_owned(),
            _ => shown.join(" "),
        }
    }

    fn table(&self, columns: &str) -> String {
        // Columns to the right and left in turn are equations one below the other.
        let environment = match columns.starts_with("right") {
            true => "aligned",
            false => "matrix",
        };
        match &self.parts[..] {
            [row] if !row.contains(" & ") => row.clone(),
            rows => {
                let rows = rows.join(" \\\\ ");
                format!("\\begin{{{environment}}} {rows} \\end{{{environment}}}")
            }
        }
    }
}

/// Whether a binomial coefficient is all there is.
fn is_binomial(tex: &str) -> bool {
    let Some(groups) = tex.strip_prefix("\\binom") else {
        return false;
    };
    let (mut depth, mut ends) = (0_usize, 0);
    for c in groups.chars() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                ends += usize::from(depth == 0);
            }
            _ if depth == 0 => return false,
            _ => {}
        }
    }
    ends == 2
}

/// A base of scripts: in braces, unless it is one sign or command.
fn base(tex: &str) -> String {
    let is_command = tex
        .strip_prefix('\\')
        .is_some_and(|name| name.chars().all(char::is_alphabetic));
    if is_command || tex.chars().count() == 1 || is_large(tex) {
        tex.to_owned()
    } else {
        format!("{{{tex}}}")
    }
}

/// Operators that take limits above and below.
fn is_large(tex: &str) -> bool {
    const LARGE: &[&str] = &[
        "\\sum", "\\prod", "\\coprod", "\\int", "\\oint", "\\bigcup", "\\bigcap", "\\lim", "\\max",
        "\\min", "\\sup", "\\inf", "\\limsup", "\\liminf",
    ];
    LARGE.contains(&tex)
}

fn over(under: &str, mark: &str) -> String {
    const ACCENTS: &[(&str, &str)] = &[
        ("^", "hat"),
        ("\u{302}", "hat"),
        ("\\hat{}", "hat"),
        ("~", "tilde"),
        ("\u{2dc}", "tilde"),
        ("\u{303}", "tilde"),
        ("\u{af}", "overline"),
        ("\u{203e}", "overline"),
        ("\u{2015}", "overline"),
        ("_", "overline"),
        ("\\to", "vec"),
        ("\u{20d7}", "vec"),
        (".", "dot"),
        ("\u{2d9}", "dot"),
        ("\\cdot", "dot"),
        ("\u{a8}", "ddot"),
        ("\u{23de}", "overbrace"),
    ];
    if is_large(under) {
        return format!("{under}^{{{mark}}}");
    }
    match ACCENTS.iter().find(|(sign, _)| *sign == mark) {
        Some((_, command)) => format!("\\{command}{{{under}}}"),
        None => format!("\\overset{{{mark}}}{{{under}}}"),
    }
}

fn identifier(name: &str) -> String {
    const FUNCTIONS: &[&str] = &[
        "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh",
        "tanh", "log", "ln", "lg", "exp", "lim", "max", "min", "sup", "inf", "det", "dim", "ker",
        "gcd", "deg", "arg", "Pr",
    ];
    let mut signs = name.chars();
    match (signs.next(), signs.next()) {
        (Some(_), None) => operator(name),
        // What an operator stands beside, so that it keeps its distance.
        (None, _) => "{}".to_owned(),
        _ if FUNCTIONS.contains(&name) => format!("\\{name}"),
        _ if name.chars().all(char::is_alphabetic) => format!("\\mathrm{{{name}}}"),
        _ => operator(name),
    }
}

fn text(words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '$' | '%' | '#' | '&' | '_' | '{' | '}') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    format!("\\text{{{escaped}}}")
}

/// Each character as TeX has it.
fn operator(text: &str) -> String {
    let mut tex = String::new();
    for c in text.chars() {
        if let Some((_, command)) = COMMANDS.iter().find(|(sign, _)| *sign == c) {
            if tex.ends_with(char::is_alphabetic) {
                tex.push(' ');
            }
            tex.push_str(command);
        } else if !matches!(c, '\u{2061}'..='\u{2064}' | '\u{200b}') {
            tex.push(c);
        }
    }
    tex
}

/// Characters that TeX writes as commands. Others it takes as they are.
const COMMANDS: &[(char, &str)] = &[
    ('{', "\\{"),
    ('}', "\\}"),
    ('%', "\\%"),
    ('#', "\\#"),
    ('&', "\\&"),
    ('$', "\\$"),
    ('−', "-"),
    ('±', "\\pm"),
    ('∓', "\\mp"),
    ('×', "\\times"),
    ('÷', "\\div"),
    ('⋅', "\\cdot"),
    ('·', "\\cdot"),
    ('˙', "\\cdot"),
    ('∗', "*"),
    ('∘', "\\circ"),
    ('≠', "\\neq"),
    ('≤', "\\leq"),
    ('≥', "\\geq"),
    ('≈', "\\approx"),
    ('≡', "\\equiv"),
    ('∼', "\\sim"),
    ('≃', "\\simeq"),
    ('≅', "\\cong"),
    ('∝', "\\propto"),
    ('≪', "\\ll"),
    ('≫', "\\gg"),
    ('∈', "\\in"),
    ('∉', "\\notin"),
    ('⊂', "\\subset"),
    ('⊆', "\\subseteq"),
    ('⊃', "\\supset"),
    ('∪', "\\cup"),
    ('∩', "\\cap"),
    ('∅', "\\emptyset"),
    ('∀', "\\forall"),
    ('∃', "\\exists"),
    ('¬', "\\neg"),
    ('∧', "\\wedge"),
    ('∨', "\\vee"),
    ('→', "\\to"),
    ('←', "\\leftarrow"),
    ('↔', "\\leftrightarrow"),
    ('⇒', "\\Rightarrow"),
    ('⇐', "\\Leftarrow"),
    ('⇔', "\\Leftrightarrow"),
    ('↦', "\\mapsto"),
    ('∞', "\\infty"),
    ('∂', "\\partial"),
    ('∇', "\\nabla"),
    ('∑', "\\sum"),
    ('∏', "\\prod"),
    ('∐', "\\coprod"),
    ('∫', "\\int"),
    ('∮', "\\oint"),
    ('⋃', "\\bigcup"),
    ('⋂', "\\bigcap"),
    ('…', "\\ldots"),
    ('⋯', "\\cdots"),
    ('⋮', "\\vdots"),
    ('⋱', "\\ddots"),
    ('′', "'"),
    ('⟨', "\\langle"),
    ('⟩', "\\rangle"),
    ('‖', "\\|"),
    ('∥', "\\parallel"),
    ('⊥', "\\perp"),
    ('∠', "\\angle"),
    ('⋆', "\\star"),
    ('⊕', "\\oplus"),
    ('⊗', "\\otimes"),
    ('ℝ', "\\mathbb{R}"),
    ('ℕ', "\\mathbb{N}"),
    ('ℤ', "\\mathbb{Z}"),
    ('ℚ', "\\mathbb{Q}"),
    ('ℂ', "\\mathbb{C}"),
    ('ℓ', "\\ell"),
    ('ℏ', "\\hbar"),
    ('α', "\\alpha"),
    ('β', "\\beta"),
    ('γ', "\\gamma"),
    ('δ', "\\delta"),
    ('ϵ', "\\epsilon"),
    ('ε', "\\varepsilon"),
    ('ζ', "\\zeta"),
    ('η', "\\eta"),
    ('θ', "\\theta"),
    ('ϑ', "\\vartheta"),
    ('ι', "\\iota"),
    ('κ', "\\kappa"),
    ('λ', "\\lambda"),
    ('μ', "\\mu"),
    ('ν', "\\nu"),
    ('ξ', "\\xi"),
    ('π', "\\pi"),
    ('ρ', "\\rho"),
    ('σ', "\\sigma"),
    ('τ', "\\tau"),
    ('υ', "\\upsilon"),
    ('ϕ', "\\phi"),
    ('φ', "\\varphi"),
    ('χ', "\\chi"),
    ('ψ', "\\psi"),
    ('ω', "\\omega"),
    ('Γ', "\\Gamma"),
    ('Δ', "\\Delta"),
    ('Θ', "\\Theta"),
    ('Λ', "\\Lambda"),
    ('Ξ', "\\Xi"),
    ('Π', "\\Pi"),
    ('Σ', "\\Sigma"),
    ('Φ', "\\Phi"),
    ('Ψ', "\\Psi"),
    ('Ω', "\\Omega"),
];
