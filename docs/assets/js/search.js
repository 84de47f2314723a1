// The search costs nothing until a reader turns to it: only then its worker and its index are loaded. It also works from
// a folder (file://), where browsers refuse workers: there it runs in a hidden frame. Stands before the theme's script,
// which asks for `new Worker(...)` on every page.
(() => {
  const NativeWorker = window.Worker, fromDisk = location.protocol === "file:";

  const load = (src, owner = document) => new Promise((resolve, reject) => {
    const script = owner.createElement("script");
    Object.assign(script, { src, onload: resolve, onerror: reject });
    (owner.body || owner.head).append(script);
  });

  // The theme's worker script expects these names: IFrameWorker in its parent, importScripts and postMessage around it.
  class IFrameWorker extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      this.ready = new Promise((resolve, reject) => {
        frame.onload = () => {
          const inner = this.inner = frame.contentWindow;
          inner.importScripts = (...urls) => urls.reduce((before, src) => before.then(() => load(src, inner.document)), Promise.resolve());
          inner.postMessage = data => this.dispatchEvent(new MessageEvent("message", { data }));
          load(address, inner.document).then(resolve, reject);
        };
      });
      document.body.append(frame);
    }
    postMessage(data) {
      this.ready.then(() => this.inner.dispatchEvent(new this.inner.MessageEvent("message", { data })));
    }
  }
  window.IFrameWorker = IFrameWorker;

  const SETUP = 0;
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.address = new URL(url, document.baseURI).href;
      this.waiting = [];
      document.addEventListener("focusin", event => event.target.closest?.('[data-md-component="search"]') && this.start());
    }
    postMessage(message) {
      if (this.worker) this.send(message);
      else this.waiting.push(message);
    }
    // The index lies beside the site's root as a script, since a page from disk cannot fetch it.
    start() {
      this.started ||= load(new URL("../../../search/search_index.js", this.address)).then(() => {
        this.worker = new (fromDisk ? IFrameWorker : NativeWorker)(this.address);
        this.worker.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data })));
        this.waiting.splice(0).forEach(message => this.send(message));
      });
    }
    send(message) {
      this.worker.postMessage(message.type === SETUP ? { ...message, data: { ...message.data, ...__index } } : message);
    }
    terminate() {}
  };
})();
