//! The script that wakes the islands, once the browser has nothing better to do.
//!
//! It starts fetching when the page has been read, and by itself: a link that asks the browser to fetch early is
//! followed with scripts off as well, by those who have no use for what it brings. Islands do not nest here, so a
//! flat walk is enough. A browser that cannot do this keeps the plain form, which works.

/// Wakes every island of the page.
const WAKE: &str = r#"const wake=async()=>{const m=await s;await m.default({module_or_path:w});m.hydrate?.();for(const e of document.querySelectorAll("leptos-island"))m[e.dataset.component]?.(e,Uint8Array.from(atob(e.dataset.given??""),c=>c.charCodeAt()))};"#;

/// The same for the benefit check: beside it the rules engine, which gets the laws, and which the island asks.
const WAKE_CHECK: &str = r#"const e=document.querySelector("[data-fetch]"),f=fetch(e.dataset.fetch),wake=async()=>{const[m,n,r]=await Promise.all([s,g,f]),[b]=await Promise.all([r.arrayBuffer(),m.default({module_or_path:w}),n.default({module_or_path:v})]),l=new Uint8Array(b);n.load(l)&&m[e.dataset.component](e,l,n.advise)};"#;

/// Twice the bytes of another page come with the check: they wait until the page is there with its letters, rather than keep it
/// back: until the browser says that it painted (Paint Timing; a frame that was asked for is not painted yet), or half a second
/// where it never says so, as in a tab behind another. A module is run before the page counts as loaded, so that the event is never
/// missed.
const AFTER_PAINT: &str = r#"(go=>{let i=1;const f=()=>{i&&(i=0,setTimeout(go))};addEventListener("load",()=>{setTimeout(f,500);self.PerformanceObserver&&new PerformanceObserver(f).observe({type:"paint",buffered:!0})})})"#;

/// When the browser is idle, at once where it cannot say, and in any case soon: on a busy device the moment may never
/// come by itself. In milliseconds.
const START: &str = "self.requestIdleCallback?requestIdleCallback(wake,{timeout:200}):wake()";

/// A bundle: the addresses of its glue and its WebAssembly.
pub(super) type Files = (String, String);

/// The script, for one answer with this nonce; with the engine for the benefit check.
pub(super) fn elements(islands: &Files, engine: Option<&Files>, nonce: &str) -> String {
    let nonce = super::super::escape(nonce);
    // The names are made by us: letters, digits, slashes and a question mark.
    let (script, wasm) = islands;
    let fetches = format!("const s=import(\"{script}\"),w=fetch(\"{wasm}\");");
    let does = match engine {
        None => format!("{fetches}{WAKE}{START}"),
        Some((script, wasm)) => format!(
            "{AFTER_PAINT}(()=>{{{fetches}const g=import(\"{script}\"),v=fetch(\"{wasm}\");{WAKE_CHECK}{START}}})"
        ),
    };
    format!("<script type=\"module\" nonce=\"{nonce}\">{does}</script>")
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
    fn nothing_is_fetched_but_by_the_script() {
        let page = elements(&files("a"), Some(&files("engine")), "n");
        assert!(
            page.starts_with("<script type=\"module\" nonce=\"n\">") && !page.contains("<link"),
            "{page}"
        );
    }

    #[test]
    fn a_device_that_is_never_idle_wakes_them_as_well() {
        let page = elements(&files("a"), None, "n");
        assert!(page.contains("requestIdleCallback(wake,{timeout:"), "{page}");
    }

    #[test]
    fn only_the_check_brings_the_engine() {
        assert!(!elements(&files("a"), None, "n").contains("engine"));
        assert!(elements(&files("a"), Some(&files("engine")), "n").contains("/engine.wasm"));
    }
}
