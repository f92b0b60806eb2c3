"""The parts of reading a table out of a file and of writing one; `table_file` and `workbook` are the doors."""
