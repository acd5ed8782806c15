"""The package law over any folder of workbooks that other programs wrote: `make korpus`."""
