"""The rule of the desk, played without a store: crowds, the play, its figures."""
