"""Puts the buttons into Excel and LibreOffice of this user, takes them out, says what is wrong."""
