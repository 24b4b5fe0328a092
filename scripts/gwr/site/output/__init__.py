"""What stands beside the pages: cards, search, downloads, pictures."""
