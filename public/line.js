// The line of every page: it says when there is no internet or when sending takes long, and starts the worker that keeps public
// pages. Nothing depends on it. Its words come along with its element.
(() => {
  const { weg, traag } = document.currentScript.dataset;
  // After this a visitor wonders whether anything happens, in milliseconds.
  const LONG = 8000;
  const place = document.createElement("p");
  place.className = "demo line-state";
  place.setAttribute("role", "status");
  let timer;
  // Empty it takes no room; it is there all the same, for only what changes in a place that is known is read out.
  const say = (words) => {
    place.textContent = words;
  };
  const now = () => say(navigator.onLine ? "" : weg);
  document.body.append(place);
  addEventListener("offline", now);
  addEventListener("online", now);
  // A page that comes back from memory is not sending any more.
  addEventListener("pageshow", () => {
    clearTimeout(timer);
    now();
  });
  addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!event.defaultPrevented && traag) timer = setTimeout(say, LONG, traag);
  });
  addEventListener("load", () => navigator.serviceWorker?.register("/worker.js").catch(() => {}));
})();
