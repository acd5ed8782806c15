"""Rules of Tahap 5: komponen and jabatan."""
