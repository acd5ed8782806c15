"""`make bench`: ratios of CPU time and memory, measured side by side; no test looks at a clock.

Each module gives rows (`Row`); `__main__` measures them, prints, writes JSON and the table in docs.
A new row: a function that yields `Row`s in a module here, one entry in `__main__.GROUPS`.
"""
