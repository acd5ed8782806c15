"""The one table of rules, in code order. A new rule is its file and one line here."""

from pohon_xl.rules.keluaran.k_01_isian_tidak_terbaca import k_01_isian_tidak_terbaca
from pohon_xl.rules.keluaran.k_02_nip_berupa_angka import k_02_nip_berupa_angka
from pohon_xl.rules.lintas.l_03_tidak_ada_di_tahap_5 import l_03_tidak_ada_di_tahap_5
from pohon_xl.rules.lintas.l_04_teks_berbeda import l_04_teks_berbeda
from pohon_xl.rules.lintas.l_06_rujukan_salah import l_06_rujukan_salah
from pohon_xl.rules.lintas.l_07_indikator_berbeda import l_07_indikator_berbeda
from pohon_xl.rules.lintas.l_08_baris_berulang import l_08_baris_berulang
from pohon_xl.rules.rule import Rule
from pohon_xl.rules.t0.t0_01_lembar_tidak_ditemukan import t0_01_lembar_tidak_ditemukan
from pohon_xl.rules.t0.t0_03_judul_kolom_kosong import t0_03_judul_kolom_kosong
from pohon_xl.rules.t0.t0_04_isi_geser_kolom import t0_04_isi_geser_kolom
from pohon_xl.rules.t0.t0_07_beberapa_kondisi_satu_sel import t0_07_beberapa_kondisi_satu_sel
from pohon_xl.rules.t2.t2_01_nomor_tidak_urut import t2_01_nomor_tidak_urut
from pohon_xl.rules.t3.t3_11_ejaan import t3_11_ejaan
from pohon_xl.rules.t4.t4_02_indikator_dalam_kurung import t4_02_indikator_dalam_kurung
from pohon_xl.rules.t5.t5_03_istilah_tidak_baku import t5_03_istilah_tidak_baku
from pohon_xl.rules.t5.t5_04_indikator_berisi_level import t5_04_indikator_berisi_level

CATALOG: tuple[Rule, ...] = (
    t0_01_lembar_tidak_ditemukan,
    t0_03_judul_kolom_kosong,
    t0_04_isi_geser_kolom,
    t0_07_beberapa_kondisi_satu_sel,
    t2_01_nomor_tidak_urut,
    t3_11_ejaan,
    t4_02_indikator_dalam_kurung,
    t5_03_istilah_tidak_baku,
    t5_04_indikator_berisi_level,
    l_03_tidak_ada_di_tahap_5,
    l_04_teks_berbeda,
    l_06_rujukan_salah,
    l_07_indikator_berbeda,
    l_08_baris_berulang,
    k_01_isian_tidak_terbaca,
    k_02_nip_berupa_angka,
)

BY_KODE: dict[str, Rule] = {r.kode: r for r in CATALOG}
