"""T3-01: a condition of Tahap 2 neither broken down nor crosscutting."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.letak import tables_of
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import is_indikator, partner_codes


@rule("T3-01", "csf-tanpa-uraian", Severity.GALAT)
def t3_01_csf_tanpa_uraian(kertas: KertasKerja) -> Iterator[Problem]:
    """Kondisi CSF di Tahap 2 tidak diuraikan di Tahap 3 dan bukan crosscutting.

    Mengapa: kondisi yang tidak diuraikan tidak mempunyai program, kegiatan dan penanggung jawab;
    bila milik perangkat daerah lain, hal itu harus dinyatakan sebagai crosscutting.

    Contoh salah:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya guru | Terpenuhinya kebutuhan guru
        2 | Gizi siswa rendah | Meningkatnya gizi siswa
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Terpenuhinya kebutuhan guru | Meningkatnya pemerataan guru | kondisi antara utama

    Contoh benar:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya guru | Terpenuhinya kebutuhan guru
        2 | Gizi siswa rendah | Meningkatnya gizi siswa
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Terpenuhinya kebutuhan guru | Meningkatnya pemerataan guru | kondisi antara utama
        Meningkatnya gizi siswa | CROSSCUTTING DINAS KESEHATAN |

    Sumber: PermenPANRB 89/2021, Tahap 3.
    """
    if not any(tables_of(kertas, 3)):
        return
    partner = partner_codes(kertas)
    by_cell: dict[Isi, list[tuple[str, Isi | None]]] = {}
    whole: set[Isi] = set()
    for simpul in kertas.pohon.walk():
        cells = [kertas.tautan.sel_of.get((simpul.kode, t)) for t in (2, 3)]
        first = next((c for c in cells if c is not None), None)
        if simpul.level is not Level.CSF or first is None or not is_indikator(simpul.kinerja):
            continue
        if simpul.anak or simpul.crosscutting or simpul.kode in partner:
            whole.add(first)
        else:
            by_cell.setdefault(first, []).append((simpul.kinerja, cells[1]))
    for isi, parts in by_cell.items():
        if isi in whole:  # another condition of that cell is broken down: T0-07 asks to part them
            continue
        uraian = next((c for _, c in parts if c is not None and c != isi), None)
        names = "; ".join(f'"{kinerja}"' for kinerja, _ in parts)
        yield Problem(
            sel=(isi.at, *((uraian.at,) if uraian else ())),
            pesan=f"Kondisi {names} tidak diuraikan di Tahap 3 dan tidak ditandai crosscutting.",
            saran="Uraikan menjadi kondisi antara sampai operasional di Tahap 3, atau tulis "
            '"CROSSCUTTING" beserta nama perangkat daerahnya.',
            kunci=isi.teks,
        )
