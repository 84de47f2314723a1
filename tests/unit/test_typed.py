"""Numbers with a unit in a chapter are told from years, names and thresholds."""

from scripts.checks.typed import check

CHAPTER = """---
title: Energy
---

In 2025 it carried {{ fig("cpc") }}, by 2 accounts, from Site 31.[^a-2025-b]
It was 12.5 million tonnes, 40% of all, or $3 billion.

## What would change this answer {: #indicators }

- Above 35 per cent.
"""


def test_a_number_with_a_unit_is_named_with_its_line():
    found = [(p.line, p.message.split('"')[1], p.severity) for p in check(CHAPTER, "docs/chapters/energy.md")]
    assert found == [(6, "12.5 million", "warning"), (6, "40%", "warning"), (6, "$3 billion", "warning")]
