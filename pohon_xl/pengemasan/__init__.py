"""Builds the add-in and the workbook with buttons from text, without Excel: `make addin`."""
