"""Two versions of a workbook compared, performance by performance. Pure."""
