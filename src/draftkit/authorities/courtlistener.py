"""The opt-in question to CourtListener: the only code of draftkit that opens a connection.

Nothing is sent but citation strings ("536 U.S. 730"), each once, never a word of the draft. The service says whether a
case stands at a volume and page; it compares no name, year or court, so draftkit does that with the answer. A citation
without an answer is "not checked", and one that CourtListener does not know is not in CourtListener: no more is known.

The service: ``POST <base>/citation-lookup/`` with a token, at most 250 citations and 64,000 characters a request, two
kinds of throttle. ``COURTLISTENER_API_TOKEN`` and ``COURTLISTENER_API_BASE_URL`` are the names its own client uses.
"""

from __future__ import annotations

import datetime as dt
import http.client
import json
import os
import re
import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlencode, urlsplit

from draftkit.errors import BadUsage
from draftkit.model.authority import Authority, Source

SOURCE = "courtlistener"
"""Value of :attr:`Authority.source`."""

BASE = "https://www.courtlistener.com/api/rest/v4"
MOST, LONGEST = 250, 64_000
"""Citations and characters of one request."""
_CONNECT, _READ = 10.0, 30.0  # seconds
_ANSWER = 16 << 20  # bytes: a longer answer is none
_RETRIES, _LONGEST_WAIT = 2, 90.0
_SENDABLE = re.compile(r"[1-9]\d{0,4} [A-Z][A-Za-z0-9.' ]{0,40} [1-9]\d{0,6}")


@dataclass(frozen=True, slots=True)
class About:
    """CourtListener, as it was asked on a day (an ISO date); ``kept``: not in this run, but in an earlier one."""

    asked: str
    kept: bool = False

    @property
    def named(self) -> str:
        """For a sentence that begins with "The"."""
        return f"CourtListener service (asked {self.asked}{', answer kept since' if self.kept else ''})"


@dataclass(slots=True)
class Answers:
    """What CourtListener said. ``found``: citation → the cases that begin there. ``inside``: citation → the case the
    page lies in (not its first page). ``unknown``: not in CourtListener. ``unanswered``: never answered, with
    ``trouble`` saying why in one plain sentence. ``asked`` is when, as an ISO date; ``given`` says the same of each
    citation whose answer was kept from an earlier run, and ``kept`` that these answers are all of that kind."""

    found: dict[str, tuple[Authority, ...]] = field(default_factory=dict)
    inside: dict[str, str] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)
    unanswered: list[str] = field(default_factory=list)
    trouble: str | None = None
    asked: str = ""
    given: dict[str, str] = field(default_factory=dict)
    kept: bool = False

    @property
    def about(self) -> About:
        """What these answers are, for a sentence."""
        return About(self.asked, self.kept)

    @property
    def answered(self) -> set[str]:
        """Every citation that got an answer, also "not known"."""
        return {*self.found, *self.inside, *self.unknown}

    def dated(self, citation: str) -> Answers:
        """The same answers with the day on which that of ``citation`` was given."""
        day = self.given.get(citation)
        return replace(self, asked=day, kept=True) if day else self

    def before(self, normalized: str) -> None:
        """The service does not say which case begins before a page."""

    def at(self, normalized: str) -> tuple[Authority, ...]:
        """The cases that begin at this "volume reporter page"; empty when there is none, or no answer."""
        return self.found.get(normalized, ())


class _Stop(Exception):  # noqa: N818 - never leaves this module
    """No further request makes sense; the text is the reason for a person."""


def sendable(citations: Iterable[str]) -> list[str]:
    """The citation strings that may be sent, each once: printed reporters with a known page, nothing else."""
    wanted = dict.fromkeys(c for c in citations if _SENDABLE.fullmatch(c))
    return [c for c in wanted if not c.split(" ", 1)[1].startswith(("WL", "U.S. App. LEXIS", "U.S. Dist. LEXIS"))]


def address(environment: dict[str, str] | None = None) -> tuple[str, str]:
    """Base address and token from the environment.

    Raises BadUsage without a token, or for an address that is neither https nor of this machine.
    """
    known = os.environ if environment is None else environment
    base = known.get("COURTLISTENER_API_BASE_URL", BASE).rstrip("/")
    token = known.get("COURTLISTENER_API_TOKEN", "").strip()
    parts = urlsplit(base)
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_this_machine(parts.hostname or "")):
        raise BadUsage(
            "COURTLISTENER_API_BASE_URL is not a https address.", "Take it out of the environment to use CourtListener."
        )
    if not token or not re.fullmatch(r"[\x21-\x7e]+", token):
        raise BadUsage(
            "--online needs a CourtListener token, and none is set.",
            "Make a free account at www.courtlistener.com, copy the token from your profile, and set"
            " COURTLISTENER_API_TOKEN to it. Without it draftkit works offline.",
        )
    return base, token


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def ask(
    citations: Sequence[str],
    base: str,
    token: str,
    *,
    wait: Callable[[float], None] = time.sleep,
    tell: Callable[[str], None] = lambda _: None,
) -> Answers:
    """Ask for every citation of ``citations`` (see :func:`sendable`); never raises for what the network does.

    ``wait`` sleeps, in seconds; ``tell`` is given one sentence before each wait. A keyboard interrupt ends the asking
    and keeps the answers so far.
    """
    answers = Answers(asked=dt.date.today().isoformat())
    pending = list(citations)
    try:
        while pending:
            batch = _batch(pending)
            rows = _request(batch, base, token, wait, tell)
            left = _take(rows, batch, answers)
            if len(left) == len(batch):
                raise _Stop("CourtListener gave no answer to the citations it was asked.")
            # Rows over the service's own limit come back unanswered: they go into the next request, once.
            pending = [*left, *pending[len(batch) :]]
    except _Stop as stop:
        answers.trouble = str(stop)
    except KeyboardInterrupt:
        answers.trouble = "The online check was stopped by hand."
    done = answers.answered
    answers.unanswered = [c for c in citations if c not in done]
    return answers


def _batch(pending: Sequence[str]) -> list[str]:
    batch: list[str] = []
    length = 0
    for citation in pending[:MOST]:
        length += len(citation) + 2
        if length > LONGEST:
            break
        batch.append(citation)
    return batch


def _request(
    batch: list[str], base: str, token: str, wait: Callable[[float], None], tell: Callable[[str], None]
) -> list[Any]:
    """The rows for one batch. Waits where the service asks for it, at most twice. Raises _Stop."""
    for attempt in range(_RETRIES + 1):
        status, headers, body = _post("; ".join(batch), base, token)
        if status == 200:
            if not isinstance(body, list):
                raise _Stop("CourtListener's answer could not be read.")
            return body
        if status in (401, 403):
            raise _Stop("CourtListener refused the token. Check COURTLISTENER_API_TOKEN.")
        if status == 429 and not _blocked(body):
            seconds = _told(headers, body)
        elif status >= 500:
            seconds = 2.0
        else:
            reason = "blocked this account" if _blocked(body) else f"answered with the code {status}"
            raise _Stop(f"CourtListener {reason}.")
        if attempt == _RETRIES:
            break
        tell(f"CourtListener asks to wait {seconds:.0f} seconds.")
        wait(seconds)
    raise _Stop("CourtListener was too busy to answer. Try again in an hour.")


def _post(text: str, base: str, token: str) -> tuple[int, dict[str, str], Any]:
    """Status, headers in lower case, and the JSON body (None where it is none). Raises _Stop when nothing came."""
    parts = urlsplit(base)
    secure = parts.scheme == "https"
    host = parts.hostname or ""
    connection = (
        http.client.HTTPSConnection(host, parts.port, timeout=_CONNECT, context=ssl.create_default_context())
        if secure
        else http.client.HTTPConnection(host, parts.port, timeout=_CONNECT)
    )
    try:
        connection.connect()
        if connection.sock is not None:
            connection.sock.settimeout(_READ)
        connection.request(
            "POST",
            f"{parts.path}/citation-lookup/",
            body=urlencode({"text": text}),
            headers={
                "Authorization": f"Token {token}",
                "Content-Type": "application/x-www-form-urlencoded",
                "Accept": "application/json",
                "User-Agent": "draftkit",
            },
        )
        response = connection.getresponse()
        data = response.read(_ANSWER + 1)
    except (OSError, http.client.HTTPException) as error:
        # The reason's own text may hold an address or more: its kind is enough.
        raise _Stop(f"CourtListener could not be reached ({type(error).__name__}).") from None
    finally:
        connection.close()
    if len(data) > _ANSWER:
        raise _Stop("CourtListener's answer was too long to be read.")
    if 300 <= response.status < 400:
        raise _Stop("CourtListener sent the question on to another address, which draftkit does not follow.")
    try:
        body = json.loads(data)
    except ValueError:
        body = None
    return response.status, {k.lower(): v for k, v in response.getheaders()}, body


def _blocked(body: Any) -> bool:
    return isinstance(body, dict) and "blocked" in str(body.get("detail", ""))


def _told(headers: dict[str, str], body: Any) -> float:
    """Seconds to wait, as one of the service's two throttles says; a minute where it says nothing readable."""
    said = body if isinstance(body, dict) else {}
    until = str(said.get("wait_until", ""))
    available = re.search(r"available in (\d+) second", str(said.get("detail", "")))
    seconds = 60.0
    if headers.get("retry-after", "").isdecimal():
        seconds = float(headers["retry-after"])
    elif available:
        seconds = float(available[1])
    elif until:
        try:
            moment = dt.datetime.fromisoformat(until)
            seconds = (moment - dt.datetime.now(moment.tzinfo)).total_seconds()
        except (ValueError, TypeError):
            seconds = 60.0
    return min(max(seconds, 1.0), _LONGEST_WAIT)


def _take(rows: list[Any], batch: list[str], answers: Answers) -> list[str]:
    """Put the rows into ``answers``; the citations of the batch that got no row, or none that says anything."""
    starts: dict[int, str] = {}
    at = 0
    for citation in batch:
        starts[at] = citation
        at += len(citation) + 2
    asked = set(batch)
    for row in rows:
        if not isinstance(row, dict):
            continue
        printed = [str(p) for p in (row.get("citation"), *_list(row.get("normalized_citations")))]
        citation = next((p for p in printed if p in asked), starts.get(row.get("start_index", -1), ""))
        if not citation:
            continue
        status = row.get("status")
        if status == 404:
            answers.unknown.add(citation)
        elif status in (200, 300):
            take_clusters(citation, _list(row.get("clusters")), answers)
    done = answers.answered
    return [c for c in batch if c not in done]


def take_clusters(citation: str, clusters: list[Any], answers: Answers) -> None:
    """Cases that begin at the citation; a case that merely has the page somewhere ("pin rescue") is told apart."""
    cases = [
        case for cluster in clusters if isinstance(cluster, dict) and (case := _case(citation, cluster, answers.about))
    ]
    begins = [case for case in cases if citation in case.citations]
    if begins:
        alike = {(case.name.lower(), case.decided): case for case in begins}
        answers.found[citation] = tuple(alike.values())
    elif cases:
        answers.inside[citation] = cases[0].name
    else:
        answers.unknown.add(citation)


def _case(citation: str, cluster: dict[str, Any], about: About) -> Authority | None:
    name, filed = str(cluster.get("case_name") or ""), str(cluster.get("date_filed") or "")
    if not name or not re.fullmatch(r"\d{4}-\d\d-\d\d", filed):
        return None
    printed = [
        " ".join(str(c.get(part, "")) for part in ("volume", "reporter", "page"))
        for c in _list(cluster.get("citations"))
        if isinstance(c, dict)
    ]
    other = [str(cluster[k]) for k in ("case_name_full", "case_name_short") if cluster.get(k)]
    return Authority(
        id=f"{SOURCE}-{cluster.get('id')}",
        name=" ".join(name.split())[:300],
        citation=citation,
        citations=tuple(printed),
        court="",  # the service does not say it in this answer
        decided=filed,
        source=SOURCE,
        also_known_as=tuple(" ".join(o.split())[:300] for o in other),
        published=cluster.get("precedential_status") in (None, "Published"),
        sources=(Source("https://www.courtlistener.com/", ("name", "citation", "decided"), about.named),),
        inferred=("decided: approximate",) if cluster.get("date_filed_is_approximate") else (),
    )


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
