"use strict";
(function () {
  const rows = Array.from(document.querySelectorAll("#kantor tbody tr"));
  const box = document.getElementById("cari");
  let siap = "";
  function show() {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let n = 0;
    for (const row of rows) {
      const text = row.dataset.cari;
      row.hidden = (siap && row.dataset.siap !== siap) || !words.every((w) => text.includes(w));
      n += row.hidden ? 0 : 1;
    }
    document.getElementById("tampak").textContent = n + " dari " + rows.length;
  }
  function read() {
    const state = new URLSearchParams(location.hash.slice(1));
    if (state.has("cari") || state.has("siap")) {
      box.value = state.get("cari") || "";
      siap = state.get("siap") || "";
    }
    const fault = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const more = fault && fault.querySelector("details");
    if (more) more.open = true;
    show();
  }
  box.addEventListener("input", show);
  document.getElementById("semua").addEventListener("click", () => { siap = ""; box.value = ""; show(); });
  for (const button of document.querySelectorAll("button[data-siap]"))
    button.addEventListener("click", () => { siap = button.dataset.siap; show(); });
  window.addEventListener("hashchange", read);
  read();
})();
