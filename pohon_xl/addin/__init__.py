"""Buttons in Excel and LibreOffice: which there are, and what a click starts."""
