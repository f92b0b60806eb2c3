"""Lending: what a site owns, what is out and with whom, and every hand it went through.

Where what is: what goes out and comes back `loans returns condition undo`, and why it may not `terms limits find`;
reservations and waiting lists `keeping day`; stock `stock labels kits photo ledger status`, repairs and looks for
safety `care`, stock-takes `stock_take take_report`; its file `stock_file`, which reads rows (`stock_lines`) and tells
what they would do (`stock_plan`); lists and cards `views cards catalogue scan`, of rows that `seeing` makes into the
values of `sights`; reminders `overdue sms`; what papers say `papers`; what scripts may call `ops`; every event goes
through `steps`.
"""
