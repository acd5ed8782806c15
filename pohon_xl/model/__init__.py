"""What was read: frozen, typed, without Excel, Word or pandas."""
