"""Plans are obeyed here; which content goes where is decided in sheets/ and documents/."""
