"""KertasKerja to SheetPlan: which content goes where; one worksheet, one module, same name."""
