"""Real authorities whose names are hard to read, as briefs print them.

Name, volume, reporter, page, year and court are those of the record in ``corpus/`` (a test compares every row). Pins
only give the parser something to read; where the corpus has a confirmed passage its page is used.
"""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.cases import COURTS


@dataclass(frozen=True, slots=True)
class Printed:
    """A full citation as printed, and what a reader must take from it. ``weight`` follows it in its own brackets."""

    name: str
    cite: str
    pin: str | None
    court: str
    year: int
    weight: str = ""

    @property
    def text(self) -> str:
        """The citation from name to court-and-date parenthesis: exactly the span expected."""
        pin = f", {self.pin}" if self.pin else ""
        court = COURTS[self.court]
        return f"{self.name}, {self.cite}{pin} ({court}{' ' if court else ''}{self.year})"

    @property
    def printed(self) -> str:
        """The span and the weight parenthetical, as it stands in a brief."""
        return self.text + (f" ({self.weight})" if self.weight else "")


P = Printed
PC = "per curiam"
AUTHORITIES: tuple[Printed, ...] = (
    # The Supreme Court: plain names first, then every trap a name can hold.
    P("Harlow v. Fitzgerald", "457 U.S. 800", "818", "scotus", 1982),
    P("Anderson v. Creighton", "483 U.S. 635", "640", "scotus", 1987),
    P("Malley v. Briggs", "475 U.S. 335", "341", "scotus", 1986),
    P("Hope v. Pelzer", "536 U.S. 730", "741", "scotus", 2002),
    P("Saucier v. Katz", "533 U.S. 194", "201-02", "scotus", 2001),
    P("Graham v. Connor", "490 U.S. 386", "396–97", "scotus", 1989),  # an en dash in the pin
    P("Tennessee v. Garner", "471 U.S. 1", "11", "scotus", 1985),
    P("United States v. Lanier", "520 U.S. 259", "270-71", "scotus", 1997),
    P("Ashcroft v. al-Kidd", "563 U.S. 731", "741–42", "scotus", 2011),  # a lower-case particle
    P("District of Columbia v. Wesby", "583 U.S. 48", "63 & n.8", "scotus", 2018),  # "of" in a party; a note in the pin
    P("City & Cnty. of San Francisco v. Sheehan", "575 U.S. 600", "616", "scotus", 2015),
    P("City of Escondido v. Emmons", "586 U.S. 38", None, "scotus", 2019, PC),
    P("County of Sacramento v. Lewis", "523 U.S. 833", "846", "scotus", 1998),
    P("Brosseau v. Haugen", "543 U.S. 194", "198", "scotus", 2004, PC),  # same page number as Saucier
    P("Connick v. Thompson", "563 U.S. 51", "61-62", "scotus", 2011),  # eyecite reads "Thompson" as a reporter
    P("Bell Atl. Corp. v. Twombly", "550 U.S. 544", "555, 570", "scotus", 2007),  # two abbreviations, a list of pins
    P("Ashcroft v. Iqbal", "556 U.S. 662", "678", "scotus", 2009),
    P("Monell v. Dep't of Soc. Servs. of the City of New York", "436 U.S. 658", "694", "scotus", 1978),
    P("Will v. Mich. Dep’t of State Police", "491 U.S. 58", "71", "scotus", 1989),  # "Will" is a name; curly apostrophe
    P("Bd. of Cnty. Comm'rs of Bryan Cnty. v. Brown", "520 U.S. 397", "404", "scotus", 1997),
    P("Leatherman v. Tarrant Cnty. Narcotics Intelligence & Coordination Unit", "507 U.S. 163", "168", "scotus", 1993),
    P("Safford Unified Sch. Dist. No. 1 v. Redding", "557 U.S. 364", "377", "scotus", 2009),  # a number in a party
    P("Swierkiewicz v. Sorema N.A.", "534 U.S. 506", "513", "scotus", 2002),
    P("Anderson v. Liberty Lobby, Inc.", "477 U.S. 242", "255", "scotus", 1986),  # a comma in the name
    P("Crawford-El v. Britton", "523 U.S. 574", "588", "scotus", 1998),
    P("O'Connor v. Donaldson", "422 U.S. 563", None, "scotus", 1975),
    P("Rivas-Villegas v. Cortesluna", "595 U.S. 1", None, "scotus", 2021, PC),
    P("Kisela v. Hughes", "584 U.S. 100", "104", "scotus", 2018, PC),
    P("Sause v. Bauer", "138 S. Ct. 2561", None, "scotus", 2018, PC),
    P("In re Gault", "387 U.S. 1", None, "scotus", 1967),
    P("In re Winship", "397 U.S. 358", None, "scotus", 1970),
    P("Ex parte Quirin", "317 U.S. 1", None, "scotus", 1942),
    P("Ex parte McCardle", "74 U.S. 506", None, "scotus", 1869),
    P("J.E.B. v. Alabama ex rel. T.B.", "511 U.S. 127", None, "scotus", 1994),  # initials and ex rel.
    P("Cook County v. United States ex rel. Chandler", "538 U.S. 119", None, "scotus", 2003),
    P("Schaffer ex rel. Schaffer v. Weast", "546 U.S. 49", None, "scotus", 2005),
    # The circuits.
    P("Glik v. Cunniffe", "655 F.3d 78", "82", "ca1", 2011),
    P("French v. Merrill", "15 F.4th 116", None, "ca1", 2021),
    P("Ricciuti v. N.Y.C. Transit Auth.", "124 F.3d 123", "130", "ca2", 1997),
    P("Garcia v. Does", "779 F.3d 84", "92", "ca2", 2015),
    P("L.R. v. Sch. Dist. of Phila.", "836 F.3d 235", "241-42", "ca3", 2016),
    P("El v. City of Pittsburgh", "975 F.3d 327", None, "ca3", 2020),  # a two-letter party
    P("Williams v. Sec’y Pa. Dep’t of Corr.", "848 F.3d 549", "557", "ca3", 2017),
    P("Estate of Armstrong v. Village of Pinehurst", "810 F.3d 892", "899", "ca4", 2016),
    P("E.W. v. Dolgos", "884 F.3d 172", "179 n.3", "ca4", 2018),
    P("Owens v. Balt. City State's Att'ys Off.", "767 F.3d 379", "395", "ca4", 2014),
    P("Henry v. Purnell", "652 F.3d 524", "527", "ca4", 2011, "en banc"),
    P("Joseph ex rel. Estate of Joseph v. Bartlett", "981 F.3d 319", "329", "ca5", 2020),
    P("Roque v. Harvel", "993 F.3d 325", None, "ca5", 2021),
    P("Champion v. Outlook Nashville, Inc.", "380 F.3d 893", "901", "ca6", 2004),
    P("Kovacic v. Cuyahoga Cnty. Dep't of Child. & Fam. Servs.", "724 F.3d 687", "695", "ca6", 2013),
    P("Hernandez ex rel. Hernandez v. Foster", "657 F.3d 463", "473", "ca7", 2011),
    P("Phillips v. Cmty. Ins. Corp.", "678 F.3d 513", None, "ca7", 2012),
    P("Z.J. v. Kan. City Bd. of Police Comm'rs", "931 F.3d 672", "680", "ca8", 2019),
    P("Turning Point USA at Ark. State Univ. v. Rhodes", "973 F.3d 868", None, "ca8", 2020),
    P("Intervarsity Christian Fellowship/USA v. Univ. of Iowa", "5 F.4th 855", None, "ca8", 2021),  # a slash
    P("Bryan v. MacPherson", "630 F.3d 805", "826", "ca9", 2010),
    P("Mattos v. Agarano", "661 F.3d 433", None, "ca9", 2011, "en banc"),
    P("Drummond ex rel. Drummond v. City of Anaheim", "343 F.3d 1052", "1056-57", "ca9", 2003),
    P("S.B. v. County of San Diego", "864 F.3d 1010", None, "ca9", 2017),
    P("Preschooler II v. Clark Cnty. Sch. Bd. of Trs.", "479 F.3d 1175", "1180", "ca9", 2007),  # a Roman numeral
    P("Estate of Booker v. Gomez", "745 F.3d 405", "409", "ca10", 2014),
    P("Al-Turki v. Robinson", "762 F.3d 1188", None, "ca10", 2014),
    P("A.N. v. Syling", "928 F.3d 1191", "1196", "ca10", 2019),
    P("Gray ex rel. Alexander v. Bostic", "458 F.3d 1295", "1306", "ca11", 2006),
    P("Bowen v. Warden, Baldwin State Prison", "826 F.3d 1312", "1319", "ca11", 2016),  # a comma in the second party
    P("Wesby v. District of Columbia", "765 F.3d 13", "18-19", "cadc", 2014),
    P("Barham v. Ramsey", "434 F.3d 565", "573-74", "cadc", 2006),
)
