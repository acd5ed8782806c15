"""Rules about reading the sheets (T0-xx)."""
