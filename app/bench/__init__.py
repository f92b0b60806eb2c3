"""The benchmarks: each measures its own lower bound in the same run. They are no tests."""
