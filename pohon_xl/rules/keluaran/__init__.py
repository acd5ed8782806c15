"""K: what the outputs still lack or contradict."""
