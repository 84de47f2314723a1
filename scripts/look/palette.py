"""The palette as CSS custom properties: light by default, dark under Material's slate scheme."""


def css(palette: dict[str, dict[str, str]]) -> str:
    """`:root{--ink:#...}` and the dark values; tokens in the order of docs/data/palette.yml."""
    light = ";".join(f"--{token}:{value['light']}" for token, value in palette.items())
    dark = ";".join(f"--{token}:{value['dark']}" for token, value in palette.items())
    return f':root,[data-md-color-scheme="default"]{{{light}}}\n[data-md-color-scheme="slate"]{{{dark}}}\n'
