Attribute VB_Name = "PohonPesan"
' What the planner sees of a click: a message, or a question of one line.
Option Explicit

Public Sub Katakan(ByVal pesan As String, ByVal galat As Boolean)
    MsgBox Left$(pesan, 1000), IIf(galat, vbExclamation, vbInformation), "Pohon Kinerja"
End Sub

Public Function Tanya(ByVal pertanyaan As String) As String
    Tanya = InputBox(pertanyaan, "Pohon Kinerja")
End Function
