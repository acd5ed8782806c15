Attribute VB_Name = "PohonBerkas"
' Text files in UTF-16, and where folders are: all that touches the disk.
Option Explicit

Public Function Lingkungan(ByVal nama As String) As String
    Lingkungan = Environ(nama)
End Function

Public Function AdaBerkas(ByVal berkas As String) As Boolean
    AdaBerkas = (Dir(berkas) <> "")
End Function

' UTF-16 is what a text is in memory here: bytes and text change into each other as they are.
Public Function BacaTeks(ByVal berkas As String) As String
    Dim nomor As Integer, isi() As Byte
    If Not AdaBerkas(berkas) Then Exit Function
    nomor = FreeFile
    Open berkas For Binary Access Read As #nomor
    If LOF(nomor) > 1 Then
        ReDim isi(0 To LOF(nomor) - 1)
        Get #nomor, , isi
        BacaTeks = isi
    End If
    Close #nomor
    If Left$(BacaTeks, 1) = ChrW$(&HFEFF) Then BacaTeks = Mid$(BacaTeks, 2)
End Function

Public Sub TulisTeks(ByVal berkas As String, ByVal teks As String)
    Dim nomor As Integer, isi() As Byte
    isi = teks
    nomor = FreeFile
    Open berkas For Binary Access Write As #nomor
    Put #nomor, , isi
    Close #nomor
End Sub

Public Sub HapusBerkas(ByVal berkas As String)
    On Error Resume Next
    If AdaBerkas(berkas) Then Kill berkas
End Sub
