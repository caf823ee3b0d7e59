"""Reads passages into citations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Document
from tests.unit.resolve.citing import Resolver, resolver


@pytest.fixture
def resolve(document: Callable[[str], Document]) -> Resolver:
    return resolver(document)
