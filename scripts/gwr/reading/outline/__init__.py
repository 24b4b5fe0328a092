"""A report's parts: headings, divisions, sections, sentences, and what it says of itself."""
