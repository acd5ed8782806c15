"""File to Grid (impure): the only readers of workbooks."""
