"""``python -m draftkit.cli``: the same as the ``draftkit`` command."""

from __future__ import annotations

import sys

from draftkit.cli import main

sys.exit(main())
