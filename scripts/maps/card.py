"""What a popup says about a feature: the words of the live map."""

from html import escape

from scripts.content import Content
from scripts.content.numbers import date
from scripts.maps import markup
from scripts.maps.bind import Fact, Feature, Plate


def card(feature: Feature, plate: Plate, content: Content, lang: str) -> str:
    """HTML of the popup. The page's script writes kind and value of the time step for `@kind@` and `@now@`, and links to sources for `[[3 5]]`."""
    text = lambda name: content.text(f"maps.{name}", lang)  # noqa: E731
    names = " · ".join(f'<span lang="{tag}">{escape(name)}</span>' for tag, name in markup.local_names(feature.name, lang))
    roughly = f" · {escape(text('schematic'))}" if feature.schematic else ""
    bits = [f'<p class="map-card-kind">@kind@{roughly}</p>',
            f'<p class="map-card-name">{escape(feature.name[lang])}</p>']
    if names:
        bits.append(f'<p class="map-card-names">{names}</p>')
    if feature.former:
        bits.append(f'<p class="map-card-names">{escape(text("formerly"))} {escape(", ".join(feature.former))}</p>')
    if any(look.value for look in feature.looks.values()):
        bits.append("@now@")
    bits += [f"<p>{escape(part)}</p>" for part in markup.remarks(feature, content, lang)]
    bits += [fact(item, lang, text("as-of")) for item in feature.facts]
    fixed = tuple(dict.fromkeys([*feature.sources, *(s for f in feature.facts for s in f.sources)]))
    if fixed:
        bits.append(f'<p class="map-card-source">{escape(text("sources"))}: [[{" ".join(str(plate.cited.index(s)) for s in fixed)}]]</p>')
    if feature.section:
        bits.append(f'<p><a class="map-card-more" href="@@root@@{escape(feature.section)}">{escape(text("more"))}</a></p>')
    return "".join(bits)


def fact(item: Fact, lang: str, as_of: str) -> str:
    """One figure: "Annual rent: $115 million (as of June 2025)"."""
    note = f". {item.note[lang]}" if item.note else ""
    return (f'<p class="map-card-fact"><span>{escape(item.label[lang])}</span> <strong>{escape(item.value[lang])}</strong> '
            f"<small>({escape(as_of)} {escape(date(item.as_of, lang))}{escape(note)})</small></p>")
