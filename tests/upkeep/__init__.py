"""Tests of backups, the audit chain and the doctor."""
