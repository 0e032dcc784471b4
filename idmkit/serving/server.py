"""A web server for this machine alone: the shell, the files of the preview, news of changes.

The files are sent as they would be published. The shell shows them in a frame and loads it anew; it
is told of changes by server-sent events (WHATWG HTML §9.2).
"""

from __future__ import annotations

import errno
import json
import threading
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any, Self
from urllib.parse import unquote, urlsplit

from idmkit.outputs import RequestError
from idmkit.serving.preview import Preview

_HOST = "127.0.0.1"
_QUIET = 10.0  # seconds after which those who wait are told that the server is there
_TYPES = {
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
    "xml": "application/xml",
    "xcal": "application/xml",
}


class PreviewServer:
    """Serves a preview in threads of its own, from `start` to the end of the `with`."""

    def __init__(self, preview: Preview, port: int) -> None:
        """Takes the port at once; raises `RequestError` if it is taken."""
        try:
            self._server = _Server((_HOST, port), partial(_Handler, preview))
        except OSError as error:
            raise RequestError(_refusal(error, port)) from None
        except OverflowError:
            raise RequestError("a port is a number up to 65535") from None

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{_HOST}:{self._server.server_port}/"

    def start(self) -> None:
        """Begins to answer."""
        threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        threading.Thread(target=self._server.shutdown, daemon=True).start()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = False


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, preview: Preview, *arguments: Any) -> None:
        self._preview = preview
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answers a browser of this machine; another site's page must not read what is here."""
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in (_HOST, "localhost"):
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"for this machine alone\n")
            return
        path = unquote(urlsplit(self.path).path).lstrip("/")
        if path == "events":
            self._tell()
        elif path == "":
            shell = files("idmkit.serving").joinpath("shell.html").read_bytes()
            self._send(HTTPStatus.OK, _TYPES["html"], shell)
        else:
            self._file(f"{path}index.html" if path.endswith("/") else path)

    def _file(self, path: str) -> None:
        content = self._preview.file(path)
        if content is None:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"there is no such file\n")
            return
        kind = _TYPES.get(path.rpartition(".")[2], "text/plain; charset=utf-8")
        self._send(HTTPStatus.OK, kind, content)

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(content)

    def _tell(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        for state in self._preview.states(_QUIET):
            line = f"data: {json.dumps(state)}\n\n" if state else ": still there\n\n"
            try:
                self.wfile.write(line.encode())
                self.wfile.flush()
            except OSError:
                break  # the browser has left
        self.close_connection = True

    def log_message(self, *_: Any) -> None:
        """Says nothing: a page asks for many files."""


def _refusal(error: OSError, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"the port {port} is taken by another program; choose another: --port {port + 1}"
    return f"the port {port} cannot be used: {error.strerror}"
