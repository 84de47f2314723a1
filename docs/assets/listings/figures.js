// What only today can say of a number: how old it is, and whether its review date has passed.
(() => {
  const list = document.getElementById("numbers"), now = new Date(), today = now.toISOString().slice(0, 10);
  const ago = new Intl.RelativeTimeFormat(document.documentElement.lang);

  for (const entry of list.querySelectorAll("[data-item]")) {
    const time = entry.querySelector("time"), [year, month = 12] = time.dateTime.split("-").map(Number);
    const months = (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month;
    if (months > 0) time.after(` (${months < 24 ? ago.format(-months, "month") : ago.format(-Math.floor(months / 12), "year")})`);
    if (entry.dataset.review < today) {
      entry.dataset.state = `${entry.dataset.state ?? ""} overdue`.trim();
      const said = Object.assign(document.createElement("p"), { className: "number__overdue", textContent: list.dataset.overdue });
      time.closest("p").after(said);
    }
  }
})();
