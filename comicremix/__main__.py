"""``python -m comicremix``."""

import sys

from comicremix.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
