"""The command `load`: files into the ledger, or onto the screen, and how that went."""

import os
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from sqlalchemy import Engine

from loaders.chosen_reader import ReaderName, StrongReader, open_strong_reader, spacy_pipeline
from loaders.errors import NothingToLoad
from loaders.intake.files import find_files
from loaders.interruption import INTERRUPTED, interruptible
from loaders.links.link_rules import read_link_rules
from loaders.links.linked import Linked
from loaders.links.linker import LINKS, link_ledger
from loaders.links.shown_steps import show_steps
from loaders.pipeline import Loaded, NamedFile, is_failure, load_files, parser_of, rules_of
from loaders.preview import preview_rows
from loaders.progress import Progress, show_progress
from loaders.rules import Rules
from loaders.sanctions.matching import match_subjects
from loaders.saving import save_loaded
from loaders.tally import Tally
from loaders.terminal import wrap
from loaders.version import ruled_version
from loaders.workers import Workers, open_workers
from store.engine import get_engine
from store.gazetteer import save_gazetteer
from store.migrate import upgrade
from store.runs import finish_run, start_run
from store.settings import DATABASE_VARIABLE
from store.trouble import describe_place

LOADED, SOME_UNREAD = 0, 1


@dataclass(frozen=True)
class LoadOptions:
    """What a person chose: `workers` is a number of processes, or the address of a Dask scheduler."""

    paths: tuple[Path, ...]
    data: Path
    database: str | None = None
    workers: int | str = 1
    with_classifier: bool = True
    reader: ReaderName = ReaderName.RULES
    names_files: bool = False


def load_documents(options: LoadOptions) -> int:
    """Load the files into the database and give the exit status; raises LoaderError and StoreError before it writes."""
    begun = time.monotonic()
    files, rules = _prepare(options)
    tally = Tally()
    with open_strong_reader(options.reader, rules) as reader, _open_workers(options.workers) as workers:
        engine = get_engine(options.database)
        upgrade(engine)
        try:
            with (
                interruptible(),
                _run(engine, options, rules, tally) as run_id,
                show_progress(len(files), reader.describe, options.names_files) as progress,
            ):
                for loaded in save_loaded(engine, progress.watch(_read(files, options, workers, reader)), run_id):
                    tally.add(loaded)
                    _say_failures(progress, loaded)
            # Whoever is new is looked up on the lists, and what is new is linked to what was there.
            match_subjects(engine)
            with interruptible(), show_steps() as report:
                gazetteer, documents = rules.lexicon.gazetteer, sorted(tally.documents)
                linked = link_ledger(engine, options.data, gazetteer, documents, report=report)
        except KeyboardInterrupt:
            click.echo(
                f"\nStopped. Stored so far: {tally.describe_documents()}, each of them whole. "
                "Run the same command again to load the rest.",
                err=True,
            )
            return INTERRUPTED
        finally:
            engine.dispose()
    _summarise(tally, linked, time.monotonic() - begun, engine, options, reader)
    return SOME_UNREAD if tally.failures else LOADED


def preview_documents(options: LoadOptions) -> int:
    """Print the rows that a load would store and give the exit status; no database is opened."""
    files, rules = _prepare(options)
    tally = Tally()
    with (
        open_strong_reader(options.reader, rules) as reader,
        _open_workers(options.workers) as workers,
        show_progress(len(files), reader.describe, options.names_files) as progress,
    ):
        for loaded in progress.watch(_read(files, options, workers, reader)):
            for extraction in loaded.extractions:
                progress.clear()
                click.echo(preview_rows(extraction))
            for issue in loaded.issues:
                if not is_failure(issue):
                    click.echo(wrap(f"issue: {issue.file}: {issue.message} {issue.remedy}", "") + "\n")
            tally.add(loaded)
            _say_failures(progress, loaded)
    click.echo(f"{tally.describe_documents()}: {tally.describe_rows()}; {tally.describe_issues()}. Nothing was stored.")
    _say_reader(reader)
    return SOME_UNREAD if tally.failures else LOADED


def _prepare(options: LoadOptions) -> tuple[list[NamedFile], Rules]:
    """The files and the checked rules: everything that can stop a load before it writes."""
    rules = rules_of(options.data, options.with_classifier)
    read_link_rules(options.data / LINKS)
    parser_of(spacy_pipeline(options.reader))
    files = find_files(options.paths)
    if not any(os.path.exists(path) for path, _ in files):
        named = ", ".join(repr(str(path)) for path in options.paths)
        raise NothingToLoad(f"There are no files to load in {named}. Name documents, or folders that hold some.")
    return files, rules


def _read(files: list[NamedFile], options: LoadOptions, workers: Workers, reader: StrongReader) -> Iterator[Loaded]:
    """What becomes of the files, by the reader that was chosen."""
    pipeline = spacy_pipeline(options.reader)
    found = load_files(files, options.data, options.with_classifier, workers.run, workers.reads_apart, pipeline)
    return reader.reread(found)


def _open_workers(workers: int | str) -> AbstractContextManager[Workers]:
    if isinstance(workers, int):
        return open_workers(workers)
    from loaders.dask_workers import open_cluster

    return open_cluster(workers)


@contextmanager
def _run(engine: Engine, options: LoadOptions, rules: Rules, tally: Tally) -> Iterator[str]:
    """The run on record; one that was stopped has no end there."""
    gazetteer = rules.lexicon.gazetteer
    save_gazetteer(engine, gazetteer.actors.values(), ((alias.alias, alias.actor_id) for alias in gazetteer.aliases))
    # Who read the rows is part of what made them.
    by = "" if options.reader is ReaderName.RULES else f"+{options.reader}"
    run_id = start_run(engine, [str(path) for path in options.paths], ruled_version(options.data) + by)
    yield run_id
    finish_run(engine, run_id, len(tally.documents), tally.issues.total())


def _say_failures(progress: Progress, loaded: Loaded) -> None:
    for issue in loaded.failures:
        progress.say(f"{issue.file}: {issue.message} {issue.remedy}")


def _say_reader(reader: StrongReader) -> None:
    if reader.describe():
        click.echo(f"{reader.describe()}.")


def _summarise(
    tally: Tally, linked: Linked, seconds: float, engine: Engine, options: LoadOptions, reader: StrongReader
) -> None:
    click.echo(f"Loaded {tally.describe_documents()} in {seconds:.1f} seconds.")
    click.echo(f"Rows: {tally.describe_rows()}.")
    click.echo(f"{linked.describe()}.")
    _say_reader(reader)
    if tally.failures:
        click.echo(f"{tally.failures:,} could not be read or searched; the lines above say why and what helps.")
    where = "listed on the Documents page" if tally.issues else "nothing is left open"
    click.echo(f"{describe_place(engine.url)} holds them; {tally.describe_issues()}, {where}.")
    click.echo("Next:")
    if options.database is None:
        click.echo("  streamlit run dashboard/app.py        to see them")
        click.echo("  python -m loaders export exports      to get them as tables")
    else:
        # The address may hold a password, and this line may end up in a log.
        click.echo(f"  set {DATABASE_VARIABLE} to the same address, then")
        click.echo("  streamlit run dashboard/app.py        to see them")
        click.echo("  python -m loaders export exports      to get them as tables")
