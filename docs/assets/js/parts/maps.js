/* Brings the maps of a page to life when they come near the view: loads Leaflet, the shared geometry, the map's own script
   (written by Folium) and map-live.js, which lays the live map over its poster. Classic script, no fetch: works from file://. */
(() => {
  const assets = new URL("../maps/", document.currentScript.src);
  const loaded = {};

  function load(name) {
    return loaded[name] ||= new Promise((done, failed) => {
      const css = name.endsWith(".css");
      const tag = document.createElement(css ? "link" : "script");
      Object.assign(tag, css ? { rel: "stylesheet", href: new URL(name, assets) } : { src: new URL(name, assets), async: false });
      Object.assign(tag, { onload: done, onerror: failed });
      document.head.append(tag);
    });
  }

  function start(figure) {
    return figure.going ||= (async () => {
      const id = figure.dataset.map;
      await Promise.all(["leaflet.css", "live.css", "leaflet.js", "geo.js", `${id}.js`, "../js/map-live.js"].map(load));
      await (id === "atlas" ? mapAtlas : mapLive)(figure, mapHouse[id], new URL("../../", assets).href, load);
    })().catch((error) => { figure.classList.add("map-still"); console.error(error); });
  }

  function run() {
    const figures = [...document.querySelectorAll("figure.map[data-map]:not([data-seen])")];
    const watch = "IntersectionObserver" in window && new IntersectionObserver((entries) => entries.forEach((entry) => {
      if (!entry.isIntersecting) return;
      watch.unobserve(entry.target);
      start(entry.target);
    }), { rootMargin: "200px" });
    const table = document.getElementById(location.hash.slice(1));  // a chapter's link to the table on the map's own page
    if (table && table.matches(".map-table")) table.open = true;
    for (const figure of figures) {
      figure.dataset.seen = "";
      if (location.hash.startsWith("#map=")) start(figure);
      figure.addEventListener("click", ({ target }) => {
        const button = target.closest("[data-view]");
        if (button) start(figure).then(() => figure.choose && figure.choose(button));
      });
      figure.addEventListener("input", ({ target }) => { if (target.type === "range") start(figure).then(() => figure.move && figure.move()); });
      watch ? watch.observe(figure) : start(figure);
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
  else run();
  if (window.document$) window.document$.subscribe(run);
})();
