"""What to write, as plain data. Plans decide everything; renderers obey."""
