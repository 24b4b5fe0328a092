"""Work spread over processes: those of this machine, or of any Dask cluster by its address. One code path for both."""

import logging
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import dask
from distributed import Client, LocalCluster, as_completed
from distributed.scheduler import KilledWorker

AHEAD = 4  # tasks that each process has waiting: so many are known to the scheduler, however many there are
SETTINGS = {
    "distributed.scheduler.allowed-failures": 1,  # a task that ends two processes would end the next
    "distributed.scheduler.worker-saturation": 1.0,  # one at a time: none is blamed for what another did
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.limit": "60s",
    # How often each process looks at itself: by default so often that it takes a thirtieth of all computing.
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "5s",
    "distributed.worker.memory.monitor-interval": "1s",
    "distributed.comm.timeouts.connect": "60s",
}
LOCAL = {  # a cluster of this machine listens to this machine alone, and shows no pages
    "protocol": "tcp://", "host": "127.0.0.1",
    "dashboard_address": "127.0.0.1:0", "worker_dashboard_address": "127.0.0.1:0",
    "threads_per_worker": 1, "silence_logs": logging.CRITICAL,
}  # fmt: skip


@contextmanager
def cluster(workers: int = 0, address: str = "", processes: bool = True) -> Iterator[Client]:
    """A client of the cluster at this address, or of so many processes here (0: one a core), or of as many threads."""
    with tempfile.TemporaryDirectory(prefix="gwr-") as scratch, dask.config.set(SETTINGS):
        if address:
            with Client(address) as client:
                yield client
            return
        many = workers or os.cpu_count() or 1
        local = LocalCluster(n_workers=many, processes=processes, local_directory=scratch, **LOCAL)
        with local, Client(local) as client:
            yield client


def spread(client: Client, act: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """(task, what the act made of it) in the order in which they end; None of one that ended its process twice.

    A process that ends is started anew and its task given to another. What else an act raises is raised here.
    """
    waiting = iter(tasks)
    asked: dict[Any, Any] = {}  # future -> its task
    ended = as_completed()
    enough = AHEAD * max(1, len(client.scheduler_info(n_workers=-1)["workers"]))

    def ask() -> None:
        for task in waiting:
            future = client.submit(act, task, pure=False)
            asked[future] = task
            ended.add(future)
            if len(asked) >= enough:
                return

    try:
        ask()
        for future in ended:
            task = asked.pop(future)
            error = future.exception()
            if error is not None and not isinstance(error, KilledWorker):
                raise error
            made = None if error is not None else future.result()
            future.release()
            yield task, made
            ask()
    finally:
        client.cancel(list(asked), reason="the run has ended")
