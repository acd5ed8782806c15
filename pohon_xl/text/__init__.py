"""Indonesian text without any domain; each file both reads and writes what it is named for."""
