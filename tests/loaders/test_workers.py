"""Work is spread without changing the order of its results, and a worker that dies is said to have died."""

import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from loaders.dask_workers import open_cluster
from loaders.errors import WorkersFailed
from loaders.workers import map_in_order, open_workers


def test_one_worker_is_this_process() -> None:
    with open_workers(1) as workers:
        assert set(workers.run(_process, range(3))) == {os.getpid()}


def test_several_workers_are_other_processes_and_keep_the_order() -> None:
    with open_workers(2) as workers:
        assert list(workers.run(abs, range(-9, 0))) == [9, 8, 7, 6, 5, 4, 3, 2, 1]
        assert os.getpid() not in set(workers.run(_process, range(3)))


def _process(_: int) -> int:
    return os.getpid()


def test_results_come_in_the_order_of_the_tasks_when_later_ones_are_done_first() -> None:
    later_is_done = threading.Event()

    def work(task: int) -> int:
        if task == 0:
            assert later_is_done.wait(30)
        else:
            later_is_done.set()
        return task

    with ThreadPoolExecutor(2) as pool:
        assert list(map_in_order(pool.submit, 2, work, range(5))) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("ahead", [1, 3])
def test_no_more_tasks_are_taken_than_may_be_under_way(ahead: int) -> None:
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for task in range(10):
            taken.append(task)
            yield task

    def submit(function: object, task: int) -> Future[int]:
        future: Future[int] = Future()
        future.set_result(task)
        return future

    results = map_in_order(submit, ahead, abs, tasks())
    assert next(results) == 0
    assert len(taken) == ahead
    assert list(results) == list(range(1, 10))


def test_no_tasks_give_no_results() -> None:
    with open_workers(2) as workers:
        assert list(workers.run(abs, ())) == []


def test_an_error_of_a_task_reaches_the_caller() -> None:
    with open_workers(2) as workers, pytest.raises(ValueError, match="invalid literal"):
        list(workers.run(int, ["1", "two"]))


def test_a_worker_that_dies_is_said_to_have_died() -> None:
    with pytest.raises(WorkersFailed, match="worker process died.*fewer than 2 workers"), open_workers(2) as workers:
        list(workers.run(os._exit, [1]))


def test_a_cluster_without_dask_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(WorkersFailed, match="pip install distributed"), open_cluster("tcp://localhost:8786"):
        pass
