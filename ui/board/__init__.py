"""The board on the second screen: the call in force, the last calls, who waits."""
