# %% [markdown] lang="en"
# # Why one trade has two sizes
#
# Two countries count one trade. What one sends, the other receives. Their numbers should be twins, and they never are. Statisticians call such pairs {{ term("mirror-statistics") }}. This page lays Kazakhstan's and Russia's counts of their trade side by side, works out the gaps, and asks which of the usual explanations can carry them. It ends with what nobody outside can know since 2022.
#
# ## One day, two numbers {: #one-day }
#
# On 20 December 2021 two prime ministers spoke of the same ten months. Mikhail Mishustin had more than 20.5 billion dollars, Askar Mamin 19.5 billion.[^interfax-2021-record][^oqu-2021-mamin] Neither report asks about the difference. On 12 November 2025 two numbers came from one man: Vladimir Putin put the trade of 2024 at 28.7 billion dollars in one statement and at 27.8 in another.[^kremlin-2025-kazakhstan-statements][^fergana-2025-putin-trade]
#
# Such statements are our material. Neither country's tables were open to us, so every number below is one that a president, a minister, an office or a newsroom named, and each is stored with its source. Whose count it is follows from who speaks; no speaker says so. Four totals are computed from a later year and its growth, and the table marks them. Totals of whole years come first.

# %% [markdown] lang="de"
# # Warum ein Handel zwei Größen hat
#
# Zwei Länder zählen einen Handel. Was das eine abschickt, empfängt das andere. Ihre Zahlen müssten Zwillinge sein und sind es nie. Fachleute nennen solche Paare {{ term("mirror-statistics") }}. Diese Seite legt die kasachische und die russische Zählung des gemeinsamen Handels nebeneinander, rechnet die Abstände aus und fragt, welche der üblichen Erklärungen sie tragen kann. Am Ende steht, was seit 2022 niemand von außen wissen kann.
#
# ## Ein Tag, zwei Zahlen {: #one-day }
#
# Am 20. Dezember 2021 sprachen zwei Regierungschefs über dieselben zehn Monate. Michail Mischustin hatte mehr als 20,5 Milliarden Dollar, Askar Mamin 19,5 Milliarden.[^interfax-2021-record][^oqu-2021-mamin] Keine der Meldungen fragt nach dem Unterschied. Am 12. November 2025 kamen zwei Zahlen von einem Mann: Wladimir Putin gab den Handel des Jahres 2024 in einer Erklärung mit 28,7 Milliarden Dollar an und in einer anderen mit 27,8.[^kremlin-2025-kazakhstan-statements][^fergana-2025-putin-trade]
#
# Solche Sätze sind unser Material. Die Tabellen beider Länder standen uns nicht offen; jede Zahl hier hat also ein Präsident, ein Minister, ein Amt oder eine Redaktion genannt, und jede ist mit ihrer Quelle gespeichert. Wessen Zählung es ist, ergibt sich daraus, wer spricht; gesagt wird es nie. Vier Summen sind aus einem späteren Jahr und dessen Wachstum berechnet, die Tabelle kennzeichnet sie. Zuerst die Summen ganzer Jahre.

# %%
# reads: series/trade-mirror.csv series/trade-mirror-flows.csv figures/economy.yml
from scripts.content.numbers import number
from scripts.notebook import LANG, figures, rows, said, table

SIDES = ("kazakhstan", "russia")


def pairs(period):
    """{year: {side: row}} for one period, only years that both sides have counted."""
    found = {}
    for row in rows("trade-mirror"):
        if row["period"] == period:
            found.setdefault(int(row["year"]), {})[row["side"]] = row
    return {year: found[year] for year in sorted(found) if len(found[year]) == len(SIDES)}


def gap(both):
    """Russia's count less Kazakhstan's, billion dollars."""
    return round(both["russia"]["usd_billion"] - both["kazakhstan"]["usd_billion"], 1)


def percent(both):
    """The gap in percent of Kazakhstan's count."""
    return round(100 * gap(both) / both["kazakhstan"]["usd_billion"], 1)


FIGURES = figures("economy")
YEARS = pairs("year")
print(said("Year: Kazakhstan, Russia, gap (billion dollars; * computed)", "Jahr: Kasachstan, Russland, Abstand (Milliarden Dollar; * berechnet)"))
for year, both in YEARS.items():
    counts = ", ".join(number(both[side]["usd_billion"], LANG) + ("*" if both[side]["basis"] == "computed" else "") for side in SIDES)
    print(f"{year}: {counts}, {number(gap(both), LANG)} ({number(percent(both), LANG)} %)")

# %% [markdown] lang="en"
# In every year for which we have both Russia's number is the higher one, by {{ fig("economy-trade-gap") }}. That is the first finding, and a useful one: chance would fall on both sides. It holds for our pairs, not for all time: in the years of the customs union Putin once named twenty-odd billion dollars for the year before, Nursultan Nazarbayev 25.[^wmbank-customs-union-trade] Two Russian economists met the same sign. They compared Russian exports of processed goods to the partners in the union with those partners' imports, for 2016 to 2020, and drew up a table of gaps in which imports are smaller than exports.[^rozhanskaya-2022-eaeu-mirror]
#
# Parts of years tell the same. In ten months of 2021 and of 2022 and in eight months of 2023 the two stood apart in the same direction.[^cabar-2022-reexport][^government-ru-2022-tokayev][^kremlin-2023-statements][^kremlin-2023-kazpravda]

# %% [markdown] lang="de"
# In jedem Jahr, für das wir beide haben, ist Russlands Zahl die höhere, um {{ fig("economy-trade-gap") }}. Das ist der erste Befund, und er hilft: Zufall fiele auf beide Seiten. Er gilt für unsere Paare, nicht für alle Zeit: In den Jahren der Zollunion nannte Putin einmal gut zwanzig Milliarden Dollar für das Vorjahr, Nursultan Nasarbajew 25.[^wmbank-customs-union-trade] Zwei russische Ökonominnen stießen auf dasselbe Vorzeichen. Sie verglichen für 2016 bis 2020 die russische Ausfuhr verarbeiteter Waren an die Partner in der Union mit deren Einfuhr und stellten eine Tabelle der Lücken auf, in denen die Einfuhr kleiner ist als die Ausfuhr.[^rozhanskaya-2022-eaeu-mirror]
#
# Teile von Jahren sagen dasselbe. In zehn Monaten 2021 und 2022 und in acht Monaten 2023 lagen die beiden in derselben Richtung auseinander.[^cabar-2022-reexport][^government-ru-2022-tokayev][^kremlin-2023-statements][^kremlin-2023-kazpravda]

# %%
PARTS = {(year, period): both for period in ("january-october", "january-august") for year, both in pairs(period).items()}
ALL = {(year, "year"): both for year, both in YEARS.items()} | PARTS
MONTHS = {"january-october": said("10 months", "10 Monate"), "january-august": said("8 months", "8 Monate"), "year": ""}


def chart(size):
    """Each pair as two dots on one line; what lies between them is the gap."""
    import altair as alt

    from scripts.charts.house import colour

    order = [f"{year} {MONTHS[period]}".strip() for year, period in sorted(ALL)]
    dots = [{"when": f"{year} {MONTHS[period]}".strip(), "usd": both[side]["usd_billion"], "side": side} for (year, period), both in ALL.items() for side in SIDES]
    spans = [{"when": f"{year} {MONTHS[period]}".strip(), "from": both["kazakhstan"]["usd_billion"], "to": both["russia"]["usd_billion"]} for (year, period), both in ALL.items()]
    y = alt.Y("when:N", scale=alt.Scale(domain=order), sort=None, axis=alt.Axis(minExtent=116, maxExtent=116, labelLimit=116, labelColor=colour("ink")))
    x = alt.X("usd:Q", scale=alt.Scale(domain=[15, 31], nice=False), axis=alt.Axis(values=[16, 20, 24, 28], grid=True, gridColor=colour("rule")))
    drawn = [alt.Chart(alt.Data(values=spans)).mark_rule(color=colour("edge"), strokeWidth=3).encode(
        alt.X("from:Q", scale=alt.Scale(domain=[15, 31], nice=False)), y, x2="to:Q")]
    for side, token, shape in (("kazakhstan", "kz", "circle"), ("russia", "ru", "diamond")):
        own = alt.Chart(alt.Data(values=[dot for dot in dots if dot["side"] == side])).encode(x, y)
        drawn.append(own.mark_point(color=colour(token), fill=colour(token), opacity=1, size=70, shape=shape))
    named = [dot for dot in dots if dot["when"] == "2021"]
    for dot, token, align, shift in zip(named, ("kz-text", "ru-text"), ("right", "left"), (-9, 9), strict=True):
        name = {"kazakhstan": said("Kazakhstan", "Kasachstan"), "russia": said("Russia", "Russland")}[dot["side"]]
        drawn.append(alt.Chart(alt.Data(values=[dot | {"name": name}])).mark_text(align=align, dx=shift, fontWeight="bold", color=colour(token))
                     .encode(x, y, text="name:N"))
    return alt.layer(*drawn).properties(width=size.width - 138, height=270, title=alt.Title(said("billion dollars", "Milliarden Dollar")))


# %%
from scripts.charts.house import show

widest = max(ALL, key=lambda key: gap(ALL[key]))
show(chart, "trade-mirror-pairs",
     said("In every pair Russia's count is the higher one", "In jedem Paar ist Russlands Zählung die höhere"),
     said(f"Pairs of dots on lines, one for each period from 2017 to 2024: Kazakhstan's count always lies to the left of Russia's. The widest gap is that of "
          f"{widest[0]} with {number(gap(ALL[widest]), LANG)} billion dollars.",
          f"Punktpaare auf Linien, eines für jeden Zeitraum von 2017 bis 2024: Kasachstans Zählung liegt immer links von der russischen. Am weitesten ist der "
          f"Abstand {widest[0]} mit {number(gap(ALL[widest]), LANG)} Milliarden Dollar."),
     LANG)

# %% [markdown] lang="en"
# ## The gap has an address {: #address }
#
# A total hides which way the goods went. For one period we have both directions from both sides: the ten months of the two prime ministers. Russian customs counted deliveries to Kazakhstan of 14.7 billion dollars and deliveries from there of 5.8.[^russland-2022-customs] The Kazakh count knows 5.7 billion of exports; what is left of Mamin's total is imports.[^cabar-2022-reexport][^oqu-2021-mamin]

# %% [markdown] lang="de"
# ## Der Abstand hat eine Adresse {: #address }
#
# Eine Summe verrät nicht, in welche Richtung die Waren gingen. Für einen Zeitraum haben wir beide Richtungen von beiden Seiten: die zehn Monate der beiden Regierungschefs. Der russische Zoll zählte Lieferungen nach Kasachstan von 14,7 Milliarden Dollar und Lieferungen von dort von 5,8.[^russland-2022-customs] Die kasachische Zählung kennt 5,7 Milliarden an Ausfuhren; was von Mamins Summe übrig bleibt, sind Einfuhren.[^cabar-2022-reexport][^oqu-2021-mamin]

# %%
FLOWS = {(row["flow"], row["side"]): row["usd_billion"] for row in rows("trade-mirror-flows") if row["year"] == 2021}
DELIVERIES = {flow: round(FLOWS[flow, "russia"] - FLOWS[flow, "kazakhstan"], 1) for flow in ("russia-to-kazakhstan", "kazakhstan-to-russia")}

table(said("Ten months of 2021 by direction and by counting side", "Zehn Monate 2021 nach Richtung und zählender Seite"),
      said(("Ten months of 2021, billion dollars", "Kazakh count", "Russian count", "Gap"),
           ("Zehn Monate 2021, Milliarden Dollar", "Kasachische Zählung", "Russische Zählung", "Abstand")),
      [(name, FLOWS[flow, "kazakhstan"], FLOWS[flow, "russia"], DELIVERIES[flow]) for flow, name in (
          ("russia-to-kazakhstan", said("from Russia to Kazakhstan", "aus Russland nach Kasachstan")),
          ("kazakhstan-to-russia", said("from Kazakhstan to Russia", "aus Kasachstan nach Russland")))])

# %% [markdown] lang="en"
# Of the way from Kazakhstan to Russia both know nearly the same, {{ fig("economy-flow-gap-back") }} apart. The gap sits on the other way: {{ fig("economy-flow-gap") }}. Russia says it sent more than Kazakhstan says it received.
#
# ## Freight makes it worse {: #freight }
#
# The first explanation in every handbook is freight. Exports are valued at the sender's border, free on board (fob); imports at the receiver's, with freight and insurance (cif). The United Nations' statisticians name it among their reasons.[^unstats-comtrade-mirror] The International Monetary Fund, when it must guess one from the other, multiplies by {{ fig("economy-cif-factor") }}.[^imf-2017-dots] But this rule makes the *receiver's* number the higher one. Here it is lower. Freight can explain the small difference on the way to Russia, where the Russian number is the one with freight in it. On the way to Kazakhstan it points in the wrong direction, and once it is allowed for the hole is deeper.

# %% [markdown] lang="de"
# Auf dem Weg von Kasachstan nach Russland wissen beide fast dasselbe, sie liegen {{ fig("economy-flow-gap-back") }} auseinander. Der Abstand sitzt auf dem anderen Weg: {{ fig("economy-flow-gap") }}. Russland will mehr geschickt haben, als Kasachstan empfangen haben will.
#
# ## Die Fracht macht es schlimmer {: #freight }
#
# Als erste Erklärung nennt jedes Handbuch die Fracht. Ausfuhren werden an der Grenze des Absenders bewertet, frei an Bord (fob), Einfuhren an der des Empfängers, mit Fracht und Versicherung (cif). Auch die Statistiker der Vereinten Nationen führen das als Grund an.[^unstats-comtrade-mirror] Der Internationale Währungsfonds nimmt, wenn er das eine aus dem anderen schätzen muss, mal {{ fig("economy-cif-factor") }}.[^imf-2017-dots] Nur macht diese Regel die Zahl des *Empfängers* zur höheren. Hier ist sie die niedrigere. Den kleinen Unterschied auf dem Weg nach Russland kann die Fracht erklären, denn dort steckt sie in der russischen Zahl. Auf dem Weg nach Kasachstan weist sie in die falsche Richtung, und rechnet man sie ein, wird das Loch tiefer.

# %%
FACTOR = FIGURES["economy-cif-factor"]["value"]
EXPECTED = {flow: FLOWS[flow, sender] * FACTOR for flow, sender in (("russia-to-kazakhstan", "russia"), ("kazakhstan-to-russia", "kazakhstan"))}
HOLE = EXPECTED["russia-to-kazakhstan"] - FLOWS["russia-to-kazakhstan", "kazakhstan"]
BACK = EXPECTED["kazakhstan-to-russia"] - FLOWS["kazakhstan-to-russia", "russia"]
print(said("Expected at the receiver, with freight (billion dollars):", "Beim Empfänger zu erwarten, mit Fracht (Milliarden Dollar):"))
print(said("to Kazakhstan", "nach Kasachstan"), number(round(EXPECTED["russia-to-kazakhstan"], 1), LANG), said("counted", "gezählt"),
      number(FLOWS["russia-to-kazakhstan", "kazakhstan"], LANG), said("missing", "fehlen"), number(round(HOLE, 1), LANG))
print(said("to Russia", "nach Russland"), number(round(EXPECTED["kazakhstan-to-russia"], 1), LANG), said("counted", "gezählt"),
      number(FLOWS["kazakhstan-to-russia", "russia"], LANG), said("missing", "fehlen"), number(round(BACK, 1), LANG))

# %% [markdown] lang="en"
# With freight, {{ fig("economy-flow-gap-priced") }} is missing on the Kazakh side, roughly one dollar in nine.
#
# ## What is left {: #left }
#
# Four explanations can point the right way. None of them can be tested with what is public.
#
# **Origin.** The receiver books goods under the country where they were made, the sender under the country where they go. A Chinese machine that a trader in Novosibirsk sends on to Almaty can be a Russian export and a Chinese import.[^unstats-comtrade-mirror] A Russian newspaper knows the case from Rotterdam: what is declared for the Netherlands lands elsewhere.[^rbc-2019-mirror] This would fit if Russia passes on enough goods that it did not make. How many, no public table says.
#
# **No border.** Between the two there is no customs clearance.[^eurobak-2023-monitoring] Instead firms report: Kazakhstan's statisticians had a monthly form made for trade within the union.[^kz-2015-form-1ts] In February 2015 the union's commission recommended methods of adding what no form catches.[^eec-2015-unrecorded-trade] If firms report sales more faithfully than purchases, a hole of exactly this kind is left. How large it is, we could not find out.
#
# **Time and name.** Goods that leave in December and arrive in January fall into two years, and one article can bear two numbers of the tariff.[^customsadvocate-2019-mirror] Both scatter the counts but should now and then favour Kazakhstan's. In our pairs they never do.
#
# **Wrong papers.** With China the hole is many times larger, {{ fig("economy-imports-china-mirror") }}, by the counts of receiver and sender, and the newspaper Kursiv suspects corruption at customs.[^kursiv-2025-mirror-china] We have seen no such charge for the trade with Russia.
#
# A Russian study compared the country's exports with the imports of fifty partners from 2012 to 2019; its guess that bigger trade is counted less alike did not come true.[^naukaru-2022-asymmetry] By the count of the United Nations such differences exist almost everywhere, a Russian column recalled in 2019.[^customsadvocate-2019-mirror] Two counts that agree would be the news.
#
# ## Dark since 2022 {: #dark }
#
# All this could once be looked into good by good. Russia's customs service stopped publishing with the data for February 2022; it wished to avoid wrong estimates, speculation and differences over imports.[^aqparat-2022-customs][^mwm-2022-customs-secret] Since then the Russian side has mostly been speeches, and the widest gap of our table, that of 2022, falls in the first year without a check. Whether that means anything cannot be said. It was the year in which goods began to reach Russia through Kazakhstan that used to come straight from their makers.[^cabar-2022-reexport]
#
# ## What this does not say {: #limits }
#
# It does not say who is right. Russia's number may hold goods that Kazakhstan rightly books as Chinese; Kazakhstan's may miss what is never declared. Rounded statements are compared here, so a tenth up or down is noise. The division by direction rests on a single period and, for Kazakh imports, on a remainder. And we ascribe each number to a side by its speaker, which can go wrong: for 2024 President Tokayev said 28 billion dollars, but his prime minister's office had 24.2 for eleven months, and no December comes to 3.8.[^nca-2025-summit][^forbes-2025-bektenov] Perhaps the early count was raised later; perhaps he used the Russian one, and then the gap of that year is wider than it looks. Where we quote the trade between the two, we therefore give a range. The last cell checks that the numbers in this text are the numbers calculated here; were one to change, this page could not be published.

# %% [markdown] lang="de"
# Mit Fracht fehlen auf kasachischer Seite {{ fig("economy-flow-gap-priced") }}, etwa jeder neunte Dollar.
#
# ## Was übrig bleibt {: #left }
#
# Vier Erklärungen können in die richtige Richtung weisen. Keine lässt sich mit öffentlichen Daten prüfen.
#
# **Herkunft.** Der Empfänger bucht Waren unter dem Land, in dem sie gemacht sind, der Absender unter dem, in das sie gehen. Eine chinesische Maschine, die ein Händler in Nowosibirsk nach Almaty weiterschickt, kann russische Ausfuhr und chinesische Einfuhr sein.[^unstats-comtrade-mirror] Eine russische Zeitung kennt den Fall von Rotterdam: Was für die Niederlande angemeldet ist, landet anderswo.[^rbc-2019-mirror] Das würde passen, wenn Russland genug Waren weitergibt, die es nicht gemacht hat. Wie viele, sagt keine öffentliche Tabelle.
#
# **Keine Grenze.** Zwischen den beiden gibt es keine Zollabfertigung.[^eurobak-2023-monitoring] Stattdessen melden die Firmen: Kasachstans Statistiker ließen für den Handel innerhalb der Union ein Monatsformular einführen.[^kz-2015-form-1ts] Im Februar 2015 empfahl die Kommission der Union Verfahren, um hinzuzurechnen, was kein Formular erfasst.[^eec-2015-unrecorded-trade] Melden Firmen Verkäufe getreuer als Käufe, bleibt genau so ein Loch. Wie groß es ist, konnten wir nicht herausfinden.
#
# **Zeit und Name.** Waren, die im Dezember abgehen und im Januar ankommen, fallen in zwei Jahre, und derselbe Artikel kann zwei Nummern des Zolltarifs tragen.[^customsadvocate-2019-mirror] Beides streut die Zählungen, müsste aber hin und wieder die kasachische begünstigen. In unseren Paaren kommt das nie vor.
#
# **Falsche Papiere.** Mit China ist das Loch um ein Vielfaches größer, {{ fig("economy-imports-china-mirror") }} nach Zählung des Empfängers und des Absenders, und die Zeitung „Kursiv“ vermutet Korruption beim Zoll.[^kursiv-2025-mirror-china] Für den Handel mit Russland ist uns kein solcher Vorwurf begegnet.
#
# Eine russische Untersuchung verglich die Ausfuhr des Landes von 2012 bis 2019 mit der Einfuhr von fünfzig Partnern; ihre Vermutung, größerer Handel werde ungleicher gezählt, bestätigte sich nicht.[^naukaru-2022-asymmetry] Nach Zählung der Vereinten Nationen gibt es solche Unterschiede fast überall, erinnerte 2019 eine russische Kolumne.[^customsadvocate-2019-mirror] Zwei Zählungen, die übereinstimmen: Das wäre die Nachricht.
#
# ## Dunkel seit 2022 {: #dark }
#
# All dem ließ sich einmal Ware für Ware nachgehen. Der russische Zoll stellte die Veröffentlichung mit den Daten für Februar 2022 ein; er wollte falsche Schätzungen, Spekulationen und Diskrepanzen bei den Einfuhren vermeiden.[^aqparat-2022-customs][^mwm-2022-customs-secret] Seither besteht die russische Seite vor allem aus Reden, und der weiteste Abstand unserer Tabelle, der von 2022, fällt in das erste Jahr ohne Gegenprobe. Ob das etwas bedeutet, lässt sich nicht sagen. Es war das Jahr, in dem Waren über Kasachstan nach Russland zu gelangen begannen, die zuvor geradewegs von ihren Herstellern kamen.[^cabar-2022-reexport]
#
# ## Was daraus nicht folgt {: #limits }
#
# Wer recht hat, steht hier nicht. In Russlands Zahl können Waren stecken, die Kasachstan zu Recht als chinesische bucht; in Kasachstans Zahl kann fehlen, was nie gemeldet wird. Verglichen werden gerundete Aussagen, ein Zehntel mehr oder weniger ist Rauschen. Die Teilung nach Richtungen beruht auf einem einzigen Zeitraum und bei der kasachischen Einfuhr auf einem Rest. Und wir ordnen jede Zahl nach ihrem Sprecher einer Seite zu, was schiefgehen kann: Für 2024 sagte Präsident Tokajew 28 Milliarden Dollar, doch das Büro seines Regierungschefs hatte 24,2 für elf Monate, und auf 3,8 kommt kein Dezember.[^nca-2025-summit][^forbes-2025-bektenov] Vielleicht wurde die frühe Zählung später erhöht; vielleicht benutzte er die russische, und dann ist der Abstand jenes Jahres größer, als er aussieht. Wo wir den Handel der beiden nennen, geben wir deshalb eine Spanne an. Die letzte Zelle prüft, dass die Zahlen in diesem Text die hier berechneten sind; änderte sich eine, ließe sich diese Seite nicht veröffentlichen.

# %%
value = {id: figure.get("value") for id, figure in FIGURES.items()}
readings = {id: [reading["value"] for reading in figure["readings"]] for id, figure in FIGURES.items() if "readings" in figure}

assert [min(map(gap, YEARS.values())), max(map(gap, YEARS.values()))] == value["economy-trade-gap"]
assert all(gap(both) > 0 for both in ALL.values())
assert widest == (2022, "year")
assert all(readings[f"economy-trade-{year}"] == [YEARS[year][side]["usd_billion"] for side in SIDES] for year in (2021, 2022))
assert [YEARS[2024][side]["usd_billion"] for side in SIDES] == readings["economy-trade-2024"][1:]
ELEVEN = next(row["usd_billion"] for row in rows("trade-mirror") if (row["year"], row["period"], row["side"]) == (2024, "january-november", "kazakhstan"))
assert round(YEARS[2024]["kazakhstan"]["usd_billion"] - ELEVEN, 1) == 3.8 > 1.5 * ELEVEN / 11
assert sum(both[side]["basis"] == "computed" for both in YEARS.values() for side in SIDES) == 4
assert PARTS[2021, "january-october"]["kazakhstan"]["usd_billion"] == 19.5 == round(FLOWS["russia-to-kazakhstan", "kazakhstan"] + FLOWS["kazakhstan-to-russia", "kazakhstan"], 1)
assert PARTS[2021, "january-october"]["russia"]["usd_billion"] == 20.5 == round(FLOWS["russia-to-kazakhstan", "russia"] + FLOWS["kazakhstan-to-russia", "russia"], 1)
assert DELIVERIES == {"russia-to-kazakhstan": value["economy-flow-gap"], "kazakhstan-to-russia": value["economy-flow-gap-back"]}
assert round(HOLE, 1) == value["economy-flow-gap-priced"]
assert 8 < EXPECTED["russia-to-kazakhstan"] / HOLE < 9
assert readings["economy-imports-china-mirror"][1] - readings["economy-imports-china-mirror"][0] > 7 * HOLE
print(said("All numbers hold.", "Alle Zahlen stimmen."))
