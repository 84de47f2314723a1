# %% [markdown] lang="en"
# # Who was counted, and how?
#
# Kazakhstan has been counted at least eleven times since 1897, by three states with three ideas of what makes a Russian or a Kazakh. This page joins the counts, shows where the series breaks, and then tests one number: {{ fig("people-russians-north-claimed") }} of Russian nationality who are said to live in the north.
#
# ## Where the series breaks {: #breaks }
#
# **1897** asked for the mother tongue and not for nationality. The numbers were later fitted to the borders of today.[^liquisearch-kazakh-ssr]
#
# **1926** counted nationality, in a Soviet republic whose borders were not those of today. Statisticians of the 1930s redistributed the results of 1926 over later territories, and a study of 2023 asks whether that served to hide the losses of the famine.[^jamestown-1998-monoethnic][^ras-2023-census-tabulations]
#
# **1937** does not appear here: its results were kept secret. Those of **1939** were raised afterwards.[^gopro-1937-census] Both matter, because between 1926 and 1939 the famine killed {{ fig("people-famine-deaths") }}.[^docslib-cameron-famine][^storymaps-peoples-kazakhstan]
#
# **1989** exists twice, as the code below will show. **1999** was the first count of independent Kazakhstan; what it asked about nationality and language was politics in itself.[^dave-2002-census]
#
# **2021** found more people than expected, but about half a million fewer Russians than the register.[^kadam-2022-census][^daz-2022-germans] Current statistics have rested on it since August 2022, so that estimates of 2021 and of 2023 do not belong on one line.[^kazpravda-census-interview]

# %% [markdown] lang="de"
# # Wer wurde gezählt, und wie?
#
# Mindestens elfmal ist Kasachstan seit 1897 gezählt worden, von drei Staaten mit drei Vorstellungen davon, was einen Russen oder einen Kasachen ausmacht. Diese Seite fügt die Zählungen zusammen, zeigt die Brüche und prüft dann eine Zahl: die {{ fig("people-russians-north-claimed") }}, die als Russen im Norden leben sollen.
#
# ## Wo die Reihe bricht {: #breaks }
#
# **1897** wurde nach der Muttersprache gefragt, nicht nach der Nationalität. Die Zahlen wurden später auf die heutigen Grenzen umgerechnet.[^liquisearch-kazakh-ssr]
#
# **1926** wurde die Nationalität gezählt, in einer Sowjetrepublik, deren Grenzen nicht die heutigen waren. In den 1930er-Jahren verteilten Statistiker die Ergebnisse von 1926 auf spätere Gebiete um; eine Studie von 2023 fragt, ob das die Verluste der Hungersnot verbergen sollte.[^jamestown-1998-monoethnic][^ras-2023-census-tabulations]
#
# **1937** fehlt hier: Die Ergebnisse blieben geheim. Die von **1939** wurden nachträglich erhöht.[^gopro-1937-census] Beides ist wichtig, denn zwischen 1926 und 1939 kostete die Hungersnot {{ fig("people-famine-deaths") }} das Leben.[^docslib-cameron-famine][^storymaps-peoples-kazakhstan]
#
# **1989** gibt es zweimal, wie der Code gleich zeigt. **1999** zählte erstmals das unabhängige Kasachstan; wie es nach Nationalität und Sprache fragte, war selbst schon Politik.[^dave-2002-census]
#
# **2021** fanden sich mehr Menschen als erwartet, aber etwa eine halbe Million weniger Russen als im Register.[^kadam-2022-census][^daz-2022-germans] Auf dieser Zählung beruht seit August 2022 die laufende Statistik; Schätzungen von 2021 und von 2023 gehören also nicht auf eine Linie.[^kazpravda-census-interview]

# %%
# reads: series/population-by-census.csv series/population-by-region.csv series/population-total.csv series/border-regions.csv figures/minorities.yml figures/minorities.people.yml
from scripts.content.numbers import number
from scripts.notebook import LANG, figures, rows, said, table

CENSUS = {(int(r["year"]), r["group"]): r for r in rows("population-by-census")}
TOTAL = {(r["area"], int(r["year"])): r["persons"] for r in rows("population-total")}
GROUPS = {"kazakhs": said("Kazakhs", "Kasachen"), "russians": said("Russians", "Russen"), "ukrainians": said("Ukrainians", "Ukrainer"), "germans": said("Germans", "Deutsche")}

table(said("Shares of four groups at every census, percent", "Anteile von vier Gruppen bei jeder Zählung, Prozent"),
      [said("Year", "Jahr"), *GROUPS.values()],
      [[str(year), *(CENSUS.get((year, group), {}).get("share") for group in GROUPS)] for year in sorted({year for year, _ in CENSUS})])

# %% [markdown] lang="en"
# ## Two results for one day {: #two-results }
#
# Where a source gives both the number and the share of a group, the two together imply a total. If the total is not that of the census, the two come from different versions of it. This is quickly computed.

# %% [markdown] lang="de"
# ## Zwei Ergebnisse für einen Tag {: #two-results }
#
# Wo eine Quelle Zahl und Anteil einer Gruppe nennt, ergibt sich daraus eine Gesamtzahl. Ist es nicht die der Zählung, so stammen beide aus verschiedenen Fassungen. Das ist schnell gerechnet.

# %%
IMPLIED = {year: CENSUS[year, "russians"]["persons"] / CENSUS[year, "russians"]["share"] * 100
           for year, group in CENSUS if group == "russians" and CENSUS[year, group]["persons"] and ("KZ", year) in TOTAL}

print(said("Year: inhabitants implied / counted (million)", "Jahr: Einwohner errechnet / gezählt (Mio.)"))
for year, implied in sorted(IMPLIED.items()):
    print(f"{year}: {number(round(implied / 1e6, 2), LANG)} / {number(round(TOTAL['KZ', year] / 1e6, 2), LANG)}")

# %% [markdown] lang="en"
# Only 1989 stands out. The number of Russians and their usual share imply {{ fig("people-total-1989-implied") }}, the published Soviet result; the statisticians of independent Kazakhstan set the total at {{ fig("people-total-1989") }} instead.[^statagency-1999-census] Hence two shares for the same day: {{ fig("people-russians-share-1989") }}. Neither is false. Whoever measures the decline of the 1990s should only not change from one to the other midway.
#
# ## 3.5 million in the north? {: #north }
#
# Now the test. "The north" has no official outline. We take it twice: narrowly, as the four regions of North Kazakhstan, Kostanay, Pavlodar and Akmola; and widely, as all eight regions at the border together with Akmola, Karaganda and Ulytau. Each region counts with its latest population and its latest share of Russians. Several shares date from before the census of 2021, which lowered them, so the sums are rather too high than too low.

# %% [markdown] lang="de"
# Nur 1989 fällt auf. Die Zahl der Russen und ihr üblicher Anteil ergeben {{ fig("people-total-1989-implied") }}, das veröffentlichte sowjetische Ergebnis; die Statistiker des unabhängigen Kasachstan setzten die Gesamtzahl auf {{ fig("people-total-1989") }} fest.[^statagency-1999-census] Daher zwei Anteile für denselben Tag: {{ fig("people-russians-share-1989") }}. Falsch ist keiner. Nur sollte, wer den Rückgang der 1990er-Jahre misst, nicht unterwegs vom einen zum anderen wechseln.
#
# ## 3,5 Millionen im Norden? {: #north }
#
# Nun die Probe. Einen amtlichen Umriss hat „der Norden“ nicht. Wir fassen ihn zweimal: eng, als die vier Gebiete Nordkasachstan, Kostanai, Pawlodar und Akmola; und weit, als alle acht Gebiete an der Grenze samt Akmola, Karaganda und Ulytau. Jedes Gebiet zählt mit seiner neuesten Einwohnerzahl und seinem neuesten Anteil an Russen. Mehrere Anteile sind älter als die Zählung von 2021, die sie senkte; die Summen sind also eher zu hoch als zu niedrig.

# %%
PEOPLE = {r["region"]: r["population"] for r in rows("border-regions") if r["country"] == "KZ"} | {a: p for (a, _), p in TOTAL.items() if a != "KZ"}
SHARE = {r["region"]: r["share"] for r in rows("population-by-region") if r["group"] == "russians" and r["year"] > 1897}  # the latest row wins
NARROW = ["KZ-59", "KZ-39", "KZ-55", "KZ-11"]


def inhabitants(regions):
    """All people in the regions, million."""
    return sum(PEOPLE[r] for r in regions) / 1e6


def russians(regions):
    """Russians in the regions by their latest shares, million."""
    return sum(PEOPLE[r] * SHARE[r] / 100 for r in regions) / 1e6


FIGURES = figures("minorities", "minorities.people")
CLAIM = FIGURES["people-russians-north-claimed"]["value"]
BARS = [
    (said("north, article of 2022", "Norden, Artikel von 2022"), CLAIM, "grey"),
    (said("register 2020, whole country", "Register 2020, ganzes Land"), FIGURES["people-russians-register-2020"]["value"] / 1e6, "ru-soft"),
    (said("census 2021, whole country", "Zählung 2021, ganzes Land"), CENSUS[2021, "russians"]["persons"] / 1e6, "ru"),
    (said("eleven regions, at most", "elf Gebiete, höchstens"), russians(PEOPLE), "ru"),
    (said("four northern regions", "vier nördliche Gebiete"), russians(NARROW), "ru"),
    (said("the four, everybody", "die vier, alle zusammen"), inhabitants(NARROW), "kz"),
]


def chart(size):
    """The claim beside what was counted."""
    from scripts.charts.forms import bars

    shown = [{"name": name, "value": value, "colour": colour, "label": number(round(value, 2), LANG)} for name, value, colour in BARS]
    return bars(shown, size, LANG, said("Million people", "Mio. Menschen"))


# %%
from scripts.charts.house import show

show(chart, "population-north",
     said("The number given for the north is that of the whole country", "Die Zahl für den Norden ist die des ganzen Landes"),
     said(f"Six bars. Said to live in the north: {number(CLAIM, LANG)} million Russians. Counted: about as many in the whole country in the register, fewer at the "
          f"census, at most {number(round(russians(PEOPLE), 1), LANG)} million in eleven regions and about {number(round(russians(NARROW), 1), LANG)} million in the four "
          f"northern ones, where {number(round(inhabitants(NARROW), 2), LANG)} million people live altogether.",
          f"Sechs Balken. Im Norden sollen leben: {number(CLAIM, LANG)} Millionen Russen. Gezählt: etwa so viele im ganzen Land laut Register, weniger bei der Zählung, "
          f"höchstens {number(round(russians(PEOPLE), 1), LANG)} Millionen in elf Gebieten und etwa {number(round(russians(NARROW), 1), LANG)} Millionen in den vier "
          f"nördlichen, in denen insgesamt {number(round(inhabitants(NARROW), 2), LANG)} Millionen Menschen leben."),
     LANG)

# %% [markdown] lang="en"
# For the claim to be true of the four northern regions, {{ fig("people-north-claim-of-inhabitants") }} of their people would have to be Russians. In the eleven regions, with {{ fig("people-north-wide-inhabitants") }}, it would take {{ fig("people-north-claim-wide-share") }}: as many as in North Kazakhstan, everywhere, from the Caspian to the Altai. The likeliest explanation is a slip. The register of 2020 had {{ fig("people-russians-register-2020") }} for the whole country,[^elwiki-2020-russians] and on the way into an article the country became the north.
#
# ## What this does not say {: #limits }
#
# Most shares by region come from reference works after the statistics office, with dates between 2015 and 2025; the tables of the census of 2021 by region were not to be had. Akmola stands with a population of 2022, Atyrau with one of 2024. Nationality is what people say of themselves, and {{ fig("people-no-answer-2021") }} said nothing. None of this moves the sums by the million and more that the claim lacks. The last cell checks that the numbers in the text are those calculated here.

# %% [markdown] lang="de"
# Damit die Zahl für die vier nördlichen Gebiete stimmte, müssten {{ fig("people-north-claim-of-inhabitants") }} ihrer Einwohner Russen sein. In den elf Gebieten mit {{ fig("people-north-wide-inhabitants") }} bräuchte es {{ fig("people-north-claim-wide-share") }}: so viele wie in Nordkasachstan, und das überall, vom Kaspischen Meer bis zum Altai. Am ehesten war es ein Versehen. Das Register von 2020 führte {{ fig("people-russians-register-2020") }} im ganzen Land,[^elwiki-2020-russians] und auf dem Weg in einen Artikel wurde aus dem Land der Norden.
#
# ## Was daraus nicht folgt {: #limits }
#
# Die meisten Anteile nach Gebieten stammen aus Nachschlagewerken, die sich auf das Statistikamt berufen, mit Daten zwischen 2015 und 2025; die Gebietstabellen der Zählung von 2021 waren nicht zu bekommen. Akmola steht mit einer Einwohnerzahl von 2022, Atyrau mit einer von 2024. Nationalität ist, was Menschen von sich selbst sagen, und {{ fig("people-no-answer-2021") }} sagten nichts. Nichts davon verschiebt die Summen um die Million und mehr, die der Behauptung fehlen. Die letzte Zelle prüft, dass die Zahlen im Text die hier berechneten sind.

# %%
value = {id: figure.get("value") for id, figure in FIGURES.items()}

assert round(IMPLIED[1989] / 1e6, 2) == value["people-total-1989-implied"]
assert all(abs(implied / TOTAL["KZ", year] - 1) < 0.01 for year, implied in IMPLIED.items() if year != 1989)
assert abs(IMPLIED[1989] / TOTAL["KZ", 1989] - 1) > 0.01
assert len(PEOPLE) == 11 and set(NARROW) < set(PEOPLE) <= set(SHARE)
assert round(inhabitants(NARROW), 2) == value["people-north-inhabitants"]
assert round(russians(NARROW), 1) == value["people-north-russians"]
assert round(inhabitants(PEOPLE), 2) == value["people-north-wide-inhabitants"]
assert round(russians(PEOPLE), 1) == value["people-north-wide-russians"]
assert round(100 * CLAIM / inhabitants(NARROW)) == value["people-north-claim-of-inhabitants"] > 100
assert round(100 * CLAIM / inhabitants(PEOPLE)) == value["people-north-claim-wide-share"]
print(said("All numbers hold.", "Alle Zahlen stimmen."))
