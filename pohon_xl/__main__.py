"""`python -m pohon_xl` is the same command as `pohon-xl`."""

from pohon_xl.cli.main import run

if __name__ == "__main__":
    run()
