"""Dead links of the built site are found, and traced to the line that wrote them."""

from scripts.checks.links import check


def test_dead_links_anchors_and_files(tmp_path):
    site, docs = tmp_path / "site", tmp_path / "docs"
    (site / "a").mkdir(parents=True)
    (docs).mkdir()
    (docs / "a.md").write_text("---\ntitle: A\n---\n\n[x](b.md#gone)\n")
    (site / "index.html").write_text('<a href="a/">ok</a><a href="a/#here">ok</a><a href="https://example.org">ok</a>')
    (site / "a" / "index.html").write_text('<h2 id="here"></h2><a href="../#gone">x</a><img src="no.png"><a href="../b/">b</a><a href="../../x">out</a>')
    found = {str(p) for p in check(site, docs)}
    assert any('a.md:5: the link "../#gone" leads to "gone", which is no heading or anchor there' in f for f in found)
    assert any('"no.png" on this page leads to a page or file that does not exist' in f for f in found)
    assert len(found) == 4
