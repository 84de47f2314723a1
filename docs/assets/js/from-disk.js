// Read from a folder (file://): links to folders open their index.html, and the search worker runs in a hidden frame,
// because browsers refuse both there. Over http this file does nothing.
(() => {
  if (location.protocol !== "file:") return;

  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.protocol !== "file:") return;
    if (link.pathname.endsWith("/")) link.pathname += "index.html";
  }, true);

  // The worker script expects these names: IFrameWorker in its parent, importScripts and postMessage around it.
  window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      this.ready = new Promise((resolve, reject) => {
        frame.onload = () => this.start(frame.contentWindow, new URL(url, document.baseURI).href).then(resolve, reject);
      });
      document.body.append(frame);
    }
    start(inner, address) {
      this.inner = inner;
      const load = src => new Promise((resolve, reject) => {
        const script = inner.document.createElement("script");
        Object.assign(script, { src, onload: resolve, onerror: reject });
        inner.document.body.append(script);
      });
      inner.importScripts = (...urls) => urls.reduce((before, src) => before.then(() => load(src)), Promise.resolve());
      inner.postMessage = data => this.dispatchEvent(new MessageEvent("message", { data }));
      return load(address);
    }
    postMessage(data) {
      this.ready.then(() => this.inner.dispatchEvent(new this.inner.MessageEvent("message", { data })));
    }
    terminate() {}
  };
  window.Worker = window.IFrameWorker;
})();
