from __future__ import annotations

import pickle

import pytest

from kg.errors import InputError, KgError, StoreError, UsageError


@pytest.mark.parametrize("kind", [KgError, InputError, UsageError, StoreError])
def test_an_error_travels_between_processes_whole(kind: type[KgError]) -> None:
    error = kind("the file is empty", where="a.txt", remedy="Save it again")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - bytes of our own
    assert type(again) is kind
    assert str(again) == str(error) == "a.txt: the file is empty. Save it again"
    assert (again.what, again.where, again.remedy) == (error.what, error.where, error.remedy)
