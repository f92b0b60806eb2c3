"""The page of lending: one field takes every scan; what is out, due, late and in repair stands beside it."""
