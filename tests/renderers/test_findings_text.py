from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.renderers.findings_text import render_findings

AT = Location("Tahap 4", 25, 2)
FINDINGS = (
    Finding("1", "L-01", "tidak-ada", Severity.GALAT, (AT,), "Tidak ada.", "Tambahkan."),
    Finding(
        "2", "L-04", "teks-berbeda", Severity.GALAT, (AT,), "Berbeda.", "Samakan.",
        status="diabaikan", alasan="sudah dibahas",
    ),
)  # fmt: skip


def test_ignored_findings_stand_last_with_their_reason_instead_of_advice() -> None:
    text = render_findings(KertasKerja("a.xlsx"), FINDINGS)

    assert "GALAT (1)\n  L-01 tidak-ada  Tahap 4!B25\n" in text
    assert text.endswith(
        "DIABAIKAN (1)\n"
        "  L-04 teks-berbeda  Tahap 4!B25\n"
        "      Berbeda.\n"
        "    = alasan: sudah dibahas\n\n"
        "Ringkasan: 1 galat, 0 peringatan, 0 saran, 1 diabaikan.\n"
    )
