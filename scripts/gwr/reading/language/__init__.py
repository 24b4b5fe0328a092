"""The words of the genre and how they combine."""
