//! The script that wakes the islands, once the browser has nothing better to do.

/// Fetches glue and WebAssembly, then wakes every island of the page. Islands do not nest here, so a flat
/// walk is enough. A browser that cannot do this keeps the plain form, which works.
const WAKE: &str = r#"const wake=async()=>{const m=await import(s);await m.default({module_or_path:w});m.hydrate();for(const e of document.querySelectorAll("leptos-island"))m[e.dataset.component]?.(e)};self.requestIdleCallback?requestIdleCallback(wake):wake()"#;

/// Early fetches and the script itself.
pub(super) fn elements(script: &str, wasm: &str, nonce: &str) -> String {
    let nonce = super::super::escape(nonce);
    // Both names are made by us: letters, digits, slashes and a question mark.
    format!(
        "<link rel=\"modulepreload\" href=\"{script}\"><link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin><script type=\"module\" nonce=\"{nonce}\">const s=\"{script}\",w=\"{wasm}\";{WAKE}</script>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nonce_cannot_leave_its_attribute() {
        assert!(elements("/a.js", "/a.wasm", "x\"><script>").contains("nonce=\"x&quot;&gt;&lt;script&gt;\""));
    }
}
