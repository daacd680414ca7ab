"""``--check-template``: which names a template uses, misspells, prints the wrong way or leaves out."""

from __future__ import annotations

from pathlib import Path

from draftkit.cli.streams import put


def report(name: str, kind: str, paper: str) -> int:
    """Print what the template in file ``name`` uses; ``kind`` as in template_check, ``paper`` as a sentence calls it.

    Returns exit code 0 when every name is known and nothing needed is left out, else 1. Raises BadTemplate.
    """
    from draftkit.assembly.complaint import template_file
    from draftkit.assembly.template_check import examine

    found = examine(template_file(Path(name)), kind)
    lines = [f"{Path(name).name} uses {len(found.used)} names."]
    lines += [f"  {one}" for one in found.used]
    for lead, faults in (
        ("Not known:", found.unknown),
        ("Printed the wrong way:", found.wrong_way),
        ("Left out:", found.missing),
        ("Left out, too; a matter file that has these cannot be printed with it:", found.unprintable),
    ):
        lines += [lead, *(f"  {fault}" for fault in faults)] if faults else []
    sound = not (found.unknown or found.wrong_way or found.missing)
    lines.append(
        f"Every name is known, and nothing that {paper} needs is left out." if sound else "Mend these and check again."
    )
    put(("\n".join(lines) + "\n").encode("utf-8", "replace"))
    return 0 if sound else 1
