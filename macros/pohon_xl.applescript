-- Excel for Mac may start nothing itself; it may call this script, which lies in
-- ~/Library/Application Scripts/com.microsoft.Excel/. Three lines: python, isolasi, request file.
on Jalankan(pesan)
	set bagian to paragraphs of pesan
	set pilihan to " -I -B"
	if item 2 of bagian is "pengguna" then set pilihan to " -E -P -B"
	try
		do shell script (quoted form of item 1 of bagian) & pilihan & " -m pohon_xl.addin.mulai " & (quoted form of ("--permintaan=" & item 3 of bagian))
		return "0"
	on error pesanGalat number nomor
		return nomor as text
	end try
end Jalankan
