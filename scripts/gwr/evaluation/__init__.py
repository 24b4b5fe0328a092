"""How well the rules read: readings scored against annotations made by people."""
