"""Two periods with a known truth: items made of a few openings, compound nouns and closings, as such documents are, then kept,
reworded, moved, split, merged, added and removed by chance. A seed gives the same periods every time.
"""
import random

OPENINGS = """Afprøvning af|Ny organisering af|Opsøgende arbejde med|Tilskud til|Drift af|Renovering af|Behovsanalyse vedr.|Forankring af
Rådgivning om|Tilsyn med|Kampagne for|Uddannelse i|Beskrivelse af|Fælles indkøb af|Lokale aftaler om|Forsøg med|Udbredelse af
Kvalitetssikring af|Kursusrække om|Erfaringer fra""".replace("\n", "|").split("|")
AGAIN = {"Afprøvning af": "Forsøg med", "Drift af": "Fortsat drift af", "Renovering af": "Modernisering af",
         "Uddannelse i": "Efteruddannelse i", "Tilskud til": "Støtte til", "Udbredelse af": "Større udbredelse af",
         "Kursusrække om": "Kurser om", "Lokale aftaler om": "Aftaler om"}
FIRST = """hav skov strand park kirke vej bro stue køkken have mark korn mælke fiske brød vin øl kaffe sukker salt glas træ sten
jern guld sølv kobber bog blad avis film sang danse cirkus maler tegne skak kort bold svømme løbe ride sejl ski skøjte cykel
bil bus tog fly skibs hunde heste fugle bi""".split()
LAST = """hus hal plads marked fest uge dag nat kreds laug forbund klub fond pris messe rute tur vogn maskine fabrik lager butik
kiosk handel værksted lejr løb udstilling""".split()
CLOSINGS = """i byens centrum|uden for sæsonen|med start i foråret|med støtte fra staten|efter aftale med naboerne|hvert andet år
i alle landsbyer|sammen med de frivillige|for nye tilflyttere|i de største byer|på kommunens egne grunde|med lokale kræfter
til glæde for turisterne|for familier med små børn|med bistand fra nabokommunerne|når økonomien tillader det|året rundt
efter samme model som hidtil|i tæt dialog med brugerne|på foreningernes vilkår""".replace("\n", "|").split("|")


class Item:
    """An opening, up to three nouns and perhaps a closing."""

    def __init__(self, opening, nouns, closing):
        self.opening, self.nouns, self.closing = opening, nouns, closing

    def text(self):
        *most, last = self.nouns
        return " ".join(x for x in (self.opening, (", ".join(most) + " og " if most else "") + last, self.closing) if x)

    def reworded(self, draw):
        """One to three of: another opening, another closing, a noun more, one less, one for another, another order."""
        new = Item(self.opening, list(self.nouns), self.closing)
        for change in draw.sample("oc+-=~", draw.choice((1, 2, 3))):
            if change == "o":
                new.opening = AGAIN.get(new.opening) or draw.choice(OPENINGS)
            elif change == "c":
                new.closing = draw.choice(CLOSINGS + [""])
            elif change == "+":
                new.nouns.append(noun(draw))
            elif change == "~":
                draw.shuffle(new.nouns)
            elif len(new.nouns) > 1:
                place = draw.randrange(len(new.nouns))
                new.nouns[place:place + 1] = [noun(draw)] if change == "=" else []
        return new


def noun(draw):
    return draw.choice(FIRST) + draw.choice(LAST)


def item(draw):
    count = draw.choices((1, 2, 3), (11, 7, 2))[0]
    return Item(draw.choice(OPENINGS), [noun(draw) for _ in range(count)], draw.choice(CLOSINGS) if draw.random() < .65 else "")


def make(count, seed=1):
    """Old items, new items ({"policy", "kind", "text"}) and the links: (place among the old, place among the new, what)."""
    draw = random.Random(seed)
    policies = max(2, count // 25)
    base = [(place * policies // count, "activity" if draw.random() < .75 else "followup", item(draw)) for place in range(count)]
    old = [{"policy": policy, "kind": kind, "text": one.text()} for policy, kind, one in base]
    new, place = [], 0

    def add(policy, kind, one, what="added", *sources):
        new.append(({"policy": policy, "kind": kind, "text": one.text()}, what, sources))

    while place < count:
        policy, kind, one = base[place]
        fate = draw.random()
        if fate < .3:
            add(policy, kind, one, "kept", place)
        elif fate < .55:
            add(policy, kind, one.reworded(draw), "reworded", place)
        elif fate < .63:
            add(draw.randrange(policies), kind, one if draw.random() < .5 else one.reworded(draw), "moved", place)
        elif fate < .68 and len(one.nouns) > 1:
            for each in one.nouns:
                add(policy, kind, Item(one.opening, [each], draw.choice((one.closing, ""))), "split", place)
        elif fate < .73 and place + 1 < count and base[place + 1][1] == kind:
            place += 1
            add(policy, kind, Item(one.opening, one.nouns + base[place][2].nouns, one.closing), "merged", place - 1, place)
        if draw.random() < .35:
            add(policy, kind, item(draw))
        place += 1
    order = sorted(new, key=lambda entry: entry[0]["policy"])
    return old, [entry for entry, _, _ in order], {(s, to, what) for to, (_, what, sources) in enumerate(order) for s in sources}
