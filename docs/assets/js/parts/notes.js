// Notes of figures and terms: the button opens its note without script (popover). Here: beside the number, on hover
// and keyboard focus too, and a word where a number is past its review date.
(() => {
  const today = new Date().toISOString().slice(0, 10);
  for (const note of document.querySelectorAll("[data-review-by]"))
    if (note.dataset.reviewBy < today) {
      const said = Object.assign(document.createElement("p"), { className: "note__overdue", textContent: note.parentElement.dataset.overdue });
      note.querySelector(".note__dates").after(said);
    }

  const supported = "showPopover" in HTMLElement.prototype;
  if (!supported) return;
  const gap = 8;
  let opener = null, pinned = false, timer = 0;

  const noteOf = button => document.getElementById(button.getAttribute("popovertarget"));

  const place = (note, button) => {
    if (matchMedia("(max-width: 600px)").matches) { note.style.left = note.style.top = ""; return; }
    const at = button.getBoundingClientRect(), width = note.offsetWidth, height = note.offsetHeight;
    const below = at.bottom + gap + height < innerHeight || at.top < height + gap;
    note.style.left = `${Math.max(gap, Math.min(at.left, document.documentElement.clientWidth - width - gap))}px`;
    note.style.top = `${below ? at.bottom + gap : at.top - height - gap}px`;
  };
  const open = button => {
    const note = noteOf(button);
    if (!note || note.matches(":popover-open")) return;
    opener = button;
    note.showPopover({ source: button });
    place(note, button);
  };
  const close = button => {
    const note = noteOf(button);
    if (note?.matches(":popover-open") && !pinned) note.hidePopover();
  };
  const later = (what, button, ms) => { clearTimeout(timer); timer = setTimeout(what, ms, button); };

  for (const button of document.querySelectorAll("button[popovertarget]")) {
    button.addEventListener("pointerenter", event => event.pointerType === "mouse" && later(open, button, 250));
    button.addEventListener("pointerleave", event => event.pointerType === "mouse" && later(close, button, 300));
    button.addEventListener("focus", () => button.matches(":focus-visible") && open(button));
    button.addEventListener("click", event => {
      clearTimeout(timer);
      const note = noteOf(button);
      if (note.matches(":popover-open") && !pinned) { pinned = true; event.preventDefault(); }
      opener = button;
    });
  }
  for (const note of document.querySelectorAll(".note[popover]")) {
    note.addEventListener("pointerenter", () => clearTimeout(timer));
    note.addEventListener("pointerleave", () => opener && later(close, opener, 300));
    note.addEventListener("toggle", event => {
      if (event.newState === "open") { if (opener) place(note, opener); }
      else pinned = false;
    });
  }
  addEventListener("scroll", () => opener && !pinned && close(opener), { passive: true });
})();
