"""What a report says of itself: findings of the text enter, its identity leaves.

Whose report it is, of which place and tier, of which year, in which form; what it leaves open is said.
"""

from kg.resolve.identity.resolve import resolve_identity

__all__ = ["resolve_identity"]
