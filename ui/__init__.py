"""Windows and pages: Qt lives here and only here."""
