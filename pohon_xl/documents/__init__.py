"""KertasKerja -> DocumentPlan: one document, one file, one template of the same stem."""
