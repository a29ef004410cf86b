"""Five short invented reports, from which tests build files that hold several articles, or one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """A report in its parts."""

    headline: str
    author: str
    day: str
    place: str
    body: str


STORIES = (
    Story(
        "Dockers ask council to stop harbour sale",
        "Ada Fisher",
        "3 May 2020",
        "PORT EXAMPLE",
        "The dockers' union asked the town council on Sunday to stop the sale of the old harbour. It says the "
        "buyer has never shown a plan for the quays.\n\n"
        "“We learned of the sale from the radio,” said its chair, Tom Reed. The council did not answer "
        "questions. A hearing had been promised twice since the winter.\n\n"
        "The harbour employs four hundred people. Most of them live in the two districts behind the station, "
        "where rents have doubled. The union wants the contract published before the vote, and a second bid "
        "from the workers' own company to be heard.",
    ),
    Story(
        "Writers' club demands release of two editors",
        "Ben Okafor",
        "11 June 2020",
        "LAKE TOWN",
        "The writers' club of Lake Town demanded the release of two editors who were arrested in March. Their "
        "paper had printed letters from prisoners.\n\n"
        "The interior ministry said the case was in the hands of the court. No date for a hearing has been "
        "set. Lawyers for the two women say they may not see the file.\n\n"
        "The club will read the letters aloud every Friday in front of the court house. Last week some ninety "
        "people came, among them three members of parliament, who left before the end. The police took down "
        "names but stopped nobody.",
    ),
    Story(
        "Villages go to court over the northern dam",
        "Clara Nuñez",
        "24 July 2020",
        "HILLTOWN",
        "Eleven villages have gone to court against the dam that is being built north of Hilltown. They say "
        "nobody asked them before the valley was fenced.\n\n"
        "The builder answers that it holds all permits. A judge will look at the maps in September. Until "
        "then the work goes on, since the request to halt it was turned down in spring.\n\n"
        "Of the eleven villages four would be flooded. The others would lose their wells, an engineer of the "
        "university wrote in a study that the ministry has kept to itself for a year. He was not allowed to "
        "speak at the first meeting.",
    ),
    Story(
        "Teachers urge ministry to reopen mountain schools",
        "Dina Haddad",
        "2 September 2020",
        "OLD BRIDGE",
        "Teachers from the mountain districts urged the ministry of education to reopen nine schools. The "
        "schools were closed two winters ago to save money.\n\n"
        "Children now ride a bus for two hours. Some have stopped coming, the teachers say. The ministry has "
        "promised to look at the figures and gave no date for it.\n\n"
        "Parents collected three thousand names in a month. They were handed over in a shoe box, since the "
        "office would not open its mail room. A member of the council called that a disgrace and asked for an "
        "apology from the minister.",
    ),
    Story(
        "Newspaper wins back its printing press",
        "Emil Sand",
        "19 October 2020",
        "RIVERSIDE",
        "The weekly of Riverside has its printing press back after a court ruled that the police had no right "
        "to take it. The ruling came late on Monday.\n\n"
        "The press had stood in a garage for seven months. Two rollers are broken and nobody says who will "
        "pay. The publisher, a teacher by trade, means to print again before Christmas.\n\n"
        "Readers brought cake and a trolley. The mayor sent a card. In the first new issue the paper will "
        "print the ruling in full, with the names of the officers, and a list of everybody who lent the staff "
        "a desk in the meantime.",
    ),
)
