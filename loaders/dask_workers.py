"""Runs a load's tasks on a Dask cluster, where Dask is installed; the cluster's machines need this program too."""

import importlib
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from functools import partial
from types import ModuleType

from loaders.errors import WorkersFailed
from loaders.workers import TASKS_AHEAD, Workers, map_in_order

CONNECT_SECONDS = 20


@contextmanager
def open_cluster(address: str) -> Iterator[Workers]:
    """The workers of the scheduler at this address; raises WorkersFailed where there are none.

    Files are read here and their texts are sent, since the cluster's machines may not see this machine's disk.
    """
    distributed = _import_distributed()
    try:
        client = distributed.Client(address, timeout=CONNECT_SECONDS)
    except (OSError, TimeoutError, ValueError) as error:
        raise WorkersFailed(
            f"No Dask scheduler answers at {address}. Start one with `python -m dask scheduler`, and workers in the "
            f"folder of this program with `{_start_worker(address)}`."
        ) from error
    with client:
        threads = sum(client.nthreads().values())
        if threads == 0:
            raise WorkersFailed(
                f"The Dask scheduler at {address} has no workers. Start one in the folder of this program: "
                f"`{_start_worker(address)}`."
            )
        # Not pure: Dask would take a text that stands in two files for one task and give one result for both.
        submit = partial(client.submit, pure=False)
        try:
            yield Workers(partial(map_in_order, submit, threads * TASKS_AHEAD), reads_apart=False)
        except (distributed.KilledWorker, distributed.comm.CommClosedError, CancelledError) as error:
            raise WorkersFailed(
                f"The Dask cluster at {address} lost the work. What was stored before is complete; see the workers' "
                "logs, and run the same command again to load the rest."
            ) from error


def _start_worker(address: str) -> str:
    # A load's work holds Python's lock, so that a second thread of a process has nothing to do.
    return f"python -m dask worker {address} --nthreads 1"


def _import_distributed() -> ModuleType:
    try:
        return importlib.import_module("distributed")
    except ImportError as error:
        raise WorkersFailed(
            "Loading on a cluster needs Dask, which is not installed. Run `pip install distributed` here and on the "
            "cluster's machines, or give --workers a number."
        ) from error
