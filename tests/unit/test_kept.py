"""A listing is drawn once for each state of what it is drawn from."""

import pytest

from scripts.seam import kept


@pytest.fixture
def drawn(tmp_path):
    """Draw a listing that shows the figure "rent"; returns what the page then uses, and counts the drawings."""
    def draw(*key):
        used = {"figures": {"length": None}, "terms": {}}

        def html():
            draw.times += 1
            used["figures"]["rent"] = None
            return "<p>115</p>"
        assert kept.listing(html, used, tmp_path / "x.pickle", *key) == "<p>115</p>"
        return list(used["figures"])
    draw.times = 0
    return draw


def test_the_same_state_is_not_drawn_twice_and_still_says_what_it_shows(drawn):
    assert [drawn("a", {"page": 1}), drawn("a", {"page": 1})] == [["length", "rent"]] * 2
    assert drawn.times == 1


@pytest.mark.parametrize("key", [("b", {"page": 1}), ("a", {"page": 2})])
def test_another_state_is_drawn_anew(drawn, key):
    drawn("a", {"page": 1})
    drawn(*key)
    assert drawn.times == 2


def test_nothing_is_kept_where_the_state_is_not_known(drawn):
    drawn("", {})
    drawn("", {})
    assert drawn.times == 2
