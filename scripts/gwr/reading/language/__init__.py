"""The words of the genre and how they combine.

traditional.csv is made of the table TSCharacters of OpenCC (Apache License 2.0): one character for one, of those that
no simplified text has, and the quotation marks 「」『』.
"""
