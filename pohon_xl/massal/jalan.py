"""The run: find, build in parallel, sum up. The one file of this folder to read first."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from pohon_xl.errors import SettingError
from pohon_xl.massal.alamat import open_tempat, refuse_missing
from pohon_xl.massal.antrean import run_antrean
from pohon_xl.massal.berkas import DaftarBerkas, find_berkas
from pohon_xl.massal.lintas import match_lintas
from pohon_xl.massal.pelaksana import Pelaksana, open_dask, open_lokal
from pohon_xl.massal.tampungan import Tampungan
from pohon_xl.massal.tempat import Tempat, TempatLokal
from pohon_xl.massal.tugas import HasilTugas, Pilihan, Tugas
from pohon_xl.massal.tujuan import plan_tujuan
from pohon_xl.massal.versi import versi
from pohon_xl.rekaman import dataclass, field

KESALAHAN = "kesalahan.log"


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What the command line asked for; folders by path or address."""

    sumber: str
    keluaran: str
    pilihan: Pilihan = field(default_factory=Pilihan)
    pekerja: int | None = None
    dask: str | None = None


@dataclass(frozen=True, slots=True)
class HasilMassal:
    """Counts, and the files of the summary. `kesalahan`: faults of our own among the failed."""

    selesai: int
    dilewati: int
    gagal: int
    kesalahan: int
    hasil_kami: int
    ditulis: tuple[str, ...]
    disimpan: tuple[str, ...] = ()


#: told of each result: the result, its number, how many there will be
Lapor = Callable[[HasilTugas, int, int], None]
BukaPelaksana = Callable[[int], AbstractContextManager[Pelaksana]]


def run_massal(
    permintaan: Permintaan, lapor: Lapor, pelaksana: BukaPelaksana | None = None
) -> HasilMassal:
    """Build every workbook below a folder and write the summary.

    `pelaksana` opens who does the work, given the number of files; by default as asked for.
    Raises: SettingError, OutputError. A workbook that cannot be built is a row of the summary.
    """
    sumber, keluaran = open_tempat(permintaan.sumber), open_tempat(permintaan.keluaran)
    refuse_missing(sumber)
    _refuse_same(sumber, keluaran)
    daftar = find_berkas(sumber, keluaran)
    if not daftar.berkas and not daftar.ditolak:
        raise SettingError(
            f"Folder '{sumber.alamat}' tidak memuat buku kerja (.xlsx, .xlsm, .xltx, .xltm, .xls, "
            ".xlsb, .ods) milik perencana; periksa namanya."
        )
    with keluaran.locked(), Tampungan() as tampungan:
        for name, pesan in daftar.ditolak:
            refused = HasilTugas(name, "", pesan=pesan)
            tampungan.add(refused)
            lapor(refused, 0, len(daftar.berkas))
        buka = pelaksana or _chosen(permintaan)
        with buka(len(daftar.berkas)) as workers:
            results = run_antrean(
                workers.executor,
                workers.kerja,
                _tasks(daftar, permintaan, sumber, keluaran),
                ahead=workers.ahead,
                batch=workers.batch,
                awas=workers.awas,
            )
            for number, hasil in enumerate(results, 1):
                tampungan.add(hasil)
                lapor(hasil, number, len(daftar.berkas))
        return _sum_up(tampungan, keluaran, daftar)


def _chosen(permintaan: Permintaan) -> BukaPelaksana:
    dask = permintaan.dask
    if dask is not None:
        return lambda berkas: open_dask(dask, berkas)
    return lambda berkas: open_lokal(permintaan.pekerja, berkas)


def _tasks(
    daftar: DaftarBerkas, permintaan: Permintaan, sumber: Tempat, keluaran: Tempat
) -> Iterator[Tugas]:
    tujuan = plan_tujuan(daftar.berkas)
    here, there = (_absolute(t) for t in (sumber, keluaran))
    for berkas in daftar.berkas:
        yield Tugas(berkas, tujuan[berkas], here, there, versi(), permintaan.pilihan)


def _absolute(tempat: Tempat) -> str:
    """An address that means the same to every process."""
    is_local = isinstance(tempat, TempatLokal)
    return str(Path(tempat.alamat).resolve()) if is_local else tempat.alamat


def _refuse_same(sumber: Tempat, keluaran: Tempat) -> None:
    """The planners' folder is never written to."""
    if isinstance(sumber, TempatLokal) and isinstance(keluaran, TempatLokal):
        source, target = sumber.folder.resolve(), keluaran.folder.resolve()
        is_inside = source == target or target in source.parents
    else:
        is_inside = f"{sumber.alamat.rstrip('/')}/".startswith(f"{keluaran.alamat.rstrip('/')}/")
    if is_inside:
        raise SettingError(
            f"Folder hasil '{keluaran.alamat}' memuat folder sumber '{sumber.alamat}', dan berkas "
            "sumber tidak pernah ditimpa; pilih folder lain dengan -o."
        )


def _sum_up(tampungan: Tampungan, keluaran: Tempat, daftar: DaftarBerkas) -> HasilMassal:
    from pohon_xl.massal.ringkasan import summarize
    from pohon_xl.massal.ringkasan_csv import render_csv
    from pohon_xl.massal.ringkasan_html import render_html
    from pohon_xl.massal.ringkasan_xlsx import render_xlsx
    from pohon_xl.renderers.keluaran import Sisa, write_output

    ringkasan = summarize(tampungan, match_lintas(tampungan))
    traces = [f"== {h.berkas}\n{h.rincian}" for h in tampungan if h.rincian]
    files = {
        "ringkasan.csv": render_csv(ringkasan),
        "ringkasan.xlsx": render_xlsx(ringkasan),
        "ringkasan.html": render_html(ringkasan).encode(),
    }
    if traces:
        files[KESALAHAN] = "\n".join(traces).encode()
    with keluaran.worked_on("") as folder:
        output = write_output(folder, files, sisa=Sisa(pola=(KESALAHAN,)))
        names = [p.relative_to(folder).as_posix() for p in (*output.written, *output.kept)]
    places = [f"{keluaran.alamat.rstrip('/')}/{name}" for name in names]
    failed = sum(1 for h in tampungan if not h.is_selesai)
    return HasilMassal(
        selesai=len(tampungan) - failed,
        dilewati=tampungan.dilewati,
        gagal=failed,
        kesalahan=len(traces),
        hasil_kami=daftar.hasil_kami,
        ditulis=tuple(places[: len(output.written)]),
        disimpan=tuple(places[len(output.written) :]),
    )
