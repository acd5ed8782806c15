"""pohon_xl: from the five Tahap sheets to pohon kinerja, cascading, PK and LKIP."""

__version__ = "0.1.0"
