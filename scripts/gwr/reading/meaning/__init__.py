"""What a figure says: measure, status, period, subject, relations."""
