/* The live map: what Folium's script builds, made to speak, to listen to the keyboard and to the controls below it.
   Loaded by maps.js after Leaflet and the map's own script. */
(() => {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const set = (node, values) => Object.entries(values).forEach(([name, value]) => node.setAttribute(name, value));
  const plain = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

  // In a card, "[[3 5]]" stands for links to these sources, which are listed below the map. Addresses start at the
  // edition's root.
  const links = (figure, numbers) =>
    numbers.split(" ").map((number) => figure.querySelector(".map-sources").children[number].firstChild.outerHTML).join(", ");
  function at(html, figure, root) {
    return html.replace(/\[\[([\d ]+)\]\]/g, (all, numbers) => links(figure, numbers)).replaceAll("@@root@@", root);
  }

  // `made`: what the map's script registered; `root`: address of the edition's front page.
  window.mapLive = (figure, made, root) => {
    const box = figure.querySelector(".map-box"), node = document.createElement("div");
    Object.assign(node, { className: "map-live", tabIndex: 0 });
    set(node, { role: "region", "aria-label": `${made.words.region}: ${made.words.name}` });
    box.append(node);
    const { clientWidth: width, clientHeight: height } = node;
    L.Popup.mergeOptions({ maxWidth: Math.min(300, width - 70), maxHeight: Math.max(120, height * 0.6),
      autoPanPaddingTopLeft: [8, 8], autoPanPaddingBottomRight: [width < 560 ? 8 : 56, 8] });
    const map = made.build(node, L, GEO, (html) => at(html, figure, root));
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
  };

  function controls(map, { words }, box) {
    const zoom = L.control.zoom({ position: "topright", zoomInTitle: words["zoom-in"], zoomOutTitle: words["zoom-out"] }).addTo(map);
    const bar = L.control.scale({ imperial: false, maxWidth: map.getSize().x / 4 }), update = bar._updateScale;
    if (document.documentElement.lang === "en") bar._updateScale = (line, text, ratio) => update.call(bar, line, text.replace(/\B(?=\d{3} )/, ","), ratio);
    bar.addTo(map);
    if (!box.requestFullscreen) return;
    const corners = '<svg viewBox="0 0 14 14" width="14" height="14" fill="none" stroke="currentColor" stroke-width="1.5"><path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9"/></svg>';
    const full = zoom._createButton(corners, words.full, "map-full", zoom.getContainer(),
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
      map.getContainer().classList.add("reading");
      set(card, { tabindex: -1, role: "dialog", "aria-label": source ? source.options.name : "" });
      const close = card.querySelector(".leaflet-popup-close-button");
      if (close) close.setAttribute("aria-label", words.close);
      card.querySelectorAll(".leaflet-popup-scrolled").forEach((text) => { text.tabIndex = 0; });
      card.focus({ preventScroll: true });
    });
    map.on("popupclose", ({ popup }) => {
      map.getContainer().classList.remove("reading");
      const inside = popup.getElement().contains(document.activeElement);
      if (inside && opener && opener.isConnected) opener.focus({ preventScroll: true });
    });
    map.getContainer().addEventListener("keydown", (event) => { if (event.key === "Escape") map.closePopup(); });
  }

  // Every feature has a name and answers to Enter and Space.
  function speak(map) {
    const found = [];
    map.eachLayer((layer) => { if (layer.options.feature) found.push(layer); });
    for (const layer of found) {
      const node = layer.getElement(), { feature, name } = layer.options;
      node.dataset.feature = feature;
      set(node, { tabindex: 0, role: "button", "aria-label": name, "aria-haspopup": "dialog" });
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
      tick.onchange = () => map.eachLayer((layer) => {
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
    const [radius, id, value, quiet] = look || [0, null, ""], kind = made.kinds[id];
    if (!kind) return;
    const cites = cited && ` <small>(${made.words.sources}: ${links(figure, cited)})</small>`;
    const popup = layer.getPopup(), said = value && `<strong>${plain(value)}</strong>${cites}`;
    popup.setContent((layer.card ||= popup.getContent()).replace('<p class="now"></p>', () => said && `<p class="now">${said}</p>`)
      .replace(/(<span class="kind">).*?</, (all, tag) => `${tag}${plain(kind.label)}<`));
    if (!layer.getLatLng) return layer.setStyle(kind);
    const mark = node.querySelector(".s"), label = node.querySelector(".lb"), words = node.querySelector(".v");
    set(mark, { transform: `scale(${radius})`, d: kind.d, fill: kind.fillColor || "none", "fill-opacity": kind.fillOpacity ?? 1, stroke: kind.color });
    node.querySelector(".hit").setAttribute("r", Math.max(12, radius));
    if (label) label.setAttribute("transform", `translate(${label.dataset.u.split(" ").map((side) => side * radius)})`);
    if (words) words.textContent = quiet ? "" : value;
  }
})();
