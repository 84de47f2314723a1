"""The same as tables: the regions of both sides, then every mark from west to east. The links of the picture lead to its rows."""

from html import escape

from scripts.unrolled.line import part_at
from scripts.unrolled.marks import Mark
from scripts.unrolled.plan import Plan

SIDES = {"RU": "russia", "KZ": "kazakhstan"}


def tables(plan: Plan) -> str:
    return regions(plan) + marks(plan)


def regions(plan: Plan) -> str:
    rows = "".join(f'<tr><th scope="row">{escape(plan.region(part))}</th><td>{escape(plan.content.text(f"site.{SIDES[side]}", plan.lang))}</td>'
                   f'<td class="n">{plan.km(part.end - part.start)} km</td><td class="n">{_stretch(plan, part.start, part.end)}</td></tr>'
                   for side in SIDES for part in plan.line.parts[side])
    return _table(plan, "regions", ("col-what", "", "col-part", "col-km"), rows)


def marks(plan: Plan) -> str:
    heads = ("col-km", "col-what", "col-kind", "col-russia", "col-kazakhstan", "col-far")
    return _table(plan, "marks", heads, "".join(_row(plan, mark) for mark in plan.marks))


def _row(plan: Plan, mark: Mark) -> str:
    around = [escape(plan.region(part_at(plan.line.parts[side], mark.km))) for side in SIDES]
    far = f"{_stretch(plan, mark.near, mark.far)} km" if mark.far else ""
    return (f'<tr id="unrolled-{mark.id}"><td class="n">{_stretch(plan, mark.start, mark.end)}</td><th scope="row">{escape(mark.name[plan.lang])}</th>'
            f'<td>{escape(plan.text(mark.kind))}</td><td>{around[0]}</td><td>{around[1]}</td><td class="n">{far}</td></tr>')


def _stretch(plan: Plan, start: float, end: float) -> str:
    low, high = plan.km(start), plan.km(end)
    return low if low == high else f"{low}–{high}"


def _table(plan: Plan, caption: str, heads: tuple[str, ...], rows: str) -> str:
    head = "".join(f'<th scope="col">{escape(plan.text(key))}</th>' if key else "<td></td>" for key in heads)
    return f"<table class=\"unrolled-table\"><caption>{escape(plan.text(caption))}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
