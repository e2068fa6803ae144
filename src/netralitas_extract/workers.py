"""Work on many items in several processes, results in the order of the items."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, TypeVar

__all__ = ["in_order"]

Item = TypeVar("Item")
Sent = TypeVar("Sent")
Result = TypeVar("Result")

# So many items go to a worker at once: enough that passing them costs little beside the work.
_CHUNK = 16
# Chunks that wait for each worker, so that none idles and no endless input is read ahead.
_WAITING = 3

_work: Callable[[Any], Any]


def in_order(
    make: Callable[[], Callable[[Sent], Result]],
    items: Iterable[Item],
    workers: int,
    pack: Callable[[Item], Sent],
) -> Iterator[tuple[Item, Result]]:
    """Each item with its result, in order; a bounded number of items is read ahead.

    ``make`` is called once in each process and gives the function that does the work; ``pack``
    makes what is sent there of an item. What is sent, what comes back and ``make`` itself must be
    picklable. What the function raises is raised here; a process that dies raises
    ``concurrent.futures.process.BrokenProcessPool``.

    >>> from functools import partial
    >>> [result for _, result in in_order(partial(partial, len), ["asn", "camat"], 2, pack=str)]
    [3, 5]
    """
    iterator = iter(items)
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(make,)) as pool:
        waiting: deque[tuple[list[Item], Future[list[Result]]]] = deque()
        try:
            while True:
                while len(waiting) < workers * _WAITING and (
                    chunk := list(islice(iterator, _CHUNK))
                ):
                    waiting.append((chunk, pool.submit(_run, [pack(item) for item in chunk])))
                if not waiting:
                    return
                chunk, done = waiting.popleft()
                yield from zip(chunk, done.result(), strict=True)
        finally:
            for _, future in waiting:
                future.cancel()


def _start(make: Callable[[], Callable[[Any], Any]]) -> None:
    global _work
    # An interrupt is for the process that gives out the work; it ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work = make()


def _run(chunk: list[Any]) -> list[Any]:
    return [_work(item) for item in chunk]
