Attribute VB_Name = "PohonPita"
' Dibuat dari pohon_xl/addin/tombol.py; ubah di sana, lalu `make docs`.
Option Explicit

Public Sub Pita_periksa(control As IRibbonControl)
    JalankanPohon "periksa", True, ""
End Sub

Public Sub Pita_temuan_berikutnya(control As IRibbonControl)
    JalankanPohon "temuan_berikutnya", True, ""
End Sub

Public Sub Pita_temuan_sebelumnya(control As IRibbonControl)
    JalankanPohon "temuan_sebelumnya", True, ""
End Sub

Public Sub Pita_abaikan(control As IRibbonControl)
    JalankanPohon "abaikan", True, "Mengapa temuan di sel ini diabaikan? Alasan ini dibaca evaluator."
End Sub

Public Sub Pita_perbaikan(control As IRibbonControl)
    JalankanPohon "perbaikan", True, ""
End Sub

Public Sub Pita_bersihkan(control As IRibbonControl)
    JalankanPohon "bersihkan", True, ""
End Sub

Public Sub Pita_pohon(control As IRibbonControl)
    JalankanPohon "pohon", True, ""
End Sub

Public Sub Pita_cascading(control As IRibbonControl)
    JalankanPohon "cascading", True, ""
End Sub

Public Sub Pita_pk_lembar(control As IRibbonControl)
    JalankanPohon "pk_lembar", True, ""
End Sub

Public Sub Pita_iku(control As IRibbonControl)
    JalankanPohon "iku", True, ""
End Sub

Public Sub Pita_rencana_aksi(control As IRibbonControl)
    JalankanPohon "rencana_aksi", True, ""
End Sub

Public Sub Pita_semua(control As IRibbonControl)
    JalankanPohon "semua", True, ""
End Sub

Public Sub Pita_dokumen_pk(control As IRibbonControl)
    JalankanPohon "dokumen_pk", True, ""
End Sub

Public Sub Pita_dokumen_lkip(control As IRibbonControl)
    JalankanPohon "dokumen_lkip", True, ""
End Sub

Public Sub Pita_dokumen_skp(control As IRibbonControl)
    JalankanPohon "dokumen_skp", True, ""
End Sub

Public Sub Pita_berita_acara(control As IRibbonControl)
    JalankanPohon "berita_acara", True, ""
End Sub

Public Sub Pita_pdf(control As IRibbonControl)
    JalankanPohon "pdf", True, ""
End Sub

Public Sub Pita_templat(control As IRibbonControl)
    JalankanPohon "templat", False, ""
End Sub

Public Sub Pita_banding(control As IRibbonControl)
    JalankanPohon "banding", True, ""
End Sub

Public Sub Pita_pengaturan(control As IRibbonControl)
    JalankanPohon "pengaturan", False, ""
End Sub

Public Sub Pita_bantuan(control As IRibbonControl)
    JalankanPohon "bantuan", False, ""
End Sub
