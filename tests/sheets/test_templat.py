from pohon_xl.plan.sheet import Peran
from pohon_xl.sheets.templat import plan_templat
from tests.support.golden import check_golden


def test_the_template_as_planned() -> None:
    check_golden(
        "sheets/templat.txt",
        "\n".join(
            "\n".join(line for line in plan.dump().splitlines() if not line.endswith("[masukan]"))
            for plan in plan_templat()
        )
        + "\n",
    )


def test_the_tahap_sheets_belong_to_the_planner_from_the_start() -> None:
    assert [p.peran for p in plan_templat()] == [Peran.PERENCANA] * 5 + [Peran.MASUKAN] * 4
