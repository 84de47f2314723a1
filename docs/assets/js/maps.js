/* Brings the maps of a page to life when they come near the view: loads Leaflet, the shared geometry and the map's own
   script (written by Folium), and puts the live map over its poster. Classic script, no fetch: works from file://. */
(() => {
  const assets = new URL("../maps/", document.currentScript.src);
  const root = new URL("../../", assets).href;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
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

  // In a card, "[[3 5]]" stands for links to these sources, which are listed below the map. Addresses start at the
  // edition's root; a folder opened from disk has no index of its own.
  const links = (figure, numbers) =>
    numbers.split(" ").map((number) => figure.querySelector(".map-sources").children[number].firstChild.outerHTML).join(", ");
  function at(html, figure) {
    const text = html.replace(/\[\[([\d ]+)\]\]/g, (all, numbers) => links(figure, numbers)).replaceAll("@@root@@", root);
    return location.protocol === "file:" ? text.replaceAll(/(file:[^"]*\/)(#[^"]*)?"/g, '$1index.html$2"') : text;
  }

  function start(figure) {
    return figure.going ||= (async () => {
      const id = figure.dataset.map;
      await Promise.all(["leaflet.css", "leaflet.js", "geo.js", `${id}.js`].map(load));
      return live(figure, window.mapHouse[id]);
    })().catch((error) => { figure.classList.add("map-still"); console.error(error); });
  }

  function live(figure, made) {
    const box = figure.querySelector(".map-box"), node = document.createElement("div");
    Object.assign(node, { className: "map-live", tabIndex: 0 });
    node.setAttribute("role", "region");
    node.setAttribute("aria-label", `${made.words.region}: ${made.words.name}`);
    box.append(node);
    const { clientWidth: width, clientHeight: height } = node;
    L.Popup.mergeOptions({ maxWidth: Math.min(300, width - 70), maxHeight: Math.max(120, height * 0.6), autoPanPadding: [8, 8] });
    const map = made.build(node, L, GEO, (html) => at(html, figure));
    const home = () => Math.log2(map.getSize().x / (256 * made.width));
    let view = null;
    const show = (bounds, animate) => {
      view = bounds;
      const options = { animate: animate && !calm.matches };
      if (bounds) map.fitBounds(bounds, { padding: [12, 12], ...options });
      else map.setView(made.center, home(), options);
    };
    const near = () => {
      const closer = map.getZoom() - home();
      node.dataset.near = closer > 4 ? 3 : closer < 1.2 ? 0 : map.getZoom() > 4.4 ? 2 : 1;
    };
    map.on("zoomend", near);
    map.on("resize", () => { map.setMinZoom(home()); if (view !== undefined) show(view); });
    map.on("dragstart", () => { view = undefined; });
    show(null);
    map.setMinZoom(home()).setMaxBounds(map.getBounds().pad(0.5));
    controls(map, made, box);
    wheel(map, node);
    popups(map, made);
    const features = speak(map);
    steer(figure, made, { map, show, features });
    near();
    figure.dataset.state = "live";
    return map;
  }

  function controls(map, { words }, box) {
    const zoom = L.control.zoom({ position: "topright", zoomInTitle: words["zoom-in"], zoomOutTitle: words["zoom-out"] }).addTo(map);
    L.control.scale({ imperial: false, maxWidth: map.getSize().x / 4 }).addTo(map);
    if (!box.requestFullscreen) return;
    const full = zoom._createButton("⛶", words.full, "map-full", zoom.getContainer(),
      () => document.fullscreenElement ? document.exitFullscreen() : box.requestFullscreen());
    full.setAttribute("aria-label", words.full);
  }

  // The page scrolls on until the reader clicks into the map.
  function wheel(map, node) {
    const hands = [map.scrollWheelZoom, ...(matchMedia("(pointer: coarse)").matches ? [map.dragging] : [])];
    const each = (what) => hands.forEach((hand) => hand[what]());
    each("disable");
    map.on("click popupopen", () => each("enable"));
    node.addEventListener("mouseleave", () => map.scrollWheelZoom.disable());
  }

  function popups(map, { words }) {
    let opener = null;
    map.on("popupopen", ({ popup }) => {
      const card = popup.getElement(), source = popup._source;
      opener = source && source.getElement();
      now(source, card);
      card.tabIndex = -1;
      card.setAttribute("role", "dialog");
      card.setAttribute("aria-label", source ? source.options.name : "");
      const close = card.querySelector(".leaflet-popup-close-button");
      if (close) close.setAttribute("aria-label", words.close);
      card.querySelectorAll(".leaflet-popup-scrolled").forEach((text) => { text.tabIndex = 0; });
      card.focus({ preventScroll: true });
    });
    map.on("popupclose", ({ popup }) => {
      const inside = popup.getElement().contains(document.activeElement);
      if (inside && opener && opener.isConnected) opener.focus({ preventScroll: true });
    });
    map.getContainer().addEventListener("keydown", (event) => { if (event.key === "Escape") map.closePopup(); });
  }

  // What the time step says, in an open popup.
  function now(layer, card) {
    const line = card && card.querySelector(".now");
    if (line && layer.said !== undefined) line.innerHTML = layer.said;
  }

  // Every feature has a name and answers to Enter and Space.
  function speak(map) {
    const found = [];
    const each = (layer) => {
      if (layer.eachLayer) layer.eachLayer(each);
      else if (layer.options.feature) found.push(layer);
    };
    map.eachLayer((layer) => { if (layer.options.feature && !found.includes(layer)) each(layer); });
    for (const layer of found) {
      const node = layer.getElement(), { feature, name } = layer.options;
      node.dataset.feature = feature;
      for (const [key, value] of Object.entries({ tabindex: 0, role: "button", "aria-label": name, "aria-haspopup": "dialog" })) node.setAttribute(key, value);
      node.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        layer.openPopup();
      });
    }
    return found;
  }

  // Views, layers and time.
  function steer(figure, made, { map, show, features }) {
    const says = figure.querySelector(".map-says");
    const buttons = [...figure.querySelectorAll("[data-view]")];
    const choose = (button) => {
      const [west, south, east, north] = button.dataset.view.split(" ").map(Number);
      show(button.dataset.view ? [[south, west], [north, east]] : null, true);
      buttons.forEach((other) => other.setAttribute("aria-pressed", other === button));
      says.textContent = button.dataset.says;
    };
    figure.choose = choose;
    for (const tick of figure.querySelectorAll("[data-layer]")) {
      tick.onchange = () => features.forEach((layer) => {
        if (layer.options.layer === tick.dataset.layer) layer.getElement().classList.toggle("gone", !tick.checked);
      });
    }
    const slider = figure.querySelector(".map-time input");
    const move = (step) => features.forEach((layer) => restyle(figure, layer, made, step));
    figure.move = () => {
      const [label, words] = made.steps[slider.value];
      slider.setAttribute("aria-valuetext", label);
      figure.querySelector(".map-time output").innerHTML = "<b></b> <span></span>";
      figure.querySelector(".map-time b").textContent = label;
      figure.querySelector(".map-time output span").textContent = words;
      move(slider.value);
    };
    if (slider) figure.move();
    else move(0);
  }

  function restyle(figure, layer, made, step) {
    const [number, cited] = layer.options.looks.split(",")[step].split(":");
    const look = made.looks[number || -1], node = layer.getElement();
    node.classList.toggle("off", !look);
    node.setAttribute("aria-label", [layer.options.name, look && look[2], layer.options.more].filter(Boolean).join(" – "));
    const [radius, kind, value, quiet] = look || [0, null, ""];
    layer.said = value && `<strong>${value}</strong>` + (cited ? ` <small>(${made.words.sources}: ${links(figure, cited)})</small>` : "");
    if (layer.isPopupOpen()) now(layer, layer.getPopup().getElement());
    if (!kind) return;
    const [fill, stroke] = made.kinds[kind];
    if (!layer.getLatLng) return layer.setStyle({ fillColor: fill, color: stroke });
    const mark = node.querySelector(".s"), label = node.querySelector(".lb"), words = node.querySelector(".v");
    mark.setAttribute("transform", `scale(${radius})`);
    mark.setAttribute("fill", fill);
    mark.setAttribute("stroke", stroke);
    node.querySelector(".hit").setAttribute("r", Math.max(12, radius));
    if (label) label.setAttribute("transform", `translate(${label.dataset.u.split(" ").map((side) => side * radius)})`);
    if (words) words.textContent = quiet ? "" : value;
  }

  function run() {
    const figures = [...document.querySelectorAll("figure.map[data-map]:not([data-seen])")];
    const watch = "IntersectionObserver" in window && new IntersectionObserver((entries) => entries.forEach((entry) => {
      if (!entry.isIntersecting) return;
      watch.unobserve(entry.target);
      start(entry.target);
    }), { rootMargin: "200px" });
    for (const figure of figures) {
      figure.dataset.seen = "";
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
