"""Grid to KertasKerja: reads what planners have, records facts, says nothing."""
