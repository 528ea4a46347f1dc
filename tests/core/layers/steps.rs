//! No result of a step is thrown away in a test: whether a command succeeded is asserted where it runs.

use syn::visit::Visit;

/// What returns whether a command succeeded without asserting it.
const UNCHECKED: [&str; 5] = ["run_with", "run_at", "code", "status", "output"];

/// The unchecked steps whose result goes to `_` or `drop`.
#[derive(Default)]
struct Thrown(Vec<String>);

/// Whether a pattern binds nothing.
fn is_wild(pattern: &syn::Pat) -> bool {
    match pattern {
        syn::Pat::Wild(_) => true,
        syn::Pat::Tuple(tuple) => tuple.elems.iter().all(is_wild),
        _ => false,
    }
}

impl Thrown {
    fn of(source: &str) -> Vec<String> {
        let mut thrown = Self::default();
        thrown.visit_file(&syn::parse_file(source).unwrap());
        thrown.0
    }

    fn take(&mut self, value: &syn::Expr) {
        let syn::Expr::MethodCall(call) = value else { return };
        match call.method.to_string().as_str() {
            // That the system could start it does not mean that it succeeded.
            "unwrap" | "expect" => self.take(&call.receiver),
            method if UNCHECKED.contains(&method) => self.0.push(format!("line {}: {method}", call.method.span().start().line)),
            _ => {}
        }
    }
}

impl Visit<'_> for Thrown {
    fn visit_local(&mut self, local: &syn::Local) {
        if let (true, Some(init)) = (is_wild(&local.pat), &local.init) {
            self.take(&init.expr);
        }
        syn::visit::visit_local(self, local);
    }

    fn visit_expr_call(&mut self, call: &syn::ExprCall) {
        if matches!(&*call.func, syn::Expr::Path(path) if path.path.is_ident("drop")) {
            call.args.iter().for_each(|value| self.take(value));
        }
        syn::visit::visit_expr_call(self, call);
    }
}

#[test]
fn no_test_throws_away_whether_a_command_succeeded() {
    let of_file = |(path, text): &(std::path::PathBuf, String)| {
        Thrown::of(text).into_iter().map(|step| format!("{}, {step}", path.display())).collect::<Vec<_>>()
    };
    let thrown: Vec<String> = super::sources("tests").iter().flat_map(of_file).collect();
    assert!(thrown.is_empty(), "{}", thrown.join("\n"));
}

#[test]
fn a_thrown_away_step_would_be_seen() {
    let thrown = |body: &str| Thrown::of(&format!("fn f() {{ {body} }}")).len();
    assert_eq!(thrown("let _ = book.run_with(&[], \"\"); drop(book.code(&[])); let (_, _, _) = book.run_with(&[], \"\");"), 3);
    assert_eq!(thrown("let (code, _, _) = book.run_with(&[], \"\"); let _ = book.done(&[]); assert_eq!(book.code(&[]), 2);"), 0);
}
