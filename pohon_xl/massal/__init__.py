"""Many workbooks at once: find them, build each in a process of its own, sum up.

`jalan.py` has the steps in order. Nothing here decides what stands in a result: that is `app.py`.
"""
