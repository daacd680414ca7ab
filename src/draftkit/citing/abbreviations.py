"""Words that decide where a case name begins and ends.

Plain word lists, gathered from the names of cited cases; a missing word costs a shortened name, never a lost citation.
"""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    """
    Acad Acct Admin Adm'r Adm'x Adver Aff Affs Agric All Alt Alts Am Amend Amends App Apps Arb Arbs Assoc Assocs Ass'n
    Ass'ns Atl Att'y Att'ys Auth Auths Auto Ave Bankr Bd Bds Behav Bhd Biochem Biol Bldg Bldgs Bros Broad Bur Bus Cap
    Cas Cath Cent Ch Chem Child Chron Cir Civ Cmty Cnty Cntys Co Coal Coll Colls Com Comm Comm'n Comm'ns Comm'r Comm'rs
    Commc'n Commc'ns Comp Compar Computs Condo Conf Cong Consol Const Constr Cont'l Coop Coops Corp Corps Corr Corrs Cos
    Couns Crim Ct Ctr Ctrs Dall Def Defs Del Dep Dep't Dep'ts Dept Dev Det Devs Dig Dir Dirs Disc Disp Dist Dists
    Distrib Distribs Div Divs Dr Econ Ed Educ Elec Elecs Emp Emps Emp't Eng Eng'g Eng'r Eng'rs Enf't Ent Ents Env't
    Env't'l Envtl Equip Est Ests Eur Ex Exam'r Exch Exec Exp Explor Exam Fac Facs Fam Fed Fed'n Fid Fin Found Founds
    Fund Funds Gen Glob Gov Gov't Govs Grp Grps Guar Hist Hon Hosp Hosps Hous Hum Hwy Imm Imp Imps Inc Incs Indem Indep
    Indus Info Ins Inst Insts Int'l Inv Invs J Jr Jrs Just Juv Lab Labs L Law Legis Liab Libr Lit Litig LLC L.L.C LLP
    L.P Loc Ltd Mach Maint Mag Maj Mgmt Mem'l Merch Metro Mfg Mfr Mfrs Mil Min Mins Misc Mkt Mktg Mktgs Mkts Mod Mortg
    Mr Mrs Ms Msgr Mt Mun Muns Mut Nat Nat'l Negl Neurol Newsl No Nos Ne Nw Obj Off Offs Op Org Orgs Ord Pac Par Patr
    P'ship P'ships Pers Pharm Pharms Phil Plan Pol Pol'y Pres Priv Prob Probs Proc Prod Prods Prof Pro Profs Prop Props
    Prot Psych Psychol Pub Publ'g Publ'n Publ'ns Pub'g Rd Rec Recs Reg Regs Reg'l Reg'y Rehab Rel Rels Rep Reps Res
    Resol Resols Resp Rest Rests Ret Rev Revs Rts Ry Rys R.R S Sav Savs Sch Schs Sci Scis Se Sec Secs Sec'y Sen Serv
    Servs Sgt S'holder S'holders Soc Soc'y Socio Sols Spec Sr St Stat Statis Ste Stud Studs Sub Subcomm Sup Supp Supers
    Sur Surg Survs Sw Sys Tchr Tchrs Tech Techs Tel Tels Telecomm Telecomms Temp Theol Tpk Tr Transcon Transp Transps
    Trib Trs Turn Twp Twps Treas U Unif Univ Univs Urb Us Util Utils Va Vand Vet Vill Vills Vol Vols W Wash Welf Wis
    Wkly Wkr Wkrs Wm Chas Geo Jas Jos Thos Robt Sam'l Dan'l Benj Edw Md Pa Ala Ariz Ark Cal Colo Conn Ga Ill Ind Kan Ky
    La Mass Me Mich Minn Miss Mo Mont Neb Nev Okla Or Tenn Tex Vt Wyo Ft Capt Lt Cpl Sheriff Assn Assns Cty Pty Nav Balt
    Phila Chi Bos Cin Cleve Milw Pitt Sac Mem Ass Pan al et rel v vs e.g i.e cf
    """.split()
)
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+|(?:[A-Z][a-z]?\.-?)+|[A-Z]\.?[A-Z]?\.|Ph\.D\.|[A-Z]\.[A-Z][a-z]+\.")

CONNECTORS = frozenset(
    """
    of the and for & ex rel de la las los del du des di da das dos der den van von y el al et bin ibn abu a an on to in
    by at with d/b/a a/k/a f/k/a dba aka n/k/a or ter ten as who 'n ux
    """.split()
)
"""Lower-case words that may stand inside a case name."""

SUFFIXES = frozenset(
    """
    Jr Jr. Sr Sr. II III IV V Inc Inc. LLC LLP L.L.C L.L.C. L.L.P L.P L.P. LP Ltd Ltd. Co Co. Corp Corp. P.C P.C. P.A
    P.A. N.A N.A. S.A S.A. U.S.A. AFL-CIO AFL CIO SEIU S.p.A. A.G. USA M.D M.D. Ph.D Ph.D. D.D.S. D.O. R.N. R.N Esq Esq. PLLC Plc
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois
    Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana
    Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming
    Ala Ariz Ark Cal Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Me Mich Minn Miss Mo Mont N.C N.D N.H N.J N.M N.Y
    Neb Nev Okla Or Pa R.I S.C S.D Tenn Tex Va Vt W.Va Wash Wis Wyo D.C
    """.split()
)
"""What may follow a comma inside a name: generation, company form, degree, state."""

OPENERS = frozenset(
    """
    Clearly Accordingly Similarly Additionally Finally Recently Notably Importantly Specifically Generally Simply
    Plainly Consequently Ultimately Likely Obviously Relatedly Conversely Alternatively Secondly Lastly Certainly
    Actually Initially Subsequently Essentially Fortunately Surely Undoubtedly Previously Originally Apparently
    Necessarily Typically Usually Normally Historically Critically Significantly Unfortunately Namely Respectfully In
    Under See As But And The When Because Since Although After Before Following Like Unlike Compare Accord Contra With
    Cf Cf. Also Both From Here That This These Those Thus Moreover However Indeed Likewise For To By On At If While
    Where Whereas Only Even Again Citing Quoting Relying Applying Per Through Of Nor Or So Yet Then Than Unless Until
    Upon Via Within Without Whether Which Consistent Instead Rather Contrast E.g. E.g Id Id. Ibid Supra Later Earlier
    Most Neither Either Each Every Our Their His Her Its My Your It He She They We You Is Are Was Were Has Have Had Does
    Did Do There Such Some Any No Not Now Just Still Already Almost Plaintiff Plaintiffs Defendant Defendants Defs Pl's
    Further Furthermore Distinguishing Overruling Adopting Rejecting Discussing Noting Holding Finding Explaining
    Reversing Affirming Reaffirming Extending Notwithstanding Interpreting Regarding Concerning Considering Construing
    Invoking Echoing Reiterating Summarizing Emphasizing Declining Despite Absent Pursuant Contrary Besides Except Given Albeit Once Perhaps Recognizing Relatedly Unsurprisingly Presumably Arguably Undeniably
    Naturally Tellingly Notably Interestingly Remarkably Equally Crucially Therefore Hence Nonetheless Nevertheless
    Otherwise Today Yesterday Hereinafter Hereafter Aff'd Rev'd Vacated Overruled Abrogated Reversed Affirmed Cert. Cert
    """.split()
)
"""Capitalised words that open a sentence or a signal; they never begin a case name unless they are all of a party."""

NOT_A_NAME = frozenset(
    """
    Circuit Court Courts Congress Amendment Amendments Section Plaintiff Plaintiffs Defendant Defendants Officer
    Officers Constitution Complaint Compl Exhibit Ex Decl Dep Tr ECF Dkt Doc Id Ibid Supra Part Parts Count Counts Page
    Pages Note Notes Rule Rules Title Chapter January February March April June July August September October November
    December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Judge Justice Chief Supreme District Motion
    Opposition Reply Brief Answer Order Opinion Accord Circuits Judges Justices
    """.split()
)
"""Words that show that a capitalised phrase before a comma is not a case's short name."""

ORGANISATION = frozenset(
    """
    County Cnty Counties City Town Township Borough Parish Village State Dep't Department Dept Co Company Corp
    Corporation Inc Ass'n Association Comm'n Commission Comm Committee Board Bd Bureau Serv Servs Service Services Human
    Hous Housing Univ University College Coll School Schools Sch Dist District Hosp Hospital Ctr Center Corr Corrections Corrs
    Rehab Rehabilitation Auth Authority Admin Administration Agency Office Soc Society Council Union Fund Foundation
    Found Institute Inst League Sons Bros Brothers Trust Bank Ins Ass'ns Police Transp Transportation Health Welfare
    Welf Educ Education Recreation Parks Research Dev Development Fed'n Federation Coal Coalition Workers Employees Emps
    Responsibility Ethics Rights Liberties Liberty Justice Pub Public Safety Prot Protection Servs. Univ. Schs Cmty Cmtys
    Community Communities Ctrs Hosps Univs Dep'ts Plan Trust Benefit Ret Airways Airlines Lines Ry R.R Cos Corps Partners
    Grp Group Mut Fin Indus Mfg Prods Prod Techs Tech Sys Enters Props Prop Ltd LLC L.L.C Sav Litig Litigation Retirement
    Assocs Associates Ass'n Systems Securities Motors Steel Times Post News Airline Pension Emp Emp.
    """.split()
)
"""Words of bodies and companies: they let ``and`` and ``on`` stand inside a name."""


SUITORS = frozenset(
    """
    Warden Sec'y Secretary Director Dir. Comm'r Commissioner Superintendent Supt. Superint. Sheriff Adm'r Administrator
    Chairman Chair Gen. General Governor Gov. Mayor President Treasurer Att'y Attorney Chief Postmaster Trustee Judge
    Collector Receiver Executor Executrix Administratrix Comptroller Marshal Clerk Mayor Acting
    """.split()
)
"""Offices that sue and are sued by title: what follows their comma is still the party ("Warden, USP Lewisburg")."""

COMPANIES = frozenset("Jr Sr Inc Ltd Esq Corp Co L.L.C LLC L.L.P LLP L.P M.D Ph.D D.O R.N".split())
"""Endings of a name, after which another name begins a new sentence ("of Acme, Inc. Doe v. Roe")."""


def is_abbreviation(word: str) -> bool:
    """True if a word that ends in a point is an abbreviation or initials, not the end of a sentence."""
    bare = word.rstrip(",")
    if _INITIALS.fullmatch(bare):
        return True
    stem = bare.rstrip(".").lstrip("(\"'[")
    if stem in _ABBREVIATIONS:
        return True
    return "'" in stem and len(stem) > 3 and not stem.endswith("'s")
