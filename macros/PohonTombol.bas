Attribute VB_Name = "PohonTombol"
' Dibuat dari pohon_xl/addin/tombol.py; ubah di sana, lalu `make docs`.
Option Explicit

Public Sub Tombol_periksa()
    JalankanPohon "periksa", True, ""
End Sub

Public Sub Tombol_temuan_berikutnya()
    JalankanPohon "temuan_berikutnya", True, ""
End Sub

Public Sub Tombol_temuan_sebelumnya()
    JalankanPohon "temuan_sebelumnya", True, ""
End Sub

Public Sub Tombol_abaikan()
    JalankanPohon "abaikan", True, "Mengapa temuan di sel ini diabaikan? Alasan ini dibaca evaluator."
End Sub

Public Sub Tombol_perbaikan()
    JalankanPohon "perbaikan", True, ""
End Sub

Public Sub Tombol_bersihkan()
    JalankanPohon "bersihkan", True, ""
End Sub

Public Sub Tombol_pohon()
    JalankanPohon "pohon", True, ""
End Sub

Public Sub Tombol_cascading()
    JalankanPohon "cascading", True, ""
End Sub

Public Sub Tombol_pk_lembar()
    JalankanPohon "pk_lembar", True, ""
End Sub

Public Sub Tombol_iku()
    JalankanPohon "iku", True, ""
End Sub

Public Sub Tombol_rencana_aksi()
    JalankanPohon "rencana_aksi", True, ""
End Sub

Public Sub Tombol_semua()
    JalankanPohon "semua", True, ""
End Sub

Public Sub Tombol_dokumen_pk()
    JalankanPohon "dokumen_pk", True, ""
End Sub

Public Sub Tombol_dokumen_lkip()
    JalankanPohon "dokumen_lkip", True, ""
End Sub

Public Sub Tombol_dokumen_skp()
    JalankanPohon "dokumen_skp", True, ""
End Sub

Public Sub Tombol_berita_acara()
    JalankanPohon "berita_acara", True, ""
End Sub

Public Sub Tombol_pdf()
    JalankanPohon "pdf", True, ""
End Sub

Public Sub Tombol_templat()
    JalankanPohon "templat", False, ""
End Sub

Public Sub Tombol_banding()
    JalankanPohon "banding", True, ""
End Sub

Public Sub Tombol_pengaturan()
    JalankanPohon "pengaturan", False, ""
End Sub

Public Sub Tombol_bantuan()
    JalankanPohon "bantuan", False, ""
End Sub
