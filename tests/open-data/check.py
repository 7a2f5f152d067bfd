"""Looks at open data and the API as others do, on a demo server of its own.

JSON-LD is read by rdflib, without fetching anything, and held against shapes.ttl by
pyshacl; schemathesis sends whatever the API's own description allows, and what it does
not. Each check of a document has a control that must fail.
"""

import http.cookiejar
import json
import re
import socket
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import pyshacl
import rdflib

HERE = Path(__file__).parent
BINARY = HERE.parent.parent / "target" / "debug" / "voorrang"
# Longest the API is tried.
SECONDS = sys.argv[1] if len(sys.argv) > 1 else "60"


def no_network(*_arguments, **_keywords):
    raise AssertionError("a document refers to something outside itself")


def read(url):
    content = urllib.request.urlopen(url).read()
    real, socket.create_connection = socket.create_connection, no_network
    try:
        return rdflib.Graph().parse(data=content, format="json-ld")
    finally:
        socket.create_connection = real


def problems(graph):
    conforms, _, text = pyshacl.validate(graph, shacl_graph=str(HERE / "shapes.ttl"))
    return "" if conforms else text


def without(graph, predicate):
    fewer = rdflib.Graph()
    for triple in graph:
        if str(triple[1]) != predicate:
            fewer.add(triple)
    return fewer


def check_documents(url):
    documents = {
        "/open/dataset.jsonld": "http://purl.org/dc/terms/license",
        "/open/sets.jsonld": "http://www.w3.org/2004/02/skos/core#memberList",
        "/open/municipalities/44021/sets.jsonld": "https://schema.org/license",
    }
    for path, needed in documents.items():
        graph = read(url + path)
        found = problems(graph)
        assert not found, f"{path}: {found}"
        assert problems(without(graph, needed)), f"{path}: the control found nothing missing"
        print(f"{path}: {len(graph)} statements, as they must be")
    order = """SELECT ?code WHERE {
        ?set <https://schema.org/itemListElement> ?item .
        ?item <https://schema.org/position> ?position ; <https://schema.org/item> ?card .
        ?card <http://www.w3.org/2004/02/skos/core#notation> ?code } ORDER BY ?position"""
    codes = [str(row.code) for row in read(url + "/open/municipalities/44021/sets.jsonld").query(order)]
    assert codes == ["K5", "K4", "K1", "I1", "K6"], codes


def place_in_a_session(url, link):
    """The token of someone in a live session that the demo's facilitator prepared."""
    cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    facilitator = urllib.request.build_opener(cookies)
    facilitator.open(urllib.request.Request(link, data=b"", method="POST"))
    listed = facilitator.open(f"{url}/workshops").read().decode()
    session = re.search(r"/workshops/([0-9a-f]{32})", listed)[1]
    desk = facilitator.open(f"{url}/workshops/{session}/desk").read().decode()
    code = re.search(r"\b[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}\b", desk)[0]
    asked = json.load(urllib.request.urlopen(f"{url}/api/v1/workshops/{code}"))["joining"]
    body = {"perspective": asked["perspectives"][0], "organisation": asked["municipalities"][0]["nis_code"]}
    request = urllib.request.Request(
        f"{url}/api/v1/workshops/{code}/participants",
        data=json.dumps(body).encode(), headers={"content-type": "application/json"})
    return json.load(urllib.request.urlopen(request))["token"]


def try_api(url, *options):
    tool = Path(sys.executable).with_name("schemathesis")
    with tempfile.TemporaryDirectory() as reports:
        subprocess.run(
            [tool, "run", f"{url}/api/v1/openapi.json", "--continue-on-failure", "--no-color",
             "--warnings", "off", "--generation-deterministic", "--max-examples", "25",
             "--max-time", SECONDS, "--report-dir", reports, *options],
            check=True, cwd=reports)


def main():
    with tempfile.TemporaryDirectory() as folder:
        command = [BINARY, "demo", "--database", f"{folder}/demo.db", "--listen", "127.0.0.1:0"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            link = next(found[0] for line in server.stdout
                        if (found := re.search(r"(?<=  )http://\S+/login/link/\S+", line)) and "facilitator" in line)
            url = re.match(r"http://[\d.]+:\d+", link)[0]
            check_documents(url)
            # Before anything else: whoever guesses codes has to wait after a while.
            token = place_in_a_session(url, link)
            try_api(url)
            try_api(
                url, "--header", f"Authorization: Bearer {token}",
                "--include-path-regex", "^/api/v1/me",
                # An event stream has no end.
                "--exclude-path", "/api/v1/me/events",
                # A token that opens nothing is not there (404), and which cards are in a
                # round no description can say.
                "--exclude-checks", "ignored_auth,positive_data_acceptance")
        finally:
            server.terminate()
            server.wait()


main()
