"""Refuses every network call of this process, name look-ups included. Sockets of the machine itself (AF_UNIX) may pass."""

from __future__ import annotations

import sys

_REFUSED = frozenset(
    {"socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.bind"}
)


class NetworkUsedError(BaseException):
    """A test, or the code it ran, wanted the network. Not an Exception: nothing may swallow it."""


def _look(event: str, arguments: tuple[object, ...]) -> None:
    if event in _REFUSED:
        address = arguments[-1]
        if event in ("socket.connect", "socket.bind") and isinstance(address, (str, bytes)):
            return
        raise NetworkUsedError(f"{event} {arguments[1:]!r}")


def install() -> None:
    """From now on, for the life of the process (an audit hook cannot be taken off)."""
    sys.addaudithook(_look)
