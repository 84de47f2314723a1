"""What the site looks like where code has to make it: colours from docs/data/palette.yml, the subset display face."""
