"""Years in the prose: calendar years, relative ones, and what they are spoken of for."""
