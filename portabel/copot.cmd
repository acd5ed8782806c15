@echo off
rem Mencopot pohon_xl dari pengguna ini. Buku kerja dan hasil tidak disentuh.
setlocal EnableExtensions DisableDelayedExpansion
set "VENV=%LOCALAPPDATA%\pohon_xl\python"
echo Mencopot tombol Pohon Kinerja. Tutup dulu semua jendela Excel.
if not exist "%VENV%\Scripts\python.exe" goto tidak_ada
"%VENV%\Scripts\python.exe" -I -m pohon_xl copot || goto gagal
rmdir /s /q "%VENV%"
echo Selesai.
pause
exit /b 0

:tidak_ada
echo pohon_xl tidak terpasang di komputer ini.
pause
exit /b 0

:gagal
echo Tombol belum dapat dicopot karena sebab di atas.
pause
exit /b 2
