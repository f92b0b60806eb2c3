"""Keep a hall's data safe: backups and restoring, the audit chain, the doctor."""
