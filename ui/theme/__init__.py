"""How the program looks: colour roles, one style sheet, fonts, icons, text scale."""
