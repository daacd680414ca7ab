"""Refuses every network call of this process, name look-ups included. Sockets of the machine itself (AF_UNIX) may pass."""

from __future__ import annotations

import sys

_REFUSED = frozenset(
    {
        "socket.connect",
        "socket.sendto",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "socket.bind",
    }
)


loopback_allowed = False
"""Set by the tests of the online check alone, while their own server runs on this machine."""


class NetworkUsedError(BaseException):
    """A test, or the code it ran, wanted the network. Not an Exception: nothing may swallow it."""


def _look(event: str, arguments: tuple[object, ...]) -> None:
    if event in _REFUSED:
        address = arguments[-1]
        if event in ("socket.connect", "socket.bind") and isinstance(address, (str, bytes)):
            return
        host = arguments[0] if event == "socket.getaddrinfo" else address[0] if isinstance(address, tuple) else None
        if loopback_allowed and host in ("127.0.0.1", b"127.0.0.1"):
            return
        raise NetworkUsedError(f"{event} {arguments[1:]!r}")


def install() -> None:
    """From now on, for the life of the process (an audit hook cannot be taken off)."""
    sys.addaudithook(_look)
