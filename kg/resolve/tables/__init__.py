"""Which cell of the form a printed figure is, and what the sums say of lost ones."""
