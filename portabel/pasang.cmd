@echo off
rem Memasang pohon_xl untuk pengguna ini: tanpa internet, tanpa hak administrator.
setlocal EnableExtensions DisableDelayedExpansion
set "SINI=%~dp0"
set "RUMAH=%LOCALAPPDATA%\pohon_xl"
set "VENV=%RUMAH%\python"
set "PY="
set "OPSI="

echo Memasang tombol Pohon Kinerja. Tutup dulu semua jendela Excel.
echo.
for %%V in (3.14 3.13 3.12 3.11) do call :coba_py %%V
if not defined PY if exist "%RUMAH%\python_dasar\python.exe" set "PY=%RUMAH%\python_dasar\python.exe"
if not defined PY for %%F in ("%SINI%python-3.1*-amd64.exe") do call :pasang_python "%%~fF"
if not defined PY goto tanpa_python

echo Memeriksa berkas ...
"%PY%" %OPSI% -I -B "%SINI%periksa_berkas.py" || goto rusak
echo Menyiapkan Python ...
"%PY%" %OPSI% -I -m venv "%VENV%" || goto gagal
"%VENV%\Scripts\python.exe" -I -m pip install --quiet --disable-pip-version-check --no-index --find-links "%SINI%wheels" --force-reinstall "pohon-xl[tombol]" || goto gagal
echo Memasang tombol ...
"%VENV%\Scripts\python.exe" -I -m pohon_xl pasang || goto gagal
echo.
"%VENV%\Scripts\python.exe" -I -m pohon_xl pasang --periksa
echo.
echo Selesai. Buka Excel: ada tab Pohon Kinerja.
pause
exit /b 0

:coba_py
if defined PY goto :eof
py -%1 -I -c "import sys, venv; sys.exit(sys.maxsize < 2**32)" >nul 2>&1 || goto :eof
set "PY=py"
set "OPSI=-%1"
goto :eof

:pasang_python
if defined PY goto :eof
echo Memasang Python dari %~nx1 untuk pengguna ini ...
"%~1" /quiet InstallAllUsers=0 Include_launcher=0 Include_test=0 Shortcuts=0 TargetDir="%RUMAH%\python_dasar" || goto :eof
if exist "%RUMAH%\python_dasar\python.exe" set "PY=%RUMAH%\python_dasar\python.exe"
goto :eof

:tanpa_python
echo Python 3.11 sampai 3.14 (64 bit) belum ada di komputer ini.
echo Minta pengelola TI mengunduh "Windows installer (64-bit)" dari python.org,
echo taruh berkas python-3.13.x-amd64.exe itu di folder ini, lalu jalankan pasang.cmd lagi.
pause
exit /b 2

:rusak
echo Ada berkas di folder ini yang rusak atau diubah orang. Salin ulang seluruh folder dari sumbernya.
pause
exit /b 2

:gagal
echo Pemasangan berhenti karena sebab di atas. Tidak ada berkas Anda yang diubah.
echo Foto layar ini untuk pengelola TI bila perlu.
pause
exit /b 2
