"""Which body a mention means, and whom a figure is about."""
