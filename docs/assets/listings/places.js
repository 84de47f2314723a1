// The table of places sorts by a click on the head of a column.
(() => {
  for (const table of document.querySelectorAll("table[data-sort]")) {
    const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    heads.forEach((head, column) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: head.textContent });
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const text = row => row.cells[column].textContent.trim();
        const rows = [...body.rows].sort((a, b) => (text(a) === "") - (text(b) === "") || (down ? -1 : 1) * compare(text(a), text(b)));
        body.append(...rows);
      });
    });
  }
})();
