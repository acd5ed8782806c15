"""Rules of Tahap 3: conditions."""
