"""The one table of rules, in code order. A new rule is its file and one line here."""

from pohon_xl.rules.gambar.g_01_kotak_disunting import g_01_kotak_disunting
from pohon_xl.rules.gambar.g_02_kotak_ditambahkan import g_02_kotak_ditambahkan
from pohon_xl.rules.gambar.g_03_kotak_dihapus import g_03_kotak_dihapus
from pohon_xl.rules.keluaran.k_01_isian_tidak_terbaca import k_01_isian_tidak_terbaca
from pohon_xl.rules.keluaran.k_02_nip_berupa_angka import k_02_nip_berupa_angka
from pohon_xl.rules.keluaran.k_03_nip_tidak_sah import k_03_nip_tidak_sah
from pohon_xl.rules.keluaran.k_04_target_kosong import k_04_target_kosong
from pohon_xl.rules.keluaran.k_05_satuan_kosong import k_05_satuan_kosong
from pohon_xl.rules.keluaran.k_06_kondisi_awal_kosong import k_06_kondisi_awal_kosong
from pohon_xl.rules.keluaran.k_07_iku_tanpa_definisi import k_07_iku_tanpa_definisi
from pohon_xl.rules.keluaran.k_08_pejabat_kosong import k_08_pejabat_kosong
from pohon_xl.rules.keluaran.k_09_pagu_kosong import k_09_pagu_kosong
from pohon_xl.rules.keluaran.k_10_pagu_berbeda import k_10_pagu_berbeda
from pohon_xl.rules.keluaran.k_11_target_100_persen import k_11_target_100_persen
from pohon_xl.rules.keluaran.k_12_target_tidak_menantang import k_12_target_tidak_menantang
from pohon_xl.rules.keluaran.k_13_realisasi_tanpa_penjelasan import k_13_realisasi_tanpa_penjelasan
from pohon_xl.rules.keluaran.k_14_capaian_ekstrem import k_14_capaian_ekstrem
from pohon_xl.rules.keluaran.k_15_kode_rekening_salah import k_15_kode_rekening_salah
from pohon_xl.rules.keluaran.k_16_kode_tanpa_induk import k_16_kode_tanpa_induk
from pohon_xl.rules.keluaran.k_17_masa_jabatan_terbalik import k_17_masa_jabatan_terbalik
from pohon_xl.rules.keluaran.k_18_dua_pejabat_definitif import k_18_dua_pejabat_definitif
from pohon_xl.rules.keluaran.k_19_pejabat_dua_jenjang import k_19_pejabat_dua_jenjang
from pohon_xl.rules.keluaran.k_20_jumlah_pagu_berbeda import k_20_jumlah_pagu_berbeda
from pohon_xl.rules.keluaran.k_21_satuan_tidak_sesuai import k_21_satuan_tidak_sesuai
from pohon_xl.rules.keluaran.k_22_isian_di_luar_pohon import k_22_isian_di_luar_pohon
from pohon_xl.rules.keluaran.k_23_target_berbeda_renstra import k_23_target_berbeda_renstra
from pohon_xl.rules.keluaran.k_24_triwulan_tidak_sampai_target import (
    k_24_triwulan_tidak_sampai_target,
)
from pohon_xl.rules.keluaran.k_25_iku_berubah_tanpa_alasan import k_25_iku_berubah_tanpa_alasan
from pohon_xl.rules.keluaran.k_26_realisasi_anggaran_salah import k_26_realisasi_anggaran_salah
from pohon_xl.rules.keluaran.k_27_penandatangan_berbeda import k_27_penandatangan_berbeda
from pohon_xl.rules.keluaran.k_28_isian_berbeda_dari_tahap import k_28_isian_berbeda_dari_tahap
from pohon_xl.rules.keluaran.k_29_nama_program_berbeda import k_29_nama_program_berbeda
from pohon_xl.rules.keluaran.k_30_target_mundur import k_30_target_mundur
from pohon_xl.rules.keluaran.k_31_triwulan_kosong import k_31_triwulan_kosong
from pohon_xl.rules.keluaran.k_32_pembanding_kosong import k_32_pembanding_kosong
from pohon_xl.rules.keluaran.k_33_capaian_tidak_terhitung import k_33_capaian_tidak_terhitung
from pohon_xl.rules.lintas.l_01_tidak_ada_di_tahap_3 import l_01_tidak_ada_di_tahap_3
from pohon_xl.rules.lintas.l_02_tidak_ada_di_tahap_4 import l_02_tidak_ada_di_tahap_4
from pohon_xl.rules.lintas.l_03_tidak_ada_di_tahap_5 import l_03_tidak_ada_di_tahap_5
from pohon_xl.rules.lintas.l_04_teks_berbeda import l_04_teks_berbeda
from pohon_xl.rules.lintas.l_05_level_berbeda import l_05_level_berbeda
from pohon_xl.rules.lintas.l_06_rujukan_salah import l_06_rujukan_salah
from pohon_xl.rules.lintas.l_07_indikator_berbeda import l_07_indikator_berbeda
from pohon_xl.rules.lintas.l_08_baris_berulang import l_08_baris_berulang
from pohon_xl.rules.lintas.l_09_csf_tidak_ada_di_tahap_2 import l_09_csf_tidak_ada_di_tahap_2
from pohon_xl.rules.rule import Rule
from pohon_xl.rules.t0.t0_01_lembar_tidak_ditemukan import t0_01_lembar_tidak_ditemukan
from pohon_xl.rules.t0.t0_02_kolom_tidak_ditemukan import t0_02_kolom_tidak_ditemukan
from pohon_xl.rules.t0.t0_03_judul_kolom_kosong import t0_03_judul_kolom_kosong
from pohon_xl.rules.t0.t0_04_isi_geser_kolom import t0_04_isi_geser_kolom
from pohon_xl.rules.t0.t0_05_kode_berupa_angka import t0_05_kode_berupa_angka
from pohon_xl.rules.t0.t0_06_rumus_belum_dihitung import t0_06_rumus_belum_dihitung
from pohon_xl.rules.t0.t0_07_beberapa_kondisi_satu_sel import t0_07_beberapa_kondisi_satu_sel
from pohon_xl.rules.t0.t0_08_sel_galat import t0_08_sel_galat
from pohon_xl.rules.t0.t0_09_lembar_salinan import t0_09_lembar_salinan
from pohon_xl.rules.t0.t0_90_abaikan_tanpa_alasan import t0_90_abaikan_tanpa_alasan
from pohon_xl.rules.t0.t0_91_abaikan_tanpa_temuan import t0_91_abaikan_tanpa_temuan
from pohon_xl.rules.t1.t1_01_outcome_kosong import t1_01_outcome_kosong
from pohon_xl.rules.t1.t1_02_outcome_bukan_hasil import t1_02_outcome_bukan_hasil
from pohon_xl.rules.t1.t1_03_nama_perangkat_daerah_berbeda import (
    t1_03_nama_perangkat_daerah_berbeda,
)
from pohon_xl.rules.t2.t2_01_nomor_tidak_urut import t2_01_nomor_tidak_urut
from pohon_xl.rules.t2.t2_02_csf_tanpa_kondisi import t2_02_csf_tanpa_kondisi
from pohon_xl.rules.t2.t2_03_bahasa_csf import t2_03_bahasa_csf
from pohon_xl.rules.t2.t2_04_outcome_csf_tidak_jelas import t2_04_outcome_csf_tidak_jelas
from pohon_xl.rules.t2.t2_05_csf_mengulang_outcome import t2_05_csf_mengulang_outcome
from pohon_xl.rules.t3.t3_01_csf_tanpa_uraian import t3_01_csf_tanpa_uraian
from pohon_xl.rules.t3.t3_02_level_kosong import t3_02_level_kosong
from pohon_xl.rules.t3.t3_03_level_tidak_dikenal import t3_03_level_tidak_dikenal
from pohon_xl.rules.t3.t3_04_level_meloncat import t3_04_level_meloncat
from pohon_xl.rules.t3.t3_05_kondisi_berulang import t3_05_kondisi_berulang
from pohon_xl.rules.t3.t3_06_kondisi_hampir_sama import t3_06_kondisi_hampir_sama
from pohon_xl.rules.t3.t3_07_menyebut_program_atau_anggaran import (
    t3_07_menyebut_program_atau_anggaran,
)
from pohon_xl.rules.t3.t3_08_kata_kerja_tidak_sesuai_level import (
    t3_08_kata_kerja_tidak_sesuai_level,
)
from pohon_xl.rules.t3.t3_09_antara_tanpa_operasional import t3_09_antara_tanpa_operasional
from pohon_xl.rules.t3.t3_10_crosscutting_tanpa_perangkat_daerah import (
    t3_10_crosscutting_tanpa_perangkat_daerah,
)
from pohon_xl.rules.t3.t3_11_ejaan import t3_11_ejaan
from pohon_xl.rules.t3.t3_12_anak_tunggal import t3_12_anak_tunggal
from pohon_xl.rules.t3.t3_13_kondisi_kosong import t3_13_kondisi_kosong
from pohon_xl.rules.t3.t3_14_kondisi_nama_program import t3_14_kondisi_nama_program
from pohon_xl.rules.t4.t4_01_indikator_kosong import t4_01_indikator_kosong
from pohon_xl.rules.t4.t4_02_indikator_dalam_kurung import t4_02_indikator_dalam_kurung
from pohon_xl.rules.t4.t4_03_indikator_tidak_sesuai_level import t4_03_indikator_tidak_sesuai_level
from pohon_xl.rules.t4.t4_04_indikator_berulang import t4_04_indikator_berulang
from pohon_xl.rules.t4.t4_05_indikator_tidak_terukur import t4_05_indikator_tidak_terukur
from pohon_xl.rules.t4.t4_06_arah_indikator_tidak_jelas import t4_06_arah_indikator_tidak_jelas
from pohon_xl.rules.t4.t4_07_indikator_mengulang_kinerja import t4_07_indikator_mengulang_kinerja
from pohon_xl.rules.t4.t4_08_indikator_terlalu_banyak import t4_08_indikator_terlalu_banyak
from pohon_xl.rules.t4.t4_09_dua_ukuran_satu_indikator import t4_09_dua_ukuran_satu_indikator
from pohon_xl.rules.t5.t5_01_komponen_tidak_sesuai_level import t5_01_komponen_tidak_sesuai_level
from pohon_xl.rules.t5.t5_02_jabatan_tidak_sesuai_level import t5_02_jabatan_tidak_sesuai_level
from pohon_xl.rules.t5.t5_03_istilah_tidak_baku import t5_03_istilah_tidak_baku
from pohon_xl.rules.t5.t5_04_indikator_berisi_level import t5_04_indikator_berisi_level
from pohon_xl.rules.t5.t5_05_komponen_kosong import t5_05_komponen_kosong
from pohon_xl.rules.t5.t5_06_jabatan_kosong import t5_06_jabatan_kosong
from pohon_xl.rules.t5.t5_07_nama_komponen_berbeda import t5_07_nama_komponen_berbeda

CATALOG: tuple[Rule, ...] = (
    t0_01_lembar_tidak_ditemukan,
    t0_02_kolom_tidak_ditemukan,
    t0_03_judul_kolom_kosong,
    t0_04_isi_geser_kolom,
    t0_05_kode_berupa_angka,
    t0_06_rumus_belum_dihitung,
    t0_07_beberapa_kondisi_satu_sel,
    t0_08_sel_galat,
    t0_09_lembar_salinan,
    t0_90_abaikan_tanpa_alasan,
    t0_91_abaikan_tanpa_temuan,
    t1_01_outcome_kosong,
    t1_02_outcome_bukan_hasil,
    t1_03_nama_perangkat_daerah_berbeda,
    t2_01_nomor_tidak_urut,
    t2_02_csf_tanpa_kondisi,
    t2_03_bahasa_csf,
    t2_04_outcome_csf_tidak_jelas,
    t2_05_csf_mengulang_outcome,
    t3_01_csf_tanpa_uraian,
    t3_02_level_kosong,
    t3_03_level_tidak_dikenal,
    t3_04_level_meloncat,
    t3_05_kondisi_berulang,
    t3_06_kondisi_hampir_sama,
    t3_07_menyebut_program_atau_anggaran,
    t3_08_kata_kerja_tidak_sesuai_level,
    t3_09_antara_tanpa_operasional,
    t3_10_crosscutting_tanpa_perangkat_daerah,
    t3_11_ejaan,
    t3_12_anak_tunggal,
    t3_13_kondisi_kosong,
    t3_14_kondisi_nama_program,
    t4_01_indikator_kosong,
    t4_02_indikator_dalam_kurung,
    t4_03_indikator_tidak_sesuai_level,
    t4_04_indikator_berulang,
    t4_05_indikator_tidak_terukur,
    t4_06_arah_indikator_tidak_jelas,
    t4_07_indikator_mengulang_kinerja,
    t4_08_indikator_terlalu_banyak,
    t4_09_dua_ukuran_satu_indikator,
    t5_01_komponen_tidak_sesuai_level,
    t5_02_jabatan_tidak_sesuai_level,
    t5_03_istilah_tidak_baku,
    t5_04_indikator_berisi_level,
    t5_05_komponen_kosong,
    t5_06_jabatan_kosong,
    t5_07_nama_komponen_berbeda,
    l_01_tidak_ada_di_tahap_3,
    l_02_tidak_ada_di_tahap_4,
    l_03_tidak_ada_di_tahap_5,
    l_04_teks_berbeda,
    l_05_level_berbeda,
    l_06_rujukan_salah,
    l_07_indikator_berbeda,
    l_08_baris_berulang,
    l_09_csf_tidak_ada_di_tahap_2,
    k_01_isian_tidak_terbaca,
    k_02_nip_berupa_angka,
    k_03_nip_tidak_sah,
    k_04_target_kosong,
    k_05_satuan_kosong,
    k_06_kondisi_awal_kosong,
    k_07_iku_tanpa_definisi,
    k_08_pejabat_kosong,
    k_09_pagu_kosong,
    k_10_pagu_berbeda,
    k_11_target_100_persen,
    k_12_target_tidak_menantang,
    k_13_realisasi_tanpa_penjelasan,
    k_14_capaian_ekstrem,
    k_15_kode_rekening_salah,
    k_16_kode_tanpa_induk,
    k_17_masa_jabatan_terbalik,
    k_18_dua_pejabat_definitif,
    k_19_pejabat_dua_jenjang,
    k_20_jumlah_pagu_berbeda,
    k_21_satuan_tidak_sesuai,
    k_22_isian_di_luar_pohon,
    k_23_target_berbeda_renstra,
    k_24_triwulan_tidak_sampai_target,
    k_25_iku_berubah_tanpa_alasan,
    k_26_realisasi_anggaran_salah,
    k_27_penandatangan_berbeda,
    k_28_isian_berbeda_dari_tahap,
    k_29_nama_program_berbeda,
    k_30_target_mundur,
    k_31_triwulan_kosong,
    k_32_pembanding_kosong,
    k_33_capaian_tidak_terhitung,
    g_01_kotak_disunting,
    g_02_kotak_ditambahkan,
    g_03_kotak_dihapus,
)

BY_KODE: dict[str, Rule] = {r.kode: r for r in CATALOG}
