"""What the frozen program starts with: the same as the console script `huiketing`."""

import multiprocessing
import sys

from ui.start import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
