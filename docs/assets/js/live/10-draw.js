/* Leaflet layers from what a map's script registered (scripts/maps/live.py): points, routes, areas, regions and their names. */
window.mapKit = (() => {
  const set = (node, values) => Object.entries(values).forEach(([name, value]) => value === undefined ? node.removeAttribute(name) : node.setAttribute(name, value));
  const plain = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const icon = (drawn, name) => L.divIcon({ html: `<svg class="map-pin" width="1" height="1" aria-hidden="true">${drawn}</svg>`, iconSize: [0, 0], className: name });
  const still = (at, drawn, level, layer) => L.marker(at, { icon: icon(drawn, `w l${level}`), interactive: false, keyboard: false, layer });

  // In a card, "[[3 5]]" stands for links to these sources of the list below the map.
  const links = (figure, made, numbers) => numbers.split(" ").map((number) =>
    figure.querySelector(`.map-sources[data-of="${made.id}"]`).children[number].firstChild.outerHTML).join(", ");

  function card(layer, figure, made, root) {
    const { look = [], cited, time } = layer.now, kind = made.kinds[look[1] || layer.options.kind];
    const more = [time, cited && `${made.words.sources}: ${links(figure, made, cited)}`].filter(Boolean).join("; ");
    const said = look[2] && `<p class="now"><strong>${plain(look[2])}</strong>${more && ` <small>(${more})</small>`}</p>`;
    return layer.options.card.replace("@kind@", plain(kind.label)).replace("@now@", () => said || "")
      .replace(/\[\[([\d ]+)\]\]/g, (all, numbers) => links(figure, made, numbers)).replaceAll("@@root@@", root);
  }

  // One feature, and with it its name on the map and the arrow of a route; the feature comes first.
  function feature(row, made, layer) {
    const options = { ...row, layer, made, className: `shape l${row.level}` };
    const parts = [];
    if (row.at) return [L.marker(row.at, { ...options, icon: icon(`<circle class="hit" fill="none" pointer-events="all"/><path class="s"/>${row.label || ""}`, `pin l${row.level}`) })];
    if (row.shape) {
      const [file, id] = row.shape, found = GEO[file].features.find((one) => one.properties.id === id);
      parts.push(L.geoJSON(found, { ...options, style: { fillRule: "evenodd" } }).getLayers()[0]);
      Object.assign(parts[0].options, options);
    } else parts.push((row.closed ? L.polygon : L.polyline)(row.line, { ...options, pane: "shadowPane" }));
    if (row.arrow) {
      const [lat, lon, turn] = row.arrow;
      parts.push(parts[0].arrow = still([lat, lon], `<path class="s" d="M-4-4L5 0-4 4z" transform="rotate(${turn})"/>`, row.level, layer));
    }
    if (row.label) parts.push(parts[0].tag = still(row.middle, row.label, row.level, layer));
    return parts;
  }

  // `house.layer(id)`: all features of a layer; the map's script calls it. `root`: address of the edition's front page.
  const house = (figure, made, root) => ({
    layer(id) {
      return L.featureGroup(made.layers[id].flatMap((row) => {
        const parts = feature(row, made, id);
        parts[0].now = {};
        parts[0].bindPopup(() => card(parts[0], figure, made, root));
        return parts;
      }));
    },
  });

  // A feature as it is in a time step.
  function restyle(layer, step) {
    const { looks, made, name, more } = layer.options, steps = looks.split(",");
    const [number, cited] = (steps[step] ?? steps[0]).split(":");
    const look = made.looks[number || -1], node = layer.getElement();
    layer.now = { look, cited, time: steps[1] !== undefined && made.steps[step][0] };
    const parts = [layer, layer.arrow, layer.tag].filter(Boolean).map((part) => part.getElement());
    parts.forEach((part) => part.classList.toggle("off", !look));
    set(node, { "aria-label": [name, look && look[2], more].filter(Boolean).join(" – ") });
    if (!look) return;
    const [radius, id, value, quiet, width] = look, kind = made.kinds[id];
    if (!layer.getLatLng) layer.setStyle(width ? { ...kind, weight: width } : kind);
    const grown = Math.max(1, (width || 0) / 5);
    if (layer.arrow) set(parts[1].querySelector(".s"), { fill: kind.color, transform: `rotate(${layer.options.arrow[2]}) scale(${grown})` });
    if (!layer.getLatLng) return;
    const tag = node.querySelector(".lb"), words = node.querySelector(".v");
    set(node.querySelector(".s"), { transform: `scale(${radius})`, d: kind.d, fill: kind.fillColor || "none", "fill-opacity": kind.fillOpacity ?? 1,
      stroke: kind.color, "stroke-width": kind.weight / radius });
    node.querySelector(".hit").setAttribute("r", Math.max(12, radius));
    layer.setZIndexOffset(-1000 * Math.round(radius));        // the smaller lies on top, as in the poster
    if (tag) tag.setAttribute("transform", `translate(${tag.dataset.u.split(" ").map((side) => side * radius)})`);
    if (words) words.textContent = quiet ? "" : value;
    const popup = layer.getPopup();
    if (popup.isOpen()) popup.update();
  }

  return { set, house, restyle };
})();
