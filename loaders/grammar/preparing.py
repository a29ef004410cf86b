"""Words that only prepare what is asked next: `step in and ...`, `take action and ...`, `show leadership and ...`."""

import re

# Each must fill the whole piece before the joint.
PREPARING = re.compile(
    r"(?:to |please |now |immediately |urgently |finally |now )*(?:"
    r"act|intervene|step (?:in|up|forward)|wake up|speak up|stand up|reverse course|come (?:forward|clean|together)|"
    r"do (?:more|better|the right thing|(?:its|their|his|her|your) (?:job|duty|part))|go further|"
    r"take (?:\w+ ){0,4}(?:actions?|steps|measures|note|notice|stock|responsibility|the (?:lead|initiative)|a stand)"
    r"(?: (?:of|on|over|against|in) [^,;]{1,80})?|"
    r"(?:show|exercise|display|demonstrate|find|have) (?:[\w']+ ){0,3}"
    r"(?:leadership|courage|guts|will|resolve|decency|backbone|commitment)"
    r"(?: (?:as|in|on) [^,;]{1,60})?|"
    r"get (?:[\w']+ ){0,2}(?:guts|act together|backbone)|"
    r"use (?:all )?(?:the|its|his|her|their|your|our) (?:[\w']+ ){0,2}"
    r"(?:influence|powers?|leverage|position|voice|office)|"
    r"stop (?:talking|thinking|dithering|delaying|hesitating|waiting|stalling|looking away|turning a blind eye)"
    r"(?: [\w ]{1,30})?|"
    r"listen(?: to [^,;]{1,60})?|pay attention(?: to [^,;]{1,60})?|think again|reconsider"
    r")(?: (?:now|immediately|urgently|quickly|swiftly|at once|once and for all))?"
)


def only_prepares(piece: str) -> bool:
    """Does a piece of a coordinated ask, in lower case, only prepare the next one?"""
    return PREPARING.fullmatch(piece) is not None
