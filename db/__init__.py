"""How the hall is stored. SQLAlchemy lives here and nowhere else."""
