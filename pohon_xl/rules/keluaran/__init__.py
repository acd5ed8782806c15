"""Rules on what an output still lacks or contradicts (code K)."""
