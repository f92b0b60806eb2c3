"""Before anybody works: no hall yet, signing in, a new secret, the lock."""
