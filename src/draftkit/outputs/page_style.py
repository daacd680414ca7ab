"""The style sheet of the HTML report. Its hash stands in the page's content security policy."""

from __future__ import annotations

STYLE = """
:root { --ink: #1c1c1c; --soft: #5a5a5a; --line: #d8d4cc; --paper: #fffdf8;
  --red: #a3140f; --amber: #7a5200; --green: #1e5c2e; --violet: #5b2a86; --blue: #1d4f80; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 76rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: 0 0 .3rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1rem 0 .2rem; }
h4 { font-size: 1rem; margin: 0; }
small, .about, .part, .places, .others, footer { color: var(--soft); font-size: .88rem; font-weight: normal; }
.sentence { font-size: 1.1rem; font-weight: bold; margin: .3rem 0; }
.unread { border-left: 4px solid var(--amber); padding: .3rem 0 .3rem 1.5rem; }
a { color: var(--blue); }
ul, ol { margin: .2rem 0; padding-left: 1.6rem; }
ul.confirmed { columns: 26rem; column-gap: 3rem; }
ul.confirmed li { break-inside: avoid; }
.places a { white-space: nowrap; }
ol > li { margin-bottom: .6rem; break-inside: avoid; }
h3.confirmed { color: var(--green); }
h3.unconfirmed { color: var(--amber); }
h3.conflict, h3.impossible { color: var(--red); }
h3.unreadable { color: var(--violet); }
.block { display: grid; grid-template-columns: minmax(0, 38rem) minmax(16rem, 1fr); gap: 0 1.5rem; }
.block p, .block h4 { margin: 0 0 .7rem; white-space: pre-wrap; }
.block.note > p { padding-left: 1.5rem; font-size: .92em; }
.block.cell > p { padding-left: 1.5rem; margin: 0; }
.part { font-variant: small-caps; }
mark { background: #efece4; color: inherit; border-bottom: 2px solid var(--soft); }
mark.confirmed { background: #e3f1e4; border-color: var(--green); }
mark.unconfirmed { background: #fbf1d5; border-color: var(--amber); border-bottom-style: dashed; }
mark.conflict, mark.impossible { background: #fbe0dd; border-color: var(--red); border-bottom-style: double; }
mark.unreadable { background: #eee3f7; border-color: var(--violet); }
mark.finding { outline: 1px dotted var(--red); }
mark sup { font-size: .7em; padding-right: .15em; }
aside { border-left: 4px solid var(--soft); background: #f6f3ec; padding: .4rem .7rem; margin: 0 0 .6rem;
  font-size: .88rem; }
aside.blocker, aside.error { border-color: var(--red); }
aside.warning { border-color: var(--amber); }
aside.note { border-color: var(--blue); }
.severity { text-transform: uppercase; font-size: .85em; }
.blocker > .severity, .error > .severity { color: var(--red); }
.warning > .severity { color: var(--amber); }
.note > .severity { color: var(--blue); }
aside p { margin: .2rem 0; }
dl { margin: .2rem 0 0; } dt { font-weight: bold; float: left; padding-right: .5rem; } dd { margin: 0 0 .2rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .3rem 0 .8rem; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: normal; }
thead th { background: #f3efe6; font-weight: bold; }
tbody th { font-weight: normal; width: 20rem; }
tr.worth-establishes > th { border-left: 5px solid var(--green); }
tr.worth-shows > th { border-left: 5px double var(--green); }
tr.worth-persuasive > th { border-left: 5px solid var(--blue); }
tr.worth-adverse > th, tr.worth-dead > th { border-left: 5px solid var(--red); }
tr.worth-skipped > th, tr.worth-too-general > th { border-left: 5px solid var(--amber); }
.immunity h4 { margin-top: .6rem; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .5rem; }
@media (max-width: 54rem) { .block { display: block; }
  table, thead, tbody, tr, th, td { display: block; width: auto; } thead { display: none; }
  tr { margin-bottom: .8rem; } td::before { content: attr(data-label) ": "; font-weight: bold; } }
@page { margin: 1.8cm; }
@media print { body { max-width: none; padding: 0; background: none; font-size: 10pt; }
  .block { display: block; } .block p { orphans: 3; widows: 3; } ul.confirmed { columns: 2; }
  aside { break-inside: avoid; margin-left: 1.5rem; } h2, h3, h4 { break-after: avoid; }
  tr { break-inside: avoid; } thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; } }
"""
