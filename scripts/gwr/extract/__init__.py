"""From a Word file, a web page or a PDF file to plain text that a person looks over, and what could not be kept of it.

Such files may be broken or hostile: they are opened in a process of their own, with limits of time and memory.
"""

from gwr.extract.guarded import extract
from gwr.extract.text import Extracted

__all__ = ["Extracted", "extract"]
