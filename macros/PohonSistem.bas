Attribute VB_Name = "PohonSistem"
' What differs between Excel for PC, Excel for Mac and LibreOffice: folders, starting a program, what the host calls itself.
Option Explicit

Public Function DiMac() As Boolean
    DiMac = (Application.OperatingSystem Like "Mac*")
End Function

' Where this user's settings lie; no administrator is needed, never beside a workbook.
Public Function FolderPohon() As String
    If DiMac() Then
        FolderPohon = Split(Lingkungan("HOME"), "/Library/Containers/")(0) & "/Library/Group Containers/UBF8T346G9.Office/pohon_xl/"
    ElseIf Lingkungan("LOCALAPPDATA") <> "" Then
        FolderPohon = Lingkungan("LOCALAPPDATA") & Application.PathSeparator & "pohon_xl" & Application.PathSeparator
    ElseIf Lingkungan("XDG_STATE_HOME") <> "" Then
        FolderPohon = Lingkungan("XDG_STATE_HOME") & "/pohon_xl/"
    Else
        FolderPohon = Lingkungan("HOME") & "/.local/state/pohon_xl/"
    End If
End Function

' The exit code. Python is awaited; meanwhile the host serves it.
Public Function MulaiPython(ByVal pengaturan As String, ByVal berkas As String, ByVal hasil As String) As Long
    Dim penjalan As Object
    If DiMac() Then
        MulaiPython = LewatMac(pengaturan, berkas)
        Exit Function
    End If
    Set penjalan = Penjalankan()
    If penjalan Is Nothing Then
        MulaiPython = TungguHasil(Shell(PerintahPython(pengaturan, berkas), 0), hasil)
    Else
        MulaiPython = DariFolderKami(penjalan, PerintahPython(pengaturan, berkas))
    End If
End Function

' Only Excel for Mac knows AppleScriptTask. LibreOffice runs both sides of #If, so it has no other.
Private Function LewatMac(ByVal pengaturan As String, ByVal berkas As String) As Long
#If Mac Then
    LewatMac = CLng(AppleScriptTask("pohon_xl.applescript", "Jalankan", NilaiKunci(pengaturan, "python") & vbLf & NilaiKunci(pengaturan, "isolasi") & vbLf & berkas))
#End If
End Function

Private Function Penjalankan() As Object
    On Error Resume Next
    Set Penjalankan = CreateObject("WScript.Shell")
End Function

' The folder of the opened workbook must not be the current one of the new program.
Private Function DariFolderKami(ByVal penjalan As Object, ByVal perintah As String) As Long
    Dim semula As String, nomor As Long, sebab As String
    semula = penjalan.CurrentDirectory
    penjalan.CurrentDirectory = FolderPohon()
    On Error Resume Next
    DariFolderKami = penjalan.Run(perintah, 0, True)
    nomor = Err.Number
    sebab = Err.Description
    penjalan.CurrentDirectory = semula
    On Error GoTo 0
    If nomor <> 0 Then Err.Raise nomor, "PohonSistem", sebab
End Function

' Where programs are started without waiting: the answer is complete as soon as its file is there.
Private Function TungguHasil(ByVal tugas As Variant, ByVal hasil As String) As Long
    Dim mulai As Double
    mulai = Timer
    Do While Not AdaBerkas(hasil)
        DoEvents
        If Timer < mulai Then mulai = Timer
        If Timer - mulai > 600 Then
            TungguHasil = -1
            Exit Do
        End If
    Loop
End Function

' How formulas are calculated; 0 where nobody knows (no workbook is open).
Public Function ModeHitung() As Long
    On Error Resume Next
    ModeHitung = Application.Calculation
End Function

' What a Python that was ended halfway (by an antivirus, for one) has left switched off.
Public Sub Pulihkan(ByVal hitung As Long)
    On Error Resume Next
    Application.ScreenUpdating = True
    Application.DisplayAlerts = True
    Application.EnableEvents = True
    Application.StatusBar = False
    If hitung <> 0 Then Application.Calculation = hitung
End Sub

Public Function NamaHost() As String
    NamaHost = "excel"
    If Val(Application.Version) < 12 Then NamaHost = "libreoffice"
End Function

' With its folder; LibreOffice forgets the folder in FullName. Nothing where it was never saved.
Public Function LetakBuku() As String
    If ActiveWorkbook.Path = "" Then Exit Function
    LetakBuku = ActiveWorkbook.FullName
    If LetakBuku = ActiveWorkbook.Name Then LetakBuku = ActiveWorkbook.Path & Application.PathSeparator & LetakBuku
End Function

' To tell two Excels apart; 0 where the host has no such number. Asked as an Object, because Excel
' for Mac would not even compile a member it does not have.
Public Function JendelaHost() As String
    Dim host As Object
    On Error Resume Next
    JendelaHost = "0"
    Set host = Application
    JendelaHost = CStr(host.Hwnd)
End Function

Public Function SelTerpilih() As String
    On Error Resume Next
    SelTerpilih = ActiveCell.Address(False, False)
End Function

Public Function TampilanTerproteksi() As Boolean
    Dim host As Object
    On Error Resume Next
    Set host = Application
    TampilanTerproteksi = (host.ProtectedViewWindows.Count > 0)
End Function
