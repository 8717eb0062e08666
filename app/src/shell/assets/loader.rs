//! The script that wakes the islands, once the browser has nothing better to do.
//!
//! Islands do not nest here, so a flat walk is enough. A browser that cannot do this keeps the plain form,
//! which works.

/// Fetches glue and WebAssembly, then wakes every island of the page.
const WAKE: &str = r#"const wake=async()=>{const m=await import(s);await m.default({module_or_path:w});m.hydrate?.();for(const e of document.querySelectorAll("leptos-island"))m[e.dataset.component]?.(e,Uint8Array.from(atob(e.dataset.given??""),c=>c.charCodeAt()))};"#;

/// The same for the benefit check: beside it the rules engine, which gets the laws, and which the island asks.
const WAKE_CHECK: &str = r#"const wake=async()=>{const e=document.querySelector("[data-fetch]"),[m,n,f]=await Promise.all([import(s),import(g),fetch(e.dataset.fetch)]),[b]=await Promise.all([f.arrayBuffer(),m.default({module_or_path:w}),n.default({module_or_path:v})]),l=new Uint8Array(b);n.load(l)&&m[e.dataset.component](e,l,n.advise)};"#;

/// When the browser is idle; at once where it cannot say.
const START: &str = "self.requestIdleCallback?requestIdleCallback(wake):wake()";

/// A bundle: the addresses of its glue and its WebAssembly.
pub(super) type Files = (String, String);

/// Early fetches and the script itself; with the engine for the benefit check.
pub(super) fn elements(islands: &Files, engine: Option<&Files>, nonce: &str) -> String {
    let nonce = super::super::escape(nonce);
    let mut out = String::new();
    for (script, wasm) in std::iter::once(islands).chain(engine) {
        // Both names are made by us: letters, digits, slashes and a question mark.
        out.push_str(&format!(
            "<link rel=\"modulepreload\" href=\"{script}\"><link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
        ));
    }
    let (script, wasm) = islands;
    out.push_str(&format!("<script type=\"module\" nonce=\"{nonce}\">const s=\"{script}\",w=\"{wasm}\";"));
    match engine {
        None => out.push_str(WAKE),
        Some((script, wasm)) => {
            out.push_str(&format!("const g=\"{script}\",v=\"{wasm}\";"));
            out.push_str(WAKE_CHECK);
        }
    }
    out.push_str(START);
    out.push_str("</script>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(name: &str) -> Files {
        (format!("/{name}.js"), format!("/{name}.wasm"))
    }

    #[test]
    fn the_nonce_cannot_leave_its_attribute() {
        let page = elements(&files("a"), None, "x\"><script>");
        assert!(page.contains("nonce=\"x&quot;&gt;&lt;script&gt;\""), "{page}");
    }

    #[test]
    fn only_the_check_brings_the_engine() {
        assert!(!elements(&files("a"), None, "n").contains("engine"));
        assert!(elements(&files("a"), Some(&files("engine")), "n").contains("/engine.wasm"));
    }
}
