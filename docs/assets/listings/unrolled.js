// The border, unrolled: one stop of the Tab key for all marks, the arrow keys walk along the line, what is pointed at is said in words.
// Without this script every mark is a link of its own.
(() => {
  const run = () => {
    for (const figure of document.querySelectorAll("figure.unrolled:has(.u-marks):not([data-seen])")) start(figure);
  };

  function start(figure) {
    const says = figure.querySelector(".unrolled__says"), details = figure.querySelector("details");
    const at = mark => mark.getBBox().x;
    const marks = [...figure.querySelectorAll(".u-marks a")].map(mark => [mark.querySelector("circle, path:not(.u-stem), rect"), mark])
      .sort(([a], [b]) => at(a) - at(b)).map(([, mark]) => mark);
    figure.dataset.seen = "";
    says.hidden = false;
    says.textContent = says.dataset.hint;
    marks.forEach((mark, place) => { mark.tabIndex = place ? -1 : 0; });

    const tell = ({ target }) => {
      const mark = target.closest(".u-marks a");
      if (mark) says.textContent = mark.getAttribute("aria-label");
    };
    const go = place => {
      const mark = marks[Math.max(0, Math.min(marks.length - 1, place))];
      for (const other of marks) other.tabIndex = other === mark ? 0 : -1;
      mark.focus();
      mark.scrollIntoView({ block: "nearest", inline: "center" });
    };
    figure.addEventListener("pointerover", tell);
    figure.addEventListener("focusin", tell);
    figure.addEventListener("keydown", event => {
      const here = marks.indexOf(event.target.closest(".u-marks a"));
      const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: marks.length - 1 }[event.key];
      if (here < 0 || to === undefined) return;
      event.preventDefault();
      go(to);
    });
    const open = () => { if (location.hash.startsWith("#unrolled-")) details.open = true; };
    figure.addEventListener("click", ({ target }) => { if (target.closest(".u-marks a")) details.open = true; });
    addEventListener("hashchange", open);
    open();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
  else run();
})();
