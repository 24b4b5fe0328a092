"""What is computed of any report."""
