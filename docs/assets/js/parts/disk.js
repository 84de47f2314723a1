// Read from a folder (file://): a link to a folder opens its index.html. Over http this does nothing.
if (location.protocol === "file:") document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
}, true);
