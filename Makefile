# Dua perintah pertama: `make contoh` dan `make test`. Masing-masing menyiapkan lingkungannya sendiri.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WADAH := $(VENV)/.dasar
WADAH_UJI := $(VENV)/.uji

.PHONY: fuzz korpus contoh test lint types imports check docs golden templat huruf gambar bench alat addin portabel bersih

contoh: $(WADAH)
	$(BIN)/pohon-xl contoh

test: $(WADAH_UJI) alat
	$(BIN)/python -m pytest

lint: $(WADAH_UJI)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(WADAH_UJI)
	$(BIN)/mypy

imports: $(WADAH_UJI)
	$(BIN)/lint-imports

check: lint types imports test

# halaman yang dibuat dari kode; sebuah uji menolak yang usang
docs: $(WADAH_UJI)
	$(BIN)/python -m pohon_xl.rules.page > pohon_xl/rules/README.md.baru
	mv pohon_xl/rules/README.md.baru pohon_xl/rules/README.md
	$(BIN)/python -m tests.support.readme
	$(BIN)/python -m pohon_xl.pengemasan --naskah macros

# add-in Excel dan buku kerja bertombol dari naskah di macros/, dengan daftar SHA-256
addin: $(WADAH)
	$(BIN)/python -m pohon_xl.pengemasan dist

# folder pemasangan Windows tanpa internet (dibuat dengan internet: wheel dari PyPI)
portabel: $(WADAH)
	rm -rf dist/portabel build/wheel
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir build/wheel .
	$(BIN)/python -m pohon_xl.pengemasan.portabel dist/portabel build/wheel/*.whl

# teks acuan rencana lembar dan dokumen: tulis ulang, lalu baca `git diff`
golden: $(WADAH_UJI)
	POHON_GOLDEN=tulis $(BIN)/python -m pytest -p no:cacheprovider

# templat Word dari skripnya
templat: $(WADAH_UJI)
	for naskah in word_templates/susun_*.py; do $(BIN)/python $$naskah || exit 1; done

# lebar huruf Carlito (selebar Calibri) sebagai tabel; perlu paket fonts-crosextra-carlito
huruf: $(WADAH_UJI)
	$(BIN)/python -m tests.support.lebar_huruf

# gambar README dari hasil yang sebenarnya
gambar: $(WADAH_UJI) alat
	$(BIN)/python -m tests.support.gambar

mutu: $(WADAH_UJI)
	$(BIN)/python -m tests.mutu

bench: $(WADAH_UJI)
	$(BIN)/python -m tests.bench

# masukan acak yang dituntun cakupan kode (atheris, Python 3.11 sampai 3.13); DETIK tiap sasaran
DETIK ?= 300
fuzz: $(WADAH_UJI)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	$(BIN)/python -m tests.fuzz baca $(DETIK)
	$(BIN)/python -m tests.fuzz tulis $(DETIK)

# hukum paket atas buku kerja tulisan program lain, dari paket sumber Debian (sekitar 380 MB, berjam-jam);
# atas berkas Anda sendiri: `.venv/bin/python -m tests.korpus FOLDER`
korpus: $(WADAH_UJI) alat
	sh tests/korpus/unduh build/korpus
	$(BIN)/python -m tests.korpus build/korpus --pemeriksa

# LibreOffice, poppler dan Chromium dipakai uji untuk membuka hasil seperti yang dilihat orang;
# yang sudah lengkap dibiarkan
alat:
	@sh .ci/alat

$(WADAH): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Diperlukan Python 3.11 atau lebih baru ($(PYTHON) terlalu lama)."; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
		|| { echo "Modul venv tidak ada; di Debian/Ubuntu: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(WADAH_UJI): $(WADAH)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# pengaya LibreOffice: menu dan bilah alat Pohon Kinerja
oxt: $(WADAH)
	$(BIN)/python -m pohon_xl.addin.oxt dist

bersih:
	rm -rf $(VENV) contoh dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
