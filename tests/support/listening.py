"""A server on this machine that remembers whoever asks it."""

import socketserver
import threading
from contextlib import contextmanager


class _Heard(socketserver.BaseRequestHandler):
    def handle(self):
        self.server.heard.append(self.request.recv(200))


@contextmanager
def listening():
    """The server, while it listens; heard is what was asked of it."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Heard) as server:
        server.heard = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
