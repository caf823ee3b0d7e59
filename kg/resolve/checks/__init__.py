"""Which figures of a report ought to agree, and whether they do."""
