"""The site: a Sphinx extension and what stands around it."""
