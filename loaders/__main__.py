"""The command line: load documents into the ledger, export its tables, measure the extraction.

Commands import what they need when they run, so that the help appears at once.
"""

from datetime import datetime
from pathlib import Path

import click

from loaders.command_parts import WorkersType, data_option, database_option, explained, rules_only_option
from store.settings import READER_VARIABLE

READERS = ("rules", "spacy", "model")
EXPORT_FORMATS = ("csv", "parquet", "xlsx", "ftm", "package")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """Keep the ledger of a campaign: who demanded what of whom, who answered, and how.

    \b
    A first session:
      python -m loaders load letters/ --dry-run     look at what would be found
      python -m loaders load letters/               store it
      streamlit run dashboard/app.py                see it
      python -m loaders export tables/              get it as tables
    """


@main.command(short_help="Load documents and store their demands, officials and responses.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@database_option
@click.option(
    "--workers",
    metavar="N",
    type=WorkersType(),
    default=1,
    help="How many processes read and search documents at the same time; or tcp://host:8786, the address of a Dask "
    "scheduler. The rows are the same with any number. Default: 1.",
)
@click.option("--dry-run", is_flag=True, help="Print the rows that would be stored, and store nothing.")
@click.option(
    "--name-files", is_flag=True, help="Write a line to stderr for each file that has been read, for other programs."
)
@click.option(
    "--reader",
    type=click.Choice(READERS),
    help="Who reads the rows: the rules; the rules with a spaCy pipeline of yours; or a language model of yours, whose "
    f"quotes must stand in the text. data/README.md says how to set them up. Default: what {READER_VARIABLE} says, "
    "else rules.",
)
@rules_only_option
@data_option
@click.pass_context
def load(
    ctx: click.Context,
    paths: tuple[Path, ...],
    database: str | None,
    workers: int | str,
    dry_run: bool,
    name_files: bool,
    reader: str | None,
    rules_only: bool,
    data: Path,
) -> None:
    """Load documents: find their demands, sanctioned officials and responses, and store them.

    PATH is a document or a folder of documents: .txt, .md, .html, .pdf, .docx, or .csv and .jsonl with one article a
    row. A file may hold several articles. Loading the same documents again changes nothing; loading a corrected
    file replaces what was stored of it.

    \b
    Examples:
      python -m loaders load letters/
      python -m loaders load letters/ appeal.pdf --dry-run
      python -m loaders load archive/ --workers 4 --database postgresql://me@host/campaign

    \b
    Exit status:
      0  all documents are loaded
      1  some could not be read; each is named with the reason and the remedy, the rest is loaded
      2  nothing is loaded: wrong usage, a database that cannot be opened, a mistake in a rule or gazetteer file
    """
    with explained():
        from loaders.chosen_reader import choose_reader
        from loaders.loading import LoadOptions, load_documents, preview_documents

        options = LoadOptions(
            paths, data.absolute(), database, workers, not rules_only, choose_reader(reader), name_files
        )
        ctx.exit(preview_documents(options) if dry_run else load_documents(options))


@main.command(short_help="Write the tables to files.")
@click.argument("directory", type=click.Path(path_type=Path))
@database_option
@click.option(
    "--format",
    "export_format",
    type=click.Choice(EXPORT_FORMATS),
    default="csv",
    help="csv for spreadsheets and most tools, parquet for statistics programs, xlsx for one Excel workbook, ftm for "
    "the entities of people, bodies and sanctions that investigators' tools read (FollowTheMoney), package for one zip "
    "of the CSV files with codebook, licence note and a description for programs (Frictionless). Default: csv.",
)
def export(directory: Path, database: str | None, export_format: str) -> None:
    """Write the tables of the ledger to files in DIRECTORY, which is made if it is not there.

    Files of an earlier export are replaced once all new ones are complete. Rows that a person rejected are left out.

    \b
    Examples:
      python -m loaders export tables/
      python -m loaders export tables/ --format xlsx
    """
    with explained():
        from loaders.exporting import export_ledger

        export_ledger(directory, database, export_format)


@main.command(short_help="Measure the extraction against annotated documents.")
@click.argument("gold", metavar="GOLD.json", type=click.Path(path_type=Path))
@click.argument("texts", metavar="TEXTS_DIRECTORY", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--misses", is_flag=True, help="List every row that was missed and every row that should not be there.")
@click.option("--json", "as_json", is_flag=True, help="Print the numbers as JSON, for other programs.")
@rules_only_option
@data_option
def score(gold: Path, texts: Path, misses: bool, as_json: bool, rules_only: bool, data: Path) -> None:
    """Measure the extraction against documents that people annotated by hand.

    GOLD.json lists what careful readers found; TEXTS_DIRECTORY holds the texts they read. No database is used.
    Precision is the share of the rows found that readers found too, recall the share of the readers' rows that were
    found, F1 their mean. The columns after it say how often date, names and words agree where a row was found.

    \b
    Examples:
      python -m loaders score annotated.json texts/
      python -m loaders score annotated.json texts/ --misses
    """
    with explained():
        from loaders.measuring import measure_extraction

        measure_extraction(gold, texts, data.absolute(), not rules_only, misses, as_json)


@main.command(short_help="Load sanctions lists, and find the officials of the documents on them.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@database_option
@click.option(
    "--as-of",
    metavar="DAY",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of the lists' state, such as 2024-05-03, where the files do not say it. An older state than the one "
    "stored is left alone.",
)
@click.pass_context
def sanctions(ctx: click.Context, files: tuple[Path, ...], database: str | None, as_of: datetime | None) -> None:
    """Load sanctions lists and find the officials of the documents on them, by name and by what else agrees.

    FILE is OFAC's sdn.csv or alt.csv, a consolidated list of the EU or targets.simple.csv as OpenSanctions keeps them,
    China's counter-measures, entities of FollowTheMoney as JSON lines, or a CSV of your own (data/README.md has its
    columns). What a file is, is seen from its content. Loading a newer state replaces the older one; who is no longer
    on the list stays with the day. What is not sure is a candidate for somebody to look at, never a match.

    \b
    Examples:
      python -m loaders sanctions sdn.csv alt.csv --as-of 2024-05-03
      python -m loaders sanctions data/sanctions/xinjiang-designations.csv my-list.csv

    \b
    Exit status:
      0  all lists are loaded
      1  a file, or some lines of one, could not be read; each is named with what helps, the rest is loaded
      2  nothing is loaded
    """
    with explained():
        from loaders.sanctions.loading import load_lists

        ctx.exit(load_lists(files, database, as_of.date().isoformat() if as_of is not None else ""))


@main.command(short_help="Link responses to the demands that they answer, again by the rules of now.")
@database_option
@data_option
@click.pass_context
def link(ctx: click.Context, database: str | None, data: Path) -> None:
    """Link what responses do to demands; `load` does so for what it loads, this does it for the whole ledger.

    Needed after a change of data/rules/links.toml or of a gazetteer. Only rows that changed, and all after a change of
    the rules, are compared again. What people decided about a link stays; what is not sure is a candidate, in no
    status and no chart.

    \b
    Examples:
      python -m loaders link

    \b
    Exit status:
      0    linked
      2    the rules or the ledger cannot be read; nothing has changed
      130  stopped by Ctrl-C or a request to end; nothing has changed
    """
    with explained():
        from loaders.links.linker import link_again

        ctx.exit(link_again(database, data.absolute()))


if __name__ == "__main__":
    main(prog_name="python -m loaders")
