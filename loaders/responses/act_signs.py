"""Says whether an act's object serves the campaign: what it brings, and what it ends.

The verb alone tells little: a law is passed against those whom a campaign defends, and a ban on deporting them serves
them. So harm counts as minus one, what ends something turns the sign around, and what the document's own asks want to
end is harm here, whatever it is elsewhere.
"""

from loaders.demands.campaign_objects import find_campaign_objects
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.judging.surroundings import is_name, stem
from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate

# How many words of an object count.
OBJECT = 10
# What campaigns for rights everywhere want to prevent or to end.
HARM = word_set(
    """
    crackdown crackdowns deportation deportations deporting expulsion expulsions eviction evictions demolition
    demolitions censorship surveillance shutdown shutdowns blackout curfew execution executions flogging pushbacks
    sedition blasphemy penalties imprisonment jailing repression persecution discrimination segregation anti-gay
    anti-lgbt anti-lgbtq anti-homosexuality anti-protest anti-union repressive oppressive draconian discriminatory
    controversial unjust cruel harsh regressive notorious unconstitutional dismissal dismissals layoffs torture
    slavery trafficking disappearances femicide camps cuts hike hikes fees
    privatisation privatization austerity weakening dissolving silencing muzzling
    gagging dismantling stripping conscription
    """
)
# What it harms to close, whoever closes it.
CURTAILED = word_set(
    """
    newspaper newspapers outlet outlets broadcaster broadcasters website websites ngo ngos union unions protests
    rallies internet mosque mosques church churches charity charities radio libraries library
    hospitals hospital clinics clinic shelters refuges rally demonstration protest strike services registration
    funding benefits programme programmes
    """
)
GOOD = word_set(
    """
    treaty convention accord asylum citizenship safeguards freedoms reform reforms wage wages ceasefire protections
    resettlement benefits scholarships funding shelters pensions
    """
)
# What a law may make a crime without harming those whom campaigns defend.
CRIMES = word_set(
    """
    torture slavery trafficking disappearance disappearances violence rape discrimination harassment femicide
    segregation genocide killings corruption
    """
)
# Cuts in these are what campaigns want.
CLEANED = word_set("emission emissions carbon pollution pesticides arms")
CRIMINALISING = ("criminalis", "criminaliz")
ENDING = word_set(
    """
    lift end repeal revoke scrap abolish withdraw drop halt suspend cancel stop ban prohibit block bar overturn
    quash annul reject veto strike commute ease close outlaw oppose refuse dismiss retract shelve reverse undo
    terminate remove limit curb restrict pause delay postpone cut slash reduce weaken dissolve halve axe strip
    dismantle roll
    """
)
DOING = word_set(
    """
    pass adopt approve sign enact introduce propose table renew extend authorise authorize allow permit launch back
    endorse announce order expand resume grant fund finance increase tighten reinstate restore accept issue plan
    continue start open present debate consider move draft submit decision proposal announcement resolution motion
    bill act law legislation amendment approval passage passing adoption renewal extension introduction raise double
    triple boost strengthen impose
    """
)
# What turns the sign around inside an object: whoever lifts a stay lets go on what it stayed.
TURNING = word_set(
    """
    stay stays ban bans moratorium suspension halt injunction pause prohibition repeal against prevent preventing
    prevents combat combating end ending ends prohibiting banning abolishing abolition outlawing protect protecting
    protects restricting limiting curtailing curbing
    """
)
# Such a text speaks of what it condemns; its object does not tell what it does.
WORDS_ONLY = word_set("resolution resolutions motion motions statement statements declaration report reports")
CLAUSES = word_set("after because while but following amid despite when before since who although though where ; :")


def sign_of_object(passage: Passage, candidate: ResponseCandidate) -> int:
    """Whether the act brings what the campaign wants (1) or what it fights (-1); 0 where the object does not tell."""
    if candidate.word not in ENDING and candidate.word not in DOING:
        return 0
    after = _object(passage.tokens(candidate.sentence), candidate.after)
    if any(token.base in WORDS_ONLY for token in after):
        return 0
    sign = -1 if candidate.word in ENDING else 1
    is_turned = False
    for place, token in enumerate(after):
        if token.base in TURNING:
            sign, is_turned = -sign, True
        if (sign < 0 or is_turned) and token.base in CURTAILED:
            return sign
        found = _sign_of_word(passage, after, place)
        if found:
            return sign * found
    return 0


def _sign_of_word(passage: Passage, after: list[Token], place: int) -> int:
    """Whether a word of an object names something that campaigns want or fight, this document's own above all."""
    wanted, fought = passage.once(find_campaign_objects)
    token = after[place]
    if token.lower.startswith(CRIMINALISING):
        return 1 if any(t.base in CRIMES for t in after[place + 1 : place + 5]) else -1
    if token.base in HARM and not (token.base == "cuts" and any(t.base in CLEANED for t in after)):
        return -1
    own = "" if is_name(token) else stem(token.lower)
    if own in fought:
        return -1
    return int(own in wanted or token.base in GOOD)


def _object(tokens: list[Token], first: int) -> list[Token]:
    """The words of an object up to where another clause begins."""
    found: list[Token] = []
    for token in tokens[first : first + OBJECT]:
        if token.lower in CLAUSES:
            break
        found.append(token)
    return found
