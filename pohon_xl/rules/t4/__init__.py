"""Rules of Tahap 4: indicators."""
