"use strict";
// Saringan dan lipatan; tanpa jaringan. #saring=galat,saran&cari=L-04&lipat&ke=s1-1.1 membuka
// dengan keadaan itu.
const borang = document.getElementById("saring");
const lipatan = [...document.querySelectorAll("details")];
const artikel = [...document.querySelectorAll("article.temuan")];
const tanda = [...document.querySelectorAll("a.tanda")];

function cocok(elemen, kata) {
  return borang.elements[elemen.dataset.tingkat].checked &&
    elemen.dataset.cari.toLowerCase().includes(kata);
}

function saring() {
  const kata = borang.elements.cari.value.trim().toLowerCase();
  for (const elemen of [...artikel, ...tanda]) elemen.hidden = !cocok(elemen, kata);
  for (const kelompok of document.querySelectorAll(".kelompok")) {
    kelompok.hidden = !kelompok.querySelector("article.temuan:not([hidden])");
  }
  const tampak = artikel.filter((a) => !a.hidden).length;
  document.getElementById("jumlah").value = `${tampak} dari ${artikel.length} temuan`;
}

function lipat(buka) {
  for (const d of lipatan) d.open = buka;
}

function tampakkan(elemen) {
  for (let d = elemen.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
}

function bersihkan() {
  borang.reset();
  saring();
}

function pergi(id) {
  const tujuan = document.getElementById(id);
  if (!tujuan) return;
  if (tujuan.hidden) bersihkan();
  tampakkan(tujuan);
  tujuan.scrollIntoView();
}

function dariAlamat() {
  const isi = decodeURIComponent(location.hash.slice(1));
  if (/^[ts]\d+-/.test(isi)) {
    pergi(isi);
    return;
  }
  const bagian = new URLSearchParams(isi);
  if (bagian.has("saring")) {
    const dipilih = bagian.get("saring").split(",");
    for (const kotak of borang.querySelectorAll("input[type=checkbox]")) {
      kotak.checked = dipilih.includes(kotak.name);
    }
  }
  if (bagian.has("cari")) borang.elements.cari.value = bagian.get("cari");
  if (bagian.has("lipat")) lipat(false);
  saring();
  if (bagian.has("ke")) pergi(bagian.get("ke"));
}

let sebelumCetak = [];
addEventListener("beforeprint", () => {
  sebelumCetak = lipatan.map((d) => d.open);
  lipat(true);
});
addEventListener("afterprint", () => lipatan.forEach((d, i) => { d.open = sebelumCetak[i]; }));
addEventListener("hashchange", dariAlamat);
borang.addEventListener("input", saring);
borang.addEventListener("submit", (e) => e.preventDefault());
document.getElementById("tombol-buka").addEventListener("click", () => lipat(true));
document.getElementById("tombol-lipat").addEventListener("click", () => lipat(false));
saring();
dariAlamat();
