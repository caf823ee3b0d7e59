"""What a linked-data portal harvests: dumps, a catalogue record, statistics, pages.

Enters: a store and what the publisher says of itself. Leaves: a folder for a web server, the same
bytes each time. Knows nothing of how the graph came to be.
"""

from kg.publish.dumps import Progress
from kg.publish.publish import Publication, publish
from kg.publish.replacing import check_target
from kg.publish.settings import Settings, load_settings

__all__ = ["Progress", "Publication", "Settings", "check_target", "load_settings", "publish"]
