"""Which document a mention means, within a report and then over all reports."""
