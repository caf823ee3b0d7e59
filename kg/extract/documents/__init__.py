"""Documents cited: titles with and without 《》, numbers (文号), aliases, what governs them."""
