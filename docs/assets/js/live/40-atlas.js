/* The atlas: a base map, to which a layer is added when its box is checked; it comes with the script of its own map. A search looks
   through the names in the list of places below. `load`: of parts/maps.js, loads a script of the folder of the maps once. */
window.mapAtlas = (figure, made, root, load) => {
  const live = mapKit.start(figure, made, root), { map } = live;
  const boxes = [...figure.querySelectorAll("[data-layer]")], groups = {};

  async function add(id) {
    const [name, layer] = id.split("/");
    await load(`${name}.js`);
    const own = mapHouse[name], group = groups[id] ||= mapKit.house(figure, own, root).layer(layer);
    if (!group.spoken) {
      group.addTo(map);
      mapKit.speak(group).forEach((feature) => mapKit.restyle(feature, own.start || 0));
      group.spoken = true;
    }
    return group;
  }

  async function update() {
    const wanted = boxes.filter((box) => box.checked).map((box) => box.dataset.layer);
    await Promise.all(wanted.map(add));
    for (const [id, group] of Object.entries(groups)) {
      group.eachLayer((layer) => layer.getElement().classList.toggle("gone", !boxes.some((box) => box.checked && box.dataset.layer === id)));
    }
    map.closePopup().fire("moveend");
  }

  boxes.forEach((box) => { box.onchange = update; });
  figure.layers = update;
  mapKit.views(figure, live);
  mapKit.link(figure, made, live);
  search();
  return update();

  function search() {
    const input = figure.querySelector("#atlas-search"), said = figure.querySelector("#atlas-found"), list = figure.querySelector(".atlas-search ul");
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[ʼ’'ı]/g, (sign) => sign === "ı" ? "i" : "").toLowerCase();
    let rows;
    input.oninput = () => {
      rows ||= [...figure.querySelectorAll("tr[data-feature]")].map((row) => ({ row, words: plain(`${row.cells[0].textContent} ${row.cells[1].textContent}`) }));
      const asked = plain(input.value.trim());
      const found = asked.length < 2 ? [] : rows.filter(({ words }) => words.includes(asked)).sort((a, b) => b.words.startsWith(asked) - a.words.startsWith(asked));
      said.textContent = asked.length > 1 && !found.length ? said.dataset.none : "";
      list.replaceChildren(...found.slice(0, 8).map(({ row }) => {
        const item = document.createElement("li"), button = document.createElement("button");
        const of = row.closest("tbody").querySelector(".map-layer").textContent;
        Object.assign(button, { type: "button", textContent: `${row.cells[0].textContent} (${row.cells[2].textContent}; ${of})`, onclick: () => go(row) });
        item.append(button);
        return item;
      }));
    };
    input.onkeydown = (event) => {
      if (event.key === "Enter") list.querySelector("button")?.click();
      if (event.key === "Escape") { input.value = ""; input.oninput(); }
    };
  }

  async function go(row) {
    figure.querySelector(".atlas-search ul").replaceChildren();
    const { feature, of } = row.dataset, box = boxes.find((one) => one.dataset.layer === of);
    box.checked = true;
    box.closest("details").open = true;
    await update();
    const found = groups[of].getLayers().find((layer) => `${of.split("/")[0]}/${layer.options.feature}` === feature);
    map.fire("dragstart");
    if (found.getLatLng) map.setView(found.getLatLng(), Math.max(map.getZoom(), 6.5), { animate: false });
    else map.fitBounds(found.getBounds(), { maxZoom: 6.5, animate: false });
    found.openPopup();
  }
};
