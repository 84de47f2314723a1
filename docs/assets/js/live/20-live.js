/* The live map: what Folium's script builds, made to speak and to listen to the keyboard. Loaded by maps.js after Leaflet and the
   map's own script. */
(() => {
  const { set, house } = mapKit;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  // Draws `made` (what the map's script registered) over the poster of `figure`; returns what the controls need.
  mapKit.start = (figure, made, root) => {
    const box = figure.querySelector(".map-box"), node = document.createElement("div");
    Object.assign(node, { className: "map-live", tabIndex: 0 });
    set(node, { role: "region", "aria-label": `${made.words.region}: ${made.words.name}` });
    box.append(node);
    const { clientWidth: width, clientHeight: height } = node;
    L.Popup.mergeOptions({ maxWidth: Math.min(300, width - 70), maxHeight: Math.max(120, height * 0.6),
      autoPanPaddingTopLeft: [8, 8], autoPanPaddingBottomRight: [width < 560 ? 8 : 56, 8] });
    const map = made.build(node, L, GEO, house(figure, made, root));
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
    near();
    figure.dataset.state = "live";
    return { map, show };
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

  // Every feature has a name and answers to Enter and Space. Returns the features.
  mapKit.speak = (group) => {
    const found = [];
    group.eachLayer((layer) => { if (layer.options.feature) found.push(layer); });
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
  };
})();
