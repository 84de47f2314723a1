// A map on another site follows the reader's colour scheme; the code for embedding names the address where this page lies.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => { document.body.dataset.mdColorScheme = dark.matches ? "slate" : "default"; };
  const run = () => {
    if (document.body.classList.contains("embed")) { follow(); dark.onchange = follow; }
    for (const code of document.querySelectorAll(".embed-code")) {
      code.value = code.value.replace(/src="([^"]+)"/, (all, src) => `src="${new URL(src, location.href)}"`);
      code.onfocus = () => code.select();
    }
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
  else run();
})();
