"""The other end of ui/voice/process_engine.py: a process that plays, speaks and records."""
