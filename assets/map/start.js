// First of the map's own scripts: the name everything hangs on, the base map's early start, and the word when Leaflet can't be had.
"use strict";
window.Dateline = window.Dateline || {};
(function (D) {
  const script = document.currentScript;
  D.folder = script && script.src ? script.src.slice(0, script.src.lastIndexOf("/") + 1) : "";
  D.PATIENCE_MS = 8000;

  // Gzip is undone here because Streamlit serves files as they are; works from disk too.
  D.gunzip = async function (source) {
    const stream = new Blob([source]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).json();
  };

  D.fetchPacked = async function (url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error("the map data answered " + answer.status);
    return D.gunzip(await answer.arrayBuffer());
  };

  D.bytesOf = function (base64) {
    const text = atob(base64), bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  };

  D.say = function (text) {
    let note = document.getElementById("dl-note");
    if (!text) { if (note) note.remove(); return; }
    if (!note) {
      note = document.createElement("p");
      note.id = "dl-note";
      note.setAttribute("role", "alert");
      note.style.cssText = "position:absolute;z-index:2000;left:16px;top:16px;right:16px;max-width:34rem;margin:0;padding:12px 14px;" +
        "font:15px/1.45 system-ui,sans-serif;color:#3b2f12;background:#fdf3d7;border:1px solid #d9b44a;border-radius:6px";
      document.body.appendChild(note);
    }
    note.textContent = text;
  };

  // The frame takes its height before anything else is fetched, so the page below it never jumps.
  const place = document.getElementById("map_div");
  if (place && window.Streamlit) {
    document.body.style.margin = "0";
    window.Streamlit.setFrameHeight(parseInt(place.style.height, 10) || 500);
  }
  // Once the library stands beside the app, the page is run again, which names it to this frame, and the frame starts anew.
  function awaitLibrary() {
    if (D.isWaiting) return;
    D.isWaiting = true;
    (async function ask(pause) {
      const answer = await fetch(D.folder + "library.txt", {cache: "no-store"}).catch(function () { return null; });
      if (!answer || !answer.ok || (await answer.text()) !== "here" || !window.Streamlit) { setTimeout(ask, pause, Math.min(pause * 1.3, 5000)); return; }
      window.Streamlit.setComponentValue({what: "library", turn: Date.now()});
      setTimeout(function () { location.reload(); }, 1000);
    })(400);
  }
  // A link that cannot be reached at all fails at once; the word for it comes only when the library stays away.
  window.addEventListener("error", function (event) {
    if (event.target && event.target.tagName === "SCRIPT" && !window.L) awaitLibrary();
  }, true);

  // The world as seen from afar comes first and is enough for most; the whole is fetched once when somebody comes nearer.
  D.wholeBase = function () {
    D.whole = D.whole || D.fetchPacked(D.folder + "basemap.json.gz").then(function (raw) { return D.decodeBase(raw); });
    return D.whole;
  };

  if (script && D.folder) {
    D.base = D.fetchPacked(D.folder + "world.json.gz").then(function (raw) { return D.decodeBase(raw); });
    D.base.catch(function () { D.say("The base map could not be loaded; marks are shown without it. Reload the page to try again."); });
    setTimeout(function () {
      if (!window.L || !window.map) {
        D.say("The map library could not be loaded, so there is no map here yet. The table below says the same. The server fetches " +
              "the library now, and the map comes by itself; if it does not, run “python -m geo prepare” on the server.");
        awaitLibrary();
      }
    }, D.PATIENCE_MS);
  }
})(window.Dateline);
