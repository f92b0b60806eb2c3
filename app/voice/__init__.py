"""The hall's voice: what is said, in which order and how loud. No sound is made here."""
