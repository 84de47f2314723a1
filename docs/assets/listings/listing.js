// One filter for every list. `<form data-filter="ID" hidden>` filters the `[data-item]` elements inside the element ID:
// the field `text` by the words an item shows, any other field NAME by the words of `data-NAME` on the item or around it.
// `[data-group]` elements without a match go too. The filter stands in the address (`#field=energy&text=gas`), so that it
// can be kept, sent and linked to; `#id` leads to an item, even one that the filter had hidden.
(() => {
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const start = form => {
    const list = document.getElementById(form.dataset.filter), output = form.querySelector("output");
    const items = [...list.querySelectorAll("[data-item]")], groups = [...list.querySelectorAll("[data-group]")];
    const fields = [...form.elements].filter(field => field.name);
    const folded = groups.filter(group => group.localName === "details" && !group.open);
    const texts = new Map();
    const { lang } = document.documentElement, number = new Intl.NumberFormat(lang, { useGrouping: lang === "de" ? "min2" : "auto" });

    const shown = item => texts.get(item) ?? texts.set(item, plain(`${item.id} ${item.textContent}`)).get(item);
    const fits = (item, { name, value }) => {
      if (name === "text") return plain(value).split(/\s+/).every(word => shown(item).includes(word));
      const holder = item.closest(`[data-${name}]`);
      return holder !== null && holder.getAttribute(`data-${name}`).split(" ").includes(value);
    };

    const apply = () => {
      const asked = fields.filter(field => field.value.trim());
      let count = 0;
      for (const item of items) count += !(item.hidden = !asked.every(field => fits(item, field)));
      for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
      for (const details of folded) details.open = asked.length > 0;
      list.classList.toggle("filtered", asked.length > 0);
      output.textContent = (count ? output.dataset.count : output.dataset.none).replace("{n}", number.format(count)).replace("{all}", number.format(items.length));
      dispatchEvent(new CustomEvent("filtered", { detail: { list, count } }));
      return asked;
    };

    const keep = () => {
      const state = new URLSearchParams(apply().map(field => [field.name, field.value.trim()])).toString();
      history.replaceState(null, "", state ? `#${state}` : location.pathname + location.search);
    };

    const clear = () => fields.forEach(field => { field.value = ""; });

    const read = () => {
      const hash = location.hash.slice(1);
      if (hash.includes("=")) {
        const state = new URLSearchParams(hash);
        clear();
        for (const field of fields) if (state.has(field.name)) field.value = state.get(field.name);
        return apply();
      }
      const target = hash && document.getElementById(decodeURIComponent(hash));
      if (!target || !list.contains(target)) return;
      if (target.closest("[hidden]")) { clear(); apply(); }
      for (let around = target; (around = around.parentElement?.closest("details"));) around.open = true;
      target.scrollIntoView();
    };

    form.addEventListener("input", keep);
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("reset", event => { event.preventDefault(); clear(); keep(); fields[0].focus(); });
    addEventListener("hashchange", read);
    form.hidden = false;
    apply();
    read();
  };

  // Later than all deferred scripts: a list's own script may add to its items first.
  addEventListener("DOMContentLoaded", () => document.querySelectorAll("form[data-filter]").forEach(start));
})();
