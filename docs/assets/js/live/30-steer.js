/* The controls beside a map: views, layers, time, and the link that stores what is seen (#map=zoom/lat/lon&layers=a,b&step=2020). */
(() => {
  const { restyle } = mapKit;

  Object.assign(mapKit, { views, link });

  window.mapLive = (figure, made, root) => {
    const live = mapKit.start(figure, made, root);
    const features = mapKit.speak(live.map);
    views(figure, live);
    layers(figure, live.map);
    time(figure, made, features);
    link(figure, made, live);
  };

  function views(figure, { show }) {
    const says = figure.querySelector(".map-says");
    const buttons = [...figure.querySelectorAll("[data-view]")];
    figure.choose = (button) => {
      const [west, south, east, north] = button.dataset.view.split(" ").map(Number);
      show(button.dataset.view ? [[south, west], [north, east]] : null, true);
      buttons.forEach((other) => other.setAttribute("aria-pressed", other === button));
      says.textContent = button.dataset.says;
    };
  }

  const boxes = (figure) => [...figure.querySelectorAll("[data-layer]")];

  function layers(figure, map) {
    const update = () => {
      const hidden = new Set(boxes(figure).filter((box) => !box.checked).map((box) => box.dataset.layer));
      map.eachLayer((layer) => { if (layer.options.layer) layer.getElement().classList.toggle("gone", hidden.has(layer.options.layer)); });
      figure.querySelectorAll(".map-legend [data-of]").forEach((line) => { line.hidden = line.dataset.of.split(" ").every((id) => hidden.has(id)); });
      map.closePopup();
      map.fire("moveend");
    };
    figure.layers = update;
    boxes(figure).forEach((box) => { box.onchange = update; });
    update();
  }

  function time(figure, made, features) {
    const slider = figure.querySelector(".map-time input");
    const move = (step) => features.forEach((layer) => restyle(layer, step));
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

  // The link follows the map; on the map's own page the address does so too.
  function link(figure, made, { map }) {
    const anchor = figure.querySelector(".map-link"), slider = figure.querySelector(".map-time input");
    if (!anchor) return;
    const page = anchor.href.split("#")[0], here = page.replace(/index\.html$/, "") === location.href.split(/[#?]/)[0].replace(/index\.html$/, "");
    const state = () => {
      const { lat, lng } = map.getCenter(), shown = boxes(figure).filter((box) => box.checked).map((box) => box.dataset.layer);
      return `#map=${map.getZoom().toFixed(2)}/${lat.toFixed(3)}/${lng.toFixed(3)}` + (boxes(figure).length ? `&layers=${shown.join()}` : "")
        + (slider ? `&step=${made.ids[slider.value]}` : "");
    };
    const apply = () => {
      const said = new URLSearchParams(location.hash.slice(1)), [zoom, lat, lng] = (said.get("map") || "").split("/").map(Number);
      if (!here || !(zoom > 0 && Math.abs(lat) < 86 && Math.abs(lng) <= 200)) return;
      const shown = said.get("layers");
      if (shown !== null) boxes(figure).forEach((box) => { box.checked = shown.split(",").includes(box.dataset.layer); });
      if (shown !== null) figure.layers();
      if (slider && made.ids.includes(said.get("step"))) { slider.value = made.ids.indexOf(said.get("step")); figure.move(); }
      map.fire("dragstart").setView([lat, lng], zoom, { animate: false });
    };
    let moved = false;
    const follow = () => {
      anchor.href = page + state();
      if (here && moved) history.replaceState(history.state, "", state());
      moved = true;
    };
    apply();
    follow();
    map.on("moveend", follow);
    if (slider) slider.addEventListener("change", follow);
    if (here) addEventListener("hashchange", apply);
  }
})();
