"""What a report says of itself: title, issuer, place, year, date, contact."""
