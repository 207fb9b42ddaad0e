"""``python -m comicremix``."""

from comicremix.cli.main import program

if __name__ == "__main__":
    program()
