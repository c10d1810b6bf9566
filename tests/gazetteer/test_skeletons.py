"""A second process gives the same skeletons as this one would."""

from geo.gazetteer.keys import hash64, skeleton
from geo.gazetteer.skeletons import SkeletonWorker

KEYS = [f"deir ezzor {number}" for number in range(5000)] + ["dayr az zawr", "ai", "mosul"]


def test_answers_come_in_the_order_of_the_keys_and_short_ones_are_nothing() -> None:
    with SkeletonWorker() as worker:
        for key in KEYS:
            worker.add(key)
        found = worker.finish().tolist()
    assert len(found) == len(KEYS)
    assert found[-1] == hash64(skeleton("mosul"))
    assert found[-2] == 0
    assert found[-3] == hash64(skeleton("deir ezzor"))


def test_without_a_second_process_the_result_is_the_same() -> None:
    with SkeletonWorker("/nowhere/python") as worker:
        worker.add("mosul")
        assert worker.finish().tolist() == [hash64(skeleton("mosul"))]
