"""Rules of Tahap 1: outcome."""
