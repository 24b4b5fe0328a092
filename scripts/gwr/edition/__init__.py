"""What people judge about one report, kept by hand beside it."""
