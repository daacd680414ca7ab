"""Small papers from which the filing rules' examples are made. Everybody in them is invented."""

from __future__ import annotations

COUNSEL = (
    "Dated: October 6, 2025\n\n/s/ Ruth Example\nRuth Example\nExample Legal Clinic\n100 Example Street, Reno, NV "
    "89501\n"
    "(775) 555-0100\nruth@example.org\nAttorney for Plaintiff"
)
PRISONER = (
    "Dated: October 6, 2025\n\n/s/ John Doe\nJohn Doe, Inmate No. 987654\nNorthern Example Correctional Center\n"
    "PO Box 7000, Carson City, NV 89702\nPlaintiff, pro se"
)
ALONE = (
    "Dated: October 6, 2025\n\n/s/ John Doe\nJohn Doe\nPO Box 1, Reno, NV 89501\n(775) 555-0100\njohn@example.org\n"
    "Plaintiff, pro se"
)
SERVED = (
    "CERTIFICATE OF SERVICE\n\nOn October 6, 2025, I mailed this paper to counsel for Defendant, 1 Example Plaza, "
    "Reno, NV 89501."
)


def brief(
    body: str = "The motion should be denied.",
    *,
    court: str = "FOR THE DISTRICT OF NEVADA",
    number: str = "Case No. 3:25-cv-00123",
    title: str = "PLAINTIFF'S OPPOSITION TO DEFENDANT'S MOTION TO DISMISS",
    signature: str = COUNSEL,
    after: str = "",
) -> str:
    """An opposition as text; an empty part is left out."""
    parts = (
        f"UNITED STATES DISTRICT COURT\n{court}".strip(),
        "JOHN DOE,\nPlaintiff,\nv.\nR. LOPEZ,\nDefendant.",
        number,
        title,
        "ARGUMENT",
        body,
        "CONCLUSION",
        "The motion should be denied.",
        signature,
        after,
    )
    return "\n\n".join(part for part in parts if part) + "\n"
