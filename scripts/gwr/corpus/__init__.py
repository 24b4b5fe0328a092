"""A folder of reports as one data set: each file is read by itself, in as many processes as there are, into Parquet.

files ── spread.read ──> pieces, a batch of files each ── merge ──> partitions, a level and year each ── publish ──> DIR
"""
