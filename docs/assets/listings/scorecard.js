// The reader's weights: fields are sorted by weight times both needs, totals are means of steps. The weights stand in the address
// (`#weights=space:3,energy:0`), without those that are 1. Without this script the table reads as it is, and nothing can be weighed.
(() => {
  const ONE = 1;

  function start(form) {
    const body = form.querySelector("tbody"), total = form.querySelector(".scorecard__total");
    const rows = [...body.rows], bars = [...form.querySelectorAll(".bar i")];
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    const input = row => row.querySelector("input"), weight = row => +input(row).value;
    const need = row => weight(row) * (+row.dataset.ru + +row.dataset.kz);
    const number = new Intl.NumberFormat(form.dataset.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
    for (const part of form.querySelectorAll("[hidden]")) part.hidden = false;

    function say(moved) {
      const sum = rows.reduce((all, row) => all + weight(row), 0);
      const mean = side => sum ? rows.reduce((all, row) => all + weight(row) * row.dataset[side], 0) / sum : 0;
      const [ru, kz] = ["ru", "kz"].map(mean);
      bars.forEach((bar, place) => { bar.style.width = `${[ru, kz][place] * 25}%`; });
      for (const row of rows) row.querySelector("output").value = input(row).value;
      const words = sum ? fill(form.dataset.total, { ru: number.format(ru), kz: number.format(kz) }) : form.dataset.none;
      total.textContent = moved ? `${words} ${moved}` : words;
    }

    function sort(row) {
      const before = new Map(rows.map(each => [each, each.getBoundingClientRect().top])), focused = document.activeElement;
      const sorted = [...rows].sort((a, b) => need(b) - need(a));
      body.append(...sorted);
      if (focused !== document.activeElement) focused.focus({ preventScroll: true });
      if (!still.matches) for (const each of rows) {
        const way = before.get(each) - each.getBoundingClientRect().top;
        if (way) each.animate([{ transform: `translateY(${way}px)` }, { transform: "none" }], { duration: 250, easing: "ease-out" });
      }
      say(row && fill(form.dataset.moved, { field: row.querySelector("th").textContent.trim(), n: sorted.indexOf(row) + 1, all: rows.length }));
    }

    function keep() {
      const changed = rows.filter(row => weight(row) !== ONE).map(row => `${row.dataset.field}:${input(row).value}`);
      history.replaceState(history.state, "", changed.length ? `#weights=${changed.join(",")}` : location.pathname + location.search);
    }

    function read() {
      const kept = location.hash.match(/^#weights=([\w:,-]*)$/);
      if (!kept) return;
      const given = new Map(kept[1].split(",").map(pair => pair.split(":")));
      for (const row of rows) input(row).value = given.get(row.dataset.field) ?? ONE;
      sort();
    }

    form.addEventListener("input", () => say());
    form.addEventListener("change", ({ target }) => { sort(target.closest("tr")); keep(); });
    form.addEventListener("reset", () => setTimeout(() => { sort(); keep(); }));
    form.addEventListener("submit", event => event.preventDefault());
    addEventListener("hashchange", read);
    say();
    read();
  }

  const run = () => { for (const form of document.querySelectorAll(".scorecard:not([data-seen])")) { form.dataset.seen = ""; start(form); } };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
  else run();
})();
