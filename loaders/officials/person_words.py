"""Words that tell persons apart: who asks, speaks and suffers, who sits in a parliament, owns or campaigns."""

from loaders.grammar.word_sets import word_set

# Who does one of these in a text asks for sanctions rather than being under them.
ASKS = word_set(
    """
    urged urges urge calls called call asked asks demanded demands requested requests welcomed welcomes thanked thanks
    introduced sponsored co-sponsored tabled filed signed organized organised founded drafted proposed submitted
    made issued decided imposed adopted declared met
    """
)
SPOKE = word_set(
    """
    said says told tells added adds wrote writes noted notes stated states explained explains argued argues warned
    tweeted posted commented testified recalled reported announced announces emphasized stressed confirmed spoke speaks
    quotes quoted quoting
    """
)
# Before a name most of them still make it who speaks: "said A"; but "added A to the list".
SPOKE_BEFORE = SPOKE - word_set("added adds posted reported announced announces confirmed")
SUFFERED = word_set(
    """
    killed murdered assassinated executed tortured arrested detained jailed imprisoned sentenced abducted kidnapped
    poisoned beaten raped disappeared freed released hanged slain exiled persecuted died shot wounded
    injured drowned buried mourned held captured hurt deported expelled evicted
    """
)
# Before a name these make it the one who suffers, or somebody of his.
SUFFERING = word_set(
    """
    killing murder death assassination execution torture arrest detention jailing imprisonment abduction kidnapping
    poisoning release disappearance persecution trial case widow mother father daughter son sister brother wife husband
    memory behalf victim prisoner detainee activist journalist lawyer reporter dissident blogger defender poet student
    scholar survivor campaigner colleague
    """
)
# Such persons suffer or ask, whatever else is said of them.
SUFFERERS = word_set(
    """
    victim prisoner detainee hostage refugee activist journalist reporter blogger lawyer dissident defender poet student
    scholar survivor campaigner protester demonstrator whistleblower critic monk teacher nurse
    """
)
LAWMAKERS = word_set(
    """
    senator senators sen sens congressman congresswoman representative representatives rep reps mp mps mep meps lawmaker
    lawmakers parliamentarian councillor
    """
)
BUSINESS = word_set(
    """
    businessman businesswoman businessmen oligarch oligarchs tycoon tycoons owner ceo billionaire magnate financier
    banker executives executive
    """
)
VOICES = word_set(
    """
    spokesman spokeswoman spokesperson journalist researcher academic professor prof analyst lawyer attorney activist
    campaigner expert editor author ambassador envoy rapporteur
    """
)
