"""Where things are: paths from this file's own place and the database's address from the environment."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
DOCUMENTS = DATA / "documents"
DATABASE_VARIABLE = "CAMPAIGN_DATABASE_URL"
DEFAULT_DATABASE_URL = "sqlite:///data/campaign.db"


def database_url(given: str | None = None) -> str:
    """The database's address: the one given, else the environment's, else the embedded default."""
    # A variable that is set but empty is how a deployment form says "not set".
    chosen = [address.strip() for address in (given, os.environ.get(DATABASE_VARIABLE)) if address is not None]
    return next((address for address in chosen if address), DEFAULT_DATABASE_URL)
