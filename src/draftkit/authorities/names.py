"""Words of case names: how a printed name is cut into parties and comparable words.

Abbreviations of the Bluebook's table T6 (and T10 for places) are written out, plurals folded, and every word is put
in one of three classes: *generic* (City, Department, Inc., United States), which never decides anything, *place*
(the states and Doe-like stand-ins), which decides only where a name has nothing better, and *distinctive*, the rest.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_EXPANSIONS = """
academy=acad agriculture=agric,agricultural alternative=alt casualty=cas community=cmty conservation=conserv
criminal=crim democratic=dem faculty=fac family=fam improvement=improv library=lib mortgage=mortg political=pol
professional=prof research=rsch retirement=ret savings=sav special=spec taxation=tax theater=theatre tobacco=tob
administration=admin,administrative,administrator,adm,administratrix,admr,admx america=am,amer,american appeal
associate=assoc association=assn,assns,assocs atlantic=atl attorney=atty authority=auth automobile=auto,automotive
avenue=ave bankruptcy=bankr bank board=bd brotherhood=bhd brother=bros broadcasting=broad,broadcast building=bldg
business=bus center=ctr,centre central=cent chemical=chem coalition=coal college=coll,colleges commission=commn
commissioner=commr,commrs,comr,comrs committee=comm common company=co,cos compensation=comp condominium=condo
congress=cong,congressional consolidated=consol construction=constr continental=contl cooperative=coop
corporation=corp,corps
court=ct,cts correction=corr,corrs,correctional,corrections county=cnty,cty,cntys,counties defense=def
department=dept,depts detention=det development=dev director=dir,dirs discount=disc
distributor=distrib,distributing district=dist division=div east=e,eastern economic=econ,economy
education=educ,educational electric=elec,electrical employee=emp,emps,employe,employer,employment
engineer=engr,engineering enterprise=enter,enters entertainment=ent environment=envt,envtl,environmental
equality=equal equipment=equip examiner=examr exchange=exch executive=exec,executor export=exp federal=fed
federation=fedn fidelity=fid finance=fin,financial,financing foundation=found general=gen government=govt
guaranty=guar health=healthcare hospital=hosp,hospitals housing=hous human=hum import incorporated=inc
indemnity=indem independent=indep,independence industry=indus,industries,industrial information=info
institute=inst,institution,institutional insurance=ins international=intl investment=inv,invest judicial=jud
justice=just labor=lab laboratory=labs legislation=legis,legislative liability=liab limited=ltd litigation=litig
local machine=mach maintenance=maint management=mgmt manufacturer=mfr,mfg,manufacturing maritime=mar market=mkt
marketing=mktg mechanic=mech,mechanical medical=med,medicine member memorial=meml merchant=merch metropolitan=metro
municipal=mun,municipality mutual=mut national=natl,nat,nation north=n,no,northern office=off officer
organization=org,orgs pacific=pac partnership=pship person=pers,personnel pharmacy=pharm police prison=pris
product=prod,production property=prop protection=prot public=pub,publication publishing=publg
railroad=rr,railway,ry,rail railroads regional=regl,region rehabilitation=rehab relation=rels report=rep reporter
represent=representative reserve=res resource=resources road=rd school=sch,schs science=sci secretary=secy,sec
security=secs,securities service=serv,servs sheriff shareholder=sholder social=soc society south=s,so,southern
standard=std state=states steamship=ss street=st subcommittee=subcomm superintendent=supt,supts surety=sur
system=sys technology=tech telecommunication=telecomm telephone=tel,telegraph temporary=temp township=twp,twps town
trade transcontinental=transcon transport=transp,transportation treasury trust=tr,trustee turnpike=tpk uniform=unif
union university=univ utility=util village=vill west=w,western workmen=workers,workman,worker warden sergeant=sgt
lieutenant=lt captain=capt chief deputy constable marshal judge governor=gov mayor senator=sen detective=det
"""
"""``word=its abbreviations and variants``; every word here is generic."""

_GENERIC = """
a an and at by de del for from in la le las los of on or the to with et al ex rel re parte matter estate united us
usa states state commonwealth people city citys town village borough parish county municipality township municipal
government incorporated corp corporation company llc llp lp plc pc na limited jr sr ii iii iv agent agents unknown
named other others private first second third guardian next friend minor petitioner respondent plaintiff defendant
appellant appellee individually official capacity personally administrator executor personal representative
individual court supreme appeals circuit jail prison penitentiary facility institution correctional community
unified area fire house law bureau inspector force task unit enforcement care child children family welfare youth
women men civil liberty rights right advancement home group holdings holding partners associates new fund funds
plan pension benefit trustees directors regents supervisors elections election control drug narcotics immigration
customs naturalization revenue internal homeland veterans affairs parole pardons probation patrol highway students
student teachers teacher local lodge conference council natural chapter committee
"""

_PLACES = {
    "alabama": ("ala",),
    "alaska": (),
    "argentina": ("arg",),
    "arizona": ("ariz",),
    "arkansas": ("ark",),
    "australia": ("austl",),
    "california": ("cal", "calif"),
    "carolina": (),
    "colorado": ("colo",),
    "columbia": ("dc",),
    "connecticut": ("conn",),
    "dakota": (),
    "delaware": (),
    "florida": ("fla",),
    "georgia": ("ga",),
    "guam": (),
    "hawaii": ("haw",),
    "hampshire": ("nh",),
    "idaho": (),
    "illinois": ("ill",),
    "indiana": ("ind",),
    "iowa": (),
    "jersey": ("nj",),
    "kansas": ("kan",),
    "kentucky": ("ky",),
    "louisiana": (),
    "maine": (),
    "maryland": ("md",),
    "massachusetts": ("mass",),
    "mexico": ("nm",),
    "michigan": ("mich",),
    "minnesota": ("minn",),
    "mississippi": ("miss",),
    "missouri": ("mo",),
    "montana": ("mont",),
    "nebraska": ("neb",),
    "nevada": ("nev",),
    "ohio": (),
    "oklahoma": ("okla", "okl"),
    "oregon": ("ore",),
    "pennsylvania": ("pa", "penn"),
    "puerto": (),
    "rico": ("pr",),
    "rhode": (),
    "island": ("ri",),
    "tennessee": ("tenn",),
    "texas": ("tex",),
    "utah": (),
    "vermont": ("vt",),
    "virginia": ("va",),
    "virgin": (),
    "washington": ("wash",),
    "wisconsin": ("wis",),
    "wyoming": ("wyo",),
    "york": ("ny", "nyc"),
}
STAND_INS = frozenset(("doe", "roe", "john", "jane"))
"""Stand-ins for people who are not named; treated like places."""

_ACRONYMS = {
    "naacp": "national association advancement colored people",
    "aclu": "american civil liberty union",
    "nlrb": "national labor relation board",
    "fcc": "federal communications commission",
    "ftc": "federal trade commission",
    "eeoc": "equal employment opportunity commission",
    "epa": "environmental protection agency",
    "fbi": "federal bureau investigation",
    "ins": "immigration naturalization service",
    "irs": "internal revenue service",
    "fdic": "federal deposit insurance corporation",
    "doc": "department correction",
    "bop": "bureau prison",
    "doi": "department interior",
    "puc": "public utility commission",
    "nypd": "york police department",
    "lapd": "angeles police department",
    "usps": "united states postal service",
    "phila": "philadelphia",
    "balt": "baltimore",
    "chi": "chicago",
    "bos": "boston",
    "sf": "san francisco",
    "milw": "milwaukee",
    "pitt": "pittsburgh",
    "cin": "cincinnati",
    "cleve": "cleveland",
    "sac": "sacramento",
    "albuq": "albuquerque",
    "minneap": "minneapolis",
    "isd": "independent school district",
    "usd": "unified school district",
}
_AGENCY_WORDS = "communications trade opportunity agency investigation deposit postal colored"

_LONGEST = 400
"""Characters of a name that are looked at."""
_SIDES = re.compile(r"\s+(?:v|vs|versus)\.?\s+|\s+v\.(?=\S)", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.\s?){2,}(?![A-Za-z])|\b(?:[A-Za-z]\.){2,}")
_WORD = re.compile(r"[a-z0-9]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": " ", "”": " ", "&": " and "})


def _canonical_words() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    words: dict[str, str] = {}
    generic: set[str] = set()
    for item in _EXPANSIONS.split():
        word, _, variants = item.partition("=")
        generic.add(word)
        for variant in (word, *filter(None, variants.split(","))):
            words.setdefault(variant, word)
    generic |= {words.get(_singular(w), _singular(w)) for w in (_GENERIC + _AGENCY_WORDS).split()}
    generic |= set(_GENERIC.split())
    for place, spellings in _PLACES.items():
        words |= dict.fromkeys((place, *spellings), place)
    places = STAND_INS | set(_PLACES)
    return words, frozenset(generic) - places, places


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


_CANONICAL, GENERIC, PLACES = _canonical_words()


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a case name: all its canonical words in order, and those of them that can identify it."""

    words: tuple[str, ...]
    distinctive: frozenset[str]
    places: frozenset[str]

    @property
    def telling(self) -> bool:
        """True when something here can identify the party."""
        return bool(self.distinctive or self.places)

    @property
    def initials(self) -> str:
        """First letters of the words, for acronyms; articles and prepositions left out."""
        return "".join(w[0] for w in self.words if w not in _SMALL)


_SURNAMES_TOO = """
bank brother center chief child college east fire general group home house judge justice law marshal market mayor
new north other pacific parish price school south street union west women word youth
"""
SURNAMES_TOO = frozenset(_SURNAMES_TOO.split())
"""Generic words that are also surnames: alone on their side of the ``v.`` they name a person (West v. Atkins)."""

IN_REM = frozenset(["acre", "article", "case", "currency", "land", "lot", "parcel", "quantity", "tract", "vessel"])
"""Words of names that things and groups of cases go by (the Child Labor Tax Case, Parcel of Land); such a case
often has another name altogether, so one that fails to match proves nothing."""

_SMALL = frozenset(["a", "an", "and", "at", "by", "de", "for", "from", "in", "of", "on", "or", "the", "to", "with"])


@lru_cache(maxsize=16_384)
def parties(name: str) -> tuple[Party, ...]:
    """The sides of a case name: two for ``A v. B``, one for ``In re A`` or a short name; none for an empty one."""
    sides = _SIDES.split(name[:_LONGEST].translate(_QUOTES), maxsplit=1)
    found = tuple(_party(side) for side in sides)
    return tuple(p for p in found if p.words)


def _canonical(word: str) -> str:
    single = _singular(word)
    return _CANONICAL.get(word) or _CANONICAL.get(single) or single


def _joined(initials: str, pairs: set[str]) -> str:
    """``J. E. B.`` as one word. Two initials alone (``M.B.``, ``H. R. Co.``) tell nothing: noted in ``pairs``."""
    word = re.sub(r"[.\s]", "", initials).lower()
    if len(word) == 2 and word not in _CANONICAL:
        pairs.add(word)
    return word + " "


def _party(text: str) -> Party:
    pairs: set[str] = set()
    text = _INITIALS.sub(lambda m: _joined(m[0], pairs), text)
    text = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    # "Sheriff's" and "Sheriffs'" are one word; "Dep't" and "O'Connor" close up.
    text = re.sub(r"'s\b", "", text).replace("'", "")
    words: list[str] = []
    for word in _WORD.findall(text):
        words += [_canonical(w) for w in _ACRONYMS.get(word, word).split()]
    telling = [w for w in words if w not in GENERIC and w not in pairs and len(w) > 1 + w.isdigit()]
    if not telling and len(words) == 1 and words[0] in SURNAMES_TOO:
        telling = words
    places = frozenset(w for w in telling if w in PLACES)
    return Party(tuple(words), frozenset(telling) - places, places)
