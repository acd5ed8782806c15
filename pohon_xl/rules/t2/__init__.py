"""Rules of Tahap 2: CSF."""
