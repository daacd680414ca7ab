"""Loaded by every Python process that the tests start: no network there either."""

import network_guard

network_guard.install()
