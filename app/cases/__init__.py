"""Cases (帮办代办件): matters that go on after or without a visit, from the front desk to an end in the back office."""
