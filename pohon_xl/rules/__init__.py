"""KertasKerja to findings: the only place that speaks about content."""
