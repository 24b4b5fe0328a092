"""What several tests share: places, made-up reports, contracts."""
