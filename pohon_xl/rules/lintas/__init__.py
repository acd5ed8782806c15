"""Rules across stages (L-xx)."""
