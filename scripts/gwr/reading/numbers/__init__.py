"""Which numerals there are, what each is, and what amount it prints."""
