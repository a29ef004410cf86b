"""The figures of a measurement as frames: what the charts of the Quality page draw."""

from collections.abc import Callable

import pandas as pd

from store.read_quality import BandQuality, Quality, TableQuality

ACCURACY_COLUMNS = ("table", "precision", "recall", "f1", "annotated", "extracted", "found")
BAND_COLUMNS = ("table", "confidence_band", "rows", "held", "share_held", "confidence")


def list_accuracy(quality: Quality) -> pd.DataFrame:
    """One row a table: its shares and the counts that they are of."""
    return pd.DataFrame([_score(table) for table in quality.tables], columns=ACCURACY_COLUMNS)


def list_confidence(quality: Quality) -> pd.DataFrame:
    """One row a table and band of confidence that has rows."""
    bands = [_hold(band) for band in quality.reliability if band.rows]
    return pd.DataFrame(bands, columns=BAND_COLUMNS)


# The frames that the page's charts can draw, by the name that a chart's FRAME gives.
QUALITY_FRAMES: dict[str, Callable[[Quality], pd.DataFrame]] = {
    "measured_accuracy": list_accuracy,
    "measured_confidence": list_confidence,
}


def _score(table: TableQuality) -> dict[str, object]:
    shares = {"precision": table.precision, "recall": table.recall, "f1": table.f1}
    counts = {"annotated": table.annotated, "extracted": table.extracted, "found": table.found}
    # As fine as no label shows it: 0.7051 made 0.705 would be labelled 70 %, and 71 % elsewhere.
    return {"table": table.table, **{name: round(share, 4) for name, share in shares.items()}, **counts}


def _hold(band: BandQuality) -> dict[str, object]:
    # Without the rows' mean, the middle of the band is the best guess of it.
    confidence = (band.low + band.high) / 2 if band.confidence is None else band.confidence
    return {
        "table": band.table,
        "confidence_band": f"{band.low:.1f} to {band.high:.1f}",
        "rows": band.rows,
        "held": band.held,
        "share_held": round(band.held / band.rows, 3),
        "confidence": round(confidence, 3),
    }
