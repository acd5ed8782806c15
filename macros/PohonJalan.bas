Attribute VB_Name = "PohonJalan"
' A click: write down what it is about, start Python, show the answer. Nothing else is decided here.
' The interpreter is named by the settings of this user alone, never by a workbook or its folder.
' Python gets only paths the installer chose, and no interpreter of batch files is between. What it is about
' travels in a text file (UTF-16), so every name of a workbook arrives whole.
Option Explicit

Public Sub JalankanPohon(ByVal fungsi As String, ByVal perluBuku As Boolean, ByVal pertanyaan As String)
    Dim jawaban As String, dasar As String, pengaturan As String, kode As Long, hitung As Long
    On Error GoTo Gagal
    If perluBuku Then
        If Not AdaBuku() Then Exit Sub
    End If
    If pertanyaan <> "" Then
        jawaban = Tanya(pertanyaan)
        If Trim$(jawaban) = "" Then Exit Sub
    End If
    pengaturan = BacaTeks(FolderPohon() & "addin.txt")
    If PerintahPython(pengaturan, "x") = "" Then
        Katakan "Pengaturan add-in belum ada atau rusak: " & FolderPohon() & "addin.txt. Jalankan 'pohon-xl pasang' sekali lagi.", True
        Exit Sub
    End If
    dasar = FolderPohon() & "klik_" & CStr(CLng(Date)) & "_" & CStr(CLng(Timer * 100))
    TulisTeks dasar & ".txt", IsiPermintaan(fungsi, jawaban, dasar & "_hasil.txt")
    hitung = ModeHitung()
    kode = MulaiPython(pengaturan, dasar & ".txt", dasar & "_hasil.txt")
    jawaban = BacaTeks(dasar & "_hasil.txt")
    If jawaban = "" Then Pulihkan hitung
    TunjukkanHasil jawaban, kode
    HapusBerkas dasar & ".txt"
    HapusBerkas dasar & "_hasil.txt"
    Exit Sub
Gagal:
    Katakan "Python tidak dapat dijalankan (" & Err.Description & "). Buku kerja Anda tidak diubah. " & Petunjuk(), True
    If dasar <> "" Then HapusBerkas dasar & ".txt"
End Sub

' The command line, or nothing where the settings do not name an interpreter by its whole path.
Public Function PerintahPython(ByVal pengaturan As String, ByVal berkas As String) As String
    Dim python As String
    python = NilaiKunci(pengaturan, "python")
    If python = "" Or InStr(python, """") > 0 Or InStr(python, "%") > 0 Then Exit Function
    If Not (python Like "?:\*" Or python Like "\\*" Or python Like "/*") Then Exit Function
    PerintahPython = """" & python & """ " & Pilihan(pengaturan) & " -m pohon_xl.addin.mulai ""--permintaan=" & berkas & """"
End Function

' A Python whose packages belong to this user alone cannot see them under -I.
Public Function Pilihan(ByVal pengaturan As String) As String
    Pilihan = "-I -B"
    If NilaiKunci(pengaturan, "isolasi") = "pengguna" Then Pilihan = "-E -P -B"
End Function

Public Function NilaiKunci(ByVal teks As String, ByVal kunci As String) As String
    Dim baris As Variant
    For Each baris In Split(Replace(teks, vbCr, ""), vbLf)
        If Left$(baris, Len(kunci) + 1) = kunci & "=" Then NilaiKunci = Mid$(baris, Len(kunci) + 2)
    Next baris
End Function

' One key a line; a name may hold everything but a line break.
Public Function IsiPermintaan(ByVal fungsi As String, ByVal jawaban As String, ByVal hasil As String) As String
    IsiPermintaan = Kunci("fungsi", fungsi) & Kunci("host", NamaHost()) & Kunci("hwnd", JendelaHost()) & _
        Kunci("jawaban", jawaban) & Kunci("hasil", hasil)
    If ActiveWorkbook Is Nothing Then Exit Function
    IsiPermintaan = IsiPermintaan & Kunci("wb", ActiveWorkbook.Name) & Kunci("path", LetakBuku()) & _
        Kunci("lembar", ActiveSheet.Name) & Kunci("sel", SelTerpilih())
End Function

Private Function Kunci(ByVal nama As String, ByVal isi As String) As String
    Kunci = nama & "=" & Replace(Replace(isi, vbCr, " "), vbLf, " ") & vbLf
End Function

' False after it has said what to do.
Private Function AdaBuku() As Boolean
    AdaBuku = Not (ActiveWorkbook Is Nothing)
    If AdaBuku Then Exit Function
    If TampilanTerproteksi() Then
        Katakan "Buku kerja ini dibuka dalam Tampilan Terproteksi. Klik 'Aktifkan Pengeditan' di bilah kuning, lalu ulangi.", True
    Else
        Katakan "Belum ada buku kerja yang terbuka. Buka dulu buku kerja Anda, lalu ulangi.", True
    End If
End Function

Private Sub TunjukkanHasil(ByVal jawaban As String, ByVal kode As Long)
    Dim akhir As Long
    akhir = InStr(jawaban, vbLf)
    If akhir = 0 Then
        Katakan "Python berhenti tanpa jawaban (kode " & CStr(kode) & "). Bila ada lembar yang berubah sebagian, tutup buku kerja tanpa menyimpannya lalu buka lagi. " & Petunjuk(), True
    ElseIf Mid$(jawaban, akhir + 1) <> "" Then
        Katakan Mid$(jawaban, akhir + 1), (Left$(jawaban, 5) = "galat")
    End If
End Sub

Private Function Petunjuk() As String
    Petunjuk = "Jalankan 'pohon-xl pasang --periksa' untuk melihat sebabnya; catatannya di " & FolderPohon() & "log."
End Function
