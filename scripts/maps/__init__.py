"""The map house: a declaration for each map, drawn in three equal forms (Folium, SVG, table). `build.build_maps` is its door."""
