"""The settings: the hall's set-up, its people and devices, and how this computer shows it."""
