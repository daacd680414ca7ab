"""A server on this machine that behaves as CourtListener's citation look-up does, and as a network may."""

from __future__ import annotations

import datetime as dt
import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any
from urllib.parse import parse_qs

TOKEN = "test-token"
_PRINTED = re.compile(r"(\d+)\s+([A-Z][A-Za-z0-9.' ]*?)\s+(\d+|_+)(?=\W|$)")


def cluster(name: str, filed: str, *citations: str, number: int = 1, **more: Any) -> dict[str, Any]:
    """A cluster as the service answers it."""
    printed = []
    for citation in citations:
        volume, rest = citation.split(" ", 1)
        reporter, page = rest.rsplit(" ", 1)
        printed.append({"volume": volume, "reporter": reporter, "page": page, "type": 1})
    return {
        "id": number,
        "case_name": name,
        "date_filed": filed,
        "citations": printed,
        "precedential_status": "Published",
        **more,
    }


class _Listening(ThreadingHTTPServer):
    def server_bind(self) -> None:
        TCPServer.server_bind(self)  # the library's own asks the name service for this machine's name
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]


class Server:
    """``known`` maps a citation to clusters; ``moods`` are used up one a request before the ordinary answers."""

    def __init__(self) -> None:
        self.known: dict[str, list[dict[str, Any]]] = {}
        self.reporters = {"U.S.", "F.3d", "F.2d", "F.4th", "S. Ct."}
        self.moods: list[str] = []
        self.seen: list[tuple[str, dict[str, str], str]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *arguments: object) -> None:
                pass

            def reply(self, code: int, body: object, raw: bytes | None = None, **headers: str) -> None:
                data = json.dumps(body).encode() if raw is None else raw
                self.send_response(code)
                for key, value in {"Content-Length": str(len(data)), **headers}.items():
                    self.send_header(key.replace("_", "-"), value)
                self.end_headers()
                self.wfile.write(data)

            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
                outer.seen.append((self.path, dict(self.headers), raw))
                if self.headers.get("Authorization") != f"Token {TOKEN}":
                    return self.reply(401, {"detail": "Invalid token."})
                if outer.moods and outer.mood(self, outer.moods.pop(0)):
                    return None
                text = parse_qs(raw).get("text", [""])[0]
                return self.reply(200, outer.rows(text))

        self._server = _Listening(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self._server.server_port}/api/rest/v4"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def mood(self, handler: Any, mood: str) -> bool:
        if mood == "quota":
            until = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=7)
            handler.reply(
                429, {"error_message": "Too many requests (allowed rate: 60/min).", "wait_until": until.isoformat()}
            )
        elif mood == "user":
            handler.reply(429, {"detail": "Request was throttled. Expected available in 9 seconds."}, Retry_After="9")
        elif mood == "blocked":
            handler.reply(429, {"detail": "Your account is currently blocked from making API requests."})
        elif mood == "broken page":
            handler.reply(502, None, raw=b"<html>Bad gateway</html>")
        elif mood == "broken json":
            handler.reply(200, None, raw=b'[{"citation": ')
        elif mood == "not a list":
            handler.reply(200, {"count": 0})
        elif mood == "empty":
            handler.reply(200, [])
        elif mood == "too long":
            handler.reply(200, None, raw=b'["' + b"x" * (17 << 20) + b'"]')
        elif mood == "redirect":
            handler.reply(302, None, raw=b"", Location="http://example.org/")
        elif mood == "dropped":
            handler.connection.close()
        elif mood == "strange rows":
            handler.reply(
                200,
                [
                    None,
                    7,
                    {},
                    {"citation": 5, "status": 200, "clusters": "x"},
                    {"citation": "536 U.S. 730", "status": 200, "clusters": [None, {"case_name": None}]},
                ],
            )
        else:
            return False
        return True

    def rows(self, text: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = []
        for match in _PRINTED.finditer(text):
            volume, reporter, page = match.groups()
            printed = f"{volume} {reporter} {page}"
            if "_" in page or reporter not in self.reporters:
                continue  # no row at all
            hits = self.known.get(printed, [])
            row = {
                "citation": match[0], "normalized_citations": [printed], "start_index": match.start(), "end_index": match.end(),
                "status": 200, "error_message": "", "clusters": hits,
            }  # fmt: skip
            if len(rows) >= 250:
                row.update(status=429, error_message="Too many citations requested.", clusters=[])
            elif not hits:
                row.update(status=404, error_message=f"Citation not found: '{printed}'")
            elif len(hits) > 1:
                row.update(status=300)
            rows.append(row)
        return rows
